import { useId } from "react";
import { useTranslation } from "react-i18next";
import { severities } from "~/domain/rules/rule";
import { lookOf, SeverityTag } from "../severity-tag";
import { Heading } from "./section";
import type { ShownFinding } from "./shown";
import { ThresholdLines } from "./threshold-lines";

/** What one check found in a funder's grants: how bad, what, how sure, by which lines, and what to do instead. */
export function AuditFinding({ finding }: { finding: ShownFinding }) {
  const { t } = useTranslation("audit");
  const id = useId();
  const { rule, severity, evidence, sentence, counts } = finding;
  const levels = severities.filter((level) => counts[level] > 0).reverse();
  return (
    <article className="find" data-sev={lookOf(severity)} aria-labelledby={id}>
      <SeverityTag shown={severity} />
      <Heading id={id}>{t(`rules/${rule}:title`)}</Heading>
      <p>{sentence}</p>
      <p>
        <strong>{t("html.instead")}</strong> {t(`rules/${rule}:instead`)}
      </p>
      <p className="why">
        {t("html.sure", { evidence: t(`evidence.${evidence}`) })}{" "}
        {t("html.judged", {
          of: counts.of,
          levels: levels.map((level) => t(`html.level.${level}`, { value: counts[level] })).join(", "),
        })}
      </p>
      <ThresholdLines rule={rule} thresholds={finding.thresholds} />
      <GrantsBehind grants={finding.grants} />
      <p className="why">{t("seeCheck", { rule })}</p>
    </article>
  );
}

function GrantsBehind({ grants: { count, firstIds } }: { grants: ShownFinding["grants"] }) {
  const { t } = useTranslation("audit");
  if (count === 0) return null;
  return (
    <details>
      <summary>{t("html.behind", { count })}</summary>
      <ul className="ids">
        {firstIds.map((id, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a file may give one id to two grants
          <li key={place}>
            <code>{id}</code>
          </li>
        ))}
        {count > firstIds.length && <li className="soft">{t("more", { count: count - firstIds.length })}</li>}
      </ul>
    </details>
  );
}
