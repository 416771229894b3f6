import { and, eq, isNotNull, isNull } from "drizzle-orm";
import type { Reading, Writing } from "~db/store/store";
import type { Ground } from "../people/acting.server";
import type { PersonOfGroup } from "../viewer/group-viewer.server";

/** Does a piece of work in one write for a lead who is still one of the group. Null: they are not. */
export async function asLead<T>(
  { personId, group }: PersonOfGroup,
  { store, now }: Ground,
  work: (on: Writing, at: Date) => Promise<T>,
): Promise<T | null> {
  const at = now();
  return store.write(async (on) => {
    const leads = await leadsOf(on, group.id);
    return leads.some(({ id }) => id === personId) ? work(on, at) : null;
  });
}

/** The leads of a group who count now and can sign in. */
export function leadsOf(on: Reading, groupId: string) {
  const { memberships, people } = on.tables;
  const counts = and(isNull(memberships.endedAt), isNotNull(memberships.confirmedAt), isNull(people.disabledAt));
  return on
    .selectDistinct({ id: people.id, name: people.name, email: people.email })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(and(eq(memberships.groupId, groupId), eq(memberships.role, "lead"), counts))
    .orderBy(people.name);
}
