import type { RuleId } from "../rules/parameters";
import type { Severity } from "../rules/rule";

/** How a value is held against a threshold: at most (≤), below (<), at least (≥), above (>). */
export type Comparison = "atMost" | "below" | "atLeast" | "above";

/** What a scale counts. */
export type Unit = "days" | "months" | "percent" | "grants" | "hours" | "times";

export interface Step {
  severity: Severity;
  /** Name of the threshold in `parameters.ts`. */
  value: string;
  comparison: Comparison;
}

/** One measure of a rule and its thresholds, serious first. `key` names its words in `messages/en/checks.json`. */
export interface Scale {
  key: string;
  unit: Unit;
  steps: readonly Step[];
}

const byName: Partial<Record<Severity, string>> = { serious: "serious", warn: "warn", info: "info" };

/**
 * What the thresholds of each rule measure, so that its page can say and draw them. The first scale is the rule's main one;
 * a rule that judges words and clauses has none. The thresholds themselves are in `parameters.ts`.
 */
export const scales: Readonly<Record<RuleId, readonly Scale[]>> = {
  "short-application-window": [scale("window", "days", "below")],
  "year-end-rush": [scale("rush", "days", "atMost")],
  "short-spend-window": [scale("window", "days", "below")],
  "decision-lag": [
    scale("wait", "days", "above"),
    scale("slip", "days", "above", { serious: "slipSerious", warn: "slipWarn" }),
  ],
  "one-year-terms": [{ ...scale("term", "months", "below"), steps: termSteps() }],
  "no-core-costs": [scale("cap", "percent", "below")],
  "novelty-demand": [],
  "application-burden": [
    scale("share", "percent", "atLeast"),
    scale("hours", "hours", "above", { serious: "longHours" }),
  ],
  "award-after-start": [
    scale("late", "days", "above"),
    scale("lead", "days", "below", { warn: "leadWarn", info: "leadInfo" }),
  ],
  "no-inflation-uplift": [scale("loss", "percent", "atLeast")],
  "campaign-gag": [],
  "renewal-cliff": [scale("left", "days", "atMost")],
  "serial-short-awards": [
    scale("chain", "grants", "atLeast"),
    scale("span", "months", "atLeast", { serious: "seriousSpanMonths" }),
  ],
  "funding-gap": [scale("gap", "days", "above")],
  "restricted-share": [scale("core", "percent", "below")],
  "few-long-awards": [
    scale("share", "percent", "below"),
    scale("ahead", "months", "below", { serious: "aheadSerious", warn: "aheadWarn", info: "aheadInfo" }),
  ],
  "cliff-concentration": [scale("quarter", "percent", "above")],
  "closed-circle": [
    scale("newcomers", "percent", "below", { serious: "newSerious", warn: "newWarn", info: "newInfo" }),
    scale("top", "percent", "above", { serious: "topSerious", warn: "topWarn", info: "topInfo" }),
    scale("linked", "times", "atLeast", { serious: "linkedSerious", warn: "linkedWarn" }),
  ],
};

function scale(key: string, unit: Unit, comparison: Comparison, names = byName): Scale {
  const steps = Object.entries(names).map(([severity, value]) => ({
    severity: severity as Severity,
    value,
    comparison,
  }));
  return { key, unit, steps };
}

/** Up to 12 months, 12 included, is serious; the two milder steps stop short of their month. */
function termSteps(): Step[] {
  return [
    { severity: "serious", value: "serious", comparison: "atMost" },
    { severity: "warn", value: "warn", comparison: "below" },
    { severity: "info", value: "info", comparison: "below" },
  ];
}
