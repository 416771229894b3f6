import { and, eq, gte, isNotNull, isNull, ne, or } from "drizzle-orm";
import { localMoment } from "~/domain/events/local-moment";
import type { Reading, Writing } from "~db/store/store";
import type { Administrator, Ground } from "./acting.server";

export type Person = Reading["tables"]["people"]["$inferSelect"];
export type Role = Reading["tables"]["roles"]["$inferSelect"];

/**
 * Does a piece of work about somebody, in one write, for an administrator who is still one. Null: they are not, or the
 * person never had to do with their funder.
 */
export async function withPerson<T>(
  by: Administrator,
  personId: string,
  { store, now }: Ground,
  work: (on: Writing, person: Person, at: Date) => Promise<T>,
): Promise<T | null> {
  const at = now();
  return store.write(async (on) => {
    if (!(await isAdministrator(on, by.personId, by.funder.id))) return null;
    const person = await personOf(on, personId, by.funder.id);
    return person && work(on, person, at);
  });
}

/** The same for a role. Null, too: it is not one of the funder's. */
export async function withRole<T>(
  by: Administrator,
  roleId: string,
  { store, now }: Ground,
  work: (on: Writing, role: Role, person: Person, at: Date) => Promise<T>,
): Promise<T | null> {
  const at = now();
  return store.write(async (on) => {
    if (!(await isAdministrator(on, by.personId, by.funder.id))) return null;
    const { roles, people } = on.tables;
    const [found] = await on
      .select({ role: roles, person: people })
      .from(roles)
      .innerJoin(people, eq(people.id, roles.personId))
      .where(and(eq(roles.id, roleId), eq(roles.funderId, by.funder.id)));
    return found ? work(on, found.role, found.person, at) : null;
  });
}

/** Whether somebody is an administrator of a funder now, and not disabled. */
export async function isAdministrator(on: Reading, personId: string, funderId: string): Promise<boolean> {
  return (await administratorsOf(on, funderId)).some(({ id }) => id === personId);
}

/** Whether a funder would be without an administrator if this person were none. */
export async function isLastAdministrator(on: Reading, personId: string, funderId: string): Promise<boolean> {
  const all = await administratorsOf(on, funderId);
  return all.length === 1 && all[0]!.id === personId;
}

/** Somebody who has, had or waits for a role with the funder; anyone else is not there. */
export async function personOf(on: Reading, personId: string, funderId: string): Promise<Person | null> {
  const { roles, people } = on.tables;
  const [found] = await on
    .select({ person: people })
    .from(people)
    .innerJoin(roles, eq(roles.personId, people.id))
    .where(and(eq(people.id, personId), eq(roles.funderId, funderId)))
    .limit(1);
  return found?.person ?? null;
}

/** Whether another funder, or a group, counts on somebody at a moment: they are in it, or help it until a day. */
export async function worksElsewhere(on: Reading, personId: string, funderId: string, at: Date): Promise<boolean> {
  if (await worksForOther(on, personId, funderId)) return true;
  const { memberships, delegations } = on.tables;
  const isIn = and(eq(memberships.personId, personId), isNull(memberships.endedAt));
  if ((await on.$count(memberships, isIn)) > 0) return true;
  const isOpen = and(isNull(delegations.endedAt), gte(delegations.untilDay, localMoment(at).day));
  return (await on.$count(delegations, and(eq(delegations.personId, personId), isOpen))) > 0;
}

/** Whether somebody has a role with another funder, or waits for one. */
export async function worksForOther(on: Reading, personId: string, funderId: string): Promise<boolean> {
  const { roles } = on.tables;
  const ofOthers = and(eq(roles.personId, personId), ne(roles.funderId, funderId), isNull(roles.endedAt));
  return (await on.$count(roles, ofOthers)) > 0;
}

/** Who is told of weighty roles: the funder's finance officers and administrators, as long as they can sign in. */
export function watchersOf(on: Reading, funderId: string) {
  const { roles } = on.tables;
  return peopleWith(on, funderId, or(eq(roles.role, "finance"), eq(roles.role, "administrator")));
}

/** Who is an administrator of a funder now, and not disabled. */
export function administratorsOf(on: Reading, funderId: string) {
  return peopleWith(on, funderId, eq(on.tables.roles.role, "administrator"));
}

function peopleWith(on: Reading, funderId: string, which: ReturnType<typeof or>) {
  const { roles, people } = on.tables;
  const counts = and(isNull(roles.endedAt), isNotNull(roles.confirmedAt), isNull(people.disabledAt));
  return on
    .selectDistinct({ id: people.id, name: people.name, email: people.email })
    .from(roles)
    .innerJoin(people, eq(people.id, roles.personId))
    .where(and(eq(roles.funderId, funderId), which, counts));
}
