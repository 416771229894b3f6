import { and, eq, isNotNull, isNull } from "drizzle-orm";
import type { Reading, Writing } from "~db/store/store";
import type { Ground } from "../people/acting.server";
import { knownTo } from "../sharing/knows.server";

/** An officer at work, and for which funder. */
export interface Officer {
  personId: string;
  name: string;
  funder: { id: string; name: string };
}

/** What a piece of work by an officer stands on. */
export interface OfficerWork {
  on: Writing;
  by: Officer;
  at: Date;
  requestId: string;
}

export type Group = Reading["tables"]["groups"]["$inferSelect"];

/** Does a piece of work in one write, for an officer who is still one. Null: they are not. */
export function asOfficer<T>(
  by: Officer,
  { store, now, requestId }: Ground,
  work: (given: OfficerWork) => Promise<T>,
): Promise<T | null> {
  const at = now();
  return store.write(async (on) => ((await isOfficer(on, by)) ? work({ on, by, at, requestId }) : null));
}

/** A group that the funder knows now, as it is or as what it turned out to be (`now`); null: there is none. */
export async function groupKnown(
  on: Reading,
  groupId: string,
  funderId: string,
): Promise<{ group: Group; now: Group } | null> {
  const group = await groupWith(on, groupId);
  let now = group;
  // Nobody merges a group into itself, so this ends; the bound is for a database that was edited by hand.
  for (let steps = 0; now?.mergedInto && steps < 20; steps++) now = await groupWith(on, now.mergedInto);
  if (!group || !now) return null;
  const { knownGroups } = on.tables;
  const isKnown = and(eq(knownGroups.groupId, now.id), knownTo(on, funderId));
  return (await on.$count(knownGroups, isKnown)) > 0 ? { group, now } : null;
}

async function groupWith(on: Reading, id: string): Promise<Group | undefined> {
  const { groups } = on.tables;
  const [found] = await on.select().from(groups).where(eq(groups.id, id));
  return found;
}

async function isOfficer(on: Reading, { personId, funder }: Officer): Promise<boolean> {
  const { roles, people } = on.tables;
  const counts = and(isNull(roles.endedAt), isNotNull(roles.confirmedAt), isNull(people.disabledAt));
  const isIt = and(eq(roles.personId, personId), eq(roles.funderId, funder.id), eq(roles.role, "officer"));
  const [found] = await on
    .select({ id: roles.id })
    .from(roles)
    .innerJoin(people, eq(people.id, roles.personId))
    .where(and(isIt, counts))
    .limit(1);
  return found !== undefined;
}
