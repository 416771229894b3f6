import { and, asc, eq, inArray, isNull, ne, or, sql } from "drizzle-orm";
import { localMoment } from "~/domain/events/local-moment";
import { foldName } from "~/domain/opendata/normalise";
import type { Reading, Store } from "~db/store/store";
import { groupNames, hostingOf } from "./standing.server";

/** Never a list of all there are: whoever looks knows whom they look for. */
const MOST_FOUND = 5;
const FEWEST_LETTERS = 3;

/** One side of a hosting as the other sees it: no more than the name and the terms. Days are `YYYY-MM-DD`. */
export interface HostingShown {
  id: string;
  name: string;
  terms: string;
  askedOn: string;
  /** Null: it was asked, and nobody agreed yet. */
  agreedOn: string | null;
}

/** Who holds money for a group or is asked to (null: nobody), and for whom the group does or is asked to. Two queries. */
export async function hostingsOf(
  store: Store,
  groupId: string,
): Promise<{ ours: HostingShown | null; asked: HostingShown[]; held: HostingShown[] }> {
  return store.read(async (on) => {
    const { hostings } = on.tables;
    const rows = await on
      .select()
      .from(hostings)
      .where(and(or(eq(hostings.groupId, groupId), eq(hostings.hostId, groupId)), isNull(hostings.endedAt)))
      .orderBy(asc(hostings.askedAt), hostings.id);
    const names = await groupNames(
      on,
      rows.flatMap((row) => [row.groupId, row.hostId]),
    );
    const shown = (row: (typeof rows)[number], other: string) => ({
      id: row.id,
      name: names.get(other) ?? "",
      terms: row.terms,
      askedOn: localMoment(row.askedAt).day,
      agreedOn: row.agreedAt && localMoment(row.agreedAt).day,
    });
    const own = rows.find((row) => row.groupId === groupId);
    const theirs = rows.filter((row) => row.hostId === groupId).map((row) => shown(row, row.groupId));
    return {
      ours: own ? shown(own, own.hostId) : null,
      asked: theirs.filter(({ agreedOn }) => agreedOn === null),
      held: theirs.filter(({ agreedOn }) => agreedOn !== null),
    };
  });
}

/** A hosting as one of its sides sees it; null: the group has nothing to do with it. */
export async function hostingNamed(store: Store, id: string, groupId: string) {
  const found = await store.read((on) => hostingOf(on, id, groupId));
  if (!found) return null;
  const { row, group, host } = found;
  const isHost = host.id === groupId;
  const state = row.endedAt !== null ? "ended" : row.agreedAt !== null ? "agreed" : "asked";
  const { id: hostId } = host;
  return { id, name: isHost ? group.name : host.name, terms: row.terms, isHost, state, hostId } as const;
}

/** A group that was looked for by name, with what tells it from another of the same name. */
export interface FoundGroup {
  id: string;
  name: string;
  orgId: string | null;
  wards: string[];
}

/**
 * At most five other groups whose name is, or begins with, what was typed, the exact ones first. Null: too few letters to look
 * for anything. Two queries.
 */
export async function groupsNamed(store: Store, typed: string, groupId: string): Promise<FoundGroup[] | null> {
  const folded = foldName(typed).slice(0, 200);
  if (folded.length < FEWEST_LETTERS) return null;
  return store.read(async (on) => {
    const { groups } = on.tables;
    const { id, name, orgId, foldedName } = groups;
    const begins = sql`${foldedName} like ${`${folded.replace(/[\\%_]/g, "\\$&")}%`} escape '\\'`;
    const found = await on
      .select({ id, name, orgId })
      .from(groups)
      .where(and(begins, ne(id, groupId), isNull(groups.mergedInto)))
      .orderBy(sql`case when ${foldedName} = ${folded} then 0 else 1 end`, foldedName, id)
      .limit(MOST_FOUND);
    const wards = await wardsOf(
      on,
      found.map((group) => group.id),
    );
    return found.map((group) => ({
      ...group,
      wards: wards.filter((ward) => ward.groupId === group.id).map((ward) => ward.name),
    }));
  });
}

async function wardsOf(on: Reading, groupIds: readonly string[]) {
  if (groupIds.length === 0) return [];
  const { wards, groupWards } = on.tables;
  return on
    .select({ groupId: groupWards.groupId, name: wards.name })
    .from(groupWards)
    .innerJoin(wards, eq(wards.id, groupWards.wardId))
    .where(inArray(groupWards.groupId, [...groupIds]))
    .orderBy(wards.name);
}
