import type { TFunction } from "i18next";
import type { Wording } from "~/domain/wordings/wording";
import { type Locale, messagesWith } from "~/messages";

interface Match {
  id: string;
  data: unknown;
  handle?: unknown;
}

/** Some route of the page says `handle = { languages: ["en", "cy"] }`: all its words are there in Welsh. */
export function isBilingual(matches: readonly Match[]): boolean {
  return matches.some(({ handle }) => (handle as { languages?: Locale[] } | undefined)?.languages?.includes("cy"));
}

/** The language of a page: what was asked for, if the page is there in it. For `meta`, and for root.tsx. */
export function localeOf(matches: readonly Match[]): Locale {
  const root = matches.find(({ id }) => id === "root")?.data as { locale?: Locale } | undefined;
  return isBilingual(matches) ? (root?.locale ?? "en") : "en";
}

/** What the funder whose page it is says in its own words: a loader gives it as `wordings`. */
export function wordingsIn(matches: readonly Match[]): readonly Wording[] {
  const found = matches.map(({ data }) => (data as { wordings?: Wording[] } | null | undefined)?.wordings);
  return found.find((wordings) => wordings !== undefined) ?? [];
}

/** The messages of a page in its language, in the words of the funder whose page it is. For `meta`. */
export function translatorOf(matches: readonly Match[]): TFunction {
  const locale = localeOf(matches);
  return messagesWith(locale, wordingsIn(matches)).getFixedT(locale);
}
