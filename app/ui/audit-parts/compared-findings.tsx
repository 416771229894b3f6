import { useTranslation } from "react-i18next";
import type { ShownFinding } from "../audit/shown";
import { lookOf, SeverityTag } from "../severity-tag";
import type { Side } from "./compared-figures";

/** What each check found in two parts, side by side; checks that found nothing in either are left out. */
export function ComparedFindings({ a, b }: { a: Side; b: Side }) {
  const { t } = useTranslation("audit-parts");
  const found = [...(a.funder?.findings ?? []), ...(b.funder?.findings ?? [])];
  const rules = [...new Set(found.map((finding) => finding.rule))];
  if (rules.length === 0) return <p>{t("compare.noFindings")}</p>;
  return rules.map((rule) => (
    <section key={rule} aria-labelledby={rule} className="compared-rule">
      <h3 id={rule}>{t(`rules/${rule}:title`)}</h3>
      <div className="cols cols--even">
        {[a, b].map((side) => (
          <div key={side.name} className="card">
            <h4>{side.name}</h4>
            <Found findings={side.funder?.findings.filter((finding) => finding.rule === rule) ?? []} />
          </div>
        ))}
      </div>
    </section>
  ));
}

function Found({ findings }: { findings: readonly ShownFinding[] }) {
  const { t } = useTranslation("audit-parts");
  if (findings.length === 0) return <p className="soft">{t("compare.noFinding")}</p>;
  return findings.map(({ severity, evidence, sentence }) => (
    <div key={evidence} data-sev={lookOf(severity)}>
      <SeverityTag shown={severity} />
      <p>{sentence}</p>
      <p className="small soft">{t("grants.sure", { evidence: t(`audit:evidence.${evidence}`) })}</p>
    </div>
  ));
}
