import type { Locale } from "~/messages";

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
