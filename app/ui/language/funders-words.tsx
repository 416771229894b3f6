import { type ReactNode, useContext } from "react";
import { htmlLang } from "~/messages";
import { LanguageContext } from "./language-context";

/** What a funder wrote, which is in English: on a page in another language it says so, to be read aloud rightly. */
export function FundersWords({ children }: { children: ReactNode }) {
  const { locale } = useContext(LanguageContext);
  return locale === "en" ? children : <span lang={htmlLang.en}>{children}</span>;
}
