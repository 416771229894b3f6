import { useTranslation } from "react-i18next";
import { scales } from "~/domain/checks/scales";
import { citedThresholds } from "~/domain/rules/cited";
import { Bands } from "../bands";
import { CheckRow } from "../check-row";
import { FindingCard } from "../finding";
import { ReasonForm } from "../rounds/reason-form";
import { SeverityTag, type Shown } from "../severity-tag";
import { Sum } from "../sum";
import { Thresholds } from "../thresholds";
import { type Example, WorkedExample } from "../worked-example";
import { Specimen } from "./specimen";

const rule = "year-end-rush";
const levels: readonly Shown[] = ["serious", "warn", "info", "none", "not_assessed"];

/** What a check says and how it says it. `examples` are worked out when the page is asked for. */
export function FindingsPart({ examples }: { examples: readonly Example[] }) {
  const { t } = useTranslation("styleguide");
  const scale = scales[rule][0];
  const [dated] = citedThresholds(rule);
  const example = examples.find((one) => one.finding);
  return (
    <>
      <Specimen piece="severity-tag">
        <p className="row">
          {levels.map((shown) => (
            <SeverityTag key={shown} shown={shown} />
          ))}
        </p>
      </Specimen>
      <Specimen piece="finding">
        {levels.map((shown) => (
          <FindingCard key={shown} shown={shown} title={t(`finding.${shown}.title`)}>
            <p>{t(`finding.${shown}.words`)}</p>
          </FindingCard>
        ))}
      </Specimen>
      <KeepSpecimen />
      <Specimen piece="check-row">
        <ul className="checks">
          <CheckRow id={rule} />
        </ul>
      </Specimen>
      <Specimen piece="bands">{scale && dated && <Bands rule={rule} scale={scale} values={dated.values} />}</Specimen>
      <Specimen piece="thresholds">{dated && <Thresholds rule={rule} dated={dated} />}</Specimen>
      <Specimen piece="worked-example">{example && <WorkedExample rule={rule} example={example} />}</Specimen>
      <Specimen piece="sum">{example?.finding && <Sum finding={example.finding} />}</Specimen>
    </>
  );
}

function KeepSpecimen() {
  const { t } = useTranslation("styleguide");
  return (
    <Specimen piece="rounds/reason-form">
      <FindingCard shown="serious" title={t("finding.serious.title")}>
        <p>{t("finding.serious.words")}</p>
      </FindingCard>
      <ReasonForm
        {...{ id: "keep-1", severity: "serious", exceptions: ["E7"], typed: {}, errors: {}, kept: null, again: null }}
        seconds={[{ id: "rs", name: "Ravi Shah" }]}
        isRefused={false}
        reviewOn="2028-02-01"
        action="#piece-rounds/reason-form"
      />
    </Specimen>
  );
}
