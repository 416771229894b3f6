import { useContext } from "react";
import { useTranslation } from "react-i18next";
import { LanguageContext } from "./language-context";

/** A Welsh page says that nobody who speaks Welsh has read it yet; an English one that was asked for in Welsh says so. */
export function LanguageNote() {
  const { locale, notYet } = useContext(LanguageContext);
  const { t } = useTranslation("frame");
  if (notYet) return <Strip lang="cy" words={notYet} />;
  if (locale === "en") return null;
  return <Strip strong={t("language.awaiting")} words={t("language.mistake")} />;
}

function Strip({ lang, strong, words }: { lang?: string; strong?: string; words: string }) {
  return (
    <aside className="lang-note" lang={lang}>
      <div className="wrap">
        <p>
          {strong && <strong>{strong}</strong>} {words}
        </p>
      </div>
    </aside>
  );
}
