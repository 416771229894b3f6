import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { isoDay, parseDay } from "~/domain/period";
import { type Bar, Chart, inWhole, NoChart, Numbers } from "./chart";
import { MonthBars } from "./month-bars";

/** A month, or the last two of the money year, with this share of all grants is worth a heading. */
const STANDS_OUT_PERCENT = 25;

interface Props {
  kind: "ends" | "awards";
  /** Grants of each month, January first. */
  months: readonly number[];
  all: number;
  /** Dates stand for a year: their months mean nothing. */
  byYear: boolean;
  /** First day of the money year, `MM-DD`. */
  yearStart: string;
}

/** Grants by calendar month, in the order of the money year; what stands out is marked. */
export function MonthChart({ kind, months, all, byYear, yearStart }: Props) {
  const { t } = useTranslation("audit-page");
  const known = months.reduce((sum, grants) => sum + grants, 0);
  if (byYear || known === 0)
    return <NoChart heading={t(`audit:charts.${kind}`)} reason={t(`audit:charts.none.${byYear ? "byYear" : kind}`)} />;
  const end = yearEnd(yearStart);
  const order = Array.from({ length: 12 }, (_, step) => (end.month + step) % 12);
  const ordered = order.map((month) => months[month] ?? 0);
  const marked = markedOf(kind, ordered, known);
  const bars: Bar[] = order.map((month, place) => ({
    label: t(`audit:charts.months.${month}`),
    name: t(`audit:charts.monthNames.${month}`),
    value: ordered[place]!,
    look: marked.has(place) ? "bad" : "flat",
  }));
  return (
    <Chart
      heading={headingOf(t, kind, bars, known)}
      about={t(`audit:charts.of.${kind}`, { known, all })}
      part={kind === "awards" ? "award-months" : "end-months"}
      numbers={<Numbers column={t("audit:charts.month")} bars={bars} of={known} />}
    >
      <MonthBars
        title={t(`audit:charts.${kind}`)}
        describe={`${t(`audit:charts.${kind}Desc`)} ${bars.map(({ name, value }) => `${name}: ${value}`).join("; ")}.`}
        bars={bars}
        end={t("months.yearEnds", { day: end.day })}
      />
    </Chart>
  );
}

/** The last day of the money year as `MM-DD`, and its month counted from 1. */
function yearEnd(yearStart: string): { day: string; month: number } {
  const last = isoDay(parseDay(`2001-${yearStart}`)! - 1);
  return { day: last.slice(5), month: Number(last.slice(5, 7)) };
}

/** Places of the months that stand out: for awards the last two of the year together, else the one that towers. */
function markedOf(kind: Props["kind"], ordered: readonly number[], known: number): Set<number> {
  const stands = (grants: number) => (grants / known) * 100 >= STANDS_OUT_PERCENT;
  if (kind === "awards" && stands(ordered[10]! + ordered[11]!)) return new Set([10, 11]);
  const peak = ordered.indexOf(Math.max(...ordered));
  return new Set(stands(ordered[peak]!) ? [peak] : []);
}

function headingOf(t: TFunction, kind: Props["kind"], bars: readonly Bar[], known: number): string {
  const marked = bars.filter((bar) => bar.look === "bad");
  const share = inWhole((marked.reduce((sum, bar) => sum + bar.value, 0) / known) * 100);
  const [first, second] = marked;
  if (first && second) return t("months.rush", { share, first: first.name, second: second.name });
  return first ? t(`audit:charts.say.${kind}`, { share, month: first.name }) : t(`months.spread.${kind}`);
}
