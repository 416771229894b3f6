import type { Wording } from "~/domain/wordings/wording";
import type { Locale } from "./index";
import { type WordNames, wordsFor } from "./words";

/** What stands around every page, and what is said when one could not be shown. */
export const aroundWords: WordNames = ["frame", "pieces:rail", "edge:status", "edge:home"];

/** The messages of a page that ships script, as data; the browser reads them before it wakes the page. */
export function WordsAlong({
  locale,
  names,
  wordings,
}: {
  locale: Locale;
  names: WordNames;
  wordings: readonly Wording[];
}) {
  // In the browser it is read already, and is left as it came.
  const json = import.meta.env.SSR ? JSON.stringify(wordsFor(locale, names, wordings)).replaceAll("<", "\\u003c") : "";
  return (
    <script
      id="words"
      type="application/json"
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: our own messages, without a "<" in them
      dangerouslySetInnerHTML={{ __html: json }}
    />
  );
}
