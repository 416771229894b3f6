import { allocate } from "../allocate";
import { addMonths, civil, type Day, parseDay, yearEnd } from "../period";
import { budgetYears } from "./budget-years";
import type { Design, FieldName } from "./fields";
import { grantsMeant } from "./grants-meant";
import { startOf } from "./payments";
import { ROLLING_YEARS, yearsOf } from "./year-amounts";

/** How sure money of a later year is; `unsaid`: the design does not say. */
export const tiers = ["committed", "review", "indicative", "unsaid"] as const;
export type Tier = (typeof tiers)[number];

/** What a financial year costs by this design, in pence. */
export interface ForwardYear extends Record<Tier, number> {
  /** In which the financial year begins. */
  year: number;
  total: number;
  /** Null: the design has no budget for it. */
  budget: number | null;
  /** By how much all that is meant is over the budget, and by how much what is committed is. 0: it is not. */
  over: number;
  committedOver: number;
}

export interface Forward {
  years: ForwardYear[];
  grants: number;
  /** The number of grants was reckoned from the pot. */
  isReckoned: boolean;
  /** There is no last day: so many years are shown. */
  rollingYears: number | null;
  /** The term is longer than what is shown. */
  isCut: boolean;
  /** Years of the budget that could not be read. */
  unread: string[];
}

/**
 * What the grants of a design cost by the funder's financial years: expected grants times the usual sum of each year of a
 * grant, month by month from its first day; a month that lies in two years is parted by days. All sums add up to the penny.
 * Or the fields that are needed and not said. `yearStart` is `MM-DD`.
 */
export function forwardOf(design: Design, yearStart: string): Forward | { missing: FieldName[] } {
  const { years, amounts } = yearsOf(design);
  const start = parseDay(startOf(design) ?? "");
  const meant = grantsMeant(design);
  const missing: FieldName[] = [
    ...(years === null ? ["termMonths" as const] : []),
    ...(years !== null && amounts.length === 0 ? ["leastPence" as const] : []),
    ...(start === null ? ["startOn" as const] : []),
    ...(meant === null ? ["grantsExpected" as const] : []),
  ];
  if (years === null || start === null || meant === null || missing.length > 0) return { missing };
  const months = design.isRolling ? ROLLING_YEARS * 12 : design.termMonths!;
  const costs = new Map<number, Record<Tier, number>>();
  amounts.forEach((amount, place) => {
    const upTo = Math.min((place + 1) * 12, months);
    const shares = monthsByYear(start, [place * 12, upTo], yearStart);
    const parts = allocate(amount * meant.grants, [...shares.values()]);
    const tier = tierOf(design, place);
    [...shares.keys()].forEach((year, at) => {
      const cost = costs.get(year) ?? { committed: 0, review: 0, indicative: 0, unsaid: 0 };
      costs.set(year, { ...cost, [tier]: cost[tier] + parts[at]! });
    });
  });
  const { pence, unread } = budgetYears(design);
  return {
    years: [...costs].map(([year, cost]) => against(year, cost, pence.get(year) ?? null)),
    ...meant,
    rollingYears: design.isRolling ? ROLLING_YEARS : null,
    isCut: amounts.length * 12 < months,
    unread,
  };
}

function against(year: number, cost: Record<Tier, number>, budget: number | null): ForwardYear {
  const total = tiers.reduce((sum, tier) => sum + cost[tier], 0);
  const beyond = (pence: number) => (budget === null ? 0 : Math.max(pence - budget, 0));
  return { year, ...cost, total, budget, over: beyond(total), committedOver: beyond(cost.committed) };
}

/** How sure a year of a grant is, counted from 0. */
function tierOf({ committedYears, outYears }: Design, place: number): Tier {
  if (outYears === "committed" || place < (committedYears ?? (outYears === null ? 0 : 1))) return "committed";
  return outYears ?? "unsaid";
}

/** How many of the months of a grant lie in each financial year. */
function monthsByYear(start: Day, [from, upTo]: readonly [number, number], yearStart: string): Map<number, number> {
  const shares = new Map<number, number>();
  const add = (day: Day, share: number) => {
    const [year] = civil(yearEnd(day, yearStart) + 1);
    shares.set(year - 1, (shares.get(year - 1) ?? 0) + share);
  };
  for (let month = from; month < upTo; month++) {
    const [first, next] = [addMonths(start, month), addMonths(start, month + 1)];
    const end = yearEnd(first, yearStart) + 1;
    if (end >= next) add(first, 1);
    else {
      add(first, (end - first) / (next - first));
      add(end, (next - end) / (next - first));
    }
  }
  return shares;
}
