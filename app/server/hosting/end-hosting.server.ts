import { eq } from "drizzle-orm";
import { asLead } from "../groups/leads.server";
import { writeToLeads } from "../members/member-letters.server";
import type { Ground } from "../people/acting.server";
import type { PersonOfGroup } from "../viewer/group-viewer.server";
import { type HostingRefused, hostingOf, recordForBoth } from "./standing.server";

/**
 * Ends a hosting as a lead of either group: takes back what was asked, says no to it, or ends what was agreed. The other side
 * gets a letter. Null: neither group is theirs.
 */
export async function endHosting(
  by: PersonOfGroup,
  hostingId: string,
  ground: Ground,
): Promise<{ ok: true; hostId: string } | HostingRefused | null> {
  return asLead(by, ground, async (on, at) => {
    const hosting = await hostingOf(on, hostingId, by.group.id);
    if (!hosting) return null;
    const { row, group, host } = hosting;
    const isHost = host.id === by.group.id;
    const other = isHost ? group : host;
    if (row.endedAt !== null) return { ok: false, code: "host-ended", name: other.name };
    const { hostings } = on.tables;
    await on.update(hostings).set({ endedAt: at, endedBy: by.personId }).where(eq(hostings.id, hostingId));
    await recordForBoth(on, { type: "host-ended", hosting, by, at, requestId: ground.requestId });
    const what = whatEnded(row.agreedAt !== null, isHost);
    await writeToLeads(on, other.id, { kind: "host-ended", values: { group: group.name, host: host.name, what }, at });
    return { ok: true, hostId: host.id };
  });
}

function whatEnded(wasAgreed: boolean, isHost: boolean): string {
  if (wasAgreed) return isHost ? "ended-by-host" : "ended-by-group";
  return isHost ? "refused" : "taken-back";
}
