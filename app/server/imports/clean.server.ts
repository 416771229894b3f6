import { and, eq, isNotNull, isNull, lte, or, type SQL } from "drizzle-orm";
import type { Reading, Store } from "~db/store/store";
import { removeEdition } from "./editions.server";

/** How long an import can be undone, in days. */
export const UNDO_DAYS = 30;

const DAY = 86_400_000;

/**
 * Removes what dead imports left, and editions that are neither seen nor wanted for undoing. An import that another process
 * is working on is left alone. Called when the server starts and before each import.
 */
export async function cleanImports(store: Store, now: Date): Promise<void> {
  for (const dead of await deadImports(store, now)) await removeDead(store, dead, now, (on) => isDead(on, dead, now));
  for (const edition of await undoneEditions(store))
    await removeEdition(store, { edition, isUnneeded: (on) => isUndone(on, edition) });
  for (const old of await unneeded(store, now))
    await removeEdition(store, { ...old, isUnneeded: (on) => isUnseen(on, old) });
}

/**
 * Takes away all that an import staged, and its row, unless a page shows that. Each write that removes asks `isOver` first:
 * whoever looks away for a while may find that the import has begun again.
 */
export async function removeDead(
  store: Store,
  { id, edition, auditId }: DeadImport,
  now: Date,
  isOver: (on: Reading) => Promise<boolean>,
): Promise<void> {
  if (edition !== null) await removeEdition(store, { edition, isUnneeded: isOver });
  await store.write(async (on) => {
    if (!(await isOver(on))) return;
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
    const leftSomething = or(isNotNull(imports.edition), isNull(imports.auditId));
    return on
      .select({ id: imports.id, edition: imports.edition, auditId: imports.auditId })
      .from(imports)
      .where(and(nobodys(on, now), leftSomething));
  });
}

/** Imports that are not seen and that no process works on. */
function nobodys(on: Reading, now: Date): SQL | undefined {
  const { imports } = on.tables;
  return and(isNull(imports.visibleAt), or(isNull(imports.heldUntil), lte(imports.heldUntil, now)));
}

async function isDead(on: Reading, { id, edition }: DeadImport, now: Date): Promise<boolean> {
  const { imports } = on.tables;
  const sameEdition = edition === null ? isNull(imports.edition) : eq(imports.edition, edition);
  return (await on.$count(imports, and(eq(imports.id, id), sameEdition, nobodys(on, now)))) > 0;
}

async function isUndone(on: Reading, edition: number): Promise<boolean> {
  const { imports } = on.tables;
  return (await on.$count(imports, and(eq(imports.edition, edition), isNotNull(imports.undoneAt)))) > 0;
}

async function isUnseen(on: Reading, { edition, funderId }: { edition: number; funderId: string }): Promise<boolean> {
  const { funders } = on.tables;
  return (await on.$count(funders, and(eq(funders.id, funderId), eq(funders.edition, edition)))) === 0;
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
