import type { Day } from "../period";
import type { RuleId, Values } from "./parameters";
import type { ExceptionFact, Snapshot } from "./snapshot";

/**
 * A rule looks at a funder's design or record and says where it makes short, stop-start money.
 * It is a pure function of named facts, dated thresholds and one "as at" day; it never throws and never asks a clock.
 * Its words live in `messages/en/rules/<id>.json`; its thresholds in `parameters.ts`; what it
 * leans on in `cited.ts`.
 */
export interface Rule<Id extends RuleId = RuleId> {
  id: Id;
  version: string;
  /** Place in the rulebook: findings are shown in this order. */
  number: number;
  exceptions: Partial<Record<ExceptionCode, ExceptionEffect>>;
  /** Left out when that rule has a finding on the same subject at the same severity or higher. */
  yieldsTo?: RuleId;
  check: Partial<Record<Level, (facts: Facts<Id>) => Outcome | readonly Outcome[]>>;
}

export type Severity = "info" | "warn" | "serious";
export const severities: readonly Severity[] = ["info", "warn", "serious"];

export type Level = "fund" | "round" | "form" | "application" | "grant" | "template" | "organisation" | "portfolio";

export interface Facts<Id extends RuleId = RuleId> {
  snapshot: Snapshot;
  asAt: Day | null;
  values: Values<Id>;
}

export type Scalar = string | number | boolean | null;

/** What a rule saw: enough to redo the sum by hand. Amounts in pence, dates as `YYYY-MM-DD`. */
export interface Found {
  subject: string;
  severity: Severity;
  /** Id of the sentence in the rule's message file, and the values it names. */
  message: string;
  data?: Record<string, Scalar>;
  /** The field to look at, as a path into the snapshot: `fund.closes_on`, `questions[3].text`. */
  path: string;
  inputs: Record<string, unknown>;
  computed: Record<string, unknown>;
  thresholds: Record<string, unknown>;
  fixes: readonly Fix[];
  /** Exceptions on what lies behind it, when that is not the subject itself: the award before a gap. Not part of the finding. */
  held?: readonly ExceptionFact[];
}

/** One press that would mend it. `code` has a label in the rule's message file under `fixes`. */
export interface Fix {
  code: string;
  value?: string | number;
}

/** What could not be judged: the fields that were absent and on which the answer turns. */
export interface NotAssessed {
  subject: string;
  missing: readonly string[];
}

/** null: looked at, and nothing to say. */
export type Outcome = Found | NotAssessed | null;

export type ExceptionCode = `E${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15}`;

/**
 * `off`: no finding · `down`: one level down, info falls away · `down-never-off`: one level down, info stays ·
 * `to-warn`: serious becomes warn, the rest stays · `to-info`. `off-with-quote`: off when a quote is recorded, else down.
 */
export type ExceptionEffect = "off" | "off-with-quote" | "down" | "down-never-off" | "to-warn" | "to-info";

/** Types a rule against the thresholds of its own id. */
export function defineRule<Id extends RuleId>(rule: Rule<Id>): Rule<Id> {
  return rule;
}

/** True for an outcome that says something was seen. */
export function isFound(outcome: Outcome): outcome is Found {
  return outcome !== null && "severity" in outcome;
}
