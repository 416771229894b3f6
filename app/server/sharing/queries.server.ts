import { and, asc, eq, isNotNull, isNull } from "drizzle-orm";
import { localMoment } from "~/domain/events/local-moment";
import { inOrder, type Way } from "~/domain/sharing/sight";
import type { Reading, Store } from "~db/store/store";
import { isOwnWord, sharingOf } from "./standing.server";

/** A funder that knows a group, with each way it does. `since` is `YYYY-MM-DD`. */
export interface KnowingFunder {
  id: string;
  name: string;
  ways: { id: string; how: Way; since: string; isOwnWord: boolean }[];
}

/** Who knows a group and how, the funders it could be shown to, and the names of its wards. Three queries. */
export async function sharingShown(
  store: Store,
  groupId: string,
): Promise<{ knowing: KnowingFunder[]; funders: { id: string; name: string }[]; wards: string[] }> {
  return store.read(async (on) => {
    const rows = await knownRows(on, groupId);
    const byName = new Map(rows.map(({ row, name }) => [row.funderId, name ?? row.funderId]));
    const knowing = [...byName].map(([id, name]) => {
      const ways = inOrder(rows.flatMap(({ row }) => (row.funderId === id ? [row] : [])));
      return { id, name, ways: ways.map(shownWay) };
    });
    const { wards, groupWards } = on.tables;
    const found = await on
      .select({ name: wards.name })
      .from(groupWards)
      .innerJoin(wards, eq(wards.id, groupWards.wardId))
      .where(eq(groupWards.groupId, groupId))
      .orderBy(wards.name);
    return { knowing, funders: await fundersHere(on), wards: found.map(({ name }) => name) };
  });
}

function shownWay({ id, how, since }: { id: string; how: Way; since: Date }): KnowingFunder["ways"][number] {
  return { id, how, since: localMoment(since).day, isOwnWord: isOwnWord(how) };
}

/** One sharing as its own page shows it; null: it is not the group's. */
export async function sharingNamed(store: Store, knownId: string, groupId: string) {
  const found = await store.read((on) => sharingOf(on, knownId, groupId));
  if (!found) return null;
  const { row, funder } = found;
  return { id: row.id, how: row.how, funder, isEnded: row.endedAt !== null, isOwnWord: isOwnWord(row.how) };
}

/** A funder that somebody works for here now, by id. */
export async function funderHere(on: Reading, id: string) {
  return (await fundersHere(on)).find((funder) => funder.id === id);
}

/** Published grants name many funders; here are those that somebody works for. */
function fundersHere(on: Reading) {
  const { funders, roles } = on.tables;
  return on
    .selectDistinct({ id: funders.id, name: funders.name })
    .from(funders)
    .innerJoin(roles, eq(roles.funderId, funders.id))
    .where(and(isNotNull(roles.confirmedAt), isNull(roles.endedAt)))
    .orderBy(asc(funders.name), funders.id);
}

function knownRows(on: Reading, groupId: string) {
  const { knownGroups, funders } = on.tables;
  return on
    .select({ row: knownGroups, name: funders.name })
    .from(knownGroups)
    .leftJoin(funders, eq(funders.id, knownGroups.funderId))
    .where(and(eq(knownGroups.groupId, groupId), isNull(knownGroups.endedAt)))
    .orderBy(asc(funders.name), knownGroups.funderId);
}
