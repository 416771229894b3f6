import { rm } from "node:fs/promises";
import { eq, inArray } from "drizzle-orm";
import type { Store, Writing } from "~db/store/store";
import { auditFolder } from "./folders.server";

/** Takes an audit away, rows first, so that a page never shows what has no file. False: there was none. */
export async function deleteAudit(store: Store, dataDir: string, id: string): Promise<boolean> {
  const isGone = await store.write((on) => removeRows(on, id));
  if (isGone) await rm(auditFolder(dataDir, id), { recursive: true, force: true });
  return isGone;
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
