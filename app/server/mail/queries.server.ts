import { and, count, desc, eq, gt, inArray, isNull, lte, or, type SQL } from "drizzle-orm";
import { localMoment } from "~/domain/events/local-moment";
import type { Reading, Store } from "~db/store/store";
import { knownTo } from "../sharing/knows.server";

const ON_A_PAGE = 25;
/** A mail that took this long, in milliseconds, is worth a look. */
const LONG = 600_000;
/** What was given up longer ago, in milliseconds, is no news. */
const OLD = 30 * 86_400_000;

/** A letter or a text that did not go out; day (`YYYY-MM-DD`) and time are of when it was ordered, by the clocks of the place. */
export interface NotSent {
  id: string;
  kind: string;
  channel: "mail" | "text";
  name: string;
  day: string;
  time: string;
  /** A code as in failures.server.ts, `late`, `locked` or `letter`; null: it waits, and nobody has tried yet. */
  fault: string | null;
  attempts: number;
  isGivenUp: boolean;
  canRetry: boolean;
}

type Mail = Reading["tables"]["mails"]["$inferSelect"];

/**
 * What was given up in the last thirty days, and what has been on its way for more than ten minutes, to people who have a role
 * with a funder or are in a group that it knows: the newest first, 25 from the one numbered `from` (from 1) on. Two queries.
 */
export async function notSent(
  store: Store,
  { funderId, now, from = 1 }: { funderId: string; now: Date; from?: number },
): Promise<{ mails: NotSent[]; all: number; from: number; size: number }> {
  return store.read(async (on) => {
    const { mails, people } = on.tables;
    const which = and(inTrouble(on, now), ofFunder(on, funderId));
    const [found] = await on.select({ all: count() }).from(mails).where(which);
    const rows = await on
      .select({ mail: mails, name: people.name })
      .from(mails)
      .innerJoin(people, eq(people.id, mails.personId))
      .where(which)
      .orderBy(desc(mails.orderedAt), desc(mails.id))
      .limit(ON_A_PAGE)
      .offset(from - 1);
    return {
      mails: rows.map(({ mail, name }) => shown(mail, name, now)),
      all: found?.all ?? 0,
      from,
      size: ON_A_PAGE,
    };
  });
}

/** Whom a mail goes to, and whether it can be tried again; null: there is none like that for this funder. One query. */
export async function mailNamed(
  store: Store,
  { mailId, funderId, now }: { mailId: string; funderId: string; now: Date },
): Promise<Pick<NotSent, "name" | "canRetry"> | null> {
  const [found] = await store.read(async (on) => {
    const { mails, people } = on.tables;
    return on
      .select({ mail: mails, name: people.name })
      .from(mails)
      .innerJoin(people, eq(people.id, mails.personId))
      .where(and(eq(mails.id, mailId), ofFunder(on, funderId)));
  });
  return found ? { name: found.name, canRetry: canRetry(found.mail, now) } : null;
}

/** Whether a mail goes to somebody that a funder may know of. */
export function ofFunder(on: Reading, funderId: string): SQL | undefined {
  const { mails, roles, memberships, knownGroups } = on.tables;
  const withRole = on
    .select({ id: roles.personId })
    .from(roles)
    .where(and(eq(roles.funderId, funderId), isNull(roles.endedAt)));
  const inGroup = on
    .select({ id: memberships.personId })
    .from(memberships)
    .innerJoin(knownGroups, eq(knownGroups.groupId, memberships.groupId))
    .where(and(knownTo(on, funderId), isNull(memberships.endedAt)));
  return or(inArray(mails.personId, withRole), inArray(mails.personId, inGroup));
}

/** Whether it makes sense to try a mail again: it is not too late, and what its words need is still there. */
export function canRetry({ outcome, values, expiresAt }: Mail, now: Date): boolean {
  if (expiresAt !== null && expiresAt <= now) return false;
  return outcome === null || (outcome === "given-up" && Object.keys(values).length > 0);
}

function inTrouble(on: Reading, now: Date): SQL | undefined {
  const { mails } = on.tables;
  const isLong = and(isNull(mails.endedAt), lte(mails.orderedAt, new Date(now.getTime() - LONG)));
  const isGivenUp = and(eq(mails.outcome, "given-up"), gt(mails.endedAt, new Date(now.getTime() - OLD)));
  return or(isGivenUp, isLong);
}

function shown(mail: Mail, name: string, now: Date): NotSent {
  const { id, kind, channel, orderedAt, fault, attempts, outcome } = mail;
  const isGivenUp = outcome === "given-up";
  return {
    ...{ id, kind, channel, name, fault, attempts, isGivenUp, ...localMoment(orderedAt) },
    canRetry: canRetry(mail, now),
  };
}
