import { createContext } from "react";
import type { Locale } from "~/messages";

/** The language of the page, for what stands around it. */
export interface LanguageAround {
  locale: Locale;
  /** The page is there in the other language, too. */
  isOffered: boolean;
  /** For who asked for Welsh and reads a page that is English still: a sentence in Welsh that says so. */
  notYet: string | null;
}

export const LanguageContext = createContext<LanguageAround>({ locale: "en", isOffered: false, notYet: null });
