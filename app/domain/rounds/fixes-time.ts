import { addMonths, isoDay, parseDay, usableDays } from "../period";
import type { DoFix, FixGround } from "./do-fix";
import type { Design } from "./fields";
import { worthTheSame } from "./fixes-money";

/** Terms, dates and what happens at the end. */
export const fixesOfTime: Record<string, Record<string, DoFix>> = {
  "short-application-window": {
    close_later: (design, value) => closingOn(design, String(value)),
    open_all_year: () => ({ isAlwaysOpen: true }),
    add_first_stage: (design) => ({ stage: "outline", ...longEnoughFor(design) }),
  },
  "year-end-rush": {
    extend_spend_by: (design, value) => ({ spendBy: aYearAfterDecision(design, String(value)) }),
    carry_forward: (design) => withoutSpendBy(design),
    pay_as_core: (design) => ({ ...withoutSpendBy(design), pays: ["FT01"] }),
  },
  "short-spend-window": {
    extend_spend_by: (_, value) => ({ spendBy: String(value) }),
    remove_spend_by: (design) => withoutSpendBy(design),
  },
  "decision-lag": {
    add_meeting: (_, value) => ({ decisionOn: String(value) }),
  },
  "one-year-terms": {
    make_36: (design, value) => firmFor(design, Number(value)),
    make_60: (design, value, ground) => ({ ...firmFor(design, Number(value)), ...worthTheSame(design, ground) }),
  },
  "orphan-pilot": {
    fund_three_years: (design, value, ground) => ({ isPilot: false, ...longer(design, Number(value), ground) }),
  },
  "multi-year-in-name-only": {
    all_firm: ({ termMonths }) => ({ outYears: "committed", committedYears: Math.ceil((termMonths ?? 12) / 12) }),
    conversation: () => ({ renewal: "talk" }),
    set_notice: (design, value) => withNotice(design, Number(value)),
  },
};

/** That many months, or as many as it is for already. */
function longer(design: Design, months: number, ground: FixGround): Partial<Design> {
  if (design.isRolling) return {};
  return { ...firmFor(design, Math.max(design.termMonths ?? 0, months)), ...worthTheSame(design, ground) };
}

/** A term of that many months, every year of it committed, with a talk at the end; what only suits a short one goes. */
function firmFor(design: Design, months: number): Partial<Design> {
  return {
    termMonths: months,
    isRolling: false,
    committedYears: Math.ceil(months / 12),
    outYears: "committed",
    renewal: "talk",
    spendBy: null,
    ...(design.underspend === "return" && { underspend: "carry" as const }),
    ...withNotice(design, NOTICE_MONTHS),
    ...(design.noticeMonths === null && { noticeMonths: null }),
  };
}

/** What we offer where a grant can be ended sooner (rulebook 18). */
const NOTICE_MONTHS = 6;

/** No notice shorter than that; where nobody has said any, the design says this one. */
function withNotice({ noticeMonths, clauses }: Design, least: number): Partial<Design> {
  return {
    noticeMonths: Math.max(noticeMonths ?? 0, least),
    clauses: clauses.map((clause) =>
      clause.type === "terminate_without_cause" && clause.noticeMonths !== null
        ? { ...clause, noticeMonths: Math.max(clause.noticeMonths, least) }
        : clause,
    ),
  };
}

/** No last day: what is left at the end is then not given back either. */
function withoutSpendBy({ underspend }: Design): Partial<Design> {
  return { spendBy: null, underspend: underspend === "keep" ? "keep" : "carry" };
}

/** That day, or the same one of the first later year that leaves a whole year after the decision. */
function aYearAfterDecision({ decisionOn }: Design, spendBy: string): string {
  const [day, decided] = [parseDay(spendBy), parseDay(decisionOn ?? "")];
  if (day === null || decided === null) return spendBy;
  const years = Math.max(Math.ceil((decided + YEAR - day) / YEAR), 0);
  return isoDay(addMonths(day, 12 * years));
}

const YEAR = 366;
/** Half of the eight weeks that a full form needs, and the dark days around New Year. Source: rulebook 1. */
const FIRST_STAGE = 28;
const darkDays = [["12-20", "01-02"]] as const;
const DARK = 14;

/** A first stage needs half the time of a full form; where not even that is left, it closes later. */
function longEnoughFor(design: Design): Partial<Design> {
  const [opens, closes] = [parseDay(design.opensOn ?? ""), parseDay(design.closesOn ?? "")];
  if (opens === null || closes === null || closes > opens + FIRST_STAGE + DARK) return {};
  if (usableDays(opens, closes, darkDays) >= FIRST_STAGE) return {};
  return closingOn(design, isoDay(opens + FIRST_STAGE + DARK));
}

/** What follows the closing moves with it, so that nobody decides before the last form is in, nor has less time to spend. */
function closingOn(design: Design, closesOn: string): Partial<Design> {
  const [before, after] = [parseDay(design.closesOn ?? ""), parseDay(closesOn)];
  const by = before === null || after === null ? 0 : Math.max(after - before, 0);
  const moved = (date: string | null, move: (day: number) => number) => {
    const day = parseDay(date ?? "");
    return day === null ? date : isoDay(move(day));
  };
  return {
    closesOn,
    decisionOn: moved(design.decisionOn, (day) => day + by),
    startOn: moved(design.startOn, (day) => day + by),
    // By whole years, as year ends come.
    spendBy: moved(design.spendBy, (day) => addMonths(day, 12 * Math.ceil(by / 365))),
  };
}
