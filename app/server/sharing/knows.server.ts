import { and, eq, inArray, isNull, or, type SQL, sql } from "drizzle-orm";
import { knowingWays, type Sight, seesReduced, seesWhole, sightBy } from "~/domain/sharing/sight";
import type { Reading } from "~db/store/store";
import type { Staff } from "../viewer/staff.server";

export type { Sight };

type Asking = Pick<Staff, "funder" | "roles" | "wardIds">;

/**
 * How somebody of a funder sees a group, by the roles they were let in with: "whole", "reduced", or null when the group has to
 * look as if it were not there. It does not ask whether the group was merged into another.
 */
export async function sightOf(on: Reading, { funder, roles, wardIds }: Asking, groupId: string): Promise<Sight | null> {
  const { knownGroups } = on.tables;
  const isIt = and(eq(knownGroups.groupId, groupId), eq(knownGroups.funderId, funder.id), isNull(knownGroups.endedAt));
  const found = await on.select({ how: knownGroups.how }).from(knownGroups).where(isIt);
  const ways = found.map(({ how }) => how);
  const isTheirWard = ways.includes("councillors") && (await worksInOneOf(on, groupId, wardIds));
  return sightBy({ roles, ways, isTheirWard });
}

/**
 * The condition on `tables.knownGroups` for the rows by which a funder itself knows a group now. A group's word for its councillors
 * is none: whoever works with groups for the funder asks by this.
 */
export function knownTo(on: Reading, funderId: string): SQL {
  const { knownGroups } = on.tables;
  const counts = and(eq(knownGroups.funderId, funderId), isNull(knownGroups.endedAt));
  return sql`${and(counts, inArray(knownGroups.how, [...knowingWays]))}`;
}

/** The condition on `tables.groups` for the rows that they may list: each has a sight, and none was merged into another. */
export function isKnown(on: Reading, { funder, roles, wardIds }: Asking): SQL {
  const { groups, knownGroups, groupWards } = on.tables;
  const known = on.select({ id: knownGroups.groupId }).from(knownGroups).where(knownTo(on, funder.id));
  const isForCouncillors = and(
    ...[eq(knownGroups.funderId, funder.id), eq(knownGroups.how, "councillors"), isNull(knownGroups.endedAt)],
  );
  const forCouncillors = on.select({ id: knownGroups.groupId }).from(knownGroups).where(isForCouncillors);
  const theirs = on
    .select({ id: groupWards.groupId })
    .from(groupWards)
    .where(inArray(groupWards.wardId, [...wardIds]));
  const bySelf = seesWhole(roles) || seesReduced(roles);
  const byWard = roles.includes("councillor") && wardIds.length > 0;
  const isOne = or(
    ...(bySelf ? [inArray(groups.id, known)] : []),
    ...(byWard ? [and(inArray(groups.id, forCouncillors), inArray(groups.id, theirs))] : []),
  );
  return sql`${and(isNull(groups.mergedInto), isOne ?? sql`1 = 0`)}`;
}

async function worksInOneOf(on: Reading, groupId: string, wardIds: readonly string[]): Promise<boolean> {
  if (wardIds.length === 0) return false;
  const { groupWards } = on.tables;
  return (
    (await on.$count(groupWards, and(eq(groupWards.groupId, groupId), inArray(groupWards.wardId, [...wardIds])))) > 0
  );
}
