import { Flag, type GrantTable, UNKNOWN } from "../opendata/grant-table";
import { civil, type Day, monthAndDay } from "../period";
import type { Scalar } from "../rules/rule";
import type { Figures } from "./figures";
import { awardAt, type FunderHistory } from "./history";
import { isFirstOfApril } from "./reading-rules";

/** A reading that no rule owns: worth saying, never a finding. Its sentence is `observations.<code>` in `messages/en/audit.json`. */
export interface Observation {
  code: ObservationCode;
  value: number;
  of: number;
  data: Record<string, Scalar>;
}

export type ObservationCode =
  | "award-dates-by-year"
  | "award-months-missing"
  | "year-end-excess"
  | "commonest-end-day"
  | "ends-read-as-31-march"
  | "came-back-later"
  | "promises-more"
  | "amounts-zero"
  | "funding-type-absent";

/** By chance 15 days in 365 would be within a week of 31 March. */
const CHANCE_NEAR_31_MARCH = 15 / 365;

/** The observations of one funder, in the order in which a reader should meet them: what limits the reading comes first. */
export function observationsOf(table: GrantTable, history: FunderHistory, figures: Figures): Observation[] {
  const count = counted(table, history);
  return [
    ...said("award-dates-by-year", history.yearOnly ? count.awarded : 0, count.awarded),
    ...missingMonths(history, figures, count.awarded),
    ...yearEndExcess(figures),
    ...commonestEnd(count.endDays, figures.effectiveEndKnown),
    ...said("ends-read-as-31-march", count.firstOfApril, figures.effectiveEndKnown),
    ...said("came-back-later", figures.gapOver365 ?? 0, figures.gapsCounted),
    ...said("promises-more", count.promising, figures.grants),
    ...said("amounts-zero", figures.amountZero, figures.grants),
    ...said("funding-type-absent", count.untyped, figures.grants),
  ];
}

function said(code: ObservationCode, value: number, of: number, data: Record<string, Scalar> = {}): Observation[] {
  return value > 0 ? [{ code, value, of, data }] : [];
}

function counted(table: GrantTable, { places }: FunderHistory) {
  const count = { awarded: 0, firstOfApril: 0, promising: 0, untyped: 0, endDays: new Map<Day, number>() };
  for (const place of places) {
    const { end, flags } = awardAt(table, place);
    if (table.award[place] !== UNKNOWN) count.awarded++;
    if (flags & Flag.promisesMore) count.promising++;
    if (!(flags & Flag.fundingTypeKnown)) count.untyped++;
    if (end === null) continue;
    count.endDays.set(end, (count.endDays.get(end) ?? 0) + 1);
    if (isFirstOfApril(end)) count.firstOfApril++;
  }
  return count;
}

/** The months that the window of award dates never reaches: then "awarded January to March" says nothing about a habit. */
function missingMonths(
  { firstAward, lastAward, yearOnly }: FunderHistory,
  figures: Figures,
  awarded: number,
): Observation[] {
  if (firstAward === null || lastAward === null || yearOnly) return [];
  const [firstYear, firstMonth] = civil(firstAward);
  const [lastYear, lastMonth] = civil(lastAward);
  const reached = Math.min(12, (lastYear - firstYear) * 12 + lastMonth - firstMonth + 1);
  if (reached === 12) return [];
  return [
    {
      code: "award-months-missing",
      value: figures.awardedJanToMar,
      of: awarded,
      data: { months: 12 - reached, from: firstMonth, to: lastMonth },
    },
  ];
}

function yearEndExcess({ endsNear31March: near, effectiveEndKnown: known }: Figures): Observation[] {
  if (near === null || near < 3 || near / known <= CHANCE_NEAR_31_MARCH) return [];
  return said("year-end-excess", near, known, { share: (near / known) * 100, chance: CHANCE_NEAR_31_MARCH * 100 });
}

function commonestEnd(endDays: Map<Day, number>, known: number): Observation[] {
  const perDate = new Map<string, number>();
  for (const [day, count] of endDays) perDate.set(monthAndDay(day), (perDate.get(monthAndDay(day)) ?? 0) + count);
  const [date, value] = [...perDate].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0] ?? ["", 0];
  return value < 3 ? [] : said("commonest-end-day", value, known, { date });
}
