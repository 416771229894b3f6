import { addMonths, isoDay, parseDay } from "../period";
import type { ExceptionCode, Severity } from "../rules/rule";

/** What somebody says who keeps a finding. */
export interface Reason {
  /** E1 to E15 of the rulebook, with what it has to record; null: in words. */
  exception: ExceptionCode | null;
  facts: Record<string, string>;
  reason: string;
  secondId: string | null;
  isPublic: boolean;
  whyPrivate: string;
  /** `YYYY-MM-DD`. */
  reviewOn: string;
}

export type ReasonProblem =
  | "too-few-words"
  | "no-second"
  | "no-day"
  | "day-too-soon"
  | "day-too-late"
  | "no-fact"
  | "needs-fact"
  | "why-private";

/** What each exception has to record (rulebook section 5), by the names of their controls. */
export const exceptionFacts: Readonly<Record<ExceptionCode, readonly string[]>> = {
  E1: ["what", "where", "until"],
  E2: ["item", "quote"],
  E3: ["date"],
  E4: ["officer", "date"],
  E5: [],
  E6: ["dates"],
  E7: ["body", "clause"],
  E8: ["date"],
  E9: ["words"],
  E10: ["followOn"],
  E11: ["law"],
  E12: ["which"],
  E13: ["evidence"],
  E14: ["confirmed"],
  E15: ["count"],
};

const SERIOUS_WORDS = 20;
const USUAL_MONTHS = 12;
const SHORT_DAYS = 90;
const shortCodes: readonly string[] = ["E1", "E13"];

/**
 * What is missing from a reason, by the control where it is mended: a serious finding wants twenty words and a second person; an
 * exception wants its facts; a day to look again within twelve months, within ninety days for an emergency or a serious concern.
 * Where the funder refuses what was found, only an exception is taken. Source: rulebook sections 1.6 and 5.
 */
export function reasonProblems(
  reason: Reason,
  severity: Severity,
  today: string,
  isRefused = false,
): Record<string, ReasonProblem> {
  const problems: Record<string, ReasonProblem> = {};
  const isSerious = severity === "serious";
  const words = reason.reason.trim().split(/\s+/).filter(Boolean).length;
  if (words < (isSerious ? SERIOUS_WORDS : reason.exception === null ? 1 : 0)) problems.reason = "too-few-words";
  if (isRefused && reason.exception === null) problems.exception = "needs-fact";
  if (isSerious && reason.secondId === null) problems.second = "no-second";
  for (const fact of reason.exception === null ? [] : exceptionFacts[reason.exception])
    if (!reason.facts[fact]?.trim()) problems[`fact.${fact}`] = "no-fact";
  if (!reason.isPublic && reason.whyPrivate.trim() === "") problems.whyPrivate = "why-private";
  const wrong = dayProblem(reason, today);
  if (wrong) problems.reviewOn = wrong;
  return problems;
}

function dayProblem({ reviewOn, exception }: Reason, today: string): ReasonProblem | null {
  const [day, from] = [parseDay(reviewOn), parseDay(today)!];
  if (day === null) return "no-day";
  if (day <= from) return "day-too-soon";
  const last = exception !== null && shortCodes.includes(exception) ? from + SHORT_DAYS : addMonths(from, USUAL_MONTHS);
  return day > last ? "day-too-late" : null;
}

/** The day that is offered: the last that is allowed. */
export function usualReview(today: string, exception: ExceptionCode | null = null): string {
  const from = parseDay(today)!;
  const isShort = exception !== null && shortCodes.includes(exception);
  return isoDay(isShort ? from + SHORT_DAYS : addMonths(from, USUAL_MONTHS));
}
