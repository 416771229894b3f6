import { and, asc, eq, isNull, lt, or } from "drizzle-orm";
import type { Reading, Store, Writing } from "~db/store/store";
import { givenUp } from "./given-up.server";

/** How long a job is believed to be worked on without a sign, in milliseconds. */
const LEASE = 30_000;
const MOST_ATTEMPTS = 3;

export type Job = Reading["tables"]["jobs"]["$inferSelect"];

/** Claims are about processes, so they go by real time, whatever the clock of a test says. */
const realNow = () => new Date();
const leaseFrom = (now: Date) => new Date(now.getTime() + LEASE);

/**
 * Takes the oldest job that nobody works on, for `by`. A job that was tried three times ends as failed.
 * Exactly one process gets it. Undefined: there is none.
 */
export async function claimJob(store: Store, by: string, now: Date): Promise<Job | undefined> {
  const isThere = await store.read((on) => nextFree(on));
  if (isThere.length === 0) return undefined;
  return store.write(async (on) => {
    const [job] = await nextFree(on);
    if (!job) return undefined;
    const { jobs } = on.tables;
    const isGivenUp = job.attempts >= MOST_ATTEMPTS;
    const claim = { claimedBy: by, claimedUntil: leaseFrom(realNow()), attempts: job.attempts + 1, startedAt: now };
    const set = isGivenUp ? { outcome: "failed" as const, endedAt: now, claimedBy: null, claimedUntil: null } : claim;
    await on.update(jobs).set(set).where(eq(jobs.id, job.id));
    if (isGivenUp) await givenUp[job.kind]?.(on, job.subject, now);
    return isGivenUp ? undefined : { ...job, ...claim };
  });
}

function nextFree(on: Reading): Promise<Job[]> {
  const { jobs } = on.tables;
  return on
    .select()
    .from(jobs)
    .where(and(isNull(jobs.endedAt), or(isNull(jobs.claimedUntil), lt(jobs.claimedUntil, realNow()))))
    .orderBy(asc(jobs.orderedAt), asc(jobs.id))
    .limit(1);
}

/** How a claim stands after a sign of life; undefined: the job is somebody else's now, or gone. */
export async function renewClaim(
  store: Store,
  { id, by }: { id: string; by: string },
  told: { rowsDone: number; share: number | null },
): Promise<{ stopAskedAt: Date | null } | undefined> {
  const [kept] = await store.write(async (on) => {
    const { jobs } = on.tables;
    return on
      .update(jobs)
      .set({ ...told, claimedUntil: leaseFrom(realNow()) })
      .where(own(on, id, by))
      .returning({ stopAskedAt: jobs.stopAskedAt });
  });
  return kept;
}

/** Inside the write of a result: throws when another process has the job now. */
export async function keepClaim(on: Writing, id: string, by: string): Promise<void> {
  const { jobs } = on.tables;
  const mine = await on
    .select({ id: jobs.id })
    .from(jobs)
    .where(own(on, id, by));
  if (mine.length === 0) throw new ClaimLost();
}

/** Another process has the job, or it was taken away. */
export class ClaimLost extends Error {
  override readonly name = "ClaimLost";
}

/** Says how a job ended, when it is still this claim's to say. */
export async function endJob(
  store: Store,
  { id, by }: { id: string; by: string },
  outcome: NonNullable<Job["outcome"]>,
  now: Date,
): Promise<void> {
  await store.write(async (on) => {
    await on
      .update(on.tables.jobs)
      .set({ outcome, endedAt: now, claimedBy: null, claimedUntil: null })
      .where(own(on, id, by));
  });
}

/** Gives a job back, to be done from its start; `isFault` false when it was not the job that ended its process. */
export async function releaseJob(store: Store, by: string, { isFault }: { isFault: boolean }): Promise<void> {
  await store.write(async (on) => {
    const { jobs } = on.tables;
    const [job] = await on
      .select()
      .from(jobs)
      .where(and(eq(jobs.claimedBy, by), isNull(jobs.endedAt)));
    if (!job) return;
    const attempts = isFault ? job.attempts : Math.max(0, job.attempts - 1);
    await on.update(jobs).set({ claimedBy: null, claimedUntil: null, attempts }).where(eq(jobs.id, job.id));
  });
}

/** On SQLite only one server runs: what is claimed when it starts, the one before it did not finish. */
export async function releaseAll(store: Store): Promise<void> {
  const claimed = await store.read(async (on) => {
    const { jobs } = on.tables;
    return on.select({ by: jobs.claimedBy }).from(jobs).where(isNull(jobs.endedAt));
  });
  for (const { by } of claimed) if (by !== null) await releaseJob(store, by, { isFault: false });
}

function own(on: Reading, id: string, by: string) {
  const { jobs } = on.tables;
  return and(eq(jobs.id, id), eq(jobs.claimedBy, by), isNull(jobs.endedAt));
}
