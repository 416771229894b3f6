import type { TFunction } from "i18next";
import type { FunderSection } from "~/domain/audit/report";
import { isoDay, parseDay } from "~/domain/period";
import type { KeyNumber } from "~/ui/audit/shown";

/** Figures for the top of a page; one that cannot be known, or is nought of nothing, is left out. */
export function keyNumbers(
  funder: FunderSection,
  awardMonths: readonly number[],
  yearStart: string,
  t: TFunction,
): KeyNumber[] {
  const { figures } = funder;
  return [
    ...shareOf("upToAYear", t("audit:key.upToAYear"), figures.durationUpTo12, figures.durationKnown, t),
    ...lastMonths(funder, awardMonths, yearStart, t),
    ...onRepeat(funder, t),
  ];
}

/** Awards of the last two months of the money year. */
function lastMonths(
  { coverage }: FunderSection,
  awardMonths: readonly number[],
  yearStart: string,
  t: TFunction,
): KeyNumber[] {
  if (coverage.awardDatePrecision === "year") return [];
  const last = Number(isoDay(parseDay(`2001-${yearStart}`)! - 1).slice(5, 7)) - 1;
  const months = [(last + 11) % 12, last];
  const [first, second] = months.map((month) => t(`audit:charts.monthNames.${month}`));
  const awarded = awardMonths.reduce((sum, grants) => sum + grants, 0);
  const value = months.reduce((sum, month) => sum + awardMonths[month]!, 0);
  return shareOf("lastMonths", t("audit:key.lastMonths", { first, second }), value, awarded, t);
}

function onRepeat({ figures }: FunderSection, t: TFunction): KeyNumber[] {
  const count = figures.serialStrict || figures.cadenceOnly;
  if (count === 0) return [];
  const code = figures.serialStrict > 0 ? "onRepeat" : "yearly";
  const value = t("audit:charts.number", { value: count });
  return [{ code, label: t(`audit:key.${code}`), value, from: t(`audit:key.${code}From`, { count }) }];
}

function shareOf(code: string, label: string, value: number | null, all: number, t: TFunction): KeyNumber[] {
  if (value === null || all === 0) return [];
  return [{ code, label, value: `${Math.round((value / all) * 100)}%`, from: t("audit:key.of", { value, all }) }];
}
