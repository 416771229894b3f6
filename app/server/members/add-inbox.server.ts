import { and, eq, isNull, ne } from "drizzle-orm";
import { emailAddress, emailKey } from "~/domain/people/email";
import type { Reading, Writing } from "~db/store/store";
import { recordEvent } from "../events/record-event.server";
import { personWith } from "../people/add-person.server";
import { actorInGroup } from "../viewer/group-viewer.server";
import { type Acting, type ByMember, type Ground, type Refused, refused } from "./acting.server";
import { tellLeads } from "./member-letters.server";
import { heldIn, isLeadOf, type PersonRow } from "./standing.server";

/** An address that is now a group's shared inbox, and the name of whose own it was until then. */
export interface InboxAdded {
  ok: true;
  emailKey: string;
  was: string | null;
}

/**
 * Makes an address a shared inbox of the group. Was it the own address of somebody who is in this group and nothing else, they
 * come in through the inbox from now on, in the same write; a lead decides that about their own address, and nobody for them.
 * Null: whoever asks is no lead any more.
 */
export async function addInbox(
  by: ByMember,
  typed: string,
  { store, now, requestId }: Ground,
): Promise<InboxAdded | Refused | null> {
  const acting = { by: actorInGroup(by), at: now(), requestId };
  const [email, key] = [emailAddress(typed), emailKey(typed) ?? ""];
  return store.write(async (on) => {
    const { group } = by;
    if (!(await isLeadOf(on, by.personId, group.id))) return null;
    const before = await rowAt(on, key);
    if (before && before.endedAt === null) return refused(before.groupId === group.id ? "inbox-there" : "address-used");
    const owner = await personWith(on, email);
    if (owner && !(await isOnlyIn(on, owner.id, group.id))) return refused("address-used");
    const isTheirs = owner?.id === by.personId;
    if (owner && !isTheirs && (await isLeadOf(on, owner.id, group.id))) return refused("leads-own");
    await putInbox(on, { emailKey: key, email, groupId: group.id }, acting);
    if (owner) await moveInto(on, owner, key, acting.at);
    const after = { what: email, ...(owner && { movedFrom: owner.id }) };
    const subject = { kind: "group" as const, id: group.id };
    await recordEvent(on, { type: "inbox-added", subject, groupId: group.id, after, ...acting });
    await tellLeads(on, { group, by: by.name, whom: email, what: "inbox" }, acting);
    return { ok: true, emailKey: key, was: owner?.name ?? null };
  });
}

async function rowAt(on: Reading, key: string) {
  const { inboxes } = on.tables;
  const [found] = await on.select().from(inboxes).where(eq(inboxes.emailKey, key));
  return found;
}

/** Whether all that somebody does here, they do in this group: nobody else's way in may be taken. */
async function isOnlyIn(on: Reading, personId: string, groupId: string): Promise<boolean> {
  const { roles, memberships, delegations } = on.tables;
  if ((await heldIn(on, personId, groupId)).length === 0) return false;
  const isRole = and(eq(roles.personId, personId), isNull(roles.endedAt));
  const isOther = and(eq(memberships.personId, personId), ne(memberships.groupId, groupId));
  const helps = and(eq(delegations.personId, personId), isNull(delegations.endedAt));
  const elsewhere = [
    await on.$count(roles, isRole),
    await on.$count(memberships, and(isOther, isNull(memberships.endedAt))),
    await on.$count(delegations, helps),
  ];
  return elsewhere.every((count) => count === 0);
}

async function putInbox(
  on: Writing,
  { emailKey: key, ...of }: { emailKey: string; email: string; groupId: string },
  { at, by }: Acting,
): Promise<void> {
  const { inboxes } = on.tables;
  const row = { ...of, addedAt: at, addedBy: by.personId, endedAt: null };
  await on
    .insert(inboxes)
    .values({ emailKey: key, ...row })
    .onConflictDoUpdate({ target: inboxes.emailKey, set: row });
}

/** Where they are signed in by that address counts as through the inbox: it is one mailbox, and one yes. */
async function moveInto(on: Writing, { id }: PersonRow, key: string, at: Date): Promise<void> {
  const { people, sessions, signIns } = on.tables;
  const isOnItsWay = and(eq(signIns.emailKey, key), isNull(signIns.endedAt));
  await on.update(signIns).set({ endedAt: at, outcome: "replaced" }).where(isOnItsWay);
  await on.update(people).set({ email: null, emailKey: null }).where(eq(people.id, id));
  await on
    .update(sessions)
    .set({ inboxKey: key })
    .where(and(eq(sessions.personId, id), isNull(sessions.inboxKey)));
}
