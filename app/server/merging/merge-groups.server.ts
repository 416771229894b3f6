import { randomUUID } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { inOrder } from "~/domain/merging/alike";
import type { Reading } from "~db/store/store";
import { recordEvent } from "../events/record-event.server";
import type { Ground } from "../people/acting.server";
import { actorFor } from "../viewer/staff.server";
import { type Moved, moveAll } from "./moving.server";
import { endBetween, makesCircle } from "./moving-hosts.server";
import { membersMoving, settleMembers } from "./moving-members.server";
import { asOfficer, type Group, groupKnown, type Officer, type OfficerWork } from "./officer.server";

/** Why two groups are not put together; each is a sentence under `refused` in messages/en/matching.json. */
export type WhyNotMerge = "itself" | "merged" | "told-apart" | "circle";

export interface Merged {
  ok: true;
  mergeId: string;
}

/**
 * Puts a group together with the one that it turned out to be, which is kept. Null: whoever asks is no officer any more, or
 * their funder does not know both.
 */
export async function mergeGroups(
  by: Officer,
  { keptId, goneId }: { keptId: string; goneId: string },
  ground: Ground,
): Promise<Merged | { ok: false; code: WhyNotMerge } | null> {
  return asOfficer(by, ground, async (work) => {
    const [kept, gone] = [
      await groupKnown(work.on, keptId, by.funder.id),
      await groupKnown(work.on, goneId, by.funder.id),
    ];
    if (!kept || !gone) return null;
    const code = await whyNotMerge(work.on, kept.group, gone.group);
    return code ? { ok: false as const, code } : merge(work, kept.group, gone.group);
  });
}

/** Why two groups that the funder knows are not put together; null: they can be. */
export async function whyNotMerge(on: Reading, one: Group, other: Group): Promise<WhyNotMerge | null> {
  if (one.id === other.id) return "itself";
  if (one.mergedInto !== null || other.mergedInto !== null) return "merged";
  const { distinctGroups } = on.tables;
  const { oneId, otherId } = inOrder(one.id, other.id);
  const isPair = and(eq(distinctGroups.oneId, oneId), eq(distinctGroups.otherId, otherId));
  if ((await on.$count(distinctGroups, isPair)) > 0) return "told-apart";
  return (await makesCircle(on, one.id, other.id)) ? "circle" : null;
}

async function merge(work: OfficerWork, kept: Group, gone: Group): Promise<Merged> {
  const { on, by, at, requestId } = work;
  const { groups, merges } = on.tables;
  const members = await membersMoving(on, kept, gone);
  const over = await endBetween(work, kept, gone);
  const moved: Moved = { ...over, ...(await moveAll(on, kept.id, gone.id, members.comes)) };
  Object.assign(moved, await settleMembers(work, kept, members));
  if (kept.orgId === null && gone.orgId !== null) {
    moved.orgId = [gone.orgId];
    await on.update(groups).set({ orgId: gone.orgId }).where(eq(groups.id, kept.id));
  }
  await on
    .update(groups)
    .set({ mergedInto: kept.id })
    .where(and(eq(groups.id, gone.id), isNull(groups.mergedInto)));
  const row = { id: randomUUID(), keptId: kept.id, goneId: gone.id, funderId: by.funder.id, moved, at };
  await on.insert(merges).values({ ...row, by: by.personId });
  const pair = { kept, gone, by: actorFor(by, "officer"), funderId: by.funder.id, at, requestId };
  await recordBoth(on, "group-merged", pair);
  return { ok: true, mergeId: row.id };
}

/** In the record of each of the two, with the name of the other. */
export async function recordBoth(
  on: OfficerWork["on"],
  type: "group-merged" | "merge-undone" | "groups-told-apart" | "groups-alike-again",
  {
    kept,
    gone,
    ...rest
  }: { kept: Named; gone: Named } & Pick<Parameters<typeof recordEvent>[1], "by" | "funderId" | "at" | "requestId">,
): Promise<void> {
  for (const [group, other] of [
    [kept, gone],
    [gone, kept],
  ] as const) {
    const subject = { kind: "group" as const, id: group.id };
    await recordEvent(on, { type, subject, groupId: group.id, after: { what: other.name }, ...rest });
  }
}

type Named = Pick<Group, "id" | "name">;
