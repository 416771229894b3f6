import { and, desc, eq, isNull } from "drizzle-orm";
import { localMoment } from "~/domain/events/local-moment";
import { type Field, fieldNames, isField } from "~/domain/groups/fields";
import type { Reading, Store } from "~db/store/store";
import { awardsOfGroup } from "../matching/awards-of.server";
import { type WhyNotMerge, whyNotMerge } from "./merge-groups.server";
import { type Group, groupKnown } from "./officer.server";
import { knownGroupsOf } from "./queries.server";

/** A group beside another. Days are `YYYY-MM-DD`. */
export interface Side {
  id: string;
  name: string;
  orgId: string | null;
  madeOn: string;
  /** People in it now, published grants of this place that are its own, files. */
  people: number;
  grants: number;
  /** There are more grants than were counted. */
  hasMore: boolean;
  files: number;
  /** What it told, as it stands now. */
  facts: Partial<Record<Field, unknown>>;
}

export interface Comparison {
  one: Side;
  other: Side;
  /** Fields that either has told, in the order of the page. */
  told: Field[];
  /** Names of wards by id. */
  wards: Record<string, string>;
  whyNot: WhyNotMerge | null;
}

/** Two groups that the funder knows, side by side; null: it does not know both. */
export async function comparisonOf(
  store: Store,
  funderId: string,
  { oneId, otherId }: { oneId: string; otherId: string },
): Promise<Comparison | null> {
  return store.read(async (on) => {
    const [a, b] = [await groupKnown(on, oneId, funderId), await groupKnown(on, otherId, funderId)];
    if (!a || !b) return null;
    const [one, other] = [await sideOf(on, a.group), await sideOf(on, b.group)];
    const told = fieldNames.filter((field) => field !== "name" && (field in one.facts || field in other.facts));
    const wards = await on.select().from(on.tables.wards);
    const names = Object.fromEntries(wards.map(({ id, name }) => [id, name]));
    return { one, other, told, wards: names, whyNot: await whyNotMerge(on, a.group, b.group) };
  });
}

/** A group that the funder knows and that was not merged, and all others it knows, to choose one from; null: there is none. */
export async function othersOf(store: Store, funderId: string, groupId: string) {
  return store.read(async (on) => {
    const found = await groupKnown(on, groupId, funderId);
    if (!found || found.group.mergedInto !== null) return null;
    const others = (await knownGroupsOf(on, funderId)).filter(({ id }) => id !== groupId);
    return { name: found.group.name, others: others.map(({ id, name }) => ({ id, name })) };
  });
}

async function sideOf(on: Reading, { id, name, orgId, madeAt }: Group): Promise<Side> {
  const { memberships, documents } = on.tables;
  const isIn = and(eq(memberships.groupId, id), isNull(memberships.endedAt));
  const people = await on.selectDistinct({ id: memberships.personId }).from(memberships).where(isIn);
  const files = await on.$count(documents, and(eq(documents.groupId, id), isNull(documents.removedAt)));
  const { awards, hasMore } = await awardsOfGroup(on, id);
  const facts = await factsOf(on, id);
  return {
    id,
    name,
    orgId,
    madeOn: localMoment(madeAt).day,
    people: people.length,
    grants: awards.length,
    hasMore,
    files,
    facts,
  };
}

/** Of each field the newest that stands beside no other. */
async function factsOf(on: Reading, groupId: string): Promise<Side["facts"]> {
  const { facts } = on.tables;
  const rows = await on
    .select({ field: facts.field, value: facts.value })
    .from(facts)
    .where(and(eq(facts.groupId, groupId), isNull(facts.besideId)))
    .orderBy(desc(facts.recordedAt), desc(facts.id));
  const current: Side["facts"] = {};
  for (const { field, value } of rows) if (isField(field) && !(field in current)) current[field] = value;
  return current;
}
