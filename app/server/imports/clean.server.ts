import { and, eq, isNotNull, isNull, lte, or } from "drizzle-orm";
import type { Store } from "~db/store/store";
import { removeEdition } from "./editions.server";

/** How long an import can be undone, in days. */
export const UNDO_DAYS = 30;

const DAY = 86_400_000;

/**
 * Removes what dead imports left, and editions that are neither seen nor wanted for undoing. An import that another process
 * is working on is left alone. Called when the server starts and before each import.
 */
export async function cleanImports(store: Store, now: Date): Promise<void> {
  for (const dead of await deadImports(store, now)) await removeDead(store, dead, now);
  for (const undone of await undoneEditions(store)) await removeEdition(store, { edition: undone });
  for (const old of await unneeded(store, now)) await removeEdition(store, old);
}

/** Takes away all that an import staged, and its row, unless a page shows that. */
export async function removeDead(store: Store, { id, edition, auditId }: DeadImport, now: Date): Promise<void> {
  if (edition !== null) await removeEdition(store, { edition });
  await store.write(async (on) => {
    const { imports } = on.tables;
    const unseen = and(eq(imports.id, id), isNull(imports.visibleAt));
    if (auditId === null) await on.delete(imports).where(unseen);
    else await on.update(imports).set({ edition: null, heldBy: null, heldUntil: now }).where(unseen);
  });
}

interface DeadImport {
  id: string;
  edition: number | null;
  auditId: string | null;
}

async function deadImports(store: Store, now: Date): Promise<DeadImport[]> {
  return store.read(async (on) => {
    const { imports } = on.tables;
    const lapsed = or(isNull(imports.heldUntil), lte(imports.heldUntil, now));
    const leftSomething = or(isNotNull(imports.edition), isNull(imports.auditId));
    return on
      .select({ id: imports.id, edition: imports.edition, auditId: imports.auditId })
      .from(imports)
      .where(and(isNull(imports.visibleAt), lapsed, leftSomething));
  });
}

async function undoneEditions(store: Store): Promise<number[]> {
  return store.read(async (on) => {
    const { imports, awardTotals } = on.tables;
    const rows = await on
      .selectDistinct({ edition: awardTotals.edition })
      .from(awardTotals)
      .innerJoin(imports, eq(imports.edition, awardTotals.edition))
      .where(isNotNull(imports.undoneAt));
    return rows.map(({ edition }) => edition);
  });
}

/** Editions of funders that are not the seen one and that no import of the last thirty days would go back to. */
async function unneeded(store: Store, now: Date): Promise<{ edition: number; funderId: string }[]> {
  return store.read(async (on) => {
    const { imports, funders, awardTotals } = on.tables;
    const seen = await on.select({ id: funders.id, edition: funders.edition }).from(funders);
    const wanted = new Set(seen.map(({ id, edition }) => `${edition} ${id}`));
    const rows = await on
      .select({ before: imports.before, visibleAt: imports.visibleAt, undoneAt: imports.undoneAt })
      .from(imports);
    for (const { before, visibleAt, undoneAt } of rows)
      if (undoneAt === null && (visibleAt === null || now.getTime() - visibleAt.getTime() <= UNDO_DAYS * DAY))
        for (const [funder, edition] of Object.entries(before)) wanted.add(`${edition} ${funder}`);
    const there = await on
      .selectDistinct({ edition: awardTotals.edition, funderId: awardTotals.funderId })
      .from(awardTotals)
      .innerJoin(imports, eq(imports.edition, awardTotals.edition))
      .where(isNotNull(imports.visibleAt));
    return there.filter(({ edition, funderId }) => !wanted.has(`${edition} ${funderId}`));
  });
}
