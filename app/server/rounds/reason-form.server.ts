import { randomUUID } from "node:crypto";
import { exceptionFacts, type Reason, type ReasonProblem, reasonProblems } from "~/domain/rounds/reasons";
import { typedDay } from "~/domain/rounds/typed-day";
import { rules } from "~/domain/rules/index";
import type { ExceptionCode, Severity } from "~/domain/rules/rule";

type Typed = Record<string, string[]>;

const LONGEST = 5_000;

/** Exceptions that a rule takes; where it lists none, E7 and E13 may be given (rulebook section 4). */
export function exceptionsFor(ruleId: string): ExceptionCode[] {
  const listed = Object.keys(rules.find(({ id }) => id === ruleId)?.exceptions ?? {}) as ExceptionCode[];
  return listed.length > 0 ? listed : ["E7", "E13"];
}

/** Reads why a finding is kept; problems are keys of sentences by the names of the controls. */
export function readReason(
  typed: Typed,
  {
    ruleId,
    severity,
    today,
    seconds,
    isRefused,
  }: { ruleId: string; severity: Severity; today: string; seconds: readonly string[]; isRefused: boolean },
): { ok: true; id: string; reason: Reason } | { ok: false; problems: Record<string, ReasonProblem> } {
  const last = (name: string) => (typed[name]?.at(-1) ?? "").trim().slice(0, LONGEST);
  const exception = exceptionsFor(ruleId).find((one) => one === last("exception")) ?? null;
  const day = typedDay(last("reviewOn"));
  const reason: Reason = {
    exception,
    facts: Object.fromEntries(
      (exception === null ? [] : exceptionFacts[exception]).map((fact) => [fact, last(`fact.${exception}.${fact}`)]),
    ),
    reason: last("reason"),
    secondId: seconds.find((id) => id === last("second")) ?? null,
    isPublic: last("isPublic") !== "no",
    whyPrivate: last("whyPrivate"),
    reviewOn: "value" in day && day.value !== null ? day.value : "",
  };
  const problems = reasonProblems(reason, severity, today, isRefused);
  if (Object.keys(problems).length > 0) return { ok: false, problems: atControls(problems, exception) };
  const id = last("id");
  return { ok: true, id: /^[0-9a-f-]{36}$/.test(id) ? id : randomUUID(), reason };
}

/** A fact that is missing is asked for below its exception. */
function atControls(problems: Record<string, ReasonProblem>, exception: ExceptionCode | null) {
  const named = Object.entries(problems).map(([name, problem]) => [
    name.replace(/^fact\./, `fact.${exception}.`),
    problem,
  ]);
  return Object.fromEntries(named) as Record<string, ReasonProblem>;
}
