import { and, eq } from "drizzle-orm";
import { inOrder } from "~/domain/merging/alike";
import type { Ground } from "../people/acting.server";
import { actorFor } from "../viewer/staff.server";
import { recordBoth } from "./merge-groups.server";
import { asOfficer, groupKnown, type Officer, type OfficerWork } from "./officer.server";

interface Pair {
  oneId: string;
  otherId: string;
}

/**
 * Writes down that two groups are not the same, so that they are offered as one no more; doing it twice is doing it once. Null:
 * whoever asks is no officer any more, or their funder does not know both.
 */
export async function tellApart(by: Officer, pair: Pair, ground: Ground): Promise<Pair | null> {
  return aboutPair(by, pair, ground, async ({ on, at }, ordered) => {
    const { distinctGroups } = on.tables;
    const put = await on
      .insert(distinctGroups)
      .values({ ...ordered, at, by: by.personId })
      .onConflictDoNothing()
      .returning({ oneId: distinctGroups.oneId });
    return put.length > 0 ? "groups-told-apart" : null;
  });
}

/** Takes that back. The row goes; the record keeps that it stood. Null as above. */
export async function tellAlike(by: Officer, pair: Pair, ground: Ground): Promise<Pair | null> {
  return aboutPair(by, pair, ground, async ({ on }, { oneId, otherId }) => {
    const { distinctGroups } = on.tables;
    const gone = await on
      .delete(distinctGroups)
      .where(and(eq(distinctGroups.oneId, oneId), eq(distinctGroups.otherId, otherId)))
      .returning({ oneId: distinctGroups.oneId });
    return gone.length > 0 ? "groups-alike-again" : null;
  });
}

function aboutPair(
  by: Officer,
  pair: Pair,
  ground: Ground,
  change: (work: OfficerWork, ordered: Pair) => Promise<"groups-told-apart" | "groups-alike-again" | null>,
): Promise<Pair | null> {
  return asOfficer(by, ground, async (work) => {
    const one = await groupKnown(work.on, pair.oneId, by.funder.id);
    const other = await groupKnown(work.on, pair.otherId, by.funder.id);
    if (!one || !other || one.group.id === other.group.id) return null;
    const ordered = inOrder(one.group.id, other.group.id);
    const done = await change(work, ordered);
    const who = { by: actorFor(by, "officer"), funderId: by.funder.id, at: work.at, requestId: work.requestId };
    if (done) await recordBoth(work.on, done, { kept: one.group, gone: other.group, ...who });
    return ordered;
  });
}
