import type { Day } from "../period";
import type { DatedAward } from "./award";

export interface Gap<A extends DatedAward> {
  after: A;
  before: A;
  /** Days without money between the two; below 0 they overlap. */
  days: number;
}

/**
 * The days between one award's end and the next one's start, for every award but the first.
 *
 * @param awards one group's dated awards, by start
 * @param against "previous": the award just before (360giving.md 8, rulebook 33); "latest": the latest end so far
 * @param startOf the first day the money is usable; @param endOf the last day as it is to be read
 */
export function gaps<A extends DatedAward>(
  awards: readonly A[],
  against: "previous" | "latest" = "previous",
  startOf: (award: A) => Day = (award) => award.start,
  endOf: (award: A) => Day = (award) => award.end,
): Gap<A>[] {
  const found: Gap<A>[] = [];
  let before = awards[0];
  for (let i = 1; i < awards.length; i++) {
    const award = awards[i]!;
    found.push({ after: before!, before: award, days: startOf(award) - endOf(before!) - 1 });
    if (against === "previous" || endOf(award) > endOf(before!)) before = award;
  }
  return found;
}
