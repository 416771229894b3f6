import { and, desc, eq, isNotNull, isNull, lt, max, or, type SQL } from "drizzle-orm";
import { localMoment } from "~/domain/events/local-moment";
import { type Field, type FieldValue, fieldNames, STILL_RIGHT_DAYS } from "~/domain/groups/fields";
import { parseDay } from "~/domain/period";
import type { Reading, Store } from "~db/store/store";
import { type WardShown, wardsIn } from "../wards/queries.server";
import type { Fact } from "./facts.server";

const ON_A_PAGE = 50;

/** Something a group said about itself, as a page shows it. Days are `YYYY-MM-DD`. */
export interface FactShown<F extends Field = Field> {
  id: string;
  value: FieldValue<F>;
  toldBy: string;
  how: Fact["how"];
  toldOn: string;
  /** Who wrote it down; null: nobody in particular. */
  recordedBy: string | null;
  /** Told longer ago than `STILL_RIGHT_DAYS`: somebody is asked whether it still is right. */
  isOld: boolean;
}

/** One question of a story: what is true now (null: never told), and what waits beside it. */
export interface FieldShown<F extends Field = Field> {
  field: F;
  fact: FactShown<F> | null;
  waiting: FactShown<F>[];
}

/** What a group tells about itself, all questions in the order of the page. */
export interface Story {
  group: { id: string; name: string; orgId: string | null };
  fields: FieldShown[];
  /** All wards there are or were, by name. */
  wards: WardShown[];
}

/** The story of a group; null: there is no such group. Two queries, however long its history. */
export async function storyOf(store: Store, groupId: string, now: Date): Promise<Story | null> {
  return store.read(async (on) => {
    const rows = await standingFacts(on, groupId);
    const [first] = rows;
    if (!first) return null;
    const shown = (row: (typeof rows)[number]) => (row.fact ? factShown(row.fact, row.by, now) : []);
    const fields = fieldNames.map((field) => {
      const those = rows.filter(({ fact }) => fact?.field === field);
      const fact = those.filter((row) => row.fact?.besideId === null).flatMap(shown)[0] ?? null;
      return { field, fact, waiting: those.filter((row) => row.fact?.besideId !== null).flatMap(shown) };
    });
    return { group: first.group, fields, wards: await wardsIn(on) };
  });
}

/** One question of a story; null: there is no such group. Two queries. */
export async function fieldOf<F extends Field>(store: Store, groupId: string, field: F, now: Date) {
  const story = await storyOf(store, groupId, now);
  const shown = story?.fields.find((one) => one.field === field) as FieldShown<F> | undefined;
  return story && shown ? { ...shown, group: story.group, wards: story.wards } : null;
}

/** A page of all that was ever said to one question, newest first. `next` is the `before` of the page that follows. */
export async function historyOf(
  store: Store,
  { groupId, field, before }: { groupId: string; field: Field; before: string | null },
  now: Date,
): Promise<{ facts: FactShown[]; next: string | null }> {
  const since = before !== null && /^\d{1,13}$/.test(before) ? new Date(Number(before)) : null;
  const rows = await store.read(async (on) => {
    const { facts, people } = on.tables;
    const isOf = and(eq(facts.groupId, groupId), eq(facts.field, field));
    return on
      .select({ fact: facts, by: people.name })
      .from(facts)
      .leftJoin(people, eq(people.id, facts.recordedBy))
      .where(and(isOf, since ? lt(facts.recordedAt, since) : undefined))
      .orderBy(desc(facts.recordedAt), desc(facts.id))
      .limit(ON_A_PAGE + 1);
  });
  const page = rows.slice(0, ON_A_PAGE);
  const last = page.at(-1)?.fact.recordedAt.getTime();
  return {
    facts: page.flatMap(({ fact, by }) => factShown(fact, by, now)),
    next: rows.length > ON_A_PAGE && last !== undefined ? String(last) : null,
  };
}

/** How somebody is called where it says who said so: by what they do in the group, or by name. One query. */
export async function sayerOf(store: Store, person: { personId: string; name: string }, groupId: string) {
  const [found] = await store.read(async (on) => {
    const { memberships } = on.tables;
    return on
      .select({ title: memberships.title })
      .from(memberships)
      .where(
        and(
          ...[eq(memberships.personId, person.personId), eq(memberships.groupId, groupId)],
          ...[isNull(memberships.endedAt), isNotNull(memberships.title)],
        ),
      )
      .limit(1);
  });
  return found?.title || person.name;
}

/** The group, once for each fact that is true now or waits beside one, and once where there is none. */
function standingFacts(on: Reading, groupId: string) {
  const { groups, facts, people } = on.tables;
  const newest = on
    .select({ field: facts.field, at: max(facts.recordedAt).as("at") })
    .from(facts)
    .where(and(eq(facts.groupId, groupId), isNull(facts.besideId)))
    .groupBy(facts.field)
    .as("newest");
  const isCurrent = and(isNull(facts.besideId), eq(facts.recordedAt, newest.at as unknown as SQL<Date>));
  const waits = and(isNotNull(facts.besideId), isNull(facts.settledAt));
  const { id, name, orgId } = groups;
  return on
    .select({ group: { id, name, orgId }, fact: facts, by: people.name })
    .from(groups)
    .leftJoin(newest, eq(groups.id, groups.id))
    .leftJoin(facts, and(eq(facts.groupId, groups.id), eq(facts.field, newest.field), or(isCurrent, waits)))
    .leftJoin(people, eq(people.id, facts.recordedBy))
    .where(eq(groups.id, groupId))
    .orderBy(facts.recordedAt, facts.id);
}

/** A field that this version does not know is left out. */
function factShown(fact: Fact, by: string | null, now: Date): FactShown[] {
  const { id, value, toldBy, how, toldOn } = fact;
  const age = parseDay(localMoment(now).day)! - (parseDay(toldOn) ?? 0);
  return [
    { id, value: value as FactShown["value"], toldBy, how, toldOn, recordedBy: by, isOld: age > STILL_RIGHT_DAYS },
  ];
}
