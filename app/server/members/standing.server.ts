import { and, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import type { Came, GroupNow, Readers } from "~/domain/members/second-yes";
import type { Reading, Writing } from "~db/store/store";
import { actorInGroup } from "../viewer/group-viewer.server";
import type { Acting, ByMember, Ground } from "./acting.server";

export type MembershipRow = Reading["tables"]["memberships"]["$inferSelect"];
export type PersonRow = Reading["tables"]["people"]["$inferSelect"];

/** A membership and whose it is; `name` is what the group calls them. */
export interface Held {
  row: MembershipRow;
  person: PersonRow;
  name: string;
}

/** A lead whose yes counts. */
export interface LeadRow {
  personId: string;
  name: string;
  email: string | null;
}

/**
 * Does a piece of work about a membership of their group, in one write, for somebody who is still in it; `leads` are the leads
 * that count. Null: they are not, or there is no such membership in the group.
 */
export async function withMembership<T>(
  by: ByMember,
  membershipId: string,
  { store, now, requestId }: Ground,
  work: (on: Writing, held: Held, leads: readonly LeadRow[], acting: Acting) => Promise<T>,
): Promise<T | null> {
  const acting = { by: actorInGroup(by), at: now(), requestId };
  return store.write(async (on) => {
    if (!(await isIn(on, by.personId, by.group.id))) return null;
    const held = await membershipOf(on, membershipId, by.group.id);
    return held && work(on, held, await leadsOf(on, by.group.id), acting);
  });
}

/** The same for who is a lead of the group, still. */
export async function withMembershipAsLead<T>(
  by: ByMember,
  membershipId: string,
  ground: Ground,
  work: (on: Writing, held: Held, acting: Acting) => Promise<T>,
): Promise<T | null> {
  return withMembership(by, membershipId, ground, async (on, held, leads, acting) =>
    leads.some(({ personId }) => personId === by.personId) ? work(on, held, acting) : null,
  );
}

/** A membership of the group, also one that was ended; null: it is not one of theirs. */
export async function membershipOf(on: Reading, membershipId: string, groupId: string): Promise<Held | null> {
  const { memberships, people } = on.tables;
  const [found] = await on
    .select({ row: memberships, person: people })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(and(eq(memberships.id, membershipId), eq(memberships.groupId, groupId)));
  return found ? { ...found, name: found.row.calledName ?? found.person.name } : null;
}

/** The memberships of a person in a group that were not ended. */
export async function heldIn(on: Reading, personId: string, groupId: string): Promise<MembershipRow[]> {
  const { memberships } = on.tables;
  const isTheirs = and(eq(memberships.personId, personId), eq(memberships.groupId, groupId));
  return on
    .select()
    .from(memberships)
    .where(and(isTheirs, isNull(memberships.endedAt)));
}

async function isIn(on: Reading, personId: string, groupId: string): Promise<boolean> {
  return (await heldIn(on, personId, groupId)).length > 0;
}

/** The leads of a group whose yes counts now: agreed to, not ended, not kept out. */
export async function leadsOf(on: Reading, groupId: string): Promise<LeadRow[]> {
  const { memberships, people } = on.tables;
  const counts = and(eq(memberships.role, "lead"), isNotNull(memberships.confirmedAt), isNull(memberships.endedAt));
  const rows = await on
    .select({ personId: people.id, name: people.name, called: memberships.calledName, email: people.email })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(and(eq(memberships.groupId, groupId), counts, isNull(people.disabledAt)))
    .orderBy(memberships.givenAt, memberships.id);
  const byId = new Map(rows.map(({ called, name, ...row }) => [row.personId, { ...row, name: called ?? name }]));
  return [...byId.values()];
}

/** Whether somebody is a lead of the group now. */
export async function isLeadOf(on: Reading, personId: string, groupId: string): Promise<boolean> {
  return (await leadsOf(on, groupId)).some((lead) => lead.personId === personId);
}

/** The shared inboxes of a group that are in use. */
export async function inboxesOf(on: Reading, groupId: string): Promise<{ emailKey: string; email: string }[]> {
  const { inboxes } = on.tables;
  return on
    .select({ emailKey: inboxes.emailKey, email: inboxes.email })
    .from(inboxes)
    .where(and(eq(inboxes.groupId, groupId), isNull(inboxes.endedAt)))
    .orderBy(inboxes.email);
}

/** Who is known to read these mailboxes: they came through them in the last 90 days, or made them the group's. */
export async function readersOf(on: Reading, keys: readonly (string | null)[]): Promise<Readers> {
  const { inboxes, sessions } = on.tables;
  const wanted = [...new Set(keys.filter((key) => key !== null))];
  if (wanted.length === 0) return new Map();
  const came = await on
    .selectDistinct({ key: sessions.inboxKey, personId: sessions.personId })
    .from(sessions)
    .where(inArray(sessions.inboxKey, wanted));
  const made = await on
    .select({ key: inboxes.emailKey, personId: inboxes.addedBy })
    .from(inboxes)
    .where(inArray(inboxes.emailKey, wanted));
  const readers = new Map(wanted.map((key) => [key, new Set<string>()]));
  for (const { key, personId } of [...came, ...made]) if (key && personId) readers.get(key)?.add(personId);
  return readers;
}

/** All that decides who of a group can give a second yes; `through` are mailboxes that matter besides its inboxes. */
export async function groupNow(on: Reading, groupId: string, through: readonly (string | null)[]): Promise<GroupNow> {
  const leads = await leadsOf(on, groupId);
  const inboxKeys = (await inboxesOf(on, groupId)).map(({ emailKey }) => emailKey);
  const readers = await readersOf(on, [...inboxKeys, ...through]);
  return { leads: leads.map(({ personId, email }) => ({ personId, hasAddress: email !== null })), inboxKeys, readers };
}

/** How somebody of the group came in. */
export function cameAs({ personId, inboxKey }: Pick<ByMember, "personId" | "inboxKey">): Came {
  return { personId, through: inboxKey };
}
