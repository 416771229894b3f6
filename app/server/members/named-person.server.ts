import { randomUUID } from "node:crypto";
import { and, eq, isNull, ne } from "drizzle-orm";
import { emailKey } from "~/domain/people/email";
import type { Reading, Writing } from "~db/store/store";
import { type PersonToAdd, personWith, putPerson } from "../people/add-person.server";
import { openInbox } from "../sign-in/open-inbox.server";
import { actorFor, type Staff } from "../viewer/staff.server";
import { tellMember } from "./member-letters.server";
import { noteMembership } from "./put-membership.server";
import { heldIn, type PersonRow } from "./standing.server";

/** Somebody whom an officer names, for a group that has no lead who could. */
export interface NamedPerson extends PersonToAdd {
  title: string | null;
  role: "member" | "lead";
}

/** Why nobody can be named by an address: several read it, or whoever has it is kept out. */
export type WhyNotNamed = "shared-inbox" | "kept-out";

/** Who has an address, for an officer to name (null: nobody yet); or why they cannot. */
export async function whoIsNamed(
  on: Reading,
  email: string | null,
): Promise<{ ok: true; found: PersonRow | null } | { ok: false; code: WhyNotNamed }> {
  if (email === null) return { ok: true, found: null };
  if (await openInbox(on, emailKey(email) ?? "")) return { ok: false, code: "shared-inbox" };
  const found = await personWith(on, email);
  return found?.disabledAt ? { ok: false, code: "kept-out" } : { ok: true, found };
}

interface Naming {
  group: { id: string; name: string };
  named: NamedPerson;
  /** Who has the address already: they go by the name that was typed, and nobody learns more of them. */
  found: PersonRow | null;
  /** How it was agreed, in the officer's words. */
  reason?: string;
}

/**
 * Puts somebody into a group in an officer's name; they count at once, and get a letter. What they were in it before is over.
 * Returns the id of the membership.
 */
export async function putNamed(
  on: Writing,
  staff: Staff,
  { group, named, found, reason }: Naming,
  { at, requestId }: { at: Date; requestId: string },
): Promise<string> {
  const { memberships } = on.tables;
  const acting = { by: actorFor(staff, "officer"), funderId: staff.funder.id, at, requestId };
  const before = found && (await heldIn(on, found.id, group.id))[0];
  const person = found ?? (await putPerson(on, named, acting));
  const calledName = found && (before ? before.calledName : named.name);
  const id = randomUUID();
  const given = { givenAt: at, givenBy: staff.personId, confirmedAt: at };
  const { role, title } = named;
  const row = { id, groupId: group.id, personId: person.id, role, title: title ?? before?.title ?? null, calledName };
  await on.insert(memberships).values({ ...row, ...given });
  const isBefore = and(eq(memberships.personId, person.id), eq(memberships.groupId, group.id), ne(memberships.id, id));
  await on
    .update(memberships)
    .set({ endedAt: at, endedBy: staff.personId })
    .where(and(isBefore, isNull(memberships.endedAt)));
  await noteMembership(on, "membership-given", { row, person, after: { role }, reason }, acting);
  await tellMember(on, person, { group, by: staff.name, role, waits: false }, at);
  return id;
}
