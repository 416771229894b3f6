import { and, eq, isNull } from "drizzle-orm";
import type { Tables } from "~db/schema";
import type { Store } from "~db/store/store";
import { sentFile } from "../audits/folders.server";
import type { Performer, Work } from "../jobs/performer.server";
import { runImport } from "./run-import.server";
import type { ImportEnd } from "./work.server";

type Row = Tables["imports"]["$inferSelect"];

/** How long an import that a page ordered waits for another one to end, in milliseconds. */
const PATIENCE = 60_000;

/** Does an import that a page ordered; `subject` is its id. */
export const performImport: Performer = async (subject, work) => {
  const row = await rowOf(work.store, subject);
  if (row?.visibleAt) return "done";
  if (!row?.auditId) return "refused";
  const end = await runImport(await askedBy(row, row.auditId, work), work);
  await writeDown(work, row.id, end);
  return end.outcome === "same" ? "done" : end.outcome;
};

async function rowOf(store: Store, id: string): Promise<Row | undefined> {
  return store.read(async (on) => {
    const [row] = await on.select().from(on.tables.imports).where(eq(on.tables.imports.id, id));
    return row;
  });
}

async function askedBy(row: Row, auditId: string, { store, env }: Work) {
  const [audit] = await store.read(async (on) => {
    const { audits } = on.tables;
    return on.select({ columns: audits.columns }).from(audits).where(eq(audits.id, auditId));
  });
  const path = sentFile(env.dataDir, auditId, row.filePlace ?? 1);
  const flags = { acceptNotes: false, dryRun: false, patience: PATIENCE };
  return { id: row.id, path, fileName: row.fileName, columns: audit?.columns, ...flags };
}

/** What was brought in is written down with it; this tells how the others ended. What an attempt before left is removed later. */
async function writeDown({ store, now, keep }: Work, id: string, end: ImportEnd): Promise<void> {
  if (end.outcome === "done") return;
  const counts = end.outcome === "same" ? end.counts : {};
  const refusal = end.outcome === "refused" ? end.refusal : null;
  await store.write(async (on) => {
    await keep(on);
    const { imports } = on.tables;
    const ended = { outcome: end.outcome, refusal, endedAt: now(), heldBy: null, heldUntil: now() };
    await on
      .update(imports)
      .set({ ...counts, ...ended })
      .where(and(eq(imports.id, id), isNull(imports.visibleAt)));
  });
}
