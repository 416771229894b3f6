import { useLocation } from "@remix-run/react";
import { useContext } from "react";
import { useTranslation } from "react-i18next";
import { LanguageContext } from "./language-context";

/** To the same page in the other language, with all that the address says. */
export function LanguageLink() {
  const { locale, isOffered } = useContext(LanguageContext);
  const { search } = useLocation();
  const { t } = useTranslation("frame");
  if (!isOffered) return null;
  const other = locale === "cy" ? "en" : "cy";
  const query = new URLSearchParams(search);
  query.set("lang", other);
  return (
    <a className="mast__lang" lang={other} hrefLang={other} href={`?${query}`}>
      {t(`language.${other}`)}
    </a>
  );
}
