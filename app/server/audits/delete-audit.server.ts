import { rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { eq, inArray } from "drizzle-orm";
import type { Store, Writing } from "~db/store/store";
import { unlessGone } from "../upkeep/files.server";
import { auditFolder } from "./folders.server";

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
  const { audits, auditFiles, auditViews, auditFunders, jobs } = on.tables;
  const views = await on.select({ id: auditViews.id }).from(auditViews).where(eq(auditViews.auditId, id));
  const ids = views.map((view) => view.id);
  if (ids.length > 0) {
    await on.delete(jobs).where(inArray(jobs.subject, ids));
    await on.delete(auditFunders).where(inArray(auditFunders.viewId, ids));
    await on.delete(auditViews).where(eq(auditViews.auditId, id));
  }
  await on.delete(auditFiles).where(eq(auditFiles.auditId, id));
  const gone = await on.delete(audits).where(eq(audits.id, id)).returning({ id: audits.id });
  return gone.length > 0;
}
