import { and, eq, isNull } from "drizzle-orm";
import { type How, type Subject, usualHow } from "~/domain/mail/subjects";
import type { Store, Writing } from "~db/store/store";
import { type Actor, recordEvent } from "../events/record-event.server";
import { choicesOf } from "./queries-choices.server";

interface Ground {
  store: Store;
  now(): Date;
  requestId: string;
}

export type Choices = Partial<Record<Subject, How>>;

/**
 * Changes how somebody hears of some subjects, and what already waits for a digest with it: what they want as it happens comes
 * with the next morning's, what they want never is dropped. Gives how it was, of what changed. Null: there is no such person.
 */
export async function chooseLetters(
  personId: string,
  wanted: Choices,
  by: Actor,
  { store, now, requestId }: Ground,
): Promise<Choices | null> {
  const at = now();
  return store.write(async (on) => {
    const { people } = on.tables;
    if ((await on.$count(people, eq(people.id, personId))) === 0) return null;
    const before = await choicesOf(on, personId);
    const was: Choices = {};
    for (const [about, how] of Object.entries(wanted) as [Subject, How][]) {
      const old = before[about] ?? usualHow[about];
      if (old === how) continue;
      was[about] = old;
      await choose(on, { personId, about, how, changedAt: at });
      await recordEvent(on, {
        type: "mail-choice-changed",
        by,
        subject: { kind: "person", id: personId },
        before: { what: `${about}: ${old}` },
        after: { what: `${about}: ${how}` },
        at,
        requestId,
      });
    }
    return was;
  });
}

async function choose(
  on: Writing,
  choice: { personId: string; about: Subject; how: How; changedAt: Date },
): Promise<void> {
  const { mailChoices, digestLines } = on.tables;
  const { personId, about, how, changedAt } = choice;
  await on
    .insert(mailChoices)
    .values(choice)
    .onConflictDoUpdate({ target: [mailChoices.personId, mailChoices.about], set: { how, changedAt } });
  const waits = and(eq(digestLines.personId, personId), eq(digestLines.about, about), isNull(digestLines.mailId));
  if (how === "never") await on.delete(digestLines).where(waits);
  else
    await on
      .update(digestLines)
      .set({ how: how === "weekly" ? "weekly" : "daily" })
      .where(waits);
}
