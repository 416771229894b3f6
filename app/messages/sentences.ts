import { type WordedPage, wordedPageOf, wordedPages } from "~/domain/wordings/editable";
import type { Texts } from "~/domain/wordings/wording";
import { type Locale, messagesIn } from "./index";

/** A sentence of a public page that a funder may word itself, in our words. */
export interface Sentence {
  page: WordedPage;
  key: string;
  texts: Texts;
}

const FORMS = ["zero", "one", "two", "few", "many", "other"];

/** Every sentence that a funder may word itself, page by page, in the order of the message files. */
export function sentencesIn(locale: Locale): Sentence[] {
  return wordedPages.flatMap(({ page, namespace }) => {
    const found = sentencesOf(messagesIn(locale).getResourceBundle(locale, namespace), `${namespace}:`);
    return found.filter(({ key }) => wordedPageOf(key) === page).map((sentence) => ({ page, ...sentence }));
  });
}

/** One of them by its key; undefined: there is none, or it is not for a funder to word. */
export function sentenceWith(locale: Locale, key: string): Sentence | undefined {
  return sentencesIn(locale).find((one) => one.key === key);
}

function sentencesOf(messages: Record<string, unknown>, above: string): Omit<Sentence, "page">[] {
  const counted = (name: string) => FORMS.filter((form) => `${name}_${form}` in messages);
  const names = new Set(Object.keys(messages).map((name) => baseOf(name, messages)));
  return [...names].flatMap((name) => {
    const [message, forms] = [messages[name], counted(name)];
    if (typeof message === "object" && message !== null)
      return sentencesOf(message as Record<string, unknown>, `${above}${name}.`);
    const texts =
      forms.length === 0
        ? { text: String(message) }
        : Object.fromEntries(forms.map((form) => [form, String(messages[`${name}_${form}`])]));
    return [{ key: `${above}${name}`, texts }];
  });
}

function baseOf(name: string, messages: Record<string, unknown>): string {
  const base = name.replace(/_(zero|one|two|few|many|other)$/, "");
  return `${base}_other` in messages ? base : name;
}
