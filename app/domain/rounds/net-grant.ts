import { ASSUMED_WORDS, applicationCost, MINUTES_A_WORD } from "../rules/application-hours";
import { effortOf } from "./effort";
import type { Design, FieldName } from "./fields";
import type { Terms } from "./snapshot-of";
import { yearsOf } from "./year-amounts";

/** What is left of a usual grant over its whole life, in pence. */
export interface NetGrant {
  award: number;
  years: number;
  applying: number;
  /** Over all years. */
  reporting: number;
  reportingMinutes: number;
  /** To find the money that has to come from elsewhere: at least. */
  match: number;
  /** Below 0: it costs more than it brings. */
  left: number;
}

const [REPORT, ACCOUNTS, MEASURE, VISIT] = [120, 120, 60, 180];
/** Money is not raised for less than that part of it (rulebook source S10). */
const RAISING = 0.056;

/** Award less what applying, reporting and finding the match cost (rulebook 3.1 to 3.4); or the fields that are not said. */
export function netGrantOf(design: Design, terms: Terms): NetGrant | { missing: FieldName[] } {
  const { years, amounts } = yearsOf(design);
  const matchPct = design.matchPct ?? 0;
  const missing: FieldName[] = [
    ...(years === null ? ["termMonths" as const] : []),
    ...(years !== null && amounts.length === 0 ? ["leastPence" as const] : []),
    ...(design.reporting === null ? ["reporting" as const] : []),
    ...(matchPct >= 100 ? ["matchPct" as const] : []),
  ];
  if (years === null || missing.length > 0) return { missing };
  const award = amounts.reduce((sum, amount) => sum + amount, 0);
  const applying = Math.round(effortOf(design, terms).pence);
  const reportingMinutes = reportingMinutesOf(design) * years;
  const reporting = Math.round(applicationCost(reportingMinutes, terms.hourPence));
  const cash = design.matchInKind ? 0 : (award * matchPct) / (100 - matchPct);
  const match = Math.round(cash * RAISING);
  const left = award - applying - reporting - match;
  return { award, years, applying, reporting, reportingMinutes, match, left };
}

/**
 * Minutes of a group in a year (rulebook 3.4): a talk counts as a visit, accounts and a report of
 * the group's own as a report. Of a form whose length nobody says as many words are assumed as of an answer without a limit.
 */
export function reportingMinutesOf({ reporting, reportsAYear, outcomes }: Design): number {
  if (reporting === "talk") return VISIT;
  if (reporting === "accounts") return REPORT;
  const measures = outcomes.filter(({ author }) => author === "funder").length;
  const onOurForm = reporting === "our-report" ? ACCOUNTS + ASSUMED_WORDS * MINUTES_A_WORD : 0;
  return (reportsAYear ?? 1) * (REPORT + onOurForm + measures * MEASURE);
}
