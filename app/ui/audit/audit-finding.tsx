import { useId } from "react";
import { useTranslation } from "react-i18next";
import { severities } from "~/domain/rules/rule";
import { lookOf, SeverityTag } from "../severity-tag";
import { useAddresses } from "./addresses";
import { Heading } from "./section";
import type { ShownFinding } from "./shown";
import { ThresholdLines } from "./threshold-lines";

/** What one check found in a funder's grants: how bad, what, how sure, by which lines, and what to do instead. */
export function AuditFinding({ finding }: { finding: ShownFinding }) {
  const { t } = useTranslation("audit-page");
  const id = useId();
  const { rule, severity, evidence, sentence, counts } = finding;
  const levels = severities.filter((level) => counts[level] > 0).reverse();
  return (
    <article className="find" data-sev={lookOf(severity)} aria-labelledby={id}>
      <SeverityTag shown={severity} />
      <Heading id={id}>{t(`rules/${rule}:title`)}</Heading>
      <p>{sentence}</p>
      <p className="why">
        {t("audit:html.sure", { evidence: t(`audit:evidence.${evidence}`) })}{" "}
        {t("audit:html.judged", {
          of: counts.of,
          levels: levels.map((level) => t(`audit:html.level.${level}`, { value: counts[level] })).join(", "),
        })}{" "}
        <GrantsLink finding={finding} />
      </p>
      <p>
        <strong>{t("audit:html.instead")}</strong> {t(`rules/${rule}:instead`)} <CheckLink rule={rule} />
      </p>
      <ThresholdLines rule={rule} thresholds={finding.thresholds} />
      <GrantsBehind grants={finding.grants} />
    </article>
  );
}

/** On a page the grants are a page of their own; a file lists the first of them, in GrantsBehind. */
function GrantsLink({ finding: { rule, number, grants } }: { finding: ShownFinding }) {
  const { t } = useTranslation("audit-page");
  const addresses = useAddresses();
  if (!addresses || grants.count === 0) return null;
  return (
    <a className="no-print" href={addresses.finding(number)}>
      {t("finding.grants", { count: grants.count })}
      <span className="vh">{t("finding.of", { title: t(`rules/${rule}:title`) })}</span>
    </a>
  );
}

function CheckLink({ rule }: { rule: string }) {
  const { t } = useTranslation("audit-page");
  const addresses = useAddresses();
  if (!addresses) return t("audit:seeCheck", { rule });
  return (
    <a className="no-print" href={addresses.check(rule)}>
      {t("finding.check")}
      <span className="vh">{t("finding.of", { title: t(`rules/${rule}:title`) })}</span>
    </a>
  );
}

function GrantsBehind({ grants: { count, firstIds } }: { grants: ShownFinding["grants"] }) {
  const { t } = useTranslation("audit-page");
  const addresses = useAddresses();
  if (addresses || count === 0) return null;
  return (
    <details>
      <summary>{t("audit:html.behind", { count })}</summary>
      <ul className="ids">
        {firstIds.map((id, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a file may give one id to two grants
          <li key={place}>
            <code>{id}</code>
          </li>
        ))}
        {count > firstIds.length && <li className="soft">{t("audit:more", { count: count - firstIds.length })}</li>}
      </ul>
    </details>
  );
}
