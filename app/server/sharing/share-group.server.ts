import { randomUUID } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { knowingWays } from "~/domain/sharing/sight";
import { asLead } from "../groups/leads.server";
import type { Ground } from "../people/acting.server";
import type { PersonOfGroup } from "../viewer/group-viewer.server";
import { funderHere } from "./queries.server";
import { recordSharing, type SharingRefused } from "./standing.server";

/** Whom a group lets see its story: a funder, or that funder's councillors. */
export interface ShareAsked {
  funderId: string;
  how: "agreed" | "councillors";
}

/**
 * Lets a funder of the installation, or its councillors, see the story of the group. The same once more is done already and gives
 * the same id. Null: whoever asks is no lead any more.
 */
export async function shareGroup(
  by: PersonOfGroup,
  { funderId, how }: ShareAsked,
  ground: Ground,
): Promise<{ ok: true; id: string } | SharingRefused | null> {
  return asLead(by, ground, async (on, at) => {
    const { knownGroups } = on.tables;
    const funder = await funderHere(on, funderId);
    if (!funder) return { ok: false, code: "no-such-funder", name: "" };
    const isTheirs = and(eq(knownGroups.groupId, by.group.id), eq(knownGroups.funderId, funderId));
    const known = await on
      .select()
      .from(knownGroups)
      .where(and(isTheirs, isNull(knownGroups.endedAt)));
    const same = known.find((one) => one.how === how);
    if (same) return { ok: true, id: same.id };
    const isKnown = known.some((one) => knowingWays.includes(one.how));
    if (how === "agreed" && isKnown) return { ok: false, code: "known-already", name: funder.name };
    const id = randomUUID();
    const row = { id, groupId: by.group.id, funderId, how, since: at, givenBy: by.personId };
    await on.insert(knownGroups).values(row);
    await recordSharing(on, { type: "group-shared", by, funder, how, at, requestId: ground.requestId });
    return { ok: true, id };
  });
}
