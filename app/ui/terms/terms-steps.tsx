import { useTranslation } from "react-i18next";
import type { TermsChange } from "~/domain/terms/changes";
import { settingsAddress } from "../settings/addresses";
import { ChangesOfTerms } from "./changes-of-terms";

interface Props {
  steps: readonly {
    id: string;
    by: string | null;
    day: string;
    time: string;
    reason: string;
    changes: readonly TermsChange[];
  }[];
  chosen: string | null;
  canChange: boolean;
}

/** Every change of how a funder reckons: who, when, why, from what to what, and the way back. */
export function TermsSteps({ steps, chosen, canChange }: Props) {
  const { t } = useTranslation("terms");
  const back = (id: string) => settingsAddress(`/terms/${id}/return`, chosen);
  return (
    <section className="terms-steps" aria-labelledby="steps">
      <h2 id="steps">{t("steps.heading")}</h2>
      {steps.length === 0 && <p>{t("steps.none")}</p>}
      {steps.map(({ id, by, day, time, reason, changes }, place) => (
        <div key={id} className="card design__group">
          <h3>{t("steps.one", { by: by ?? t("somebody"), day, time })}</h3>
          <p className="pre">{reason}</p>
          <ChangesOfTerms changes={changes} />
          {canChange && place > 0 && (
            <p>
              <a href={back(id)}>{t("steps.back", { day, time })}</a>
            </p>
          )}
        </div>
      ))}
      {canChange && steps.length > 0 && (
        <p>
          <a href={back("usual")}>{t("steps.backUsual")}</a>
        </p>
      )}
    </section>
  );
}
