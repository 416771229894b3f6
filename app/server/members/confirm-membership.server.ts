import { and, eq, isNull, ne } from "drizzle-orm";
import { begunBy, whyNotSecond } from "~/domain/members/second-yes";
import type { Writing } from "~db/store/store";
import { type Acting, type ByMember, type Done, type Ground, type Refused, refused } from "./acting.server";
import { tellMember } from "./member-letters.server";
import { noteMembership } from "./put-membership.server";
import { cameAs, type Held, readersOf, withMembershipAsLead } from "./standing.server";

/**
 * Agrees, as a second lead, to a lead who waits; they may sign from then on. Null: no lead, or no such membership. Neither who
 * gave it nor who gets it can agree, nor anyone who may be the giver at the same mailbox.
 */
export async function confirmMembership(
  by: ByMember,
  membershipId: string,
  ground: Ground,
): Promise<Done<"confirmed"> | Refused | null> {
  return withMembershipAsLead(by, membershipId, ground, async (on, held, acting) => {
    const readers = await readersOf(on, [begunBy(held.row, "confirmation").through, by.inboxKey]);
    const code = whyNotSecond(held.row, "confirmation", cameAs(by), readers);
    if (code !== null) return refused(code);
    await settleLead(on, held, { ...acting, group: by.group });
    return { ok: true, done: "confirmed", membershipId };
  });
}

/** Makes a lead who waits one who may sign, with the event and the letter. What they were before in the group is over. */
export async function settleLead(
  on: Writing,
  { row, person }: Held,
  { group, reason, ...acting }: Acting & { group: { id: string; name: string }; reason?: string },
): Promise<void> {
  const { memberships } = on.tables;
  const { at, by } = acting;
  const isBefore = and(
    eq(memberships.personId, person.id),
    eq(memberships.groupId, group.id),
    ne(memberships.id, row.id),
  );
  await on
    .update(memberships)
    .set({ endedAt: at, endedBy: by.personId })
    .where(and(isBefore, isNull(memberships.endedAt)));
  await on.update(memberships).set({ confirmedAt: at, confirmedBy: by.personId }).where(eq(memberships.id, row.id));
  await noteMembership(on, "membership-confirmed", { row, person, after: { role: "lead" }, reason }, acting);
  await tellMember(on, person, { group, by: "", role: "lead", waits: false }, at);
}
