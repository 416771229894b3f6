import { usableFrom } from "../continuity/windows";
import type { Day } from "../period";
import { dayIn, hasException, isRevenue } from "./facts";
import type { AwardFacts, Snapshot } from "./snapshot";

/** An award of a snapshot's list, with its first and last day and its place in the list. */
export interface Listed {
  award: AwardFacts;
  place: number;
  start: Day | undefined;
  end: Day | undefined;
}

export type ListedDated = Listed & { start: Day; end: Day };

/** The list as it stands; undefined when there is none. An empty list is an answer. */
export function listed(awards: Snapshot["awards"]): Listed[] | undefined {
  return awards?.map((award, place) => ({ award, place, start: dayIn(award.start_on), end: dayIn(award.end_on) }));
}

/** The awards of the snapshot's organisation: an award that names no group is its own (rulebook section 2). */
export function awardsOfGroup({ awards, organisation }: Snapshot): Listed[] | undefined {
  return listed(awards)?.filter(({ award }) => !award.org_id || !organisation?.id || award.org_id === organisation.id);
}

export function isDated(one: Listed): one is ListedDated {
  return one.start !== undefined && one.end !== undefined;
}

/** Whether it is revenue; undefined when its type is not given. */
export function revenueOf({ award }: Listed): boolean | undefined {
  return award.funding_type == null ? undefined : isRevenue(award.funding_type);
}

/** Whether it runs on a day, first and last day included; undefined when that cannot be said. */
export function liveOn({ start, end }: Listed, day: Day): boolean | undefined {
  if ((start !== undefined && start > day) || (end !== undefined && end < day)) return false;
  return start === undefined || end === undefined ? undefined : true;
}

export function isEmergency({ award }: Listed): boolean {
  return award.is_emergency === true || hasException(award, "E1");
}

/** False when any is false, undefined when any other is not known. */
export function allOf(...known: (boolean | undefined)[]): boolean | undefined {
  if (known.includes(false)) return false;
  return known.includes(undefined) ? undefined : true;
}

/** Those of the named facts that are absent in any of the awards. */
export function absentIn(awards: readonly Listed[], names: readonly (keyof AwardFacts)[]): string[] {
  return names.filter((name) => awards.some(({ award }) => award[name] == null));
}

const MOST_UNSURE = 6;

/**
 * The list in every way it may be meant, with and without each award of which it is not known whether it counts.
 * Undefined when there are too many of those to try.
 */
export function everyWay<L extends Listed>(
  awards: readonly L[],
  counts: (one: L) => boolean | undefined,
): L[][] | undefined {
  const unsure = awards.filter((one) => counts(one) === undefined);
  if (unsure.length > MOST_UNSURE) return undefined;
  return Array.from({ length: 2 ** unsure.length }, (_, way) =>
    awards.filter((one) => counts(one) ?? (way >> unsure.indexOf(one)) % 2 === 0),
  );
}

/** One grant and the one that carries its work on. */
export interface Pair {
  before: Listed;
  after: Listed;
}

/** Pairs where an award names the one it continues; one that is not in the list makes no pair. */
export function linkedPairs(awards: readonly Listed[]): Pair[] {
  return awards.flatMap((after) => {
    const before = awards.find(({ award }) => award.id && award.id === after.award.previous_award_id);
    return before && before !== after ? [{ before, after }] : [];
  });
}

/** Each continues the one before it by its first day, which must be known. */
export function orderedPairs(awards: readonly Listed[]): Pair[] {
  const ordered = [...awards].sort((a, b) => a.start! - b.start! || a.place - b.place);
  return ordered.slice(1).map((after, place) => ({ before: ordered[place]!, after }));
}

/** Days from which it is usable: three that must be known, and the first payment if there is one (rulebook 2, "Read it so"). */
export function startsOf({ award, start }: Listed) {
  return { notified_on: dayIn(award.notified_on), agreed_on: dayIn(award.agreed_on), start_on: start };
}

/** The day it can be used by what is known: the latest of those and the first payment. */
export function usableOf(one: Listed): Day | undefined {
  return usableFrom(Object.values(startsOf(one)), one.award.payments);
}
