import { and, eq, gt, isNull } from "drizzle-orm";
import type { Reading, Store, Writing } from "~db/store/store";
import { newcomer } from "../members/newcomer.server";
import { openInbox } from "./open-inbox.server";
import { hashOf } from "./secrets.server";
import { type NewSession, startSession } from "./start-session.server";

/** Who somebody at a shared inbox says they are: the id of a person, or `else` with a name. */
export interface Said {
  who: string;
  name: string;
}

interface Ground {
  store: Store;
  now(): Date;
  requestId: string;
}

/** What the question shows: the group, and the names of those who have no address of their own. */
export interface WhoShown {
  group: { id: string; name: string };
  people: { id: string; name: string }[];
}

/** The question for the browser with this secret; null: it is over, or was never asked of it. Three queries. */
export async function whoShown(store: Store, secret: string | null, now: Date): Promise<WhoShown | null> {
  if (secret === null) return null;
  return store.read(async (on) => {
    const open = await findOpen(on, secret, now);
    return open && { group: open.inbox.group, people: await withoutAddress(on, open.inbox.group.id) };
  });
}

/**
 * Starts a session for who somebody says they are, once. "who" or "name": that part of the answer is missing, and the question
 * stays open; null: it is over.
 */
export async function sayWho(
  secret: string | null,
  { who, name }: Said,
  session: NewSession,
  { store, now, requestId }: Ground,
): Promise<{ returnTo: string } | "who" | "name" | null> {
  if (secret === null) return null;
  const at = now();
  const called = name.replace(/[\s\p{Cc}]+/gu, " ").trim();
  // Looked at first without a write: whoever guesses must not hold up those who write.
  if (!(await store.read((on) => findOpen(on, secret, at)))) return null;
  return store.write(async (on) => {
    const open = await findOpen(on, secret, at);
    if (!open) return null;
    const { inbox, signIn } = open;
    const isElse = who === "else";
    if (isElse && (called === "" || called.length > 120)) return "name";
    const known = (await withoutAddress(on, inbox.group.id)).find(({ id }) => id === who);
    if (!known && !isElse) return "who";
    if (!(await spend(on, signIn.id, secret))) return null;
    const when = { at, requestId };
    const personId =
      known?.id ?? (await newcomer(on, { name: called, group: inbox.group, through: inbox.emailKey }, when));
    await startSession(on, { ...session, personId, inboxKey: inbox.emailKey }, when);
    return { returnTo: signIn.returnTo };
  });
}

async function findOpen(on: Reading, secret: string, now: Date) {
  const { signIns } = on.tables;
  const [signIn] = await on
    .select()
    .from(signIns)
    .where(and(eq(signIns.whoHash, hashOf(secret)), gt(signIns.expiresAt, now)));
  const inbox = signIn && (await openInbox(on, signIn.emailKey));
  return inbox && inbox.group.id === signIn.groupId ? { signIn, inbox } : null;
}

/** People of a group who can only come in through its inboxes, by name. */
async function withoutAddress(on: Reading, groupId: string): Promise<WhoShown["people"]> {
  const { memberships, people } = on.tables;
  const isHere = and(eq(memberships.groupId, groupId), isNull(memberships.endedAt));
  const rows = await on
    .select({ id: people.id, name: people.name, called: memberships.calledName })
    .from(people)
    .innerJoin(memberships, eq(memberships.personId, people.id))
    .where(and(isHere, isNull(people.emailKey), isNull(people.disabledAt)))
    .orderBy(people.name, people.id);
  const byId = new Map(rows.map(({ id, name, called }) => [id, { id, name: called ?? name }]));
  return [...byId.values()];
}

async function spend(on: Writing, id: string, secret: string): Promise<boolean> {
  const { signIns } = on.tables;
  const spent = await on
    .update(signIns)
    .set({ whoHash: null })
    .where(and(eq(signIns.id, id), eq(signIns.whoHash, hashOf(secret))))
    .returning({ id: signIns.id });
  return spent.length === 1;
}
