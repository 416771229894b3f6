import type { Ground } from "../people/acting.server";
import { rowOf, type SavedView } from "./queries.server";

/** Keeps a filter of a list under a name, for whoever saves it. Pressed twice, it is one. False: the id is another's. */
export async function saveView(
  personId: string,
  { id, name, page, query, chosen }: SavedView,
  { store, now }: Pick<Ground, "store" | "now">,
): Promise<boolean> {
  const savedAt = now();
  return store.write(async (on) => {
    const { savedViews } = on.tables;
    if (await rowOf(on, personId, id)) return true;
    const row = { id, personId, funderId: chosen, page, name, query, savedAt };
    const made = await on.insert(savedViews).values(row).onConflictDoNothing().returning({ id: savedViews.id });
    return made.length > 0;
  });
}
