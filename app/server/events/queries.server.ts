import { and, desc, eq, inArray, isNull, lt, lte, or, type SQL, sql } from "drizzle-orm";
import type { EventType } from "~/domain/events/event-types";
import { localMoment } from "~/domain/events/local-moment";
import type { RecordEntry } from "~/ui/record";
import type { Reading, Store } from "~db/store/store";
import type { EventToRecord } from "./record-event.server";

const ON_A_PAGE = 25;

/** A page of a record, newest first. `next` is the `before` of the page that follows; null: it is the last. */
export interface RecordPage {
  entries: RecordEntry[];
  next: string | null;
}

/** `before` is what the page before gave as `next`: anything else begins with the newest. */
export interface WhichPage {
  before?: string;
  limit?: number;
}

/** What happened to somebody or something. */
export async function recordOf(store: Store, subject: EventToRecord["subject"], page: WhichPage = {}) {
  return pageOf(store, page, ({ events }) =>
    and(eq(events.subjectKind, subject.kind), eq(events.subjectId, subject.id)),
  );
}

/** What happened to a person, as far as a funder may see it: nothing of other funders, nor of groups. */
export async function recordForFunder(store: Store, personId: string, funderId: string, page: WhichPage = {}) {
  return pageOf(store, page, ({ events }) =>
    and(
      ...[eq(events.subjectKind, "person"), eq(events.subjectId, personId), isNull(events.groupId)],
      or(isNull(events.funderId), eq(events.funderId, funderId)),
    ),
  );
}

/** What happened to a group, or was done for it. */
export async function recordOfGroup(store: Store, groupId: string, page: WhichPage = {}): Promise<RecordPage> {
  return pageOf(store, page, ({ events }) => eq(events.groupId, groupId));
}

/** What happened to a group, as far as a funder may see it: nothing that another funder did. */
export async function recordOfGroupForFunder(store: Store, groupId: string, funderId: string, page: WhichPage = {}) {
  return pageOf(store, page, ({ events }) =>
    and(eq(events.groupId, groupId), or(isNull(events.funderId), eq(events.funderId, funderId))),
  );
}

/** What a person did. */
export async function recordBy(store: Store, personId: string, page: WhichPage = {}): Promise<RecordPage> {
  return pageOf(store, page, ({ events }) => eq(events.actorId, personId));
}

type Condition = (tables: Reading["tables"]) => SQL | undefined;

async function pageOf(store: Store, { before, limit = ON_A_PAGE }: WhichPage, whose: Condition): Promise<RecordPage> {
  return store.read(async (on) => {
    const rows = await eventsOf(on, whose(on.tables), placeOf(before), limit + 1);
    const shown = rows.slice(0, limit);
    const names = await namesOf(on, shown);
    const last = shown.at(-1)?.event;
    return {
      entries: shown.map((row) => entryOf(row, names)),
      next: rows.length > limit && last ? `${last.at.getTime()}.${last.id}` : null,
    };
  });
}

interface Place {
  at: Date;
  id: string;
}

function placeOf(before: string | undefined): Place | null {
  const [, ms, id] = /^(\d{1,13})\.([\w-]{1,64})$/.exec(before ?? "") ?? [];
  return ms === undefined || id === undefined ? null : { at: new Date(Number(ms)), id };
}

/** The events with all that their sentences need but the names of people. */
function eventsOf(on: Reading, whose: SQL | undefined, before: Place | null, limit: number) {
  const { events, eventDetails, roles, memberships, groups } = on.tables;
  const isOf = (kind: string) => eq(events.subjectKind, kind);
  const groupId = sql`case when ${events.subjectKind} = 'group' then ${events.subjectId}
    else coalesce(${memberships.groupId}, ${events.groupId}) end`;
  const isOlder = before && and(lte(events.at, before.at), or(lt(events.at, before.at), lt(events.id, before.id)));
  return on
    .select({ event: events, details: eventDetails, role: roles, membership: memberships, group: groups.name })
    .from(events)
    .leftJoin(eventDetails, eq(eventDetails.eventId, events.id))
    .leftJoin(roles, and(isOf("role"), eq(roles.id, events.subjectId)))
    .leftJoin(memberships, and(isOf("membership"), eq(memberships.id, events.subjectId)))
    .leftJoin(groups, eq(groups.id, groupId))
    .where(and(whose, isOlder ?? undefined))
    .orderBy(desc(events.at), desc(events.id))
    .limit(limit);
}

type Row = Awaited<ReturnType<typeof eventsOf>>[number];

async function namesOf(on: Reading, rows: readonly Row[]): Promise<Map<string, string>> {
  const { people } = on.tables;
  const ids = rows.flatMap((row) => [row.event.actorId, personIn(row)]).filter((id) => id !== null);
  if (ids.length === 0) return new Map();
  const { id, name } = people;
  const found = await on
    .select({ id, name })
    .from(people)
    .where(inArray(id, [...new Set(ids)]));
  return new Map(found.map((person) => [person.id, person.name]));
}

function personIn({ event, role, membership }: Row): string | null {
  return event.subjectKind === "person" ? event.subjectId : (role?.personId ?? membership?.personId ?? null);
}

function entryOf(row: Row, names: Map<string, string>): RecordEntry {
  const { event, details, role, membership, group } = row;
  const person = personIn(row);
  const told = (name: string) => textOf(details?.after?.[name]) ?? textOf(details?.before?.[name]);
  return {
    id: event.id,
    type: event.type as EventType,
    ...localMoment(event.at),
    by: event.actorId === null ? null : (names.get(event.actorId) ?? null),
    // A group may call somebody otherwise than they do, and is shown no more than it said.
    name: told("name") ?? (person === null ? null : (names.get(person) ?? null)),
    group,
    role: role?.role ?? membership?.role ?? told("role"),
    what: told("what"),
    reason: details?.reason ?? null,
  };
}

function textOf(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}
