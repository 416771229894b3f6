import type { Day } from "../period";
import { exceptionsOn, withExceptions } from "./exceptions";
import type { Overrides, RuleId } from "./parameters";
import { type Dated, valuesOf } from "./parameters-of-design";
import { type Found, isFound, type Level, type NotAssessed, type Rule } from "./rule";
import { rank } from "./settle";
import type { Snapshot } from "./snapshot";

/** What is looked at in one go: a round's design, its form, a grant, a group's history with us, a portfolio. */
export type CheckLevel = "round" | "form" | "grant" | "organisation" | "portfolio";

export const levelsOf: Record<CheckLevel, readonly Level[]> = {
  round: ["fund", "round"],
  form: ["form"],
  grant: ["grant", "application", "template"],
  organisation: ["organisation"],
  portfolio: ["portfolio"],
};

export interface Finding extends Omit<Found, "held"> {
  rule: RuleId;
  version: string;
  /** The exception that lowered it, if one did. */
  exception?: string;
}

export interface Judgement {
  findings: Finding[];
  notAssessed: (NotAssessed & { rule: RuleId })[];
}

/** Rules, and the thresholds they judge by. */
export interface Book {
  rules: readonly Rule[];
  parameters: Readonly<Partial<Record<RuleId, readonly Dated[]>>>;
}

/** What is judged: on which day, and by which thresholds of a funder's own. */
interface Judged {
  snapshot: Snapshot;
  asAt: Day | null;
  overrides?: Overrides;
}

/** What some rules say of a snapshot, in their order, at most one finding per rule and subject. Never throws. */
export function judgeBy(book: Book, level: CheckLevel, judged: Judged): Judgement {
  const findings: Finding[] = [];
  const notAssessed: Judgement["notAssessed"] = [];
  for (const rule of book.rules) {
    for (const at of levelsOf[level]) {
      for (const outcome of outcomes(rule, at, judged, book.parameters[rule.id]!)) {
        if (isFound(outcome)) keep(findings, lowered(rule, outcome, judged.snapshot));
        else if (!isSwitchedOff(rule, outcome.subject, judged.snapshot))
          notAssessed.push({ rule: rule.id, ...outcome });
      }
    }
  }
  return { findings: withoutYielded(book.rules, findings), notAssessed };
}

function outcomes(rule: Rule, at: Level, { snapshot, asAt, overrides }: Judged, dated: readonly Dated[]) {
  const check = rule.check[at];
  if (!check) return [];
  const values = { ...valuesOf(dated, asAt), ...overrides?.[rule.id] };
  const outcome = check({ snapshot, asAt, values });
  return (Array.isArray(outcome) ? outcome : [outcome]).filter((one) => one !== null);
}

function lowered(rule: Rule, { held = [], ...found }: Found, snapshot: Snapshot): Finding | null {
  const applied = withExceptions(found.severity, rule, [...exceptionsOn(found.subject, snapshot), ...held]);
  if (applied.severity === null) return null;
  const finding: Finding = { rule: rule.id, version: rule.version, ...found, severity: applied.severity };
  return applied.code ? { ...finding, exception: applied.code } : finding;
}

/** An exception that takes away even a serious finding leaves nothing on which an absent fact could tell. */
function isSwitchedOff(rule: Rule, subject: string, snapshot: Snapshot): boolean {
  return withExceptions("serious", rule, exceptionsOn(subject, snapshot)).severity === null;
}

function keep(findings: Finding[], finding: Finding | null): void {
  if (!finding) return;
  const same = findings.findIndex((other) => other.rule === finding.rule && other.subject === finding.subject);
  if (same === -1) findings.push(finding);
  else if (rank(finding.severity) > rank(findings[same]!.severity)) findings[same] = finding;
}

function withoutYielded(rules: readonly Rule[], findings: Finding[]): Finding[] {
  const yieldsTo = new Map(rules.map((rule) => [rule.id, rule.yieldsTo]));
  return findings.filter(
    (finding) =>
      !findings.some(
        (other) =>
          other.rule === yieldsTo.get(finding.rule) &&
          other.subject === finding.subject &&
          rank(other.severity) >= rank(finding.severity),
      ),
  );
}
