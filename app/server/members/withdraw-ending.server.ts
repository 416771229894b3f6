import { eq } from "drizzle-orm";
import { type ByMember, type Done, type Ground, type Refused, refused } from "./acting.server";
import { noteMembership } from "./put-membership.server";
import { withMembershipAsLead } from "./standing.server";

/**
 * Takes back that a lead was asked to stop. Any lead can but the one it is about, unless they asked for it themselves: who is to
 * be replaced would keep their place for ever. Null: no lead, or no such membership.
 */
export async function withdrawEnding(
  by: ByMember,
  membershipId: string,
  ground: Ground,
): Promise<Done<"withdrawn"> | Refused | null> {
  return withMembershipAsLead(by, membershipId, ground, async (on, { row, person }, acting) => {
    if (row.endedAt !== null) return refused("has-ended");
    if (row.endAskedAt === null) return refused("not-asked");
    if (row.personId === by.personId && row.endAskedBy !== by.personId) return refused("about-you");
    const { memberships } = on.tables;
    const nobodyAsked = { endAskedAt: null, endAskedBy: null, endAskedThrough: null };
    await on.update(memberships).set(nobodyAsked).where(eq(memberships.id, row.id));
    await noteMembership(on, "membership-end-withdrawn", { row, person }, acting);
    return { ok: true, done: "withdrawn", membershipId };
  });
}
