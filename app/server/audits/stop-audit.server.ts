import { eq } from "drizzle-orm";
import type { Store } from "~db/store/store";
import { orderJob } from "../jobs/order-job.server";
import { findView } from "./queries-progress.server";
import { newId } from "./record-audit.server";

/** Asks the reading of a view to stop; one that has not begun is over at once. The files stay. False: no such view. */
export async function stopAudit(store: Store, id: string, query: string, now: Date): Promise<boolean> {
  return store.write(async (on) => {
    const found = await findView(on, id, query, now);
    if (!found) return false;
    const { job } = found;
    if (!job || job.endedAt) return true;
    const end = job.claimedBy ? {} : { endedAt: now, outcome: "stopped" as const };
    await on
      .update(on.tables.jobs)
      .set({ stopAskedAt: now, ...end })
      .where(eq(on.tables.jobs.id, job.id));
    return true;
  });
}

/** Orders the reading of a view again when it was stopped or failed; nothing happens otherwise. False: no such view. */
export async function startAuditAgain(store: Store, id: string, query: string, now: Date): Promise<boolean> {
  return store.write(async (on) => {
    const found = await findView(on, id, query, now);
    if (!found) return false;
    const { view, job } = found;
    if (view.readyAt || view.refusal || (job && !job.endedAt)) return true;
    await on.delete(on.tables.jobs).where(eq(on.tables.jobs.subject, view.id));
    await orderJob(on, { id: newId(), kind: "audit", subject: view.id, now });
    return true;
  });
}
