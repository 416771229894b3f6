import type { TFunction } from "i18next";
import type { OpenDesign } from "~/domain/funds/open-design";

const unsaid = (t: TFunction) => t("fund-page:money.unsaid");

/** When money comes. */
export function paymentIn(t: TFunction, { payment }: Pick<OpenDesign, "payment">): string {
  return payment === null ? unsaid(t) : t(`fund-page:payment.${payment}`);
}

/** What the funder asks of a group while a grant lasts. */
export function reportingIn(t: TFunction, { reporting, reportsAYear: count }: OpenDesign): string {
  if (reporting === null) return unsaid(t);
  const words = t(`fund-page:reporting.${reporting}`);
  return count && reporting.endsWith("report") ? `${words} ${t("fund-page:reporting.times", { count })}` : words;
}

/** What comes when a grant ends, with how long before the funder says so. */
export function endIn(t: TFunction, design: OpenDesign): string {
  return [design.renewal && t(`fund-page:renewal.${design.renewal}`), noticeIn(t, design)].filter(Boolean).join(" ");
}

/** How long before anything ends the funder says so; null: nobody has said. */
export function noticeIn(t: TFunction, { noticeMonths: count }: Pick<OpenDesign, "noticeMonths">): string | null {
  if (count === null) return null;
  return count === 0 ? t("fund-page:notice.none") : t("fund-page:notice.months", { count });
}

/** How sure the years of a grant are. */
export function firmIn(t: TFunction, { committedYears, outYears, termMonths, isRolling }: OpenDesign): string | null {
  const years = isRolling || termMonths === null ? null : Math.ceil(termMonths / 12);
  if (years !== null && (outYears === "committed" || (committedYears ?? 0) >= years))
    return t("fund-page:firm.all", { count: years });
  if (outYears === "committed") return t("fund-page:firm.committed");
  return outYears === null ? null : t(`fund-page:firm.${outYears}`, { count: committedYears ?? 1 });
}

/** What has to be found elsewhere. */
export function matchIn(t: TFunction, design: OpenDesign): string | null {
  const { matchPct: pct, matchInKind, matchFirst, matchWaivedBelowPence: pence } = design;
  if (pct === null) return null;
  if (pct === 0) return t("fund-page:match.none");
  const more = [matchInKind && t("fund-page:match.inKind"), matchFirst && t("fund-page:match.first")];
  const waived = pence !== null && t("fund-page:match.waived", { pence });
  return [t("fund-page:match.some", { pct }), ...more, waived].filter(Boolean).join(" ");
}
