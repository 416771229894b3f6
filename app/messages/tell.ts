import type { TFunction } from "i18next";
import type { Fix, Found } from "~/domain/rules/rule";

/** The sentence of a finding as the funder reads it, from the rule's message file and the finding's data. */
export function sentenceOf(t: TFunction, finding: Pick<Found, "message" | "data"> & { rule: string }): string {
  return t(`rules/${finding.rule}:sentence.${finding.message}`, { ...finding.data });
}

/** What a fix says it will do, such as "Move spend-by to 31 March 2029". */
export function fixLabel(t: TFunction, rule: string, { code, value }: Fix): string {
  return t(`rules/${rule}:fixes.${code}`, { value, ...(typeof value === "number" && { count: value }) });
}
