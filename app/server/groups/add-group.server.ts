import { randomUUID } from "node:crypto";
import { foldName } from "~/domain/opendata/normalise";
import type { Writing } from "~db/store/store";
import { type Actor, recordEvent } from "../events/record-event.server";

/** A group to write down; `id` is made when it is not given. */
export interface NewGroup {
  id?: string;
  name: string;
  /** By the rules of org-id.guide; null: not registered. */
  orgId?: string | null;
  /** The funder that knows it from now on, and how. */
  known?: { funderId: string; how: "added" | "award" };
}

/** Adds a group as part of a write, with its event. Returns its id. */
export async function addGroup(
  on: Writing,
  { id = randomUUID(), name, orgId = null, known }: NewGroup,
  { by, at, requestId }: { by: Actor; at: Date; requestId: string | null },
): Promise<string> {
  const { groups, knownGroups } = on.tables;
  await on.insert(groups).values({ id, name, foldedName: foldName(name), orgId, madeAt: at });
  if (known) {
    const row = { id: randomUUID(), groupId: id, ...known, since: at, givenBy: by.personId };
    await on.insert(knownGroups).values(row);
  }
  const subject = { kind: "group" as const, id };
  const whose = { groupId: id, funderId: known?.funderId };
  await recordEvent(on, { type: "group-added", by, subject, ...whose, after: { name }, at, requestId });
  return id;
}
