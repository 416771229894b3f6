import type { Field } from "~/domain/groups/fields";
import { type Actor, recordEvent } from "../events/record-event.server";
import { putFact, type StoryGround, standingOf } from "./facts.server";

/** Somebody says that a fact is still right. `factId` is the one they had before them. */
export interface Confirming {
  groupId: string;
  field: Field;
  factId: string;
  toldBy: string;
  /** `YYYY-MM-DD`, by the clocks of the place. */
  toldOn: string;
}

/**
 * Writes a fact down anew, with another day and another who: the same value is still right. `changed`: the answer is another
 * by now, and nobody said of that one that it is right. Null: there is no such group, or nothing was told.
 */
export async function confirmFact(
  by: Actor,
  { groupId, field, factId, toldBy, toldOn }: Confirming,
  { store, now, requestId }: StoryGround,
): Promise<"confirmed" | "changed" | null> {
  const at = now();
  return store.write(async (on) => {
    const standing = await standingOf(on, groupId, field);
    const current = standing?.current;
    if (!standing || !current) return null;
    // Pressed twice: the first press wrote it down.
    if (current.basedOn === factId && current.toldOn === toldOn && current.toldBy === toldBy) return "confirmed";
    if (current.id !== factId) return "changed";
    const { value } = current;
    const fact = { groupId, field, value, toldBy, toldOn, how: "page" as const, basedOn: factId, besideId: null };
    await putFact(on, { ...fact, recordedBy: by.personId }, standing, at);
    const subject = { kind: "group" as const, id: groupId };
    await recordEvent(on, { type: "fact-confirmed", by, subject, groupId, after: { what: field }, at, requestId });
    return "confirmed";
  });
}
