import { randomBytes } from "node:crypto";
import type { EventType } from "~/domain/events/event-types";
import type { Writing } from "~db/store/store";
import { hashOfDetails } from "./chain.server";

/** Who did it, for whom they acted, and as what. */
export interface Actor {
  personId: string | null;
  actingFor: string | null;
  role: string | null;
}

/** The installation itself, or somebody who has not signed in. */
export const nobody: Actor = { personId: null, actingFor: null, role: null };

export interface EventToRecord {
  type: EventType;
  by: Actor;
  subject: { kind: "person" | "group" | "funder" | "session" | "role" | "membership" | "fund" | "round"; id: string };
  at: Date;
  requestId: string | null;
  /** Whose record it belongs to besides. */
  funderId?: string;
  groupId?: string;
  /** Fields before and after. No secrets: what is secret is masked by the caller. */
  before?: Record<string, unknown>;
  after?: Record<string, unknown>;
  reason?: string;
}

/** Puts an event into the record, in the write that made it happen. Returns its id. */
export async function recordEvent(on: Writing, event: EventToRecord): Promise<string> {
  const { row, details } = rowsOf(on, event);
  await on.insert(on.tables.events).values(row);
  await on.insert(on.tables.eventDetails).values(details);
  return row.id;
}

/** The same for many at once, much faster: for what a command plants, never for what a person does. */
export async function recordEvents(on: Writing, events: readonly EventToRecord[]): Promise<void> {
  const rows = events.map((event) => rowsOf(on, event));
  await on.putMany(
    on.tables.events,
    rows.map(({ row }) => row),
  );
  await on.putMany(
    on.tables.eventDetails,
    rows.map(({ details }) => details),
  );
}

function rowsOf(on: Writing, event: EventToRecord) {
  const { type, by, subject, at, requestId } = event;
  const id = randomBytes(16).toString("base64url");
  const details = detailsOf(on, event);
  const row = {
    id,
    at,
    type,
    actorId: by.personId,
    actingFor: by.actingFor,
    role: by.role,
    subjectKind: subject.kind,
    subjectId: subject.id,
    funderId: event.funderId ?? null,
    groupId: event.groupId ?? null,
    requestId,
    detailHash: hashOfDetails(details),
  };
  return { row, details: { eventId: id, ...details } };
}

/** As they will be read back: the columns clean what they are given. */
function detailsOf(on: Writing, { before, after, reason }: EventToRecord) {
  const { eventDetails } = on.tables;
  const kept = (column: typeof eventDetails.before | typeof eventDetails.after, given: typeof before) =>
    given === undefined ? null : (JSON.parse(String(column.mapToDriverValue(given))) as Record<string, unknown>);
  return {
    salt: randomBytes(16).toString("base64url"),
    before: kept(eventDetails.before, before),
    after: kept(eventDetails.after, after),
    reason: reason === undefined ? null : String(eventDetails.reason.mapToDriverValue(reason)),
  };
}
