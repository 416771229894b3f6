import { type Day, days, isoDay } from "../period";
import { hasException } from "./facts";
import { defineRule, type Facts, type Fix, type Found, type Outcome, type Severity } from "./rule";
import { above, type Steps, settle, worst } from "./settle";
import { applicationWaits, fundWait, tenseOf, type Wait } from "./wait-facts";

type Values = Facts<"decision-lag">["values"];

/** Rulebook 4: groups wait long for an answer, or longer than they were told. */
export const decisionLag = defineRule({
  id: "decision-lag",
  version: "1.0",
  number: 4,
  exceptions: { E6: "off", E9: "off" },
  check: { fund: checkFund, application: checkApplications },
});

/** How long a wait of that many days is; for small awards half as long counts. */
export function waitOf(waitDays: number, small: boolean, values: Values): Severity | null {
  return above(waitDays, waitSteps(small, values));
}

/** How far a decision slipped past its published day, in days; null when no day was published. */
export function slipOf(slipDays: number | null, { slipWarn, slipSerious }: Values): Severity | null {
  return slipDays === null ? "warn" : above(slipDays, { warn: slipWarn, serious: slipSerious });
}

function waitSteps(small: boolean, { info, warn, serious }: Values): Required<Steps> {
  const share = small ? 0.5 : 1;
  return { info: info * share, warn: warn * share, serious: serious * share };
}

/** A fund that is always open has the waits of its applications. */
function checkFund(facts: Facts<"decision-lag">): Outcome | readonly Outcome[] {
  const { fund, applications } = facts.snapshot;
  if (fund?.rolling && applications?.length) return checkApplications(facts);
  return judged(fundWait(facts.snapshot), facts.asAt, facts.values);
}

function checkApplications({ snapshot, asAt, values }: Facts<"decision-lag">): readonly Outcome[] {
  const waits = applicationWaits(snapshot);
  if (!waits) return [{ subject: "application", missing: ["applications"] }];
  if (hasException(snapshot.fund, "E6") || hasException(snapshot.fund, "E9")) return [];
  return waits.map((wait) => judged(wait, asAt, values));
}

/** A decision still to come falls on its due day or today, whichever is later (rulebook 4, "Read it so"). */
function decisionOf({ made, due }: Wait, asAt: Day | null): Day | undefined {
  return made ?? (due === undefined ? (asAt ?? undefined) : Math.max(due, asAt ?? due));
}

function judged(wait: Wait, asAt: Day | null, values: Values): Outcome {
  const { subject, closeName, close, due, typical } = wait;
  const around = (wait.made ?? due ?? asAt ?? 0) - values.info - 1;
  const { severity, missing } = settle<Record<string, number>>(
    { [closeName]: close, as_at: asAt, typical_award: typical },
    { [closeName]: [-1e7, around, 1e7], as_at: [-1e7, 0, 1e7], typical_award: [0, Number.MAX_VALUE] },
    ({ [closeName]: from, as_at, typical_award }) => {
      const decision = decisionOf(wait, as_at!)!;
      const small = typical_award! <= values.smallAwardPence;
      return worst(waitOf(days(from!, decision), small, values), slipOf(slipDays(due, decision) ?? null, values));
    },
  );
  if (missing.length > 0) return { subject, missing };
  return severity === null ? null : found(severity, wait, asAt, values);
}

function slipDays(due: Day | undefined, decision: Day | undefined): number | undefined {
  return due === undefined || decision === undefined ? undefined : days(due, decision);
}

function found(severity: Severity, wait: Wait, asAt: Day | null, values: Values): Found {
  const { subject, path, closeName, close, due, made, typical } = wait;
  const decision = decisionOf(wait, asAt);
  const small = typical !== undefined && typical <= values.smallAwardPence;
  const waited = close === undefined || decision === undefined ? undefined : days(close, decision);
  const late = slipDays(due, decision);
  const asAtUsed = made === undefined && asAt !== null ? asAt : undefined;
  return {
    subject,
    severity,
    ...told(waited !== undefined && waitOf(waited, small, values) ? waited : undefined, late, wait, asAt, values),
    path,
    inputs: given({
      [closeName]: close === undefined ? undefined : isoDay(close),
      decision_due_on: due === undefined ? undefined : isoDay(due),
      decision_made_on: made === undefined ? undefined : isoDay(made),
      as_at: asAtUsed === undefined ? undefined : isoDay(asAtUsed),
      typical_award: typical,
    }),
    computed: given({ days: waited, days_late: late }),
    thresholds: { ...waitSteps(small, values), slip_warn: values.slipWarn, slip_serious: values.slipSerious },
    fixes: fixes(wait, asAt, waitSteps(small, values).info, values),
  };
}

/** The sentence names what was seen: the wait, the slip, the missing day, or two of them. */
function told(long: number | undefined, late: number | undefined, wait: Wait, asAt: Day | null, values: Values) {
  const second = wait.due === undefined ? "NoDate" : late !== undefined && slipOf(late, values) ? "Late" : "";
  const message = `${long === undefined ? "answer" : tenseOf(wait, asAt)}${second}`;
  return { message, data: given({ count: long, late: second === "Late" ? late : undefined }) };
}

function given<T>(facts: Record<string, T | undefined>): Record<string, T> {
  return Object.fromEntries(Object.entries(facts).filter((entry): entry is [string, T] => entry[1] !== undefined));
}

function fixes({ close, made }: Wait, asAt: Day | null, inTime: number, values: Values): Fix[] {
  const delegate: Fix = { code: "delegate", value: values.smallAwardPence };
  if (made !== undefined) return [delegate];
  const meeting = close === undefined ? undefined : Math.max(close + inTime, (asAt ?? close) + 7);
  return [
    ...(meeting === undefined ? [] : [{ code: "add_meeting", value: isoDay(meeting) }]),
    delegate,
    { code: "tell_applicants" },
  ];
}
