import { desc, eq } from "drizzle-orm";
import type { Tables } from "~db/schema";
import type { Store } from "~db/store/store";
import type { ImportCounts, ImportRefusal } from "./work.server";

/** An import as people are told of it. */
export interface ImportTold {
  id: string;
  fileName: string;
  orderedAt: Date;
  state: "waiting" | "seen" | "undone" | "same" | "refused" | "stopped" | "failed";
  counts: ImportCounts;
  refusal: ImportRefusal | null;
}

/** The newest imports, at most a hundred. */
export async function newestImports(store: Store): Promise<ImportTold[]> {
  return store.read(async (on) => {
    const { imports } = on.tables;
    const rows = await on.select().from(imports).orderBy(desc(imports.orderedAt), desc(imports.id)).limit(100);
    return rows.map(told);
  });
}

/** How an import is getting on, as a page tells it; null when there is none with the id. */
export async function importShown(store: Store, id: string) {
  return store.read(async (on) => {
    const { imports } = on.tables;
    const [row] = await on.select().from(imports).where(eq(imports.id, id));
    if (!row) return null;
    const { fileName, state, counts, refusal } = told(row);
    const { added, changed, same } = counts;
    return { name: fileName, state, added, changed, same, faults: refusal?.code === "faults" ? refusal.count : null };
  });
}

type Row = Tables["imports"]["$inferSelect"];

function told(row: Row): ImportTold {
  const { id, fileName, orderedAt, added, changed, same, kept, leftOut } = row;
  const refusal = row.refusal as ImportRefusal | null;
  return { id, fileName, orderedAt, state: stateOf(row), counts: { added, changed, same, kept, leftOut }, refusal };
}

function stateOf({ undoneAt, visibleAt, outcome }: Row): ImportTold["state"] {
  if (undoneAt) return "undone";
  if (visibleAt) return "seen";
  return outcome === null || outcome === "done" ? "waiting" : outcome;
}
