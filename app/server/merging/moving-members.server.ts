import { and, eq, inArray, isNull } from "drizzle-orm";
import { isCountingLead } from "~/domain/members/membership";
import type { Reading, Writing } from "~db/store/store";
import { tellLeads, tellMember } from "../members/member-letters.server";
import { noteMembership } from "../members/put-membership.server";
import { type Held, leadsOf, type MembershipRow } from "../members/standing.server";
import { actorFor } from "../viewer/staff.server";
import type { Moved } from "./moving.server";
import type { Group, OfficerWork } from "./officer.server";

/** What becomes of those who are in two groups that are put together. */
export interface MembersMoving {
  /** The ids of memberships that come along. */
  comes: string[];
  /** Leads who count no more until a second lead, of those who were there before, says yes. */
  waits: Held[];
  /** The ids of memberships of the kept one that weigh less than what comes of the same person. */
  over: string[];
}

/**
 * What comes of those in both groups: of each person the weightiest counts, and what weighs no more than what the kept one has
 * stays behind. An officer alone makes nobody a lead beside others: where the group that was written down first has leads, those
 * of the later one wait for the yes of one of these.
 */
export async function membersMoving(on: Reading, kept: Group, gone: Group): Promise<MembersMoving> {
  const [first, later] = gone.madeAt < kept.madeAt ? [gone, kept] : [kept, gone];
  const leads = new Set((await leadsOf(on, first.id)).map(({ personId }) => personId));
  const [stay, come] = [await heldBy(on, kept.id), await heldBy(on, gone.id)];
  const mustWait = ({ row }: Held) =>
    row.groupId === later.id && leads.size > 0 && isCountingLead(row) && !leads.has(row.personId);
  const weight = (held: Held) => (held.row.role === "member" ? 1 : isCountingLead(held.row) && !mustWait(held) ? 3 : 2);
  const most = (all: readonly Held[], { row }: Held) =>
    Math.max(0, ...all.filter((one) => one.row.personId === row.personId).map(weight));
  const comes = come.filter((held) => weight(held) > most(stay, held));
  return {
    comes: comes.map(({ row }) => row.id),
    waits: [...stay, ...comes].filter(mustWait),
    // Beside a lead who waits they stay a member meanwhile.
    over: stay.filter((held) => most(comes, held) === 3).map(({ row }) => row.id),
  };
}

/**
 * Makes it so, after the rows were moved, with an event and letters about each lead who waits now. Returns what `restoreMembers`
 * needs to take it back.
 */
export async function settleMembers(
  { on, by, at, requestId }: OfficerWork,
  kept: Group,
  { waits, over }: MembersMoving,
): Promise<Moved> {
  const { memberships } = on.tables;
  if (over.length > 0)
    await on.update(memberships).set({ endedAt: at, endedBy: by.personId }).where(inArray(memberships.id, over));
  // The merge is what asks for them, so whoever made it is not the second yes.
  const asked = { confirmedAt: null, confirmedBy: null, givenAt: at, givenBy: by.personId, givenThrough: null };
  const ids = waits.map(({ row }) => row.id);
  if (ids.length > 0) await on.update(memberships).set(asked).where(inArray(memberships.id, ids));
  const acting = { by: actorFor(by, "officer"), funderId: by.funder.id, at, requestId };
  for (const { row, person, name } of waits) {
    const now = { ...row, groupId: kept.id };
    await noteMembership(on, "membership-given", { row: now, person, after: { role: "lead" } }, acting);
    await tellMember(on, person, { group: kept, by: by.name, role: "lead", waits: true }, at);
    await tellLeads(on, { group: kept, by: by.name, whom: name, what: "proposed" }, acting);
  }
  return {
    ...(over.length > 0 && { membersOver: over }),
    ...(waits.length > 0 && { leadsWaiting: waits.map(({ row }) => JSON.stringify(beforeOf(row))) }),
  };
}

/** Puts back what `settleMembers` did at that moment, as far as it still is so. */
export async function restoreMembers(on: Writing, moved: Moved, at: Date): Promise<void> {
  const { memberships } = on.tables;
  const { membersOver = [], leadsWaiting = [] } = moved;
  if (membersOver.length > 0)
    await on
      .update(memberships)
      .set({ endedAt: null, endedBy: null })
      .where(and(inArray(memberships.id, membersOver), eq(memberships.endedAt, at)));
  for (const text of leadsWaiting) {
    const { id, givenAt, confirmedAt, ...whose } = JSON.parse(text) as ReturnType<typeof beforeOf>;
    const before = { ...whose, givenAt: new Date(givenAt), confirmedAt: new Date(confirmedAt) };
    await on.update(memberships).set(before).where(eq(memberships.id, id));
  }
}

/** What `settleMembers` writes over. */
function beforeOf({ id, givenAt, givenBy, givenThrough, confirmedAt, confirmedBy }: MembershipRow) {
  return { id, givenAt: givenAt.getTime(), givenBy, givenThrough, confirmedAt: confirmedAt!.getTime(), confirmedBy };
}

async function heldBy(on: Reading, groupId: string): Promise<Held[]> {
  const { memberships, people } = on.tables;
  const rows = await on
    .select({ row: memberships, person: people })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(and(eq(memberships.groupId, groupId), isNull(memberships.endedAt)))
    .orderBy(memberships.givenAt, memberships.id);
  return rows.map((found) => ({ ...found, name: found.row.calledName ?? found.person.name }));
}
