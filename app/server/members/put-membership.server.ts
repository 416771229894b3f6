import { randomUUID } from "node:crypto";
import type { Writing } from "~db/store/store";
import { recordEvent } from "../events/record-event.server";
import { type Acting, type ByMember, type Done, type Refused, refused } from "./acting.server";
import { tellLeads, tellMember } from "./member-letters.server";
import type { Held, PersonRow } from "./standing.server";

/** Somebody who is to be in a group. */
export interface ToPut {
  person: PersonRow;
  role: "member" | "lead";
  title: string | null;
  calledName: string | null;
}

/** Writes a membership down, with its event and its letters. A lead waits for a second yes; who is kept out joins nothing. */
export async function putMembership(
  on: Writing,
  by: ByMember,
  { person, role, title, calledName }: ToPut,
  acting: Acting,
): Promise<Done<"added" | "waits"> | Refused> {
  if (person.disabledAt !== null) return refused("kept-out");
  const { group, name, personId: givenBy, inboxKey: givenThrough } = by;
  const [id, waits] = [randomUUID(), role === "lead"];
  const given = { givenAt: acting.at, givenBy, givenThrough, confirmedAt: waits ? null : acting.at };
  const row = { id, groupId: group.id, personId: person.id, role, title, calledName, ...given };
  await on.insert(on.tables.memberships).values(row);
  await noteMembership(on, "membership-given", { row, person, after: { role } }, acting);
  await tellMember(on, person, { group, by: name, role, waits }, acting.at);
  if (waits) await tellLeads(on, { group, by: name, whom: calledName ?? person.name, what: "proposed" }, acting);
  return { ok: true, done: waits ? "waits" : "added", membershipId: id };
}

interface Noted {
  row: Pick<Held["row"], "groupId" | "calledName">;
  person: Pick<PersonRow, "id">;
  before?: Record<string, unknown>;
  after?: Record<string, unknown>;
  reason?: string;
}

/** Puts what happened to a membership into the record of the group, under the name that the group uses. */
export async function noteMembership(
  on: Writing,
  type: Extract<Parameters<typeof recordEvent>[1]["type"], `membership-${string}`>,
  { row: { groupId, calledName }, person, before, after, reason }: Noted,
  acting: Acting,
): Promise<void> {
  const called = calledName === null ? {} : { name: calledName };
  const subject = { kind: "person" as const, id: person.id };
  await recordEvent(on, { type, subject, groupId, before, after: { ...after, ...called }, reason, ...acting });
}
