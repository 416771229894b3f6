import type { Wording } from "~/domain/wordings/wording";
import { addWords, type Locale, messagesIn, messagesWith } from "./index";

/** Messages by namespace, as far as a page asks for them. */
export type Words = Record<string, unknown>;

/**
 * What a page with script needs of the messages, whole namespaces or parts of them: `frame`, `checks:severity`,
 * `rounds:fields.*.label`, `rules/*:title`. They come with the page, in the language that is shown, so that script ships none.
 */
export type WordNames = readonly string[];

/** `rules/*` is every namespace under it. */
function namespacesLike(name: string): string[] {
  if (!name.endsWith("/*")) return [name];
  const all = Object.keys(messagesIn("en").getDataByLanguage("en") ?? {});
  return all.filter((one) => one.startsWith(name.slice(0, -1)));
}

/** The words of those names, with English where the language has none, and some of them as a funder says them. */
export function wordsFor(locale: Locale, names: WordNames, wordings: readonly Wording[] = []): Words {
  const words: Words = {};
  const messages = messagesWith(locale, wordings);
  const asked = names.flatMap((name) => {
    const [namespace = "", path = ""] = name.split(":");
    return namespacesLike(namespace).map((one) => ({ namespace: one, steps: path === "" ? [] : path.split(".") }));
  });
  for (const { namespace, steps } of asked)
    for (const from of ["en", locale] as const)
      words[namespace] = together(words[namespace], picked(messages.getResourceBundle(from, namespace), steps));
  return words;
}

/** Takes in the words that came with the page, before the first of them is asked for. */
export function takeWords(locale: Locale, json: string): void {
  addWords(locale, JSON.parse(json) as Words);
}

function picked(from: unknown, [step, ...rest]: readonly string[]): unknown {
  if (step === undefined || typeof from !== "object" || from === null) return from;
  const named = Object.entries(from).filter(([key]) => step === "*" || key === step || key.startsWith(`${step}_`));
  const found = named.map(([key, value]) => [key, picked(value, rest)] as const);
  return Object.fromEntries(found.filter(([, value]) => value !== undefined));
}

function together(one: unknown, other: unknown): unknown {
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return other ?? one;
  const both = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  const at = (of: object, key: string) => (of as Record<string, unknown>)[key];
  return Array.isArray(other)
    ? other
    : Object.fromEntries(both.map((key) => [key, together(at(one, key), at(other, key))]));
}
