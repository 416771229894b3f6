import { randomUUID } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import { and, desc, eq, isNotNull, isNull } from "drizzle-orm";
import type { Field, FieldValue } from "~/domain/groups/fields";
import { orgIdOf } from "~/domain/groups/org-id";
import { foldName } from "~/domain/opendata/normalise";
import type { Reading, Store, Writing } from "~db/store/store";

export type Fact = Reading["tables"]["facts"]["$inferSelect"];

/** What a command about a story stands on. */
export interface StoryGround {
  store: Pick<Store, "write">;
  now(): Date;
  requestId: string | null;
}

/** One field of a group as it stands: what is true now (null: never told), and what waits beside it, the oldest first. */
export interface Standing {
  current: Fact | null;
  waiting: Fact[];
}

/** How a field of a group stands; null: there is no such group, or it turned out to be another. */
export async function standingOf(on: Reading, groupId: string, field: Field): Promise<Standing | null> {
  const { groups, facts } = on.tables;
  if ((await on.$count(groups, and(eq(groups.id, groupId), isNull(groups.mergedInto)))) === 0) return null;
  const ofField = and(eq(facts.groupId, groupId), eq(facts.field, field));
  const [current] = await on
    .select()
    .from(facts)
    .where(and(ofField, isNull(facts.besideId)))
    .orderBy(desc(facts.recordedAt), desc(facts.id))
    .limit(1);
  const waiting = await on
    .select()
    .from(facts)
    .where(and(ofField, isNotNull(facts.besideId), isNull(facts.settledAt)))
    .orderBy(facts.recordedAt, facts.id);
  return { current: current ?? null, waiting };
}

/** Whether two answers say the same. */
export function isSameValue(a: unknown, b: unknown): boolean {
  return isDeepStrictEqual(JSON.parse(JSON.stringify(a)), JSON.parse(JSON.stringify(b)));
}

/** A fact to write down. */
export type NewFact = Pick<
  Fact,
  "groupId" | "field" | "value" | "toldBy" | "how" | "toldOn" | "recordedBy" | "basedOn"
> & {
  /** The fact it waits beside; null: it is what is true from now on. */
  besideId: string | null;
};

/**
 * Writes a fact down, later than all of its field whatever the clocks say, and keeps what is looked up of a group (its name,
 * its identifier, its wards) in step. Returns its id.
 */
export async function putFact(on: Writing, fact: NewFact, { current, waiting }: Standing, at: Date): Promise<string> {
  const newest = Math.max(0, ...[current, ...waiting].map((one) => one?.recordedAt.getTime() ?? 0));
  const recordedAt = new Date(Math.max(at.getTime(), newest + 1));
  const id = randomUUID();
  await on.insert(on.tables.facts).values({ id, ...fact, recordedAt });
  if (fact.besideId === null) await keepInStep(on, fact.groupId, fact.field, fact.value);
  return id;
}

/** Brings what is looked up of a group in step with what is true of it now, after its facts came or went. */
export async function bringInStep(on: Writing, groupId: string, fields: readonly Field[]): Promise<void> {
  for (const field of fields) {
    const standing = await standingOf(on, groupId, field);
    if (standing?.current) await keepInStep(on, groupId, field, standing.current.value);
  }
}

async function keepInStep(on: Writing, groupId: string, field: string, value: unknown): Promise<void> {
  const { groups, groupWards } = on.tables;
  if (field === "name") {
    const name = value as FieldValue<"name">;
    await on
      .update(groups)
      .set({ name, foldedName: foldName(name) })
      .where(eq(groups.id, groupId));
  }
  if (field === "numbers") {
    const orgId = orgIdOf(value as FieldValue<"numbers">);
    await on.update(groups).set({ orgId }).where(eq(groups.id, groupId));
  }
  if (field === "wards") {
    await on.delete(groupWards).where(eq(groupWards.groupId, groupId));
    const rows = (value as FieldValue<"wards">).map((wardId) => ({ groupId, wardId }));
    if (rows.length > 0) await on.insert(groupWards).values(rows);
  }
}
