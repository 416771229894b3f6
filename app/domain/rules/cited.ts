import { parameters, type RuleId } from "./parameters";
import type { Dated } from "./parameters-of-design";
import type { SourceKey } from "./sources";

interface Cited {
  /** What the rule leans on. */
  sources: readonly SourceKey[];
  /** Where its thresholds come from, by the day from which they hold. "ours" marks a starting point that a funder may change. */
  thresholds: Readonly<Record<string, string>>;
}

/** Where each rule and its thresholds come from. Pages show it and nothing is judged by it: a browser that judges carries none of it. */
export const cited: Readonly<Record<RuleId, Cited>> = {
  "short-application-window": {
    sources: ["S18"],
    thresholds: { "2026-11-22": "S18; numbers ours" },
  },
  "year-end-rush": {
    sources: ["S17"],
    thresholds: { "2026-11-22": "S17; 60 days ours" },
  },
  "short-spend-window": {
    sources: [],
    thresholds: { "2026-11-22": "reasoned" },
  },
  "decision-lag": {
    sources: ["S3", "S42", "S1"],
    thresholds: { "2026-11-22": "S3, S42, S1; 60 sourced, rest ours" },
  },
  "one-year-terms": {
    sources: ["S8", "S20", "S21", "S25", "S26", "S28"],
    thresholds: { "2026-11-22": "S8, S20, S21, S25, S26, S28" },
  },
  "no-core-costs": {
    sources: ["S29", "S30", "S9"],
    thresholds: { "2026-11-22": "S29, S30, S9; 10 ours" },
  },
  "novelty-demand": {
    sources: ["S31", "S32"],
    thresholds: { "2026-11-22": "S31, S32; numbers ours" },
  },
  "orphan-pilot": {
    sources: ["S31"],
    thresholds: { "2026-11-26": "S31; numbers ours" },
  },
  "match-funding-burden": {
    sources: ["S33"],
    thresholds: { "2026-11-26": "S33; numbers ours" },
  },
  "competitive-waste": {
    sources: ["S10", "S10a", "S36", "S1"],
    thresholds: { "2026-11-26": "S10, S10a, S36, S1; 5 and 17.5 sourced, rest ours" },
  },
  "shut-out-by-size": {
    sources: ["S34", "S27", "S35"],
    thresholds: { "2026-11-26": "S34, S27, S35; numbers ours" },
  },
  "no-groundwork-money": {
    sources: [],
    thresholds: { "2026-11-26": "reasoned; numbers ours" },
  },
  "change-without-groups": {
    sources: ["S5", "S6", "S7"],
    thresholds: { "2026-11-26": "S5, S6, S7; 84 sourced, 10 ours" },
  },
  "application-burden": {
    sources: ["S10", "S10b", "S11", "S12", "S14"],
    thresholds: { "2026-11-22": "S10, S10b, S11, S12, S14; numbers ours" },
  },
  "form-friction": {
    sources: ["S10a", "S24", "S3", "S1"],
    thresholds: { "2026-11-26": "S10a, S24, S3, S1" },
  },
  "funder-set-outcomes": {
    sources: ["S1"],
    thresholds: { "2026-11-26": "S1; numbers ours" },
  },
  "award-after-start": {
    sources: ["S22", "S23"],
    thresholds: { "2026-11-22": "S22, S23; 0 and 90 sourced" },
  },
  "multi-year-in-name-only": {
    sources: ["S19", "S26"],
    thresholds: { "2026-11-26": "S19, S26; numbers ours" },
  },
  "payment-in-arrears": {
    sources: ["S4b", "S8b", "S37"],
    thresholds: { "2026-11-26": "S4b, S8b, S37; numbers ours" },
  },
  "savings-penalty": {
    sources: ["S37", "S38", "S39"],
    thresholds: { "2026-11-26": "S37, S38, S39" },
  },
  "no-inflation-uplift": {
    sources: ["S40", "S20", "S21", "S40b"],
    thresholds: { "2026-11-22": "S40, S20, S21, S40b; numbers ours" },
  },
  "tight-budget-lines": {
    sources: ["S1", "S28b"],
    thresholds: { "2026-11-26": "S1, S28b; numbers ours" },
  },
  "campaign-gag": {
    sources: ["S4", "S44", "S45"],
    thresholds: { "2026-11-22": "S4, S44, S45" },
  },
  "renewal-cliff": {
    sources: ["S5", "S8c"],
    thresholds: { "2026-11-22": "S5, S8c; floor sourced, 270, 180 and 120 ours" },
  },
  "serial-short-awards": {
    sources: ["S8", "S33b"],
    thresholds: { "2026-11-22": "S8, S33b; numbers ours" },
  },
  "funding-gap": {
    sources: ["S22"],
    thresholds: { "2026-11-22": "S22; numbers ours" },
  },
  "restricted-share": {
    sources: ["S25b", "S54", "S55"],
    thresholds: { "2026-11-22": "S25b, S54, S55; 25 ours" },
  },
  "few-long-awards": {
    sources: ["S56", "S57"],
    thresholds: { "2026-11-22": "S56, S57; 66 sourced" },
  },
  "cliff-concentration": {
    sources: [],
    thresholds: { "2026-11-22": "reasoned" },
  },
  "closed-circle": {
    sources: ["S60"],
    thresholds: { "2026-11-22": "S60; numbers ours" },
  },
};

/** The thresholds of a rule as a page shows them, the newest first, each with where it comes from. */
export function citedThresholds(id: RuleId): (Dated & { source: string })[] {
  const dated: readonly Dated[] = parameters[id];
  return dated.map(({ from, values }) => ({ from, source: cited[id].thresholds[from] ?? "", values })).reverse();
}
