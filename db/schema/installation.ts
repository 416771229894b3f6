import type { Kit } from "./kit";

/** When this installation was made and by which version of the software. One row. */
export function installationTables(k: Kit) {
  const installation = k.table("installation", {
    id: k.text().primaryKey(),
    madeAt: k.instant().notNull(),
    version: k.text().notNull(),
  });
  return { installation };
}
