import { begunBy, whyNotSecond } from "~/domain/members/second-yes";
import { type ByMember, type Done, type Ground, type Refused, refused } from "./acting.server";
import { endAll } from "./end-membership.server";
import { cameAs, readersOf, withMembershipAsLead } from "./standing.server";

/** Agrees, as a second lead, that another lead stops: they are out from their next request on. Null: no lead, or no such membership. */
export async function agreeEnding(
  by: ByMember,
  membershipId: string,
  ground: Ground,
): Promise<Done<"ended"> | Refused | null> {
  return withMembershipAsLead(by, membershipId, ground, async (on, held, acting) => {
    const readers = await readersOf(on, [begunBy(held.row, "ending").through, by.inboxKey]);
    const code = whyNotSecond(held.row, "ending", cameAs(by), readers);
    if (code !== null) return refused(code);
    await endAll(on, held, { ...acting, only: false });
    return { ok: true, done: "ended", membershipId };
  });
}
