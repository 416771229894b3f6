import i18next, { type i18n, type TFunction } from "i18next";
import { addFormats } from "./formats";
import { remembered as kept } from "./remembered";

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

const instance = i18next.createInstance();

// The messages are in memory, so this is done when it returns; the promise only tells what is already so.
void instance.init({
  lng: "en",
  fallbackLng: "en",
  resources: { en: english, cy: namespacesOf("cy") },
  ns: Object.keys(english),
  defaultNS: "pages",
  initImmediate: false,
  interpolation: { escapeValue: false },
});
addFormats(instance);
remembered(instance);

/**
 * The messages of one language for code outside React: `translator("en")("edge:notFound.title")`.
 * Values put into a sentence are not escaped: whoever writes HTML by hand escapes the result.
 */
export function translator(locale: Locale): TFunction {
  return instance.getFixedT(locale);
}

/** The same messages for React: root.tsx gives them to `I18nextProvider`, components call `useTranslation`. */
export function messagesIn(locale: Locale): i18n {
  return remembered(instance.cloneInstance({ lng: locale, initImmediate: false }));
}

/** Adds messages by namespace: in the browser, those that came with the page. */
export function addWords(locale: Locale, words: Readonly<Record<string, unknown>>): void {
  for (const [namespace, messages] of Object.entries(words)) instance.addResourceBundle(locale, namespace, messages);
}
