import type { Kit } from "./kit";

/** Work that a page only orders: done by a process of its own, which says how far it is. Times are null until they happen. */
export function jobTables(k: Kit) {
  const jobs = k.table(
    "jobs",
    {
      id: k.text().primaryKey(),
      /** What is to be done, and to what: `audit` and the id of a view, `import` and the id of an import. */
      kind: k.text().notNull(),
      subject: k.text().notNull(),
      orderedAt: k.instant().notNull(),
      attempts: k.count().notNull().default(0),
      /** Which process does it, and until when it has it without another word. */
      claimedBy: k.text(),
      claimedUntil: k.instant(),
      startedAt: k.instant(),
      /** Rows read so far, and the share of the bytes, from 0 to 1. */
      rowsDone: k.count().notNull().default(0),
      share: k.number(),
      stopAskedAt: k.instant(),
      endedAt: k.instant(),
      /** How it ended; null until then. */
      outcome: k.text().$type<"done" | "refused" | "stopped" | "failed">(),
    },
    (job) => [k.index("jobs_waiting").on(job.endedAt, job.orderedAt), k.index("jobs_subject").on(job.subject)],
  );

  /** Work that comes round by the clock: which time it was last done for, so that one process does it once. */
  const schedules = k.table("schedules", {
    name: k.text().primaryKey(),
    doneFor: k.instant().notNull(),
    /** Which process is at it, and until when it is believed to be. */
    claimedBy: k.text(),
    claimedUntil: k.instant(),
  });
  return { jobs, schedules };
}
