import type { Kit } from "./kit";

/**
 * The record: what happened, never changed and never deleted (triggers say so). Words about people stand apart, in details,
 * so that they can be erased one day without breaking the chain; what is chained holds a hash of them.
 */
export function eventTables(k: Kit) {
  const events = k.table(
    "events",
    {
      id: k.text().primaryKey(),
      at: k.instant().notNull(),
      /** In the past tense: `session-started`. Each has a sentence in messages/en/events.json. */
      type: k.text().notNull(),
      /** Who; null for the installation itself, or somebody who has not signed in. */
      actorId: k.text(),
      /** For whom they acted, and as what: a group or funder id, and the role. */
      actingFor: k.text(),
      role: k.text(),
      /** What it happened to: `person`, and the id. */
      subjectKind: k.text().notNull(),
      subjectId: k.text().notNull(),
      /** Whose record it belongs to besides. */
      funderId: k.text(),
      groupId: k.text(),
      requestId: k.text(),
      /** SHA-256 of the salt and the details. */
      detailHash: k.text().notNull(),
    },
    (event) => [
      k.index("events_at").on(event.at, event.id),
      k.index("events_subject").on(event.subjectKind, event.subjectId, event.at),
      k.index("events_actor").on(event.actorId, event.at),
      k.index("events_group").on(event.groupId, event.at),
    ],
  );

  const eventDetails = k.table("event_details", {
    eventId: k
      .text()
      .primaryKey()
      .references(() => events.id),
    salt: k.text().notNull(),
    /** Fields before and after; what is secret is masked. */
    before: k.json<Record<string, unknown>>(),
    after: k.json<Record<string, unknown>>(),
    reason: k.text(),
  });

  /** The chain: each seal hashes the one before it and one event. Positions count from 1 without a gap. */
  const eventSeals = k.table(
    "event_seals",
    {
      position: k.count().primaryKey(),
      eventId: k
        .text()
        .notNull()
        .references(() => events.id),
      hash: k.text().notNull(),
      sealedAt: k.instant().notNull(),
    },
    (seal) => [k.unique("event_seals_event").on(seal.eventId)],
  );
  return { events, eventDetails, eventSeals };
}
