import { and, eq, isNotNull, isNull, lt, or } from "drizzle-orm";
import type { Reading, Store } from "~db/store/store";

/** How long a process that took some work is believed to do it, in milliseconds. */
const LEASE = 600_000;

/** A due time that a process has taken. */
export interface Claim {
  name: string;
  due: Date;
  by: string;
}

/** Claims are about processes, so they go by real time, whatever the clock of a test says. */
const realNow = () => new Date();
const noClaim = { claimedBy: null, claimedUntil: null };

/** Until which due time the work of each name was done. One query. */
export async function doneTimes(store: Store): Promise<ReadonlyMap<string, Date>> {
  const rows = await store.read(async (on) => on.select().from(on.tables.schedules));
  return new Map(rows.map(({ name, doneFor }) => [name, doneFor]));
}

/** Takes a due time for a process; false: it was done, for this time or a later one, or another process is at it. */
export async function claimDue(store: Store, { name, due, by }: Claim): Promise<boolean> {
  return store.write(async (on) => {
    const { schedules } = on.tables;
    const claim = { claimedBy: by, claimedUntil: new Date(realNow().getTime() + LEASE) };
    await on
      .insert(schedules)
      .values({ name, doneFor: new Date(0) })
      .onConflictDoNothing();
    const isFree = or(isNull(schedules.claimedUntil), lt(schedules.claimedUntil, realNow()));
    const isDue = and(eq(schedules.name, name), lt(schedules.doneFor, due), isFree);
    return (await on.update(schedules).set(claim).where(isDue).returning({ name: schedules.name })).length > 0;
  });
}

/** Says that it was done, when it is still this process's to say. */
export async function noteDone(store: Store, claim: Claim): Promise<void> {
  await store.write(async (on) => {
    await on
      .update(on.tables.schedules)
      .set({ ...noClaim, doneFor: claim.due })
      .where(own(on, claim));
  });
}

/** Gives back what could not be done: it is as due as before. */
export async function releaseDue(store: Store, claim: Claim): Promise<void> {
  await store.write(async (on) => {
    await on.update(on.tables.schedules).set(noClaim).where(own(on, claim));
  });
}

/** On SQLite only one server runs: what is claimed when it starts, the one before it did not finish. */
export async function releaseAll(store: Store): Promise<void> {
  await store.write(async (on) => {
    const { schedules } = on.tables;
    await on.update(schedules).set(noClaim).where(isNotNull(schedules.claimedBy));
  });
}

function own(on: Reading, { name, by, due }: Claim) {
  const { schedules } = on.tables;
  return and(eq(schedules.name, name), eq(schedules.claimedBy, by), lt(schedules.doneFor, due));
}
