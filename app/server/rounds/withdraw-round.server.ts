import { desc, eq } from "drizzle-orm";
import type { Reading } from "~db/store/store";
import { recordEvent } from "../events/record-event.server";
import type { Ground } from "../people/acting.server";
import { actorFor, type Staff } from "../viewer/staff.server";
import { roundOf } from "./designs.server";

/** What is put into a round that the public sees. */
export const notWithdrawn = { withdrawnAt: null, withdrawnBy: null, withdrawnWhy: null };

/**
 * Takes a published round back: the public no longer finds it, and where nothing else of its fund is published, reads when it
 * was taken back and `why`. What was published is kept. False: there is no such round of the funder, or the public does not see it;
 * nor is another's reason written over who was quicker.
 */
export async function withdrawRound(
  staff: Staff,
  { roundId, why }: { roundId: string; why: string },
  ground: Ground,
): Promise<boolean> {
  const at = ground.now();
  return ground.store.write(async (on) => {
    const round = await roundOf(on, staff, roundId);
    // Pressed twice, it was done by the first.
    if (round?.withdrawnAt) return round.withdrawnBy === staff.personId && round.withdrawnWhy === why;
    if (!round || round.publicationId === null) return false;
    const { rounds } = on.tables;
    const withdrawn = { withdrawnAt: at, withdrawnBy: staff.personId, withdrawnWhy: why };
    await on
      .update(rounds)
      .set({ publicationId: null, changedAt: at, ...withdrawn })
      .where(eq(rounds.id, round.id));
    await recordEvent(on, {
      ...{ type: "round-withdrawn", by: actorFor(staff, "officer"), subject: { kind: "round", id: round.id } },
      ...{ funderId: staff.funder.id, after: { what: round.name }, reason: why, at, requestId: ground.requestId },
    });
    return true;
  });
}

/** Puts back what the public saw last of a round that was taken back. False: there is no such round, or it was not taken back. */
export async function returnRound(staff: Staff, roundId: string, ground: Ground): Promise<boolean> {
  const at = ground.now();
  return ground.store.write(async (on) => {
    const round = await roundOf(on, staff, roundId);
    if (round?.publicationId) return true;
    if (!round?.withdrawnAt) return false;
    const publicationId = await lastPublication(on, round.id);
    if (publicationId === null) return false;
    const { rounds } = on.tables;
    await on
      .update(rounds)
      .set({ publicationId, changedAt: at, ...notWithdrawn })
      .where(eq(rounds.id, round.id));
    await recordEvent(on, {
      ...{ type: "round-returned", by: actorFor(staff, "officer"), subject: { kind: "round", id: round.id } },
      ...{ funderId: staff.funder.id, after: { what: round.name }, at, requestId: ground.requestId },
    });
    return true;
  });
}

async function lastPublication(on: Reading, roundId: string): Promise<string | null> {
  const { publications } = on.tables;
  const [last] = await on
    .select({ id: publications.id })
    .from(publications)
    .where(eq(publications.roundId, roundId))
    .orderBy(desc(publications.at), desc(publications.version), desc(publications.id))
    .limit(1);
  return last?.id ?? null;
}
