import { and, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import type { EventType } from "~/domain/events/event-types";
import type { Holding } from "~/domain/hosting/circle";
import type { Reading, Writing } from "~db/store/store";
import { recordEvent } from "../events/record-event.server";
import { actorInGroup, type PersonOfGroup } from "../viewer/group-viewer.server";

/** A row of hostings with the names of both sides. */
export interface Hosting {
  row: Reading["tables"]["hostings"]["$inferSelect"];
  group: { id: string; name: string };
  host: { id: string; name: string };
}

/** Why nothing was done about a hosting; each code is a sentence under `refused` in messages/en/helping.json. */
export interface HostingRefused {
  ok: false;
  code: "no-such-host" | "hosts-itself" | "circle" | "has-host" | "host-without-leads" | "host-agreed" | "host-ended";
  /** The other group. */
  name: string;
}

/** A hosting that a group has to do with, on one side or the other; null: there is none. */
export async function hostingOf(on: Reading, id: string, groupId: string): Promise<Hosting | null> {
  const { hostings } = on.tables;
  const [row] = await on.select().from(hostings).where(eq(hostings.id, id));
  if (!row || ![row.groupId, row.hostId].includes(groupId)) return null;
  const names = await groupNames(on, [row.groupId, row.hostId]);
  const named = (one: string) => ({ id: one, name: names.get(one) ?? "" });
  return { row, group: named(row.groupId), host: named(row.hostId) };
}

/** The names of groups, by id. */
export async function groupNames(on: Reading, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const { groups } = on.tables;
  const found = await on
    .select({ id: groups.id, name: groups.name })
    .from(groups)
    .where(inArray(groups.id, [...new Set(ids)]));
  return new Map(found.map(({ id, name }) => [id, name]));
}

/** Who holds money for a group, for its host, and so on: all that was agreed to and has not ended. */
export async function holdingsAbove(on: Reading, groupId: string): Promise<Holding[]> {
  const { hostings } = on.tables;
  const [found, met]: [Holding[], Set<string>] = [[], new Set()];
  for (let next = [groupId]; next.length > 0; ) {
    for (const id of next) met.add(id);
    const rows = await on
      .select({ groupId: hostings.groupId, hostId: hostings.hostId })
      .from(hostings)
      .where(and(inArray(hostings.groupId, next), isNotNull(hostings.agreedAt), isNull(hostings.endedAt)));
    found.push(...rows);
    next = [...new Set(rows.map(({ hostId }) => hostId))].filter((id) => !met.has(id));
  }
  return found;
}

interface Told {
  type: Extract<EventType, "host-asked" | "host-agreed" | "host-ended">;
  hosting: Pick<Hosting, "group" | "host">;
  by: PersonOfGroup;
  after?: Record<string, unknown>;
  at: Date;
  requestId: string;
}

/** Puts what happened into the records of both groups: each has to find it in its own. */
export async function recordForBoth(on: Writing, { type, hosting, by, after, at, requestId }: Told): Promise<void> {
  const { group, host } = hosting;
  const event = { type, by: actorInGroup(by), subject: { kind: "group" as const, id: group.id }, at, requestId };
  for (const groupId of [group.id, host.id])
    await recordEvent(on, { ...event, groupId, after: { ...after, what: host.name } });
}
