import { and, eq, isNull } from "drizzle-orm";
import { whatEnds } from "~/domain/members/ending";
import { isCountingLead, membershipState } from "~/domain/members/membership";
import type { Writing } from "~db/store/store";
import { type Acting, type ByMember, type Done, type Ground, type Refused, refused } from "./acting.server";
import { tellLeads } from "./member-letters.server";
import { noteMembership } from "./put-membership.server";
import { type Held, heldIn, withMembership } from "./standing.server";

/**
 * Ends a membership: a member goes when a lead says so, or by themselves; a lead by themselves, unless they are the last or came
 * through a shared inbox. Then, and when it is another lead, it is only asked, until a second lead agrees. Null: nobody of the group, or no such membership.
 */
export async function endMembership(
  by: ByMember,
  membershipId: string,
  ground: Ground,
): Promise<Done<"ended" | "taken-back" | "asked"> | Refused | null> {
  return withMembership(by, membershipId, ground, async (on, held, leads, acting) => {
    const { row, person } = held;
    const ids = leads.map(({ personId }) => personId);
    const all = await heldIn(on, person.id, by.group.id);
    // Whoever leaves a group leaves it as a lead, too.
    const weightiest = membershipState(row) === "counts" ? (all.find(isCountingLead) ?? row) : row;
    const outcome = whatEnds(weightiest, { personId: by.personId, through: by.inboxKey }, ids);
    if (outcome.what === "nothing") return refused(outcome.code);
    if (outcome.what === "asks") return askEnd(on, by, { ...held, row: weightiest }, acting);
    const isProposal = membershipState(row) === "waits" && all.length > 1;
    await endAll(on, held, { ...acting, only: isProposal });
    return { ok: true, done: isProposal ? "taken-back" : "ended", membershipId };
  });
}

async function askEnd(on: Writing, by: ByMember, held: Held, acting: Acting): Promise<Done<"asked">> {
  const { row, person, name } = held;
  const { memberships } = on.tables;
  const asked = { endAskedAt: acting.at, endAskedBy: by.personId, endAskedThrough: by.inboxKey };
  await on.update(memberships).set(asked).where(eq(memberships.id, row.id));
  await noteMembership(on, "membership-end-asked", { row, person }, acting);
  await tellLeads(on, { group: by.group, by: by.name, whom: name, what: "end-asked" }, acting);
  return { ok: true, done: "asked", membershipId: row.id };
}

/** Ends all that somebody is in a group, or `only` this one, with an event. They are out from their next request on. */
export async function endAll(
  on: Writing,
  { row, person }: Held,
  { only, reason, ...acting }: Acting & { only: boolean; reason?: string },
): Promise<void> {
  const { memberships } = on.tables;
  const isTheirs = and(eq(memberships.personId, person.id), eq(memberships.groupId, row.groupId));
  await on
    .update(memberships)
    .set({ endedAt: acting.at, endedBy: acting.by.personId })
    .where(and(only ? eq(memberships.id, row.id) : isTheirs, isNull(memberships.endedAt)));
  const before = { role: row.role };
  await noteMembership(on, "membership-ended", { row, person, before, reason }, acting);
}
