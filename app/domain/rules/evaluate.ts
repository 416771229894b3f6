import type { Day } from "../period";
import { type BookLevel, rulebook } from "./book";
import { rules } from "./index";
import { type CheckLevel, type Judgement, judgeBy, levelsOf } from "./judging";
import { type Overrides, parameters } from "./parameters";
import type { Snapshot } from "./snapshot";

export type { CheckLevel, Finding } from "./judging";

export interface Evaluation extends Judgement {
  /** Rules of the rulebook at this level that the engine does not have yet. */
  notBuilt: string[];
}

/**
 * Every rule of a level over one snapshot, in rulebook order, at most one finding per rule and subject.
 * Same snapshot, day and thresholds: same answer. Never throws.
 *
 * @param asAt the day to judge on; null when not given, then rules that need it are not assessed
 * @param overrides a funder's own thresholds, by rule
 */
export function evaluate(
  level: CheckLevel,
  snapshot: Snapshot,
  asAt: Day | null,
  overrides: Overrides = {},
): Evaluation {
  return { ...judgeBy({ rules, parameters }, level, { snapshot, asAt, overrides }), notBuilt: notBuilt(level) };
}

function notBuilt(level: CheckLevel): string[] {
  const wanted: readonly BookLevel[] = levelsOf[level];
  const built = new Set<string>(rules.map((rule) => rule.id));
  return rulebook
    .filter((entry) => !built.has(entry.id) && entry.levels.some((at) => wanted.includes(at)))
    .map((entry) => entry.id);
}
