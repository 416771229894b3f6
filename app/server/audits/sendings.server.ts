import { randomBytes } from "node:crypto";
import { and, desc, eq, gt, lte } from "drizzle-orm";
import type { Reading, Writing } from "~db/store/store";

/** What is kept of an audit that was deleted: that somebody sent it, and when. It stands among the jobs as one that is over. */
const SENT = "sent";

/** When this sender sent audits since then, newest first, those that were deleted again among them. */
export async function sendingsSince(on: Reading, sender: string, since: Date): Promise<Date[]> {
  const { audits, jobs } = on.tables;
  const there = await on
    .select({ at: audits.madeAt })
    .from(audits)
    .where(and(eq(audits.sentFrom, sender), gt(audits.madeAt, since)))
    .orderBy(desc(audits.madeAt));
  const deleted = await on
    .select({ at: jobs.orderedAt })
    .from(jobs)
    .where(and(eq(jobs.subject, sender), eq(jobs.kind, SENT), gt(jobs.orderedAt, since)));
  return [...there, ...deleted].map(({ at }) => at).sort((a, b) => b.getTime() - a.getTime());
}

/** Keeps that an audit was sent as it is deleted, so that deleting does not make room for another within the hour. */
export async function keepSending(
  on: Writing,
  { sentFrom, madeAt }: { sentFrom: string; madeAt: Date },
): Promise<void> {
  const of = { kind: SENT, subject: sentFrom, orderedAt: madeAt, endedAt: madeAt, outcome: "done" as const };
  await on.insert(on.tables.jobs).values({ id: randomBytes(16).toString("base64url"), ...of });
}

/** Forgets what was kept of audits that were sent by then. */
export async function forgetSendings(on: Writing, until: Date): Promise<void> {
  const { jobs } = on.tables;
  await on.delete(jobs).where(and(eq(jobs.kind, SENT), lte(jobs.orderedAt, until)));
}
