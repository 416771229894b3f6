import { eq } from "drizzle-orm";
import { type ByMember, type Done, type Ground, type Refused, refused } from "./acting.server";
import { noteMembership } from "./put-membership.server";
import { withMembershipAsLead } from "./standing.server";

/** Writes down what somebody does in the group, in its words; null: nothing in particular. Null: no lead, or no such membership. */
export async function titleMember(
  by: ByMember,
  membershipId: string,
  title: string | null,
  ground: Ground,
): Promise<Done<"titled"> | Refused | null> {
  return withMembershipAsLead(by, membershipId, ground, async (on, { row, person }, acting) => {
    if (row.endedAt !== null) return refused("has-ended");
    const { memberships } = on.tables;
    await on.update(memberships).set({ title }).where(eq(memberships.id, membershipId));
    const [before, after] = [{ title: row.title }, { what: title ?? "" }];
    if (title !== row.title) await noteMembership(on, "membership-titled", { row, person, before, after }, acting);
    return { ok: true, done: "titled", membershipId };
  });
}
