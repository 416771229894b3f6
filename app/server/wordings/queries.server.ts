import { and, asc, desc, eq } from "drizzle-orm";
import { localMoment } from "~/domain/events/local-moment";
import { wordedPageOf } from "~/domain/wordings/editable";
import type { Texts, Wording } from "~/domain/wordings/wording";
import type { Locale } from "~/messages";
import type { Reading, Store } from "~db/store/store";

/** Which sentence, of which funder, in which language. */
export interface WordingOf {
  funderId: string;
  language: Locale;
  key: string;
}

/** One change of a sentence: who, when by the clocks of the place, from what to what; null: the product's words. */
export interface WordingStep {
  id: string;
  by: string | null;
  day: string;
  time: string;
  before: Texts | null;
  after: Texts | null;
}

const MOST = 200;

/** The sentences that a funder words itself in a language, of those that it may: others are said in our words again. One query. */
export async function wordingsOf(store: Store, funderId: string, language: Locale): Promise<Wording[]> {
  const all = await store.read(async (on) => {
    const { wordings } = on.tables;
    return on
      .select({ key: wordings.key, texts: wordings.texts })
      .from(wordings)
      .where(and(eq(wordings.funderId, funderId), eq(wordings.language, language)))
      .orderBy(asc(wordings.key));
  });
  return all.filter(({ key }) => wordedPageOf(key) !== null);
}

/** Every change of a sentence, the newest first, at most 200. One query. */
export async function wordingSteps(store: Store, of: WordingOf): Promise<WordingStep[]> {
  const rows = await store.read(async (on) => {
    const { wordingChanges, people } = on.tables;
    return on
      .select({ row: wordingChanges, by: people.name })
      .from(wordingChanges)
      .leftJoin(people, eq(people.id, wordingChanges.by))
      .where(isOf(on, of))
      .orderBy(desc(wordingChanges.at), desc(wordingChanges.id))
      .limit(MOST);
  });
  return rows.map(({ row: { id, at, before, after }, by }) => ({ id, by, ...localMoment(at), before, after }));
}

/** The newest change of a sentence; undefined: it was never another. */
export async function newestWordingChange(on: Reading, of: WordingOf) {
  const { wordingChanges } = on.tables;
  const [newest] = await on
    .select()
    .from(wordingChanges)
    .where(isOf(on, of))
    .orderBy(desc(wordingChanges.at), desc(wordingChanges.id))
    .limit(1);
  return newest;
}

function isOf(on: Reading, { funderId, language, key }: WordingOf) {
  const { wordingChanges: one } = on.tables;
  return and(eq(one.funderId, funderId), eq(one.language, language), eq(one.key, key));
}
