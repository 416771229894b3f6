import { civil } from "../period";
import type { Scalar } from "../rules/rule";
import type { Figures } from "./figures";
import { between, dateNumber, type GrantCounts } from "./grant-counts";
import type { FunderHistory } from "./history";

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

const FIRST_OF_APRIL = dateNumber(4, 1);

/** By chance 15 days in 365 would be within a week of 31 March. */
const CHANCE_NEAR_31_MARCH = 15 / 365;

/** The observations of one funder, in the order in which a reader should meet them: what limits the reading comes first. */
export function observationsOf(history: FunderHistory, counts: GrantCounts, figures: Figures): Observation[] {
  return [
    ...said("award-dates-by-year", history.yearOnly ? counts.awarded : 0, counts.awarded),
    ...missingMonths(history, figures, counts.awarded),
    ...yearEndExcess(figures),
    ...commonestEnd(counts),
    ...said(
      "ends-read-as-31-march",
      between(counts.endDates, FIRST_OF_APRIL, FIRST_OF_APRIL),
      figures.effectiveEndKnown,
    ),
    ...said("came-back-later", figures.gapOver365 ?? 0, figures.gapsCounted),
    ...said("promises-more", counts.promising, figures.grants),
    ...said("amounts-zero", figures.amountZero, figures.grants),
    ...said("funding-type-absent", counts.untyped, figures.grants),
  ];
}

function said(code: ObservationCode, value: number, of: number, data: Record<string, Scalar> = {}): Observation[] {
  return value > 0 ? [{ code, value, of, data }] : [];
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

function commonestEnd({ endDates, ends }: GrantCounts): Observation[] {
  const value = endDates.reduce((most, count) => Math.max(most, count), 0);
  const date = endDates.indexOf(value);
  const [month, dayOfMonth] = [Math.floor(date / 32), date % 32];
  const written = `${String(month).padStart(2, "0")}-${String(dayOfMonth).padStart(2, "0")}`;
  return value < 3 ? [] : said("commonest-end-day", value, ends, { date: written });
}
