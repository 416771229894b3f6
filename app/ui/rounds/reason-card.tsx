import { useTranslation } from "react-i18next";
import type { Severity } from "~/domain/rules/rule";
import { Button, Buttons } from "../button";
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
    state: "kept" | "asked" | "past";
    isAskedOfMe: boolean;
  };
  chosen: string | null;
  canEnd: boolean;
}

/** One finding that is kept: why, by whom, until when, and what whoever reads it can do about it. */
export function ReasonCard({ reason, chosen, canEnd }: Props) {
  const { t } = useTranslation("reasons");
  const { id, ruleId, severity, exception, facts, on, by, reviewOn, state, isAskedOfMe, isPublic } = reason;
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
        {t("said", { by: by ?? t("somebody"), on })} {t(`state.${state}`, { reviewOn })}{" "}
        {t(isPublic ? "seenByAll" : "seenByYou")}
      </p>
      <Buttons>
        {isAskedOfMe && (
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
