import { useTranslation } from "react-i18next";
import type { Texts } from "~/domain/wordings/wording";

/** A sentence as it is said, in the language it is in, each form of its number on a line. */
export function SaidTexts({ texts, language }: { texts: Texts; language: string }) {
  const { t } = useTranslation("wordings");
  return (
    <>
      {Object.entries(texts).map(([form, text]) => (
        <p key={form}>
          {form !== "text" && <span className="soft">{t(`one.oursForm.${form}`)} </span>}
          <span lang={language}>{text}</span>
        </p>
      ))}
    </>
  );
}
