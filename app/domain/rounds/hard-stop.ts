import type { Finding } from "../rules/evaluate";

/**
 * Whether a funder that refuses money late in the year lets this finding pass neither the gate nor a reason in words: only a
 * fact of the rulebook makes it fair. What is only worth knowing asks for nothing. Source: rulebook sections 1.6 and 1, levels.
 */
export function isStopped(
  { rule, severity, exception }: Pick<Finding, "rule" | "severity" | "exception">,
  { refusesYearEndRush }: { refusesYearEndRush: boolean },
): boolean {
  return refusesYearEndRush && rule === "year-end-rush" && severity !== "info" && exception === undefined;
}
