import { and, eq, inArray, isNull, or } from "drizzle-orm";
import { isCircle } from "~/domain/hosting/circle";
import type { Reading, Writing } from "~db/store/store";
import { recordEvent } from "../events/record-event.server";
import { holdingsAbove } from "../hosting/standing.server";
import { actorFor } from "../viewer/staff.server";
import type { Moved } from "./moving.server";
import type { Group, OfficerWork } from "./officer.server";

/** Whether money would go round once two groups are one. What one of them holds for the other ends then, and counts for nothing. */
export async function makesCircle(on: Reading, oneId: string, otherId: string): Promise<boolean> {
  const above = [...(await holdingsAbove(on, oneId)), ...(await holdingsAbove(on, otherId))];
  const asOne = (id: string) => (id === otherId ? oneId : id);
  const holdings = above
    .map(({ groupId, hostId }) => ({ groupId: asOne(groupId), hostId: asOne(hostId) }))
    .filter(({ groupId, hostId }) => groupId !== hostId);
  return holdings.some((holding) => holding.groupId === oneId && isCircle(holding, holdings));
}

/** Ends what two groups that become one hold for each other, with an event for each. Returns what `restoreHostings` needs. */
export async function endBetween({ on, by, at, requestId }: OfficerWork, kept: Group, gone: Group): Promise<Moved> {
  const { hostings } = on.tables;
  const way = (group: Group, host: Group) => and(eq(hostings.groupId, group.id), eq(hostings.hostId, host.id));
  const between = await on
    .update(hostings)
    .set({ endedAt: at, endedBy: by.personId })
    .where(and(or(way(kept, gone), way(gone, kept)), isNull(hostings.endedAt)))
    .returning({ id: hostings.id, groupId: hostings.groupId });
  for (const { groupId } of between) {
    const [group, host] = groupId === kept.id ? [kept, gone] : [gone, kept];
    const whose = { by: actorFor(by, "officer"), funderId: by.funder.id, at, requestId };
    const subject = { kind: "group" as const, id: group.id };
    for (const { id } of [group, host])
      await recordEvent(on, { type: "host-ended", subject, groupId: id, after: { what: host.name }, ...whose });
  }
  return between.length === 0 ? {} : { hostingsOver: between.map(({ id }) => id) };
}

/** Puts back what `endBetween` ended at that moment. */
export async function restoreHostings(on: Writing, { hostingsOver = [] }: Moved, at: Date): Promise<void> {
  const { hostings } = on.tables;
  if (hostingsOver.length === 0) return;
  await on
    .update(hostings)
    .set({ endedAt: null, endedBy: null })
    .where(and(inArray(hostings.id, hostingsOver), eq(hostings.endedAt, at)));
}
