import { addMonths, type Day, days, isoDay } from "../period";
import { dayIn, isRevenue, subjectOf } from "./facts";
import { anyRevenue, typesOf, usableDaysOf } from "./money-facts";
import { defineRule, type Facts, type Found, type Outcome, type Severity } from "./rule";
import { below, settle } from "./settle";

type Values = Facts<"short-spend-window">["values"];

/** Rulebook 3: too few days between the money being usable and the last day to spend it. */
export const shortSpendWindow = defineRule({
  id: "short-spend-window",
  version: "1.0",
  number: 3,
  exceptions: { E1: "off", E2: "off-with-quote", E3: "off", E5: "off" },
  yieldsTo: "year-end-rush",
  check: { fund: checkFund, grant: checkGrant },
});

/** How short that many days to spend revenue money are. */
export function spendWindowOf(spendingDays: number, values: Values): Severity | null {
  return below(spendingDays, values);
}

function checkFund({ snapshot, values }: Facts<"short-spend-window">): Outcome {
  const { fund } = snapshot;
  const types = typesOf(fund);
  return judged(values, {
    ...usableDaysOf(snapshot, "fund"),
    subject: subjectOf("fund", fund?.id),
    entity: "fund",
    spendBy: dayIn(fund?.spend_by),
    revenue: anyRevenue(types),
    type: { funding_types: types },
  });
}

function checkGrant({ snapshot, values }: Facts<"short-spend-window">): Outcome {
  const { award } = snapshot;
  const type = award?.funding_type ?? undefined;
  return judged(values, {
    ...usableDaysOf(snapshot, "award"),
    subject: subjectOf("award", award?.id),
    entity: "award",
    spendBy: dayIn(award?.spend_by),
    revenue: type === undefined ? undefined : isRevenue(type),
    type: { funding_type: type },
  });
}

interface Known {
  subject: string;
  entity: "fund" | "award";
  starts: Record<string, Day | undefined>;
  firstPayment: Day | undefined;
  spendBy: Day | undefined;
  revenue: boolean | undefined;
  /** The fact about funding types under its own name. */
  type: Record<string, unknown>;
}

const EVER: readonly Day[] = [-1e7, 1e7];

/** Absent days are tried early and late, an absent type as revenue and as capital. */
function judged(values: Values, known: Known): Outcome {
  const { subject, starts, firstPayment, spendBy, revenue } = known;
  const typeName = Object.keys(known.type)[0]!;
  const { severity, missing } = settle<Record<string, Day | boolean>>(
    { ...starts, spend_by: spendBy, [typeName]: revenue },
    {
      ...Object.fromEntries(Object.keys(starts).map((name) => [name, EVER])),
      spend_by: EVER,
      [typeName]: [true, false],
    },
    ({ spend_by, [typeName]: isForRevenue, ...from }) =>
      isForRevenue
        ? spendWindowOf(days(latest([...Object.values(from), firstPayment]), spend_by as Day), values)
        : null,
  );
  if (missing.length > 0) return { subject, missing };
  return severity === null || spendBy === undefined ? null : found(severity, { ...known, spendBy }, values);
}

function latest(given: readonly unknown[]): Day {
  return Math.max(...given.filter((day) => typeof day === "number"));
}

function found(severity: Severity, known: Known & { spendBy: Day }, values: Values): Found {
  const { subject, entity, starts, firstPayment, spendBy, type } = known;
  const usable = latest([...Object.values(starts), firstPayment]);
  const spendingDays = days(usable, spendBy);
  const sure = Object.values(starts).every((day) => day !== undefined);
  return {
    subject,
    severity,
    message: spendingDays > 0 ? "short" : "over",
    data: { count: spendingDays },
    path: `${entity}.spend_by`,
    inputs: { usable_from: isoDay(usable), spend_by: isoDay(spendBy), ...type },
    computed: { days: spendingDays },
    thresholds: { ...values },
    fixes: [
      ...(sure ? [{ code: "extend_spend_by", value: isoDay(addMonths(usable, 12)) }] : []),
      { code: "remove_spend_by" },
    ],
  };
}
