import { useTranslation } from "react-i18next";
import type { Texts } from "~/domain/wordings/wording";
import { SaidTexts } from "./said-texts";

interface Props {
  steps: readonly {
    id: string;
    by: string | null;
    day: string;
    time: string;
    before: Texts | null;
    after: Texts | null;
  }[];
  ours: Texts;
  language: string;
}

/** Every change of a sentence: who, when, from what to what. */
export function WordSteps({ steps, ours, language }: Props) {
  const { t } = useTranslation("wordings");
  const said = (texts: Texts | null) => (
    <>
      {texts === null && <p className="soft">{t("steps.ours")}</p>}
      <SaidTexts texts={texts ?? ours} language={language} />
    </>
  );
  return (
    <section className="terms-steps" aria-labelledby="steps">
      <h2 id="steps">{t("steps.heading")}</h2>
      {steps.length === 0 && <p>{t("steps.none")}</p>}
      {steps.map(({ id, by, day, time, before, after }) => (
        <div key={id} className="card design__group">
          <h3>{t("steps.one", { by: by ?? t("somebody"), day, time })}</h3>
          <dl className="about">
            <div>
              <dt>{t("steps.before")}</dt>
              <dd>{said(before)}</dd>
            </div>
            <div>
              <dt>{t("steps.after")}</dt>
              <dd>{said(after)}</dd>
            </div>
          </dl>
        </div>
      ))}
    </section>
  );
}
