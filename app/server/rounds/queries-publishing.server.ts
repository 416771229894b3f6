import { and, asc, eq, gt, inArray } from "drizzle-orm";
import { localMoment } from "~/domain/events/local-moment";
import { designIn } from "~/domain/rounds/defaults";
import { type Difference, designBefore, differences } from "~/domain/rounds/differences";
import type { Design } from "~/domain/rounds/fields";
import type { Reading, Store } from "~db/store/store";
import { isContact } from "../funds/queries.server";

/** Whom to talk to about a fund, and how the funder wants them reached; null: nobody is named, or they are not there any more. */
export async function contactOf(
  on: Reading,
  fundId: string,
): Promise<{ name: string; phone: string | null; email: string | null } | null> {
  const { funds, people } = on.tables;
  const [found] = await on
    .select({ name: people.name, phone: funds.contactPhone, email: funds.contactEmail })
    .from(funds)
    .innerJoin(people, isContact(on))
    .where(eq(funds.id, fundId));
  return found ?? null;
}

/** What the public sees of a round, as it was published; null: nothing. */
export async function publicationOf(on: Reading, id: string | null) {
  if (id === null) return null;
  const { publications, people } = on.tables;
  const [found] = await on
    .select({ one: publications, by: people.name })
    .from(publications)
    .leftJoin(people, eq(people.id, publications.by))
    .where(eq(publications.id, id));
  return found ? { ...found.one, by: found.by, design: designIn(found.one.design) } : null;
}

/** A field that is another than it was, and who changed it last and when, by the clocks of the place. */
export interface Changed extends Difference {
  by: string | null;
  day: string;
  time: string;
}

/**
 * What is another in a design now than it was in a version, field by field. `was` is the design of that version where it was
 * kept; without it, it is found by taking the changes back.
 */
export async function changedSinceVersion(
  store: Store,
  { roundId, version, now, was }: { roundId: string; version: number; now: Design; was?: Design },
): Promise<Changed[]> {
  const rows = await store.read(async (on) => {
    const { roundChanges, people } = on.tables;
    return on
      .select({ change: roundChanges, by: people.name })
      .from(roundChanges)
      .leftJoin(people, eq(people.id, roundChanges.by))
      .where(and(eq(roundChanges.roundId, roundId), gt(roundChanges.version, version), eq(roundChanges.waits, false)))
      .orderBy(asc(roundChanges.version));
  });
  const changes = rows.map(({ change }) => ({ ...change, before: change.before.value }));
  return differences(was ?? designBefore(now, changes), now).map((one) => {
    const last = rows.findLast(({ change }) => change.field === one.field);
    return { ...one, by: last?.by ?? null, ...(last ? localMoment(last.change.at) : { day: "", time: "" }) };
  });
}

/** Names of people by their ids. */
export async function namesOf(store: Store, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await store.read(async (on) => {
    const { people } = on.tables;
    return on
      .select({ id: people.id, name: people.name })
      .from(people)
      .where(inArray(people.id, [...ids]));
  });
  return new Map(rows.map(({ id, name }) => [id, name]));
}
