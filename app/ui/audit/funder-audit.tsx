import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { AuditFinding } from "./audit-finding";
import { FiguresTable } from "./audit-tables";
import { Caveat } from "./caveat";
import { GoodCard } from "./good-card";
import { KeyNumbers } from "./key-numbers";
import { LengthChart } from "./length-chart";
import { MonthChart } from "./month-chart";
import { Section, Sentences } from "./section";
import type { ShownFunder } from "./shown";
import { StreakChart } from "./streak-chart";
import { WordChart } from "./word-chart";

interface Props {
  funder: ShownFunder;
  /** Under the headline: what the grants are, and what can be done with the audit. */
  head: ReactNode;
}

/** One funder's audit: the finding as its headline, what limits it, then charts, findings and figures. */
export function FunderAudit({ funder, head }: Props) {
  const { t } = useTranslation("audit-page");
  return (
    <Section anchor={funder.anchor} heading={funder.title}>
      {head}
      <KeyNumbers funder={funder} />
      <Caveat funder={funder} />
      <Section heading={t("audit:html.charts")} isHidden>
        <div className="charts">
          <LengthChart funder={funder} />
          <Months funder={funder} kind="awards" />
          {funder.streaks && <StreakChart streaks={funder.streaks} />}
          {funder.words && <WordChart words={funder.words} />}
        </div>
      </Section>
      <Section heading={t("finding.heading")}>
        {funder.findings.length === 0 && <p>{t("finding.nothing")}</p>}
        <div className="found">
          {funder.findings.map((finding) => (
            <AuditFinding key={finding.number} finding={finding} />
          ))}
          <GoodCard small={funder.small} />
        </div>
      </Section>
      {funder.notAssessed.length > 0 && (
        <Section heading={t("audit:heads.notAssessed")}>
          <p>{t("audit:html.neverFine")}</p>
          <Sentences of={funder.notAssessed} />
        </Section>
      )}
      <AllFigures funder={funder} />
    </Section>
  );
}

function AllFigures({ funder }: { funder: ShownFunder }) {
  const { t } = useTranslation("audit-page");
  return (
    <Section heading={t("figures.heading")}>
      <div className="all-figures">
        <Months funder={funder} kind="ends" />
        <details>
          <summary>{t("figures.show", { count: funder.figures.length })}</summary>
          <FiguresTable figures={funder.figures} />
        </details>
      </div>
    </Section>
  );
}

function Months({ funder, kind }: { funder: ShownFunder; kind: "ends" | "awards" }) {
  const { distributions, coverage, grants, yearStart } = funder;
  return (
    <MonthChart
      kind={kind}
      months={kind === "ends" ? distributions.endMonths : distributions.awardMonths}
      all={grants}
      byYear={kind === "awards" && coverage.awardDatePrecision === "year"}
      yearStart={yearStart}
    />
  );
}
