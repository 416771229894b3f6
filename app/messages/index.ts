import i18next, { type i18n, type TFunction } from "i18next";
import type { Wording } from "~/domain/wordings/wording";
import { addFormats } from "./formats";
import { remembered as kept } from "./remembered";
import { reworded } from "./reworded";

/** Languages there are message files for. Where Welsh has no file, English stands in. */
export type Locale = "en" | "cy";

/** What HTML calls them. */
export const htmlLang: Readonly<Record<Locale, string>> = { en: "en-GB", cy: "cy" };

/** In the browser there are none: the words that a page with script needs come with it (words.ts). */
const files = import.meta.env.SSR
  ? import.meta.glob<Record<string, unknown>>("./{en,cy}/**/*.json", { eager: true, import: "default" })
  : {};

/** `./en/pages.json` is the namespace `pages`; `./cy/rules/funding-gap.json` is `rules/funding-gap` in Welsh. */
const namespacesOf = (locale: Locale) =>
  Object.fromEntries(
    Object.entries(files)
      .filter(([path]) => path.startsWith(`./${locale}/`))
      .map(([path, messages]) => [path.slice(`./${locale}/`.length, -".json".length), messages]),
  );
const english = namespacesOf("en");

/** A server is asked for the same sentences all day; a page is not. */
const remembered: typeof kept = import.meta.env.SSR ? kept : (messages) => messages;

type Bundles = Readonly<Record<string, Record<string, unknown>>>;
const bundles: Readonly<Record<Locale, Bundles>> = { en: english, cy: namespacesOf("cy") };

const instance = instanceOf("en", bundles);

function instanceOf(lng: Locale, resources: Readonly<Record<Locale, Bundles>>): i18n {
  const made = i18next.createInstance();
  // The messages are in memory, so this is done when it returns; the promise only tells what is already so.
  void made.init({
    lng,
    fallbackLng: "en",
    resources,
    ns: Object.keys(english),
    defaultNS: "pages",
    initImmediate: false,
    interpolation: { escapeValue: false },
  });
  addFormats(made);
  return remembered(made);
}

/**
 * The messages of one language for code outside React: `translator("en")("edge:notFound.title")`.
 * Values put into a sentence are not escaped: whoever writes HTML by hand escapes the result.
 */
export function translator(locale: Locale): TFunction {
  return instance.getFixedT(locale);
}

const made: Partial<Record<Locale, i18n>> = {};

/** The same messages for React, one for each language: root.tsx gives them to `I18nextProvider`, components call `useTranslation`. */
export function messagesIn(locale: Locale): i18n {
  made[locale] ??= remembered(instance.cloneInstance({ lng: locale, initImmediate: false }));
  return made[locale];
}

/** The messages of which some were made with a funder's own words, by those: the last of them asked for. */
const own = new Map<string, i18n>();
const MOST_OWN = 40;

/**
 * The same messages with sentences in a funder's own words, for the pages of that funder alone. In the browser they are as they
 * came with the page.
 */
export function messagesWith(locale: Locale, wordings: readonly Wording[]): i18n {
  if (!import.meta.env.SSR || wordings.length === 0) return messagesIn(locale);
  const asked = `${locale} ${JSON.stringify(wordings)}`;
  const anew = own.get(asked) ?? instanceOf(locale, { ...bundles, [locale]: reworded(bundles[locale], wordings) });
  own.delete(asked);
  own.set(asked, anew);
  if (own.size > MOST_OWN) own.delete(own.keys().next().value!);
  return anew;
}

/** Adds messages by namespace: in the browser, those that came with the page. */
export function addWords(locale: Locale, words: Readonly<Record<string, unknown>>): void {
  for (const [namespace, messages] of Object.entries(words)) instance.addResourceBundle(locale, namespace, messages);
}
