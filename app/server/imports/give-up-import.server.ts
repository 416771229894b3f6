import { and, eq, isNull } from "drizzle-orm";
import type { Writing } from "~db/store/store";

/** Ends an import whose job was tried often enough, as part of the write that ends the job. What it left is removed later. */
export async function giveUpImport(on: Writing, id: string, now: Date): Promise<void> {
  const { imports } = on.tables;
  await on
    .update(imports)
    .set({ outcome: "failed", endedAt: now, heldBy: null, heldUntil: now })
    .where(and(eq(imports.id, id), isNull(imports.endedAt)));
}
