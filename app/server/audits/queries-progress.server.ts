import { and, asc, desc, eq, gt, isNull, lt, or } from "drizzle-orm";
import type { Progress, Stage } from "~/ui/audit-start/shown";
import type { Reading, Store } from "~db/store/store";
import { type Audit, type AuditView, isAuditId } from "./view-of.server";

type Job = Reading["tables"]["jobs"]["$inferSelect"];

/** How far the view is that `query` names; null: no such audit, or nobody asked for such a view. */
export async function progressOf(store: Store, id: string, query: string, now: Date): Promise<Progress | null> {
  if (!isAuditId(id)) return null;
  return store.read(async (on) => {
    const found = await findView(on, id, query, now);
    if (!found) return null;
    return { id, files: await filesOf(on, id), at: await stageOf(on, found, now) };
  });
}

/** The files of an audit that is not over, in the order they were sent; none when there is no such audit. */
export async function auditFilesOf(store: Store, id: string, now: Date): Promise<Progress["files"]> {
  if (!isAuditId(id)) return [];
  return store.read(async (on) => {
    const { audits } = on.tables;
    const isThere = await on.$count(audits, and(eq(audits.id, id), gt(audits.expiresAt, now)));
    return isThere > 0 ? filesOf(on, id) : [];
  });
}

function filesOf(on: Reading, id: string): Promise<Progress["files"]> {
  const { auditFiles } = on.tables;
  return on
    .select({ name: auditFiles.name, bytes: auditFiles.bytes })
    .from(auditFiles)
    .where(eq(auditFiles.auditId, id))
    .orderBy(asc(auditFiles.place));
}

/** An audit that is not over, a view of it, and the newest job that is to make it. */
export async function findView(
  on: Reading,
  id: string,
  query: string,
  now: Date,
): Promise<{ audit: Audit; view: AuditView; job: Job | null } | undefined> {
  const { audits, auditViews, jobs } = on.tables;
  const [found] = await on
    .select({ audit: audits, view: auditViews, job: jobs })
    .from(auditViews)
    .innerJoin(audits, and(eq(audits.id, auditViews.auditId), eq(audits.reading, auditViews.reading)))
    .leftJoin(jobs, and(eq(jobs.subject, auditViews.id), eq(jobs.kind, "audit")))
    .where(and(eq(audits.id, id), eq(auditViews.query, query), gt(audits.expiresAt, now)))
    .orderBy(desc(isNull(jobs.endedAt)), desc(jobs.orderedAt), desc(jobs.id))
    .limit(1);
  return found;
}

async function stageOf(on: Reading, { view, job }: { view: AuditView; job: Job | null }, now: Date): Promise<Stage> {
  if (view.readyAt) return { stage: "ready" };
  if (view.refusal) return { stage: "refused", ...view.refusal };
  if (!job || (job.endedAt && job.outcome !== "stopped")) return { stage: "failed" };
  if (job.endedAt) return { stage: "stopped" };
  if (job.stopAskedAt) return { stage: "stopping" };
  if (!job.claimedBy && job.rowsDone === 0) return { stage: "waiting", ahead: await ahead(on, job) };
  const seconds = job.startedAt ? Math.max(0, Math.round((now.getTime() - job.startedAt.getTime()) / 1_000)) : 0;
  return { stage: "reading", rows: job.rowsDone, share: job.share, seconds };
}

async function ahead(on: Reading, job: Job): Promise<number> {
  const { jobs } = on.tables;
  const isBefore = or(lt(jobs.orderedAt, job.orderedAt), and(eq(jobs.orderedAt, job.orderedAt), lt(jobs.id, job.id)));
  return on.$count(jobs, and(isNull(jobs.endedAt), isBefore));
}
