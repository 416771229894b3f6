import { randomUUID } from "node:crypto";
import { foldName } from "~/domain/opendata/normalise";
import { emailKey } from "~/domain/people/email";
import type { Tables } from "~db/schema";
import type { Writing } from "~db/store/store";
import { type EventToRecord, nobody, recordEvents } from "../events/record-event.server";

const kinds = [
  ...([
    "people",
    "roles",
    "groups",
    "groupWards",
    "knownGroups",
    "memberships",
    "inboxes",
    "facts",
    "recipients",
  ] as const),
];
type Rows = { [K in (typeof kinds)[number]]: Tables[K]["$inferInsert"][] };

/** Rows and events of an invented place, gathered and then written at once: one by one they would take seconds. */
export interface Planting {
  at: Date;
  rows: Rows;
  note(event: Omit<EventToRecord, "by" | "at" | "requestId">): void;
  /** A group with its event; `known` by a funder that added it. */
  group(group: { id: string; name: string; orgId: string | null; knownTo?: string }): void;
  /** A person with their event. */
  person(person: { id: string; name: string; email: string | null; phone?: string | null }): void;
  /** Somebody is in a group, and counts. */
  membership(of: { personId: string; groupId: string; role: "member" | "lead"; title: string }): void;
  plant(on: Writing): Promise<void>;
}

/** An empty one; everything in it happens at one moment, and is done by nobody in particular. */
export function newPlanting(at: Date): Planting {
  const rows = Object.fromEntries(kinds.map((kind) => [kind, []])) as unknown as Rows;
  const events: EventToRecord[] = [];
  const note: Planting["note"] = (event) => void events.push({ ...event, by: nobody, at, requestId: null });
  return {
    ...{ at, rows, note },
    group({ id, name, orgId, knownTo }) {
      rows.groups.push({ id, name, foldedName: foldName(name), orgId, madeAt: at });
      if (knownTo) rows.knownGroups.push({ id: randomUUID(), groupId: id, funderId: knownTo, how: "added", since: at });
      note({ type: "group-added", subject: { kind: "group", id }, groupId: id, after: { name } });
    },
    person({ id, name, email, phone = null }) {
      rows.people.push({ id, name, email, emailKey: email && emailKey(email), phone, madeAt: at });
      note({ type: "person-added", subject: { kind: "person", id } });
    },
    membership({ personId, groupId, role, title }) {
      const id = `${personId}-${groupId}`;
      rows.memberships.push({ id, personId, groupId, role, title, givenAt: at, confirmedAt: at });
      note({ type: "membership-given", subject: { kind: "person", id: personId }, groupId, after: { role } });
    },
    async plant(on) {
      for (const kind of kinds) await on.putMany(on.tables[kind], rows[kind]);
      await recordEvents(on, events);
    },
  };
}
