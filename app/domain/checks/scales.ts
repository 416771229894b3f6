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
  "orphan-pilot": [],
  "match-funding-burden": [{ ...scale("cash", "percent", "atLeast"), steps: matchSteps() }],
  "competitive-waste": [
    scale("waste", "percent", "atLeast"),
    scale("odds", "percent", "below", { serious: "oddsSerious", warn: "oddsWarn", info: "oddsInfo" }),
  ],
  "shut-out-by-size": [scale("award", "percent", "above", { serious: "serious", warn: "warn" })],
  "no-groundwork-money": [scale("share", "percent", "below", { warn: "warn", info: "info" })],
  "change-without-groups": [
    scale("asked", "days", "below", { warn: "askedDays" }),
    scale("part", "percent", "below", { info: "tookPart" }),
  ],
  "application-burden": [
    scale("share", "percent", "atLeast"),
    scale("hours", "hours", "above", { serious: "longHours" }),
  ],
  "form-friction": [scale("hours", "hours", "above", { serious: "longHours" })],
  "funder-set-outcomes": [{ ...scale("share", "percent", "above"), steps: outcomeSteps() }],
  "award-after-start": [
    scale("late", "days", "above"),
    scale("lead", "days", "below", { warn: "leadWarn", info: "leadInfo" }),
  ],
  "multi-year-in-name-only": [
    scale("firm", "percent", "below", { warn: "warn", info: "info" }),
    scale("notice", "months", "below", { warn: "notice" }),
  ],
  "payment-in-arrears": [
    scale("carried", "months", "above"),
    scale("first", "days", "above", { warn: "firstWarn", info: "firstInfo" }),
  ],
  "savings-penalty": [scale("cap", "months", "below", { serious: "serious", warn: "warn" })],
  "no-inflation-uplift": [scale("loss", "percent", "atLeast")],
  "tight-budget-lines": [scale("limit", "percent", "below", { warn: "warn", info: "info" })],
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

/** Any match at all is worth knowing; the two graver steps begin at their percent. */
function matchSteps(): Step[] {
  return [
    { severity: "serious", value: "serious", comparison: "atLeast" },
    { severity: "warn", value: "warn", comparison: "atLeast" },
    { severity: "info", value: "info", comparison: "above" },
  ];
}

/** Only when all are the funder's is it serious; the two milder steps begin past their percent. */
function outcomeSteps(): Step[] {
  return [
    { severity: "serious", value: "serious", comparison: "atLeast" },
    { severity: "warn", value: "warn", comparison: "above" },
    { severity: "info", value: "info", comparison: "above" },
  ];
}
