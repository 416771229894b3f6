import { eq } from "drizzle-orm";
import { type How, type Subject, subjectsNamed } from "~/domain/mail/subjects";
import type { Reading, Store } from "~db/store/store";
import { type Stop, stopIn } from "./stop-token.server";

type Choices = Partial<Record<Subject, How>>;

/** How somebody wants to hear of each subject that they chose about; without a choice it is `usualHow`. One query. */
export async function choicesOf(on: Reading, personId: string): Promise<Choices> {
  const { mailChoices } = on.tables;
  const rows = await on.select().from(mailChoices).where(eq(mailChoices.personId, personId));
  return Object.fromEntries(rows.map(({ about, how }) => [about, how]));
}

/** The same, for a page. */
export async function choicesShown(store: Store, personId: string): Promise<Choices> {
  return store.read((on) => choicesOf(on, personId));
}

/** What a link in a letter stops, and whether it is stopped; null: there is no such link. Two queries. */
export async function stopShown(
  store: Store,
  token: string,
  secretKey: string,
): Promise<(Stop & { isStopped: boolean }) | null> {
  const stop = stopIn(token, secretKey);
  if (stop === null) return null;
  return store.read(async (on) => {
    const { people } = on.tables;
    if ((await on.$count(people, eq(people.id, stop.personId))) === 0) return null;
    const chosen = await choicesOf(on, stop.personId);
    return { ...stop, isStopped: subjectsNamed(stop.about)!.every((subject) => chosen[subject] === "never") };
  });
}
