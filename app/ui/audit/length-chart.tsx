import { useTranslation } from "react-i18next";
import type { LengthBand } from "~/domain/audit/distributions";
import { Bars } from "../bars";
import { Key } from "../key";
import { type Bar, type BarLook, Chart, inWhole, NoChart, Numbers, withWords } from "./chart";
import type { ShownFunder } from "./shown";

const looks: Record<LengthBand, BarLook> = {
  upTo12: "bad",
  "13to23": "middling",
  "24": "middling",
  "25to35": "middling",
  "36plus": "good",
};

const judged = [
  { look: "bad", fill: "bad", key: "short" },
  { look: "middling", fill: "mid", key: "middling" },
  { look: "good", fill: "good", key: "long" },
] as const;

/** Grants by length: short ones, those in between and those of three years or more each have their look. */
export function LengthChart({ funder }: { funder: Pick<ShownFunder, "grants" | "distributions"> }) {
  const { t } = useTranslation("audit-page");
  const { lengths } = funder.distributions;
  const known = lengths.reduce((sum, { grants }) => sum + grants, 0);
  if (known === 0) return <NoChart heading={t("audit:charts.lengths")} reason={t("audit:charts.none.lengths")} />;
  const bars: Bar[] = lengths.map(({ band, grants }) => ({
    label: t(`lengths.${band}`),
    name: t(`audit:charts.lengthNames.${band}`),
    value: grants,
    look: looks[band],
  }));
  const sumOf = (look: BarLook) => bars.reduce((sum, bar) => sum + (bar.look === look ? bar.value : 0), 0);
  const [short, long] = [sumOf("bad") / known, sumOf("good") / known].map((share) => share * 100) as [number, number];
  return (
    <Chart
      heading={t(`audit:charts.say.${say(short, long)}`, { short: inWhole(short), long: inWhole(long) })}
      about={t("audit:charts.of.lengths", { known, all: funder.grants })}
      part="lengths"
      numbers={<Numbers column={t("audit:charts.band")} bars={bars} of={known} />}
    >
      <Bars caption={t("audit:charts.lengths")} bars={withWords(t, bars, known)} />
      <Key of={judged.map(({ look, fill, key }) => ({ fill, words: t(`key.${key}`, { value: sumOf(look) }) }))} />
    </Chart>
  );
}

function say(short: number, long: number): "mostShort" | "mostLong" | "fewLong" | "lengths" {
  if (short >= 50) return "mostShort";
  if (long >= 50) return "mostLong";
  return long < 25 ? "fewLong" : "lengths";
}
