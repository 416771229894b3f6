import { addMonths, type Day } from "../period";

/** Mean length of a month in days, as 360giving.md section 8 counts. */
const DAYS_IN_A_MONTH = 30.4375;

/**
 * Length of a grant in months: by its two planned days, both inclusive, when both are known; else as declared.
 * Zero or less when the end comes before the start; null when unknown. Source: 360giving.md 8, "months".
 */
export function lengthInMonths(start: Day | null, end: Day | null, declared: number | null): number | null {
  return start !== null && end !== null ? (end - start + 1) / DAYS_IN_A_MONTH : declared;
}

/** To the nearest whole number, halves to even. */
export function toWholeMonths(months: number | null): number | null {
  if (months === null) return null;
  const floor = Math.floor(months);
  const rest = months - floor;
  if (rest !== 0.5) return rest < 0.5 ? floor : floor + 1;
  return floor % 2 === 0 ? floor : floor + 1;
}

/** First day: as planned; else counted back from the planned end by a declared duration above 0; else null. */
export function effectiveStart(start: Day | null, end: Day | null, declared: number | null): Day | null {
  if (start !== null) return start;
  return end === null || !declared || declared <= 0 ? null : addMonths(end + 1, -toWholeMonths(declared)!);
}

/** Last day, inclusive: as planned; else the planned start plus a declared duration above 0; else null. */
export function effectiveEnd(start: Day | null, end: Day | null, declared: number | null): Day | null {
  if (end !== null) return end;
  return start === null || !declared || declared <= 0 ? null : addMonths(start, toWholeMonths(declared)!) - 1;
}
