import { rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { eq, inArray } from "drizzle-orm";
import type { Store, Writing } from "~db/store/store";
import { unlessGone } from "../upkeep/files.server";
import { auditFolder } from "./folders.server";
import { keepSending } from "./sendings.server";

/** Takes an audit away, rows first, so that a page never shows what has no file. False: there was none. */
export async function deleteAudit(store: Store, dataDir: string, id: string): Promise<boolean> {
  const isGone = await store.write((on) => removeRows(on, id));
  if (isGone) await removeFolder(dataDir, id);
  return isGone;
}

/** Under another name first: a worker that still writes finds no folder, and the sweep takes what is cut short here. */
async function removeFolder(dataDir: string, id: string): Promise<void> {
  const leaving = join(dataDir, "audits", `.deleting-${id}`);
  await unlessGone(rename(auditFolder(dataDir, id), leaving));
  await rm(leaving, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
}

async function removeRows(on: Writing, id: string): Promise<boolean> {
  const { audits, auditFiles } = on.tables;
  await removeReadings(on, id, Number.POSITIVE_INFINITY);
  await on.delete(auditFiles).where(eq(auditFiles.auditId, id));
  const [gone] = await on.delete(audits).where(eq(audits.id, id)).returning();
  if (gone) await keepSending(on, gone);
  return gone !== undefined;
}

/** Takes away the rows of an audit's readings before that one, with the jobs that were to make them. */
export async function removeReadings(on: Writing, id: string, before: number): Promise<void> {
  const { auditViews, auditFunders, jobs } = on.tables;
  const views = await on
    .select({ id: auditViews.id, reading: auditViews.reading })
    .from(auditViews)
    .where(eq(auditViews.auditId, id));
  const ids = views.filter(({ reading }) => reading < before).map((view) => view.id);
  if (ids.length === 0) return;
  await on.delete(jobs).where(inArray(jobs.subject, ids));
  await on.delete(auditFunders).where(inArray(auditFunders.viewId, ids));
  await on.delete(auditViews).where(inArray(auditViews.id, ids));
}
