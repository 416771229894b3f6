import { type Day, parseDay, termMonths } from "../period";
import type { AwardFacts, Snapshot } from "./snapshot";

/** The day of a snapshot's date, or undefined when it is absent. */
export function dayIn(date: string | null | undefined): Day | undefined {
  return (date ? parseDay(date) : null) ?? undefined;
}

/** `fund:<id>`, `award:<id>` …, or the bare word where there is no id. */
export function subjectOf(kind: string, id: string | null | undefined): string {
  return id ? `${kind}:${id}` : kind;
}

/** Without a setting of its own, a funder's dark days are 20 December to 2 January (rulebook section 1). */
export function darkDays(snapshot: Snapshot): [string, string][] {
  return snapshot.funder?.dark_days ?? [["12-20", "01-02"]];
}

/** Money for running the organisation (rulebook section 1): 1 for FT01 and FT02, half for FT11, else 0. */
export function coreWeight(fundingType: string): number {
  if (fundingType === "FT01" || fundingType === "FT02") return 1;
  return fundingType === "FT11" ? 0.5 : 0;
}

/** Everything but capital (FT10, FT12) and endowment (FT13) is revenue. */
export function isRevenue(fundingType: string): boolean {
  return fundingType !== "FT10" && fundingType !== "FT12" && fundingType !== "FT13";
}

/** The term in whole months: as stated, else from the two dates, else undefined. */
export function termOf(award: AwardFacts): number | undefined {
  if (award.term_months != null) return award.term_months;
  const start = dayIn(award.start_on);
  const end = dayIn(award.end_on);
  return start === undefined || end === undefined ? undefined : termMonths(start, end);
}

/** True when an award or fund carries an exception of that code. */
export function hasException(
  entity: { exceptions?: { code: string }[] | null } | null | undefined,
  code: string,
): boolean {
  return entity?.exceptions?.some((exception) => exception.code === code) ?? false;
}
