import { eq } from "drizzle-orm";
import type { Field, FieldValue } from "~/domain/groups/fields";
import { translator } from "~/messages";
import type { Writing } from "~db/store/store";
import { type Actor, recordEvent } from "../events/record-event.server";
import { type Fact, isSameValue, putFact, type Standing, type StoryGround, standingOf } from "./facts.server";
import { tellMembers } from "./tell-members.server";

/** Something a group says about itself, as somebody writes it down. */
export interface Telling<F extends Field = Field> {
  groupId: string;
  field: F;
  value: FieldValue<F>;
  /** Who said so, in words: "treasurer". */
  toldBy: string;
  how: Fact["how"];
  /** `YYYY-MM-DD`, by the clocks of the place. */
  toldOn: string;
  /** The fact that the writer had before them; null: nothing was told yet. */
  basedOn: string | null;
  /** Whose officer writes it down; nothing: the group itself. */
  funderId?: string;
}

/**
 * What became of it: written down; the same as what is there, so nothing was written; or another was quicker with another
 * answer, so it waits beside theirs until somebody settles the two. `factId` is the fact that says it.
 */
export interface Told {
  outcome: "told" | "same" | "beside";
  factId: string;
}

/**
 * Writes down what a group says about itself; nothing is overwritten. Whoever calls it has found out that the actor may: one
 * of the group, or an officer who writes what they were told. Null: there is no such group any more.
 */
export async function tellFact<F extends Field>(
  by: Actor,
  telling: Telling<F>,
  { store, now, requestId }: StoryGround,
): Promise<Told | null> {
  const at = now();
  return store.write(async (on) => {
    const standing = await standingOf(on, telling.groupId, telling.field);
    if (!standing) return null;
    const said = saidAlready(standing, telling);
    if (said) return said;
    const besideId = (await isCrossed(on, standing, telling)) ? standing.current!.id : null;
    const { funderId, ...told } = telling;
    const fact = { ...told, recordedBy: by.personId, besideId };
    const factId = await putFact(on, fact, standing, at);
    const { groupId, field } = telling;
    const subject = { kind: "group" as const, id: groupId };
    await recordEvent(on, { type: "fact-told", by, subject, groupId, funderId, after: { what: field }, at, requestId });
    const what = translator("en")(`groups:fields.${field}.name`);
    await tellMembers(on, { groupId, by: by.personId, what, at });
    return { outcome: besideId === null ? "told" : "beside", factId };
  });
}

/** Pressed twice, it is one fact: also where the first of the two waits beside another. */
function saidAlready({ current, waiting }: Standing, { value, basedOn }: Telling): Told | null {
  if (current && isSameValue(current.value, value)) return { outcome: "same", factId: current.id };
  const twin = waiting.find((one) => one.basedOn === basedOn && isSameValue(one.value, value));
  return twin ? { outcome: "beside", factId: twin.id } : null;
}

/** Whether another answer came while this one was written. That somebody said meanwhile that it is still right is none. */
async function isCrossed(on: Writing, { current }: Standing, { basedOn }: Telling): Promise<boolean> {
  if (current === null || current.id === basedOn) return false;
  if (basedOn === null) return true;
  const { facts } = on.tables;
  const [base] = await on
    .select({ value: facts.value, groupId: facts.groupId, field: facts.field })
    .from(facts)
    .where(eq(facts.id, basedOn));
  const isOfIt = base?.groupId === current.groupId && base.field === current.field;
  return !(isOfIt && isSameValue(base.value, current.value));
}
