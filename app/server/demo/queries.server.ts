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
