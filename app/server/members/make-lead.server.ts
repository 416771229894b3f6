import { membershipState } from "~/domain/members/membership";
import { type ByMember, type Done, type Ground, type Refused, refused } from "./acting.server";
import { putMembership } from "./put-membership.server";
import { heldIn, withMembershipAsLead } from "./standing.server";

/** Proposes a member as a lead: they stay a member until a second lead agrees. Null: no lead, or no such membership. */
export async function makeLead(
  by: ByMember,
  membershipId: string,
  ground: Ground,
): Promise<Done<"added" | "waits"> | Refused | null> {
  return withMembershipAsLead(by, membershipId, ground, async (on, { row, person }, acting) => {
    if (membershipState(row) === "ended") return refused("has-ended");
    const held = await heldIn(on, person.id, by.group.id);
    if (held.some(({ role }) => role === "lead")) return refused("in-group");
    const { title, calledName } = row;
    return putMembership(on, by, { person, role: "lead", title, calledName }, acting);
  });
}
