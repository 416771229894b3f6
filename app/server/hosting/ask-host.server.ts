import { randomUUID } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { isCircle } from "~/domain/hosting/circle";
import type { Reading, Writing } from "~db/store/store";
import { asLead } from "../groups/leads.server";
import { writeToLeads } from "../members/member-letters.server";
import { leadsOf } from "../members/standing.server";
import type { Ground } from "../people/acting.server";
import type { PersonOfGroup } from "../viewer/group-viewer.server";
import { type HostingRefused, holdingsAbove, recordForBoth } from "./standing.server";

/** Whom to ask, and for what in return, in words. */
export interface HostAsked {
  hostId: string;
  terms: string;
}

/**
 * Asks another group to hold the money of one's own; it counts once a lead there agrees. The same once more is done already and
 * gives the same id. Null: whoever asks is no lead any more.
 */
export async function askHost(
  by: PersonOfGroup,
  asked: HostAsked,
  ground: Ground,
): Promise<{ ok: true; id: string } | HostingRefused | null> {
  return asLead(by, ground, async (on, at) => {
    const host = await openGroup(on, asked.hostId);
    const name = host?.name ?? "";
    const open = await openHosting(on, by.group.id);
    if (host && open?.hostId === host.id && open.terms === asked.terms) return { ok: true, id: open.id };
    const code = open ? "has-host" : await whyNot(on, by.group.id, host);
    if (code !== null || !host) return { ok: false, code: code ?? "no-such-host", name };
    return { ok: true, id: await putHosting(on, by, host, asked.terms, { at, requestId: ground.requestId }) };
  });
}

interface Named {
  id: string;
  name: string;
}

async function openGroup(on: Reading, id: string): Promise<Named | undefined> {
  const { groups } = on.tables;
  const [found] = await on
    .select({ id: groups.id, name: groups.name })
    .from(groups)
    .where(and(eq(groups.id, id), isNull(groups.mergedInto)));
  return found;
}

async function openHosting(on: Reading, groupId: string) {
  const { hostings } = on.tables;
  const [found] = await on
    .select()
    .from(hostings)
    .where(and(eq(hostings.groupId, groupId), isNull(hostings.endedAt)));
  return found;
}

async function whyNot(on: Reading, groupId: string, host: Named | undefined): Promise<HostingRefused["code"] | null> {
  if (!host) return "no-such-host";
  if (host.id === groupId) return "hosts-itself";
  if (isCircle({ groupId, hostId: host.id }, await holdingsAbove(on, host.id))) return "circle";
  return (await leadsOf(on, host.id)).length === 0 ? "host-without-leads" : null;
}

async function putHosting(
  on: Writing,
  by: PersonOfGroup,
  host: Named,
  terms: string,
  { at, requestId }: { at: Date; requestId: string },
): Promise<string> {
  const { group } = by;
  const id = randomUUID();
  const row = { id, groupId: group.id, hostId: host.id, terms, askedAt: at, askedBy: by.personId };
  await on.insert(on.tables.hostings).values(row);
  await recordForBoth(on, { type: "host-asked", hosting: { group, host }, by, after: { terms }, at, requestId });
  const values = { by: by.name, group: group.name, host: host.name, terms };
  await writeToLeads(on, host.id, { kind: "host-asked", values, at });
  return id;
}
