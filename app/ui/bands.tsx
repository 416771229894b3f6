import type { CSSProperties } from "react";
import { useTranslation } from "react-i18next";
import { type Band, bandsOf, edgesOf, lengthOf } from "~/domain/checks/bands";
import type { Scale } from "~/domain/checks/scales";
import type { RuleId } from "~/domain/rules/parameters";
import { amountWords, bandWords } from "./band-words";
import { lookOf, SeverityTag } from "./severity-tag";

interface Props {
  rule: RuleId;
  scale: Scale;
  values: Readonly<Record<string, number>>;
}

/** One measure of a rule and where its lines are. The list says it all in words; the drawn bands only repeat it. */
export function Bands({ rule, scale, values }: Props) {
  const { t } = useTranslation("checks");
  const bands = bandsOf(scale, values);
  const length = lengthOf(scale, bands);
  const spot = (at: number) => Math.round((Math.max(0, at) / length) * 1000) / 10;
  return (
    <figure className="chart">
      <figcaption>
        <h3>{t(`scales.${rule}.${scale.key}.heading`)}</h3>
        <p>{t(`scales.${rule}.${scale.key}.counts`)}</p>
      </figcaption>
      <ul className="bands">
        {bands.map((band) => (
          <li key={band.severity ?? "none"}>
            <span>
              <SeverityTag shown={band.severity ?? "none"} />
            </span>
            <span>{bandWords(t, rule, scale, band)}</span>
            <span className="band" data-sev={lookOf(band.severity ?? "none")} aria-hidden="true">
              <i style={ends(band, spot)} />
            </span>
          </li>
        ))}
      </ul>
      <div className="bands-axis" aria-hidden="true">
        <span className="ticks">
          {edgesOf(bands).map((at) => (
            <b key={at} style={{ "--from": spot(at) } as CSSProperties}>
              {amountWords(t, "bare", at)}
            </b>
          ))}
        </span>
      </div>
    </figure>
  );
}

function ends(band: Band, spot: (at: number) => number): CSSProperties {
  const from = spot(band.low?.at ?? 0);
  const to = band.high ? spot(band.high.at) : 100;
  return { "--from": from, "--to": to } as CSSProperties;
}
