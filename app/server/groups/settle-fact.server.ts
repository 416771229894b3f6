import { inArray } from "drizzle-orm";
import type { Field, FieldValue } from "~/domain/groups/fields";
import { translator } from "~/messages";
import { type Actor, recordEvent } from "../events/record-event.server";
import { type Fact, isSameValue, putFact, type Standing, type StoryGround, standingOf } from "./facts.server";
import { tellMembers } from "./tell-members.server";

/** What is to be true of the texts that stand beside each other: one of them by its id, or a new one. */
export type Choice<F extends Field = Field> =
  | { kind: "one"; factId: string }
  | { kind: "new"; value: FieldValue<F>; toldBy: string; toldOn: string };

/** Which field, and all texts that whoever chooses had before them, by their ids. */
export interface Settling {
  groupId: string;
  field: Field;
  seen: readonly string[];
}

/**
 * Settles texts that were written at the same time: the chosen one is what is true from now on, and all are kept; where it was
 * another before, everybody else in the group hears of it. `changed`:
 * there are other texts by now than were seen, or somebody settled them. Null: there is no such group.
 */
export async function settleFact<F extends Field>(
  by: Actor,
  { groupId, field, seen }: Settling & { field: F },
  choice: Choice<F>,
  { store, now, requestId }: StoryGround,
): Promise<"settled" | "changed" | null> {
  const at = now();
  return store.write(async (on) => {
    const standing = await standingOf(on, groupId, field);
    if (!standing) return null;
    const { current, waiting } = standing;
    const there = [current, ...waiting].flatMap((fact) => fact ?? []);
    if (waiting.length === 0 || !there.every(({ id }) => seen.includes(id))) return "changed";
    const chosen = chosenOf(there, choice);
    if (!chosen) return "changed";
    const { facts } = on.tables;
    const ids = waiting.map(({ id }) => id);
    await on.update(facts).set({ settledAt: at, settledBy: by.personId }).where(inArray(facts.id, ids));
    if (!(current && isSameValue(current.value, chosen.value))) {
      await putFact(on, factOf(chosen, standing, { groupId, field, recordedBy: by.personId }), standing, at);
      const what = translator("en")(`groups:fields.${field}.name`);
      await tellMembers(on, { groupId, by: by.personId, what, at });
    }
    const subject = { kind: "group" as const, id: groupId };
    await recordEvent(on, { type: "fact-settled", by, subject, groupId, after: { what: field }, at, requestId });
    return "settled";
  });
}

type Chosen = Pick<Fact, "value" | "toldBy" | "how" | "toldOn">;

/** Whoever said what was chosen still is who said so. */
function chosenOf(there: readonly Fact[], choice: Choice): Chosen | null {
  if (choice.kind === "new") return { ...choice, how: "page" };
  return there.find(({ id }) => id === choice.factId) ?? null;
}

function factOf(
  { value, toldBy, how, toldOn }: Chosen,
  { current }: Standing,
  of: { groupId: string; field: string; recordedBy: string | null },
) {
  return { ...of, value, toldBy, how, toldOn, basedOn: current?.id ?? null, besideId: null };
}
