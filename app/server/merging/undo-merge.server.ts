import { and, eq } from "drizzle-orm";
import type { Reading } from "~db/store/store";
import { bringInStep } from "../groups/facts.server";
import type { Ground } from "../people/acting.server";
import { actorFor } from "../viewer/staff.server";
import { recordBoth } from "./merge-groups.server";
import { moveBack } from "./moving.server";
import { restoreHostings } from "./moving-hosts.server";
import { restoreMembers } from "./moving-members.server";
import { asOfficer, type Officer } from "./officer.server";

/** Why a merge is not undone; each is a sentence under `refused` in messages/en/matching.json. */
export type WhyNotUndo = "undone" | "kept-merged";

/**
 * Takes two groups apart again. Null: whoever asks is no officer any more, or it is no merge of their funder. What was added
 * to the kept one since stays with it.
 */
export async function undoMerge(
  by: Officer,
  mergeId: string,
  ground: Ground,
): Promise<{ ok: true } | { ok: false; code: WhyNotUndo } | null> {
  return asOfficer(by, ground, async ({ on, at, requestId }) => {
    const found = await mergeWith(on, mergeId, by.funder.id);
    if (!found) return null;
    const { merge, kept, gone, whyNot } = found;
    if (whyNot) return { ok: false as const, code: whyNot };
    const { groups, merges } = on.tables;
    await moveBack(on, merge.moved, kept.id, gone.id);
    await restoreMembers(on, merge.moved, merge.at);
    await restoreHostings(on, merge.moved, merge.at);
    const [orgId] = merge.moved.orgId ?? [];
    if (orgId !== undefined)
      await on
        .update(groups)
        .set({ orgId: null })
        .where(and(eq(groups.id, kept.id), eq(groups.orgId, orgId)));
    await on.update(groups).set({ mergedInto: null }).where(eq(groups.id, gone.id));
    // What was told of the kept one meanwhile may have changed what came from the other.
    for (const { id } of [kept, gone]) await bringInStep(on, id, ["numbers", "wards"]);
    await on.update(merges).set({ undoneAt: at, undoneBy: by.personId }).where(eq(merges.id, mergeId));
    const who = { by: actorFor(by, "officer"), funderId: by.funder.id };
    await recordBoth(on, "merge-undone", { kept, gone, ...who, at, requestId });
    return { ok: true as const };
  });
}

/** A merge of the funder with both its groups, and why it cannot be undone (null: it can). Null: there is none. */
export async function mergeWith(on: Reading, mergeId: string, funderId: string) {
  const { merges, groups } = on.tables;
  const [merge] = await on
    .select()
    .from(merges)
    .where(and(eq(merges.id, mergeId), eq(merges.funderId, funderId)));
  if (!merge) return null;
  const [kept] = await on.select().from(groups).where(eq(groups.id, merge.keptId));
  const [gone] = await on.select().from(groups).where(eq(groups.id, merge.goneId));
  if (!kept || !gone) return null;
  const whyNot: WhyNotUndo | null =
    merge.undoneAt !== null ? "undone" : kept.mergedInto !== null ? "kept-merged" : null;
  return { merge, kept, gone, whyNot };
}
