import { and, eq } from "drizzle-orm";
import type { Way } from "~/domain/sharing/sight";
import { translator } from "~/messages";
import type { Reading, Writing } from "~db/store/store";
import { recordEvent } from "../events/record-event.server";
import { tellMembers } from "../groups/tell-members.server";
import { tellLeads } from "../members/member-letters.server";
import { leadsOf } from "../members/standing.server";
import { actorInGroup, type PersonOfGroup } from "../viewer/group-viewer.server";

/** Why nothing was done; each code is a sentence under `refused` in messages/en/helping.json. */
export interface SharingRefused {
  ok: false;
  code: "no-such-funder" | "known-already" | "not-yours-to-end" | "share-ended";
  /** Of the funder. */
  name: string;
}

/** Whether it is by the group's own word that a funder knows it so, and so the group's to end. */
export function isOwnWord(how: Way): how is "agreed" | "councillors" {
  return how === "agreed" || how === "councillors";
}

/** One way in which a funder knows the group, or knew it; null: it is not the group's. */
export async function sharingOf(on: Reading, knownId: string, groupId: string) {
  const { knownGroups, funders } = on.tables;
  const [found] = await on
    .select({ row: knownGroups, name: funders.name })
    .from(knownGroups)
    .leftJoin(funders, eq(funders.id, knownGroups.funderId))
    .where(and(eq(knownGroups.id, knownId), eq(knownGroups.groupId, groupId)));
  if (!found) return null;
  return { row: found.row, funder: { id: found.row.funderId, name: found.name ?? found.row.funderId } };
}

interface Shared {
  type: "group-shared" | "group-unshared";
  by: PersonOfGroup;
  funder: { id: string; name: string };
  how: "agreed" | "councillors";
  at: Date;
  requestId: string;
}

/**
 * Puts it into the record of the group and of the funder, and tells the others in the group: the other leads at once of whoever
 * sees it from now on, whatever they chose.
 */
export async function recordSharing(on: Writing, { type, by, funder, how, at, requestId }: Shared): Promise<void> {
  const what =
    how === "agreed" ? funder.name : translator("en")("helping:sharing.councillorsOf", { funder: funder.name });
  const actor = actorInGroup(by);
  await recordEvent(on, {
    type,
    by: actor,
    subject: { kind: "group", id: by.group.id },
    groupId: by.group.id,
    funderId: funder.id,
    after: { what, how },
    at,
    requestId,
  });
  const told = type === "group-shared" ? await leadsOf(on, by.group.id) : [];
  if (type === "group-shared")
    await tellLeads(on, { group: by.group, by: by.name, whom: what, what: "shared" }, { by: actor, at, requestId });
  const said = translator("en")(`helping:sharing.told.${type}`, { whom: what });
  await tellMembers(on, {
    groupId: by.group.id,
    by: by.personId,
    what: said,
    at,
    without: told.map(({ personId }) => personId),
  });
}
