import { usableDays } from "../period";
import type { Terms } from "../rounds/snapshot-of";
import type { TermsChange } from "./changes";
import { usualTerms } from "./terms";

const YEAR = 365;

/**
 * How a funder reckons where that finds less than the rulebook's way: an hour is worth less, prices rise less, or a day on which
 * nobody is there counts as one to work on. What is not said is as in the rulebook.
 */
export function looserTerms(own: Partial<Terms>): TermsChange[] {
  const to = { ...usualTerms, ...own };
  const open = usableDays(0, YEAR, to.darkDays);
  const isLooser = {
    hourPence: to.hourPence < usualTerms.hourPence,
    inflationPct: to.inflationPct < usualTerms.inflationPct,
    darkDays: usableDays(0, YEAR, [...to.darkDays, ...usualTerms.darkDays]) < open,
  };
  return (["hourPence", "inflationPct", "darkDays"] as const)
    .filter((what) => isLooser[what])
    .map((what) => ({ what, from: usualTerms[what], to: to[what] }));
}
