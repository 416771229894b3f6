import { type GrantTable, UNKNOWN } from "../opendata/grant-table";
import { civil, type Day } from "../period";
import { dateNumber } from "./grant-counts";

export interface AwardDates {
  /** Null when no award is dated. */
  first: Day | null;
  last: Day | null;
  /** Known by year only: no claim may rest on the day. */
  yearOnly: boolean;
}

/** Days that stand for a year when nearly every award date of several years is one of them (360giving.md 8, awardDatePrecision). */
const standForAYear = [dateNumber(1, 1), dateNumber(1, 31), dateNumber(3, 31), dateNumber(4, 1), dateNumber(12, 31)];
const AT_LEAST_AWARDS = 20;
const NEARLY_ALL = 0.95;

/** First and last award date of some grants, and whether the dates are known by year only. */
export function awardDates(table: GrantTable, places: Uint32Array): AwardDates {
  const perDate = new Uint32Array(dateNumber(13, 1));
  const years = new Set<number>();
  let [first, last, total] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0];
  for (const place of places) {
    const day = table.award[place]!;
    if (day === UNKNOWN) continue;
    const [year, month, dayOfMonth] = civil(day);
    perDate[dateNumber(month, dayOfMonth)]!++;
    years.add(year);
    if (day < first) first = day;
    if (day > last) last = day;
    total++;
  }
  if (total === 0) return { first: null, last: null, yearOnly: false };
  const enough = total >= AT_LEAST_AWARDS && years.size >= 2;
  return { first, last, yearOnly: enough && standForAYear.some((date) => perDate[date]! >= NEARLY_ALL * total) };
}
