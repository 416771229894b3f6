import { medianOf } from "../continuity/median";
import type { Values } from "./parameters";
import { rounded } from "./rounding";
import type { Severity } from "./rule";
import { above, atLeast } from "./settle";
import type { Snapshot } from "./snapshot";

type Limits = Values<"shut-out-by-size">;

/** The groups of the place that the directory knows the income of. */
export interface KnownGroups {
  count: number;
  /** Pence; the middle one. */
  middle: number;
  /** How many have less than an income in pence. */
  below(income: number): number;
}

/** Undefined when the directory has nobody whose income is known: there is then nothing to hold an award against. */
export function groupsKnown({ organisations }: Snapshot): KnownGroups | undefined {
  const incomes = (organisations ?? []).flatMap(({ income }) => (income == null ? [] : [income]));
  const middle = medianOf(incomes);
  if (middle === null || middle <= 0) return undefined;
  return { count: incomes.length, middle, below: (income) => incomes.filter((one) => one < income).length };
}

/** The smallest award in percent of what the middle group has in a year, freed of the last trace of binary fractions. */
export function awardPct(award: number, middle: number): number {
  return rounded((award / middle) * 100, 9);
}

/** How much a floor of that many pence of income shuts out; any at all is worth knowing. */
export function floorOf(income: number, { floorWarnPence, floorSeriousPence }: Limits): Severity | null {
  return atLeast(income, { warn: floorWarnPence, serious: floorSeriousPence }) ?? (income > 0 ? "info" : null);
}

/** How large the smallest award is next to what a middling group has in a year, in percent. */
export function smallestAwardOf(pct: number, { warn, serious }: Limits): Severity | null {
  return above(pct, { warn, serious });
}

/** One award for more than so many wards or services, with no share kept for smaller groups. */
export function bundleOf(bundled: number, share: number, values: Limits): Severity | null {
  return bundled > values.bundled && share <= 0 ? "warn" : null;
}
