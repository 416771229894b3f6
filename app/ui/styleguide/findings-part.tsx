import { useTranslation } from "react-i18next";
import { scales } from "~/domain/checks/scales";
import { parameters } from "~/domain/rules/parameters";
import { Bands } from "../bands";
import { Button } from "../button";
import { CheckRow } from "../check-row";
import { FindingCard } from "../finding";
import { KeepAndSayWhy } from "../keep-and-say-why";
import { SeverityTag, type Shown } from "../severity-tag";
import { Sum } from "../sum";
import { Thresholds } from "../thresholds";
import { type Example, WorkedExample } from "../worked-example";
import { Specimen, State } from "./specimen";

const rule = "year-end-rush";
const levels: readonly Shown[] = ["serious", "warn", "info", "none", "not_assessed"];

/** What a check says and how it says it. `examples` are worked out when the page is asked for. */
export function FindingsPart({ examples }: { examples: readonly Example[] }) {
  const { t } = useTranslation("styleguide");
  const scale = scales[rule][0];
  const dated = parameters[rule].at(-1);
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
  const reason = (value: string) => ({ value, label: t(`keep.${value}`) });
  return (
    <Specimen piece="keep-and-say-why">
      <State name="serious">
        <FindingCard shown="serious" title={t("finding.serious.title")}>
          <p>{t("finding.serious.words")}</p>
          <Button small>{t("keep.change")}</Button>
          <KeepAndSayWhy
            id="keep-1"
            action="#piece-keep-and-say-why"
            ask={{ kind: "serious", people: [{ value: "rs", label: "Ravi Shah" }], again: t("keep.again") }}
            open
          />
        </FindingCard>
      </State>
      <State name="worthFixing">
        <FindingCard shown="warn" title={t("finding.warn.title")}>
          <p>{t("finding.warn.words")}</p>
          <KeepAndSayWhy
            id="keep-2"
            action="#piece-keep-and-say-why"
            ask={{ kind: "warn", reasons: [reason("law"), reason("theirs"), reason("other")] }}
          />
        </FindingCard>
      </State>
    </Specimen>
  );
}
