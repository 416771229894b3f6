import { and, asc, eq, isNotNull, isNull, lte, or } from "drizzle-orm";
import type { Reading, Store, Writing } from "~db/store/store";
import { lastDue } from "../schedules/last-due.server";
import { digestLine } from "./digest-lines.server";
import { orderMail } from "./order-mail.server";

/** With those of the day come those of the week, from Monday on: a Monday without a server is made up on Tuesday. */
const WEEKLY = "30 7 * * 1";
/** A letter has so many lines at most; it says how many more things there were. */
const MOST = 40;

/**
 * Orders one letter for each person with the lines that wait for them, and marks the lines in the same write: a line is in one
 * letter, whoever else is at it and whenever the process ends. `due` is when it was due.
 */
export async function orderDigests(store: Store, { due, now }: { due: Date; now: Date }): Promise<void> {
  const waiting = await store.read(async (on) => {
    const { digestLines, people } = on.tables;
    return on
      .selectDistinct({ personId: digestLines.personId })
      .from(digestLines)
      .innerJoin(people, eq(people.id, digestLines.personId))
      .where(and(ripe(on, due), reachable(on)));
  });
  for (const { personId } of waiting) await store.write((on) => orderDigest(on, personId, { due, now }));
}

/** An address that was taken away, or a person who is kept out: their lines wait. */
function reachable(on: Reading) {
  const { people } = on.tables;
  return and(isNotNull(people.email), isNull(people.disabledAt));
}

function ripe(on: Reading, due: Date) {
  const { digestLines } = on.tables;
  const ofWeek = and(eq(digestLines.how, "weekly"), lte(digestLines.at, lastDue(WEEKLY, due) ?? due));
  const ofDay = and(eq(digestLines.how, "daily"), lte(digestLines.at, due));
  return and(isNull(digestLines.mailId), or(ofDay, ofWeek));
}

async function orderDigest(on: Writing, personId: string, { due, now }: { due: Date; now: Date }): Promise<void> {
  const { digestLines, people } = on.tables;
  const lines = await on
    .select()
    .from(digestLines)
    .where(and(eq(digestLines.personId, personId), ripe(on, due)))
    .orderBy(asc(digestLines.at), asc(digestLines.id));
  const [person] = await on
    .select()
    .from(people)
    .where(and(eq(people.id, personId), reachable(on)));
  if (lines.length === 0 || !person) return;
  const about = lines.every((line) => line.about === lines[0]!.about) ? lines[0]!.about : "all";
  const sentences = lines.slice(0, MOST).map((line, place) => [`line${place + 1}`, digestLine(line)]);
  const counts = { lines: sentences.length, more: lines.length - sentences.length };
  const values = { name: person.name, about, ...counts, ...Object.fromEntries(sentences) };
  const mailId = await orderMail(on, { kind: "digest", personId, address: person.email!, values, at: now });
  await on
    .update(digestLines)
    .set({ mailId })
    .where(and(eq(digestLines.personId, personId), ripe(on, due)));
}
