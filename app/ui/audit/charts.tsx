import { useTranslation } from "react-i18next";
import type { LengthBand } from "~/domain/audit/distributions";
import { type Bar, type BarLook, Chart, inWhole, NoChart, shareOf } from "./chart";
import { LyingBars } from "./length-chart";
import { MonthBars } from "./month-chart";
import type { ShownFunder } from "./shown";

/** A month that holds three times its even share of the year is worth a heading. */
const PEAK_PERCENT = 25;

const looks: Record<LengthBand, BarLook> = {
  upTo12: "short",
  "13to23": "middling",
  "24": "middling",
  "25to35": "middling",
  "36plus": "long",
};

/** Grants by length, by the month they end and by the month they are awarded. */
export function Charts({ funder }: { funder: Pick<ShownFunder, "grants" | "coverage" | "distributions"> }) {
  const { lengths, endMonths, awardMonths } = funder.distributions;
  return (
    <div className="charts">
      <Lengths lengths={lengths} all={funder.grants} />
      <Months kind="ends" months={endMonths} all={funder.grants} />
      <Months
        kind="awards"
        months={awardMonths}
        all={funder.grants}
        byYear={funder.coverage.awardDatePrecision === "year"}
      />
    </div>
  );
}

function Lengths({ lengths, all }: { lengths: ShownFunder["distributions"]["lengths"]; all: number }) {
  const { t } = useTranslation("audit");
  const bars: Bar[] = lengths.map(({ band, grants }) => ({
    label: t(`charts.lengthBands.${band}`),
    name: t(`charts.lengthNames.${band}`),
    grants,
    look: looks[band],
  }));
  const known = total(bars);
  if (known === 0) return <NoChart heading={t("charts.lengths")} reason={t("charts.none.lengths")} />;
  const percent = (band: LengthBand) => shareOf(bars, lengths.find((one) => one.band === band)?.grants ?? 0);
  return (
    <Chart
      heading={t(`charts.say.${lengthsSay(percent("upTo12"), percent("36plus"))}`, {
        short: inWhole(percent("upTo12")),
        long: inWhole(percent("36plus")),
      })}
      about={t("charts.of.lengths", { known, all })}
      column={t("charts.band")}
      bars={bars}
    >
      <LyingBars title={t("charts.lengths")} describe={described(t("charts.lengthsDesc"), bars)} bars={bars} />
    </Chart>
  );
}

function lengthsSay(short: number, long: number): "mostShort" | "mostLong" | "fewLong" | "lengths" {
  if (short >= 50) return "mostShort";
  if (long >= 50) return "mostLong";
  return long < 25 ? "fewLong" : "lengths";
}

function Months({
  kind,
  months,
  all,
  byYear = false,
}: {
  kind: "ends" | "awards";
  months: readonly number[];
  all: number;
  byYear?: boolean;
}) {
  const { t } = useTranslation("audit");
  const known = months.reduce((sum, grants) => sum + grants, 0);
  if (byYear) return <NoChart heading={t(`charts.${kind}`)} reason={t("charts.none.byYear")} />;
  if (known === 0) return <NoChart heading={t(`charts.${kind}`)} reason={t(`charts.none.${kind}`)} />;
  const peak = months.indexOf(Math.max(...months));
  const share = ((months[peak] ?? 0) / known) * 100;
  const stands = share >= PEAK_PERCENT;
  const bars: Bar[] = months.map((grants, month) => ({
    label: t(`charts.months.${month}`),
    name: t(`charts.monthNames.${month}`),
    grants,
    look: stands && month === peak ? "peak" : "flat",
  }));
  return (
    <Chart
      heading={
        stands ? t(`charts.say.${kind}`, { share: inWhole(share), month: bars[peak]?.name }) : t(`charts.${kind}`)
      }
      about={t(`charts.of.${kind}`, { known, all })}
      column={t("charts.month")}
      bars={bars}
    >
      <MonthBars title={t(`charts.${kind}`)} describe={described(t(`charts.${kind}Desc`), bars)} bars={bars} />
    </Chart>
  );
}

function described(what: string, bars: readonly Bar[]): string {
  return `${what} ${bars.map(({ name, grants }) => `${name}: ${grants}`).join("; ")}.`;
}

function total(bars: readonly Bar[]): number {
  return bars.reduce((sum, bar) => sum + bar.grants, 0);
}
