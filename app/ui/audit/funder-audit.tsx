import { useTranslation } from "react-i18next";
import { AuditFinding } from "./audit-finding";
import { CoverageTable, FiguresTable } from "./audit-tables";
import { Charts } from "./charts";
import { Section, Sentences } from "./section";
import type { ShownFunder } from "./shown";

/** One funder's audit: what we found first, then what limits it, then the rest. */
export function FunderAudit({ funder }: { funder: ShownFunder }) {
  const { t } = useTranslation("audit");
  return (
    <Section anchor={funder.anchor} heading={funder.headline}>
      <p className="whose">{funder.about}</p>
      <p className="lead">{t("html.sentence", { text: funder.summary })}</p>
      {funder.sources.map((source) => (
        <p key={source} className="small soft">
          {source}
        </p>
      ))}
      <div className="caveats">
        <Section heading={t("heads.observations")}>
          <p>{t("html.onlyFunded")}</p>
          <Sentences of={funder.observations} />
        </Section>
        <Section heading={t("heads.coverage")}>
          <CoverageTable coverage={funder.coverage} />
        </Section>
      </div>
      <Section heading={t("html.charts")}>
        <Charts funder={funder} />
      </Section>
      {funder.findings.length > 0 && (
        <Section heading={t("heads.finding")}>
          <div className="found">
            {funder.findings.map((finding) => (
              <AuditFinding key={`${finding.rule} ${finding.evidence}`} finding={finding} />
            ))}
          </div>
        </Section>
      )}
      {funder.notAssessed.length > 0 && (
        <Section heading={t("heads.notAssessed")}>
          <p>{t("html.neverFine")}</p>
          <Sentences of={funder.notAssessed} />
        </Section>
      )}
      <Section heading={t("heads.figures")}>
        <FiguresTable figures={funder.figures} />
      </Section>
    </Section>
  );
}
