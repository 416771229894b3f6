import { useTranslation } from "react-i18next";
import type { Severity } from "~/domain/rules/rule";
import { Button, ButtonLink, Buttons } from "../button";
import { FindingCard } from "../finding";
import { roundsAddress } from "../groups/addresses";

interface Props {
  reason: {
    id: string;
    ruleId: string;
    severity: Severity;
    exception: string | null;
    facts: Readonly<Record<string, string>>;
    reason: string;
    isPublic: boolean;
    reviewOn: string;
    by: string | null;
    on: string;
    /** `changedAgreed`: what was found is another since the second person agreed; `changed`: since it was kept. */
    state: "kept" | "asked" | "past" | "changed" | "changedAgreed";
    second: string | null;
    isAskedOfMe: boolean;
    /** Where the reason is given again; null: it need not be, or is not theirs to give. */
    again: string | null;
  };
  chosen: string | null;
  canEnd: boolean;
}

/** One finding that is kept: why, by whom, until when, and what whoever reads it can do about it. */
export function ReasonCard({ reason, chosen, canEnd }: Props) {
  const { t } = useTranslation("reasons");
  const { id, ruleId, severity, exception, facts, on, by, reviewOn, state, isAskedOfMe, isPublic, again } = reason;
  return (
    <FindingCard shown={severity} title={t(`rules/${ruleId}:title`)} level={2}>
      {exception !== null && <p>{t(`checks:exceptions.${exception}`)}</p>}
      {Object.entries(facts).map(([fact, words]) => (
        <p key={fact} className="small">
          {t("factIs", { fact: t(`fact.${fact}`), words })}
        </p>
      ))}
      <p className="pre">{reason.reason}</p>
      <p className="small soft">
        {t("said", { by: by ?? t("somebody"), on })}{" "}
        {t(`state.${state}`, { reviewOn, name: reason.second ?? t("somebody") })}{" "}
        {t(isPublic ? "seenByAll" : "seenByYou")}
      </p>
      <Buttons>
        {again !== null && (
          <ButtonLink small to={roundsAddress(again, chosen)}>
            {t("again")}
          </ButtonLink>
        )}
        {isAskedOfMe && state !== "changed" && (
          <form method="post" action={roundsAddress(`/reasons/${id}/agreement`, chosen)}>
            <Button small>{t("agree")}</Button>
          </form>
        )}
        {canEnd && (
          <form method="post" action={roundsAddress(`/reasons/${id}/ending`, chosen)}>
            <Button small look="second">
              {t(isAskedOfMe ? "refuse" : "end")}
            </Button>
          </form>
        )}
      </Buttons>
    </FindingCard>
  );
}
