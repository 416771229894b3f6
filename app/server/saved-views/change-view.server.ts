import { eq } from "drizzle-orm";
import type { Writing } from "~db/store/store";
import type { Ground } from "../people/acting.server";
import { rowOf, type SavedView } from "./queries.server";

type Changed = Promise<Pick<SavedView, "page" | "chosen" | "query"> | null>;

/** Gives a view of somebody's own another name. Null: there is none. */
export function renameView(personId: string, id: string, name: string, ground: Pick<Ground, "store">): Changed {
  return onView(personId, id, ground, (on) => set(on, id, { name }));
}

/** Takes a view off somebody's list; it can come back. Null: there is none. */
export function removeView(personId: string, id: string, ground: Pick<Ground, "store" | "now">): Changed {
  const removedAt = ground.now();
  return onView(personId, id, ground, (on) => set(on, id, { removedAt }));
}

/** Puts a view that was removed back. Null: there is none. */
export function restoreView(personId: string, id: string, ground: Pick<Ground, "store">): Changed {
  return onView(personId, id, ground, (on) => set(on, id, { removedAt: null }));
}

function onView(
  personId: string,
  id: string,
  { store }: Pick<Ground, "store">,
  work: (on: Writing) => Promise<void>,
): Changed {
  return store.write(async (on) => {
    const found = await rowOf(on, personId, id);
    if (!found) return null;
    await work(on);
    return { page: found.page, query: found.query, chosen: found.funderId };
  });
}

async function set(on: Writing, id: string, values: { name?: string; removedAt?: Date | null }): Promise<void> {
  const { savedViews } = on.tables;
  await on.update(savedViews).set(values).where(eq(savedViews.id, id));
}
