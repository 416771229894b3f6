import { and, asc, eq, gte, inArray, isNotNull, isNull, lt, lte, or, sql } from "drizzle-orm";
import type { Reading, Store, Writing } from "~db/store/store";
import { LOCKED } from "./locked-values.server";

/** How long somebody who took a mail is believed to be sending it, in milliseconds. */
const LEASE = 60_000;
const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
/** How long to wait after each attempt that failed; after one more it is given up. */
const WAITS = [5 * SECOND, 30 * SECOND, 2 * MINUTE, 10 * MINUTE, HOUR, 6 * HOUR];
const MOST_ATTEMPTS = WAITS.length + 1;

export type Mail = Reading["tables"]["mails"]["$inferSelect"];
export type Channel = Mail["channel"];

interface Claim {
  id: string;
  by: string;
}

/** Claims are about processes, so they go by real time, whatever the clock of a test says. */
const realNow = () => new Date();
const noClaim = { claimedBy: null, claimedUntil: null };

/**
 * Takes the mail that has waited longest, for `by`; exactly one process gets it. Mails that are too late, or that ended
 * their process too often, are given up on the way. Only those are taken that go by one of `channels`. Undefined: there is none
 * to send now.
 */
export async function claimMail(
  store: Store,
  by: string,
  now: Date,
  channels: readonly Channel[],
): Promise<Mail | undefined> {
  const isThere = await store.read((on) => nextFree(on, now, channels));
  if (isThere.length === 0) return undefined;
  return store.write(async (on) => {
    await giveUpOver(on, now);
    const [mail] = await nextFree(on, now, channels);
    if (!mail) return undefined;
    const claimedUntil = new Date(realNow().getTime() + LEASE);
    const claim = { claimedBy: by, claimedUntil, attempts: mail.attempts + 1 };
    await on.update(on.tables.mails).set(claim).where(eq(on.tables.mails.id, mail.id));
    return { ...mail, ...claim };
  });
}

function nextFree(on: Reading, now: Date, channels: readonly Channel[]): Promise<Mail[]> {
  const { mails } = on.tables;
  return on
    .select()
    .from(mails)
    .where(and(free(on), inArray(mails.channel, [...channels]), or(lte(mails.nextAt, now), lte(mails.expiresAt, now))))
    .orderBy(asc(mails.nextAt), asc(mails.orderedAt), asc(mails.id))
    .limit(1);
}

function free(on: Reading) {
  const { mails } = on.tables;
  return and(isNull(mails.endedAt), or(isNull(mails.claimedUntil), lt(mails.claimedUntil, realNow())));
}

async function giveUpOver(on: Writing, now: Date): Promise<void> {
  const { mails } = on.tables;
  const over = { ...ended("given-up", now), values: harmless(on), fault: sql`coalesce(${mails.fault}, 'late')` };
  await on
    .update(mails)
    .set(over)
    .where(and(free(on), or(lte(mails.expiresAt, now), gte(mails.attempts, MOST_ATTEMPTS))));
}

/** Says that a mail was sent, when it is still this claim's to say. */
export async function noteSent(store: Store, claim: Claim, now: Date): Promise<void> {
  await store.write(async (on) => {
    await on
      .update(on.tables.mails)
      .set({ ...ended("sent", now), fault: null })
      .where(own(on, claim));
  });
}

/** Says why a mail was not sent: it is tried again later, or given up when that is of no use or was done often enough. */
export async function noteFailure(
  store: Store,
  { by, ...mail }: Pick<Mail, "id" | "attempts"> & { by: string },
  { fault, isFinal }: { fault: string; isFinal: boolean },
  now: Date,
): Promise<"given-up" | "later"> {
  const wait = isFinal ? undefined : WAITS[mail.attempts - 1];
  const end = wait === undefined ? ended("given-up", now) : { ...noClaim, nextAt: new Date(now.getTime() + wait) };
  await store.write(async (on) => {
    await on
      .update(on.tables.mails)
      .set({ ...end, ...(wait === undefined && { values: harmless(on) }), fault })
      .where(own(on, { id: mail.id, by }));
  });
  return wait === undefined ? "given-up" : "later";
}

/** Gives a mail back that there was no time to send. */
export async function releaseMail(store: Store, { id, by, attempts }: Claim & { attempts: number }): Promise<void> {
  await store.write(async (on) => {
    await on
      .update(on.tables.mails)
      .set({ ...noClaim, attempts: attempts - 1 })
      .where(own(on, { id, by }));
  });
}

/** On SQLite only one server runs: what is claimed when it starts, the one before it did not finish. */
export async function releaseAll(store: Store): Promise<void> {
  await store.write(async (on) => {
    const { mails } = on.tables;
    await on
      .update(mails)
      .set(noClaim)
      .where(and(isNull(mails.endedAt), isNotNull(mails.claimedBy)));
  });
}

/** What a mail's words need goes with its end: a link is a key. */
function ended(outcome: NonNullable<Mail["outcome"]>, now: Date) {
  return { ...noClaim, outcome, endedAt: now, values: {} };
}

/** What was given up keeps its values, so that it can be tried again, unless something in them is a key or runs out. */
function harmless(on: Reading) {
  const { values, expiresAt } = on.tables.mails;
  const isSecret = sql`(${expiresAt} is not null or cast(${values} as text) like ${`%"${LOCKED}":%`})`;
  return sql`case when ${isSecret} then '{}' else ${values} end`;
}

function own(on: Reading, { id, by }: Claim) {
  const { mails } = on.tables;
  return and(eq(mails.id, id), eq(mails.claimedBy, by), isNull(mails.endedAt));
}
