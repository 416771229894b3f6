import type { AppLoadContext } from "@remix-run/node";
import { saysSame, type Texts } from "~/domain/wordings/wording";
import type { Locale } from "~/messages";
import { type Sentence, sentencesIn, sentenceWith } from "~/messages/sentences";
import { notThere } from "../people/answers.server";
import { NEVER } from "./change-wording.server";
import { wordingSteps, wordingsOf } from "./queries.server";

type Ground = Pick<AppLoadContext, "store">;

/** A sentence in our words and, where there are any, in the funder's. */
export interface SentenceShown extends Sentence {
  own: Texts | null;
}

/** The language that an address asks about; it is not the one of the page itself. */
export function languageIn(request: Request): Locale {
  return new URL(request.url).searchParams.get("in") === "cy" ? "cy" : "en";
}

/** The key that an address names: `fund-check.result.yes` is `fund-check:result.yes`. Throws 404 for none that may be worded. */
export function sentenceNamed(language: Locale, named: string | undefined): Sentence {
  const sentence = sentenceWith(language, (named ?? "").replace(".", ":"));
  if (!sentence) throw notThere();
  return sentence;
}

/** Every sentence of a funder's public pages in a language. One query. */
export async function wordsPage({ store }: Ground, funderId: string, language: Locale): Promise<SentenceShown[]> {
  const own = new Map((await wordingsOf(store, funderId, language)).map(({ key, texts }) => [key, texts]));
  return sentencesIn(language).map((sentence) => ({ ...sentence, own: own.get(sentence.key) ?? null }));
}

/** One sentence with all that was made of it. One query. */
export async function wordPage({ store }: Ground, funderId: string, language: Locale, sentence: Sentence) {
  const steps = await wordingSteps(store, { funderId, language, key: sentence.key });
  return { sentence: { ...sentence, own: steps[0]?.after ?? null }, steps, basedOn: steps[0]?.id ?? NEVER };
}

/** What is to be kept of texts: nothing, where they are our words. */
export function ownOf(texts: Texts, ours: Texts): Texts | null {
  return saysSame(texts, ours) ? null : texts;
}
