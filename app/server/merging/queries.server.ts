import { and, desc, eq, inArray, isNull } from "drizzle-orm";
import { localMoment } from "~/domain/events/local-moment";
import { inOrder, pairKey, pairsAlike, type WhyAlike } from "~/domain/merging/alike";
import type { Reading, Store } from "~db/store/store";
import { knownTo } from "../sharing/knows.server";
import { mergeWith, type WhyNotUndo } from "./undo-merge.server";

/** Pairs on the page; when some of these are settled, others come up. */
const MOST_PAIRS = 200;
const MOST_MERGES = 20;

interface Named {
  id: string;
  name: string;
}

/** Two groups that look alike, and why. */
export interface PairShown {
  one: Named;
  other: Named;
  why: WhyAlike;
}

/** Groups that were put together. The day is `YYYY-MM-DD`, by the clocks of the place. */
export interface MergeShown {
  id: string;
  kept: Named;
  gone: Named;
  day: string;
  by: string | null;
  isUndone: boolean;
}

/**
 * The groups that a funder knows and that look alike, and what it merged last. `hasMore`: more look alike than are shown. Four
 * queries.
 */
export async function duplicatesOf(
  store: Store,
  funderId: string,
): Promise<{ pairs: PairShown[]; hasMore: boolean; merges: MergeShown[] }> {
  return store.read(async (on) => {
    const groups = await knownGroupsOf(on, funderId);
    const apart = await on.select().from(on.tables.distinctGroups);
    const alike = pairsAlike(groups, new Set(apart.map(pairKey)), MOST_PAIRS + 1);
    const byId = new Map(groups.map(({ id, name }) => [id, { id, name }]));
    const pairs = alike
      .slice(0, MOST_PAIRS)
      .map(({ oneId, otherId, why }) => ({ one: byId.get(oneId)!, other: byId.get(otherId)!, why }));
    return { pairs, hasMore: alike.length > MOST_PAIRS, merges: await mergesOf(on, funderId) };
  });
}

/** The groups that a funder knows now, each once, by name. */
export function knownGroupsOf(on: Reading, funderId: string) {
  const { groups, knownGroups } = on.tables;
  const { id, name, foldedName, orgId } = groups;
  const isKnown = and(knownTo(on, funderId), isNull(groups.mergedInto));
  return on
    .selectDistinct({ id, name, foldedName, orgId })
    .from(knownGroups)
    .innerJoin(groups, eq(groups.id, knownGroups.groupId))
    .where(isKnown)
    .orderBy(groups.name, groups.id);
}

/** A pair that was told apart and that the funder knows, by the ids that an address gives; null: there is none. */
export async function pairToldApart(store: Store, funderId: string, one: string | null, other: string | null) {
  if (one === null || other === null) return null;
  return store.read(async (on) => {
    const { distinctGroups } = on.tables;
    const { oneId, otherId } = inOrder(one, other);
    const isPair = and(eq(distinctGroups.oneId, oneId), eq(distinctGroups.otherId, otherId));
    if ((await on.$count(distinctGroups, isPair)) === 0) return null;
    const found = (await knownGroupsOf(on, funderId)).filter(({ id }) => id === oneId || id === otherId);
    const [first, second] = found.map(({ id, name }) => ({ id, name }));
    return first && second ? { one: first, other: second } : null;
  });
}

/** A merge of the funder by its id, with why it cannot be undone; null: there is none. Four queries. */
export async function mergeShown(
  store: Store,
  mergeId: string,
  funderId: string,
): Promise<{ kept: Named; gone: Named; whyNot: WhyNotUndo | null } | null> {
  const found = await store.read((on) => mergeWith(on, mergeId, funderId));
  if (!found) return null;
  const named = ({ id, name }: Named) => ({ id, name });
  return { kept: named(found.kept), gone: named(found.gone), whyNot: found.whyNot };
}

async function mergesOf(on: Reading, funderId: string): Promise<MergeShown[]> {
  const { merges, groups, people } = on.tables;
  const rows = await on
    .select({ merge: merges, kept: groups.name, by: people.name })
    .from(merges)
    .innerJoin(groups, eq(groups.id, merges.keptId))
    .leftJoin(people, eq(people.id, merges.by))
    .where(eq(merges.funderId, funderId))
    .orderBy(desc(merges.at), desc(merges.id))
    .limit(MOST_MERGES);
  const names = await namesOf(on, [...new Set(rows.map(({ merge }) => merge.goneId))]);
  return rows.map(({ merge, kept, by }) => ({
    id: merge.id,
    kept: { id: merge.keptId, name: kept },
    gone: { id: merge.goneId, name: names.get(merge.goneId) ?? "" },
    day: localMoment(merge.at).day,
    by,
    isUndone: merge.undoneAt !== null,
  }));
}

async function namesOf(on: Reading, ids: string[]): Promise<Map<string, string>> {
  const { groups } = on.tables;
  if (ids.length === 0) return new Map();
  const found = await on.select({ id: groups.id, name: groups.name }).from(groups).where(inArray(groups.id, ids));
  return new Map(found.map(({ id, name }) => [id, name]));
}
