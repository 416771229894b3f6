import { and, eq, isNull } from "drizzle-orm";
import { recordEvent } from "../events/record-event.server";
import { type Administrator, actorOf, type Ground } from "../people/acting.server";
import { isAdministrator } from "../people/standing.server";

/**
 * Takes a ward off the list of the place; groups that named it keep it in their story. Returns its name. Null: there is no
 * such ward in the list, or whoever asks is no administrator any more.
 */
export async function endWard(by: Administrator, wardId: string, ground: Ground): Promise<string | null> {
  const { store, now, requestId } = ground;
  const at = now();
  return store.write(async (on) => {
    if (!(await isAdministrator(on, by.personId, by.funder.id))) return null;
    const { wards } = on.tables;
    const [ended] = await on
      .update(wards)
      .set({ endedAt: at })
      .where(and(eq(wards.id, wardId), isNull(wards.endedAt)))
      .returning({ name: wards.name });
    if (!ended) return null;
    const subject = { kind: "funder" as const, id: by.funder.id };
    const after = { what: ended.name };
    await recordEvent(on, {
      type: "ward-ended",
      by: actorOf(by),
      subject,
      funderId: by.funder.id,
      after,
      at,
      requestId,
    });
    return ended.name;
  });
}
