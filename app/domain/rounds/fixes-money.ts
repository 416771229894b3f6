import type { DoFix, FixGround } from "./do-fix";
import type { Design } from "./fields";

/** Under £100,000 a group counts as small (rulebook 9). */
const SMALL_INCOME_PENCE = 10_000_000;

/** What the money is for, when it comes and what may be done with it. */
export const fixesOfMoney: Record<string, Record<string, DoFix>> = {
  "no-core-costs": {
    allow_unrestricted: ({ pays }) => ({ pays: ["FT01", ...(pays ?? []).filter((type) => type !== "FT01")] }),
    allow_running_costs: ({ pays }) => ({ pays: ["FT02", ...(pays ?? []).filter((type) => type !== "FT02")] }),
    fair_share: () => ({ overheads: "fair-share", overheadCapPct: null }),
  },
  "match-funding-burden": {
    accept_in_kind: () => ({ matchInKind: true }),
    waive_small: (_, value) => ({ matchWaivedBelowPence: Number(value) }),
    offer_first: () => ({ matchFirst: false }),
  },
  "competitive-waste": {
    publish_odds: () => ({ oddsPublished: true }),
  },
  "shut-out-by-size": {
    /** Small groups that may now apply are let off the match. */
    lower_floor: ({ matchPct, matchWaivedBelowPence }) => ({
      leastIncomePence: 0,
      ...(matchPct && { matchWaivedBelowPence: Math.max(matchWaivedBelowPence ?? 0, SMALL_INCOME_PENCE) }),
    }),
    split_awards: ({ leastPence }, value) => ({ leastPence: Math.floor((leastPence ?? 0) / Number(value)) }),
  },
  "no-groundwork-money": {
    allow_groundwork: () => ({ groundwork: true }),
  },
  "payment-in-arrears": {
    pay_quarterly: () => ({ payment: "quarterly-advance" }),
    pay_yearly: () => ({ payment: "yearly-advance" }),
  },
  "savings-penalty": {
    roll_on: () => ({ underspend: "carry" }),
    keep_as_reserves: () => ({ underspend: "keep" }),
    lift_reserves_test: () => ({ reservesCapMonths: null }),
  },
  "no-inflation-uplift": {
    add_uplift: (design, _, ground) => worthTheSame(design, ground),
  },
  "tight-budget-lines": {
    free_move: (_, value) => ({ moves: "up-to", movesUpToPct: Number(value) }),
    unrestricted: () => ({ pays: ["FT01"], moves: "free" }),
  },
};

/** Each year buys at least what the first did: over several years a flat sum does not. An index keeps its name, and gets a floor. */
export function worthTheSame(design: Design, { inflationPct }: FixGround): Partial<Design> {
  const { uplift, upliftPct, upliftFloorPct, upliftCapPct } = design;
  if (uplift !== "index")
    return { uplift: "fixed", upliftPct: Math.max(uplift === "fixed" ? (upliftPct ?? 0) : 0, inflationPct) };
  const floor = Math.max(upliftFloorPct ?? 0, inflationPct);
  return { upliftFloorPct: floor, upliftCapPct: upliftCapPct === null ? null : Math.max(upliftCapPct, floor) };
}
