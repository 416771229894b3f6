import { eq } from "drizzle-orm";
import { asLead } from "../groups/leads.server";
import type { Ground } from "../people/acting.server";
import type { PersonOfGroup } from "../viewer/group-viewer.server";
import { isOwnWord, recordSharing, type SharingRefused, sharingOf } from "./standing.server";

/**
 * Ends that a funder, or its councillors, see the story, where the group itself had said so: from the next request on they see
 * nothing by it. Null: there is no such sharing, or whoever asks is no lead any more.
 */
export async function unshareGroup(
  by: PersonOfGroup,
  knownId: string,
  ground: Ground,
): Promise<{ ok: true } | SharingRefused | null> {
  return asLead(by, ground, async (on, at) => {
    const found = await sharingOf(on, knownId, by.group.id);
    if (!found) return null;
    const { row, funder } = found;
    if (!isOwnWord(row.how)) return { ok: false, code: "not-yours-to-end", name: funder.name };
    if (row.endedAt !== null) return { ok: false, code: "share-ended", name: funder.name };
    const { knownGroups } = on.tables;
    await on.update(knownGroups).set({ endedAt: at }).where(eq(knownGroups.id, knownId));
    await recordSharing(on, { type: "group-unshared", by, funder, how: row.how, at, requestId: ground.requestId });
    return { ok: true };
  });
}
