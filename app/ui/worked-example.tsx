import { useTranslation } from "react-i18next";
import type { Finding } from "~/domain/rules/evaluate";
import type { RuleId } from "~/domain/rules/parameters";
import { fixLabel, sentenceOf } from "~/messages/tell";
import { fieldName } from "./field-words";
import { FindingCard } from "./finding";
import { Icon } from "./icon";
import { Sum } from "./sum";

export interface Example {
  key: string;
  finding: Finding | null;
  /** Facts that were missing and on which the answer turns. */
  missing: readonly string[] | null;
}

/** A situation and what the engine says about it: what the funder would read, what would mend it, and the sum. */
export function WorkedExample({ rule, example: { key, finding, missing } }: { rule: RuleId; example: Example }) {
  const { t } = useTranslation("checks");
  const situation = t(`rules/${rule}:examples.${key}`);
  if (finding) {
    return (
      <FindingCard shown={finding.severity} title={situation}>
        <p>{sentenceOf(t, finding)}</p>
        {finding.exception && <p>{t("example.exception", { reason: t(`exceptions.${finding.exception}`) })}</p>}
        {finding.fixes.length > 0 && <p className="why">{t("example.fixes")}</p>}
        <ul className="yes">
          {finding.fixes.map((fix) => (
            <li key={`${fix.code} ${fix.value}`}>
              <Icon name="tick" />
              <span>{fixLabel(t, rule, fix)}</span>
            </li>
          ))}
        </ul>
        <Sum finding={finding} />
      </FindingCard>
    );
  }
  if (missing) {
    const fields = missing.map((name) => fieldName(t, name)).join(", ");
    return (
      <FindingCard shown="not_assessed" title={situation}>
        <p>{t("example.missing", { fields })}</p>
      </FindingCard>
    );
  }
  return (
    <FindingCard shown="none" title={situation}>
      <p>{t("example.quiet")}</p>
    </FindingCard>
  );
}
