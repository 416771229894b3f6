import { type ByMember, type Done, type Ground, type Refused, refused } from "./acting.server";
import { putMembership } from "./put-membership.server";
import { heldIn, withMembershipAsLead } from "./standing.server";

/** Takes somebody in again as what they were; a lead waits again. Null: no lead, or no such membership. */
export async function returnMember(
  by: ByMember,
  membershipId: string,
  ground: Ground,
): Promise<Done<"added" | "waits"> | Refused | null> {
  return withMembershipAsLead(by, membershipId, ground, async (on, { row, person }, acting) => {
    if ((await heldIn(on, person.id, by.group.id)).length > 0) return refused("in-group");
    const { role, title, calledName } = row;
    return putMembership(on, by, { person, role, title, calledName }, acting);
  });
}
