import { and, eq, inArray, isNull } from "drizzle-orm";
import { localMoment } from "~/domain/events/local-moment";
import { type MembershipState, membershipState } from "~/domain/members/membership";
import { type Came, canSomeLead, type GroupNow, type WhyNotSecond, whyNotSecond } from "~/domain/members/second-yes";
import type { Reading, Store } from "~db/store/store";
import type { ByMember } from "./acting.server";
import { inboxId } from "./end-inbox.server";
import { groupNow, type Held, inboxesOf, membershipOf } from "./standing.server";

/** How somebody comes in: with an address of their own, through a shared inbox, or not yet. */
export type WayIn = "own" | "inbox" | "none";

/** Something that waits for a second yes. Days are `YYYY-MM-DD`, by the clocks of the place. */
export interface WaitingShown {
  by: string | null;
  /** The one who looks asked for it. */
  isOwn: boolean;
  day: string;
  /** Why the one who looks cannot agree; null: they can. */
  whyNot: WhyNotSecond | null;
  /** No lead can: it takes an officer. */
  needsOfficer: boolean;
}

/** Somebody in the group, as its page shows them. */
export interface MemberShown {
  id: string;
  name: string;
  role: "member" | "lead";
  state: MembershipState;
  title: string | null;
  since: string;
  isSelf: boolean;
  /** A member whom nobody proposed as a lead yet. */
  mayPropose: boolean;
  way: WayIn;
  /** They came through a shared inbox in the last 90 days. */
  cameThrough: boolean;
  /** A new lead who waits. */
  waiting: WaitingShown | null;
  /** A lead who is asked to stop. */
  endAsked: WaitingShown | null;
}

/** Who is in a group. `ended` are people who are not in it any more, the last to go first, twenty at most. */
export interface PeopleOfGroup {
  people: MemberShown[];
  leads: number;
  inboxes: { id: string; email: string }[];
  ended: { id: string; name: string; day: string }[];
}

const MOST_ENDED = 20;

/** Who is in a group and who was, as one of them sees it. Eight queries. */
export async function peopleOfGroup(store: Store, groupId: string, viewer: Came): Promise<PeopleOfGroup> {
  return store.read(async (on) => {
    const rows = await heldBy(on, groupId);
    const inboxes = await inboxesOf(on, groupId);
    const through = rows.flatMap(({ row }) => [row.givenThrough, row.endAskedThrough]);
    const now = await groupNow(on, groupId, [viewer.through, ...through]);
    const keys = inboxes.map(({ emailKey }) => emailKey);
    const came = await cameThrough(on, keys);
    const those = rows.filter(({ row }) => row.endedAt === null);
    const proposed = new Set(those.filter(({ row }) => row.role === "lead").map(({ person }) => person.id));
    const asked = { now, viewer, names: await namesOf(on, rows), came, proposed, hasInbox: keys.length > 0 };
    return {
      people: those.map((held) => shown(held, asked)),
      leads: now.leads.length,
      inboxes: inboxes.map(({ emailKey, email }) => ({ id: inboxId(emailKey), email })),
      ended: goneOf(rows, new Set(those.map(({ person }) => person.id))),
    };
  });
}

/** A membership of the group by name, with where it stands; null: there is none. One query. */
export async function memberNamed(store: Store, membershipId: string, by: Pick<ByMember, "personId" | "group">) {
  const held = await store.read((on) => membershipOf(on, membershipId, by.group.id));
  if (!held) return null;
  const { row, person, name } = held;
  const isSelf = person.id === by.personId;
  return { id: row.id, name, role: row.role, title: row.title, state: membershipState(row), isSelf };
}

/** A shared inbox of the group that is in use; null: there is none. One query. */
export async function inboxNamed(store: Store, id: string, groupId: string): Promise<{ email: string } | null> {
  const found = (await store.read((on) => inboxesOf(on, groupId))).find(({ emailKey }) => inboxId(emailKey) === id);
  return found ? { email: found.email } : null;
}

async function heldBy(on: Reading, groupId: string): Promise<Held[]> {
  const { memberships, people } = on.tables;
  const rows = await on
    .select({ row: memberships, person: people })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(eq(memberships.groupId, groupId))
    .orderBy(people.name, memberships.givenAt, memberships.id);
  return rows.map((found) => ({ ...found, name: found.row.calledName ?? found.person.name }));
}

/** The ids of people who came through one of these shared inboxes. */
async function cameThrough(on: Reading, keys: string[]): Promise<Set<string>> {
  const { sessions } = on.tables;
  const isThrough = inArray(sessions.inboxKey, keys);
  const found =
    keys.length === 0 ? [] : await on.selectDistinct({ id: sessions.personId }).from(sessions).where(isThrough);
  return new Set(found.map(({ id }) => id));
}

/** By what the group calls them, if they are or were in it. */
async function namesOf(on: Reading, rows: readonly Held[]): Promise<Map<string, string>> {
  const { people } = on.tables;
  const ids = rows.flatMap(({ row }) => [row.givenBy, row.endAskedBy]).filter((id) => id !== null);
  const isOther = and(inArray(people.id, ids), isNull(people.disabledAt));
  const found =
    ids.length === 0 ? [] : await on.select({ id: people.id, name: people.name }).from(people).where(isOther);
  const called = rows.map(({ person, name }) => [person.id, name] as const);
  return new Map([...found.map(({ id, name }) => [id, name] as const), ...called]);
}

interface Asked {
  now: GroupNow;
  viewer: Came;
  names: Map<string, string>;
  came: Set<string>;
  /** The ids of those who are leads, or wait to be. */
  proposed: Set<string>;
  hasInbox: boolean;
}

function shown({ row, person, name }: Held, asked: Asked): MemberShown {
  const state = membershipState(row);
  return {
    id: row.id,
    name,
    role: row.role,
    state,
    title: row.title,
    since: dayOf(row.givenAt),
    isSelf: person.id === asked.viewer.personId,
    mayPropose: state !== "ended" && !asked.proposed.has(person.id),
    way: person.email !== null ? "own" : asked.hasInbox ? "inbox" : "none",
    cameThrough: asked.came.has(person.id),
    waiting: state === "waits" ? waitingOf(row, "confirmation", row.givenAt, asked) : null,
    endAsked: row.endAskedAt !== null ? waitingOf(row, "ending", row.endAskedAt, asked) : null,
  };
}

function waitingOf(row: Held["row"], wanted: "confirmation" | "ending", at: Date, asked: Asked): WaitingShown {
  const by = wanted === "confirmation" ? row.givenBy : row.endAskedBy;
  return {
    by: by === null ? null : (asked.names.get(by) ?? null),
    isOwn: by !== null && by === asked.viewer.personId,
    day: dayOf(at),
    whyNot: whyNotSecond(row, wanted, asked.viewer, asked.now.readers),
    needsOfficer: !canSomeLead(row, wanted, asked.now),
  };
}

function goneOf(rows: readonly Held[], here: ReadonlySet<string>): PeopleOfGroup["ended"] {
  const gone = rows
    .filter(({ person }) => !here.has(person.id))
    .sort((a, b) => b.row.endedAt!.getTime() - a.row.endedAt!.getTime());
  const newest = gone.filter(({ person }, place) => gone.findIndex((other) => other.person.id === person.id) === place);
  return newest.slice(0, MOST_ENDED).map(({ row, name }) => ({ id: row.id, name, day: dayOf(row.endedAt!) }));
}

function dayOf(at: Date): string {
  return localMoment(at).day;
}
