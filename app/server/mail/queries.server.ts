import { and, count, desc, eq, gt, inArray, isNull, lte, or, type SQL } from "drizzle-orm";
import { localMoment } from "~/domain/events/local-moment";
import { translator } from "~/messages";
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
  /** Of the person, or of the group whose shared inbox it goes to. */
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
 * with a funder, are in a group that it knows or help one, and to shared inboxes of such groups: the newest first, 25 from the one
 * numbered `from` (from 1) on. Two queries.
 */
export async function notSent(
  store: Store,
  { funderId, now, from = 1 }: { funderId: string; now: Date; from?: number },
): Promise<{ mails: NotSent[]; all: number; from: number; size: number }> {
  return store.read(async (on) => {
    const { mails } = on.tables;
    const which = and(inTrouble(on, now), ofFunder(on, funderId));
    const [found] = await on.select({ all: count() }).from(mails).where(which);
    const rows = await addressed(on)
      .where(which)
      .orderBy(desc(mails.orderedAt), desc(mails.id))
      .limit(ON_A_PAGE)
      .offset(from - 1);
    return {
      mails: rows.map((row) => shown(row, now)),
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
    return addressed(on).where(and(eq(on.tables.mails.id, mailId), ofFunder(on, funderId)));
  });
  return found ? { name: nameIn(found), canRetry: canRetry(found.mail, now) } : null;
}

/** Mails with whom they go to: a person, or the group whose shared inbox has the address. */
export function addressed(on: Reading) {
  const { mails, people, inboxes, groups } = on.tables;
  return on
    .select({ mail: mails, name: people.name, groupId: groups.id, groupName: groups.name })
    .from(mails)
    .leftJoin(people, eq(people.id, mails.personId))
    .leftJoin(inboxes, and(isNull(mails.personId), eq(inboxes.email, mails.address), isNull(inboxes.endedAt)))
    .leftJoin(groups, eq(groups.id, inboxes.groupId))
    .$dynamic();
}

type Addressed = Awaited<ReturnType<typeof addressed>>[number];

function nameIn({ name, groupName }: Addressed): string {
  return name ?? (groupName === null ? "" : translator("en")("post:notSent.inbox", { group: groupName }));
}

/** Whether a mail goes to somebody that a funder may know of. */
export function ofFunder(on: Reading, funderId: string): SQL | undefined {
  const { mails, roles, memberships, delegations, inboxes, knownGroups } = on.tables;
  const withRole = on
    .select({ id: roles.personId })
    .from(roles)
    .where(and(eq(roles.funderId, funderId), isNull(roles.endedAt)));
  const inGroup = on
    .select({ id: memberships.personId })
    .from(memberships)
    .innerJoin(knownGroups, eq(knownGroups.groupId, memberships.groupId))
    .where(and(knownTo(on, funderId), isNull(memberships.endedAt)));
  const helping = on
    .select({ id: delegations.personId })
    .from(delegations)
    .innerJoin(knownGroups, eq(knownGroups.groupId, delegations.groupId))
    .where(and(knownTo(on, funderId), isNull(delegations.endedAt)));
  const ofInbox = on
    .select({ email: inboxes.email })
    .from(inboxes)
    .innerJoin(knownGroups, eq(knownGroups.groupId, inboxes.groupId))
    .where(and(knownTo(on, funderId), isNull(inboxes.endedAt)));
  return or(
    ...[withRole, inGroup, helping].map((ids) => inArray(mails.personId, ids)),
    and(isNull(mails.personId), inArray(mails.address, ofInbox)),
  );
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

function shown(row: Addressed, now: Date): NotSent {
  const { mail } = row;
  const { id, kind, channel, orderedAt, fault, attempts, outcome } = mail;
  const isGivenUp = outcome === "given-up";
  return {
    ...{ id, kind, channel, name: nameIn(row), fault, attempts, isGivenUp, ...localMoment(orderedAt) },
    canRetry: canRetry(mail, now),
  };
}
