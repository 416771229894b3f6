import { inArray } from "drizzle-orm";
import { demoPeople } from "~db/seed/demo-people";
import type { Store } from "~db/store/store";

/** The people of the demonstration that are there to be chosen, in the order in which they are offered. One query. */
export async function demoPeopleIn(store: Store): Promise<{ id: string; name: string }[]> {
  const ids = demoPeople.filter(({ isOffered }) => isOffered).map(({ id }) => id);
  const found = await store.read(async (on) => {
    const { people } = on.tables;
    return on.select({ id: people.id, name: people.name }).from(people).where(inArray(people.id, ids));
  });
  return ids.flatMap((id) => found.find((person) => person.id === id) ?? []);
}

/** Where somebody of the demonstration would begin their day: their group, those they look after, or the people they let in. */
export function firstPlaceOf(personId: string): string {
  const person = demoPeople.find(({ id }) => id === personId);
  if (person && person.groups.length > 0) return "/my/group";
  if (!person || person.roles.length === 0) return "/account";
  return person.roles.every(({ role }) => role === "administrator") ? "/settings/people" : "/groups";
}
