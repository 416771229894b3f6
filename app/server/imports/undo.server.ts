import { and, eq, gt, inArray } from "drizzle-orm";
import type { Store, Writing } from "~db/store/store";
import { UNDO_DAYS } from "./clean.server";

/** Why an import cannot be undone; each has a sentence in messages/en/imports.json under `undo`. */
export type UndoRefusal = "unknown" | "not-visible" | "already" | "too-late" | "busy" | "not-newest";

const DAY = 86_400_000;
/** Funders in one statement. */
const SOME = 500;

/** Makes the awards of an import's funders what they were before it; null when that is done. */
export async function undoImport(store: Store, id: string, now: Date): Promise<UndoRefusal | null> {
  return store.write(async (on) => {
    const { imports } = on.tables;
    const [row] = await on.select().from(imports).where(eq(imports.id, id));
    if (!row) return "unknown";
    if (row.undoneAt) return "already";
    if (!row.visibleAt || row.edition === null) return "not-visible";
    if (now.getTime() - row.visibleAt.getTime() > UNDO_DAYS * DAY) return "too-late";
    const held = await on.select({ id: imports.id }).from(imports).where(gt(imports.heldUntil, now)).limit(1);
    if (held.length > 0) return "busy";
    if (!(await isNewest(on, row.edition, Object.keys(row.before)))) return "not-newest";
    await goBack(on, row.before);
    await on.update(imports).set({ undoneAt: now }).where(eq(imports.id, id));
    return null;
  });
}

async function isNewest(on: Writing, edition: number, ids: readonly string[]): Promise<boolean> {
  const { funders } = on.tables;
  let found = 0;
  for (let at = 0; at < ids.length; at += SOME) {
    const some = inArray(funders.id, ids.slice(at, at + SOME));
    found += await on.$count(funders, and(some, eq(funders.edition, edition)));
  }
  return found === ids.length;
}

async function goBack(on: Writing, before: Record<string, number | null>): Promise<void> {
  const { funders } = on.tables;
  const byEdition = new Map<number | null, string[]>();
  for (const [id, edition] of Object.entries(before)) byEdition.set(edition, [...(byEdition.get(edition) ?? []), id]);
  for (const [edition, ids] of byEdition)
    for (let at = 0; at < ids.length; at += SOME)
      await on
        .update(funders)
        .set({ edition })
        .where(inArray(funders.id, ids.slice(at, at + SOME)));
}
