import type { Kit } from "./kit";
import type { People } from "./people";

/** Filters of a list that somebody gave a name, for themselves. */
export function viewTables(k: Kit, people: People) {
  const savedViews = k.table(
    "saved_views",
    {
      id: k.text().primaryKey(),
      personId: k
        .text()
        .notNull()
        .references(() => people.id),
      /** What the address said of whose list it is; null: there was only one. */
      funderId: k.text(),
      page: k.text().$type<"rounds" | "groups">().notNull(),
      name: k.text().notNull(),
      /** What its address says after the question mark, without the funder. */
      query: k.text().notNull(),
      savedAt: k.instant().notNull(),
      /** Taken off the list; it comes back with Undo. */
      removedAt: k.instant(),
    },
    (view) => [k.index("saved_views_person").on(view.personId, view.funderId, view.page)],
  );
  return { savedViews };
}
