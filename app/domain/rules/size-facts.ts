import { medianOf } from "../continuity/median";
import type { Snapshot } from "./snapshot";

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
