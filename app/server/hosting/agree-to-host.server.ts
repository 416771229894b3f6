import { eq } from "drizzle-orm";
import { isCircle } from "~/domain/hosting/circle";
import type { Reading } from "~db/store/store";
import { asLead } from "../groups/leads.server";
import { writeToLeads } from "../members/member-letters.server";
import type { Ground } from "../people/acting.server";
import type { PersonOfGroup } from "../viewer/group-viewer.server";
import { type Hosting, type HostingRefused, holdingsAbove, hostingOf, recordForBoth } from "./standing.server";

/** Agrees, as a lead of the group that was asked, to hold money for another. Null: nobody asked it so. */
export async function agreeToHost(
  by: PersonOfGroup,
  hostingId: string,
  ground: Ground,
): Promise<{ ok: true } | HostingRefused | null> {
  return asLead(by, ground, async (on, at) => {
    const hosting = await hostingOf(on, hostingId, by.group.id);
    if (hosting?.host.id !== by.group.id) return null;
    const code = await whyNot(on, hosting);
    const { group, host } = hosting;
    if (code !== null) return { ok: false, code, name: group.name };
    const { hostings } = on.tables;
    await on.update(hostings).set({ agreedAt: at, agreedBy: by.personId }).where(eq(hostings.id, hostingId));
    await recordForBoth(on, { type: "host-agreed", hosting, by, at, requestId: ground.requestId });
    await writeToLeads(on, group.id, { kind: "host-agreed", values: { group: group.name, host: host.name }, at });
    return { ok: true };
  });
}

/** What stood apart when it was asked may have become a circle since. */
async function whyNot(on: Reading, { row }: Hosting): Promise<HostingRefused["code"] | null> {
  if (row.endedAt !== null) return "host-ended";
  if (row.agreedAt !== null) return "host-agreed";
  return isCircle(row, await holdingsAbove(on, row.hostId)) ? "circle" : null;
}
