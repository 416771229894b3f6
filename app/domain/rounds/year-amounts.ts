import type { Design } from "./fields";

/** Beyond this many years nothing more is reckoned: a design may claim any number. */
const MOST_YEARS = 30;
/** A grant without a last day is looked at for so long. */
export const ROLLING_YEARS = 5;

/** What a group usually gets a year: half-way between the least and the most, in pence; null where neither is said. */
export function typicalPence({ leastPence, mostPence }: Design): number | null {
  if (leastPence === null) return mostPence;
  return mostPence === null ? leastPence : Math.round((leastPence + mostPence) / 2);
}

/**
 * The years of a grant and what a group usually gets in each, in pence, with the uplift on it. A term that is no whole number
 * of years ends with a part of one; a rolling one is reckoned for five. An index is taken at its floor, or 0. Empty amounts,
 * null years: not said yet. `rates` are the same by the year: what is a part of one is told as if it went on for twelve months,
 * so that nobody takes it for a cut.
 */
export function yearsOf(design: Design): { years: number | null; amounts: number[]; rates: number[] } {
  const months = design.isRolling ? ROLLING_YEARS * 12 : design.termMonths;
  if (months === null) return { years: null, amounts: [], rates: [] };
  const years = Math.min(Math.max(Math.ceil(months / 12), 1), MOST_YEARS);
  const first = typicalPence(design);
  if (first === null) return { years, amounts: [], rates: [] };
  const rate = 1 + upliftOf(design) / 100;
  const last = months - (years - 1) * 12;
  const rates = Array.from({ length: years }, (_, year) => first * rate ** year);
  const amounts = rates.map((whole, year) => Math.round(year === years - 1 && last < 12 ? (whole * last) / 12 : whole));
  return { years, amounts, rates: rates.map(Math.round) };
}

/** Percent that is added for sure each year. */
function upliftOf({ uplift, upliftPct, upliftFloorPct }: Design): number {
  if (uplift === "fixed") return upliftPct ?? 0;
  return uplift === "index" ? (upliftFloorPct ?? 0) : 0;
}
