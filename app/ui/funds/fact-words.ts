import type { TFunction } from "i18next";
import { roughly } from "~/domain/funds/effort";
import type { OpenDesign } from "~/domain/funds/open-design";
import type { Span } from "~/domain/rounds/spans";

type Money = Pick<OpenDesign, "leastPence" | "mostPence">;
type Term = Pick<OpenDesign, "termMonths" | "isRolling">;

/** What a group can get a year; null: nobody has said. */
export function amountIn(t: TFunction, { leastPence: least, mostPence: most }: Money): string | null {
  if (least === null && most === null) return null;
  if (least === null || least === 0) return most === null ? null : t("fund-page:facts.upTo", { most });
  if (most === null) return t("fund-page:facts.atLeast", { least });
  return least === most ? t("fund-page:facts.exactly", { least }) : t("fund-page:facts.between", { least, most });
}

/** For how long: "every year, for 5 years". */
export function termIn(t: TFunction, { termMonths, isRolling }: Term): string {
  if (isRolling) return t("fund-page:facts.yearsRolling");
  if (termMonths === null) return t("fund-page:facts.yearsUnsaid");
  const isYears = termMonths % 12 === 0;
  return t(`fund-page:facts.${isYears ? "years" : "months"}`, { count: isYears ? termMonths / 12 : termMonths });
}

/** A length of time: "45 minutes", "2 and a half hours". */
function timeIn(t: TFunction, minutes: number): string {
  const { unit, count } = roughly(minutes);
  const isHalf = !Number.isInteger(count);
  return t(`fund-page:facts.${unit}${isHalf ? "Half" : ""}`, { count: Math.floor(count) });
}

/** "About 4 hours", or from the least to the most where facts are missing. */
export function spanIn(t: TFunction, { low, high }: Span): string {
  const [least, most] = [timeIn(t, low), timeIn(t, high)];
  return least === most
    ? t("fund-page:facts.about", { time: least })
    : t("fund-page:facts.aboutSpan", { low: least, high: most });
}

/** Whether the yearly sum grows. */
export function growthIn(
  t: TFunction,
  design: Pick<OpenDesign, "uplift" | "upliftPct" | "upliftIndex">,
): string | null {
  const { uplift, upliftPct: pct, upliftIndex: index } = design;
  if (uplift === "none") return t("fund-page:facts.upliftNone");
  if (uplift === "fixed") return pct === null ? null : t("fund-page:facts.upliftFixed", { pct });
  return uplift === "index" && index !== null ? t("fund-page:facts.upliftIndex", { index }) : null;
}
