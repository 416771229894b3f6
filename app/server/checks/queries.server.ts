import { parseDay } from "~/domain/period";
import { type BookLevel, rulebook } from "~/domain/rules/book";
import { cited, citedThresholds } from "~/domain/rules/cited";
import { type CheckLevel, evaluate, type Finding } from "~/domain/rules/evaluate";
import type { Example } from "~/domain/rules/examples/example";
import { rules } from "~/domain/rules/index";
import type { RuleId } from "~/domain/rules/parameters";
import type { ExceptionCode, ExceptionEffect, Rule } from "~/domain/rules/rule";
import { sources } from "~/domain/rules/sources";

const folder = "../../domain/rules/examples";
const examples = import.meta.glob<readonly Example[]>(
  ["../../domain/rules/examples/*.ts", "!../../domain/rules/examples/example.ts"],
  { eager: true, import: "examples" },
);

/** The rulebook's chapters by the number of their last rule. */
const chapters = [
  { key: "design", last: 13 },
  { key: "form", last: 16 },
  { key: "grant", last: 31 },
  { key: "history", last: 35 },
  { key: "portfolio", last: 43 },
] as const;

export type ChapterKey = (typeof chapters)[number]["key"];

/** All rules of the rulebook by chapter, in its order: ids of those that are built and of those still to come. */
export function checksByChapter(): { key: ChapterKey; built: RuleId[]; toCome: string[] }[] {
  const built = new Set<string>(rules.map((rule) => rule.id));
  return chapters.map(({ key, last }, place) => {
    const ids = rulebook.slice(chapters[place - 1]?.last ?? 0, last).map((entry) => entry.id);
    return {
      key,
      built: ids.filter((id): id is RuleId => built.has(id)),
      toCome: ids.filter((id) => !built.has(id)),
    };
  });
}

/** A worked example with what the engine says about it today: a finding, the fields it could not do without, or neither. */
export interface WorkedExample {
  key: string;
  level: CheckLevel;
  finding: Finding | null;
  missing: readonly string[] | null;
}

export interface CheckPage {
  id: RuleId;
  version: string;
  number: number;
  of: number;
  levels: readonly BookLevel[];
  exceptions: { code: ExceptionCode; effect: ExceptionEffect }[];
  /** Thresholds, the newest first. `source` names keys of `sources`. */
  parameters: { from: string; source: string; values: Record<string, number> }[];
  sources: { key: string; title: string; taken: string }[];
  examples: WorkedExample[];
  before: RuleId | null;
  after: RuleId | null;
}

/** All that the page of one check shows, or null when there is no such rule or it is not built yet. Words are in messages. */
export function checkPage(id: string): CheckPage | null {
  const place = rules.findIndex((rule) => rule.id === id);
  const rule = rules[place];
  if (!rule) return null;
  return {
    id: rule.id,
    version: rule.version,
    number: rule.number,
    of: rulebook.length,
    levels: Object.keys(rule.check) as BookLevel[],
    exceptions: exceptionsOf(rule),
    parameters: citedThresholds(rule.id),
    sources: sourcesOf(rule),
    examples: workedExamples(rule.id),
    before: rules[place - 1]?.id ?? null,
    after: rules[place + 1]?.id ?? null,
  };
}

/** The worked examples of a rule, each put through `evaluate` at this moment. */
export function workedExamples(id: RuleId): WorkedExample[] {
  const known = examples[`${folder}/${id}.ts`] ?? [];
  return known.map(({ key, level, snapshot, asAt }) => {
    const { findings, notAssessed } = evaluate(level, snapshot, asAt ? parseDay(asAt) : null);
    const finding = findings.find((one) => one.rule === id) ?? null;
    const missing = notAssessed.find((one) => one.rule === id)?.missing ?? null;
    return { key, level, finding, missing };
  });
}

function exceptionsOf(rule: Rule): CheckPage["exceptions"] {
  const entries = Object.entries(rule.exceptions) as [ExceptionCode, ExceptionEffect][];
  return entries.map(([code, effect]) => ({ code, effect }));
}

function sourcesOf(rule: Rule): CheckPage["sources"] {
  return cited[rule.id].sources.map((key) => ({ key, ...sources[key] }));
}
