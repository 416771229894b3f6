import { usableFrom } from "../continuity/windows";
import { type Day, days, isoDay, nearestYearEnd, yearEnd } from "../period";
import { dayIn, subjectOf } from "./facts";
import { defineRule, type Facts, type Outcome, type Severity } from "./rule";
import { atMost, settle } from "./settle";

type Values = Facts<"year-end-rush">["values"];

/** Rulebook 2, the February test: money that arrives late and must be spent by the funder's own year end. */
export const yearEndRush = defineRule({
  id: "year-end-rush",
  version: "1.0",
  number: 2,
  exceptions: { E1: "off", E2: "off-with-quote", E3: "off", E7: "down-never-off" },
  check: { fund: checkFund, grant: checkGrant },
});

/** How hard the rush is: only a last day to spend within a week of the year end counts. Days, both sides of the year end. */
export function rushOf(usable: Day, spendBy: Day, yearStart: string, values: Values): Severity | null {
  if (Math.abs(days(nearestYearEnd(spendBy, yearStart), spendBy)) > values.nearYearEnd) return null;
  return atMost(days(usable, spendBy), values);
}

function checkFund({ snapshot, values }: Facts<"year-end-rush">): Outcome {
  const fund = snapshot.fund;
  const decided = dayIn(fund?.decision_made_on ?? fund?.decision_due_on);
  return judged(subjectOf("fund", fund?.id), "fund.spend_by", values, {
    ...(fund?.decision_made_on ? { decision_made_on: decided } : { decision_due_on: decided }),
    spend_by: dayIn(fund?.spend_by),
    fy_start: snapshot.funder?.fy_start,
  });
}

function checkGrant({ snapshot, values }: Facts<"year-end-rush">): Outcome {
  const award = snapshot.award;
  return judged(subjectOf("award", award?.id), "award.spend_by", values, {
    notified_on: dayIn(award?.notified_on),
    agreed_on: dayIn(award?.agreed_on),
    start_on: dayIn(award?.start_on),
    first_payment: usableFrom([], award?.payments),
    spend_by: dayIn(award?.spend_by),
    fy_start: snapshot.funder?.fy_start,
  });
}

type Known = Record<string, Day | string | null | undefined>;

/** With no last day to spend the answer can be anything; with one, the absent days are tried early and late. */
function judged(subject: string, path: string, values: Values, known: Known): Outcome {
  const { fy_start, spend_by, first_payment, ...starts } = known;
  if (typeof spend_by !== "number") {
    return { subject, missing: Object.keys({ spend_by, ...starts }).filter((name) => known[name] === undefined) };
  }
  const dates = Object.fromEntries(Object.keys(starts).map((name) => [name, [-1e6, 1e6]]));
  const { severity, missing } = settle(
    { ...starts, first_payment: first_payment ?? -1e6, fy_start },
    { ...dates, fy_start: fiscalYears(spend_by) },
    ({ fy_start: start, ...from }) =>
      rushOf(Math.max(...(Object.values(from) as Day[])), spend_by, start as string, values),
  );
  if (missing.length > 0) return { subject, missing };
  if (severity === null) return null;
  const usable = Math.max(...[...Object.values(starts), first_payment].filter((day) => typeof day === "number"));
  return found(subject, path, severity, usable, spend_by, fy_start as string, values);
}

/** A year that ends on that very day and one that ends half a year away: the two answers an absent year start can give. */
function fiscalYears(spendBy: Day): string[] {
  return [isoDay(spendBy + 1).slice(5), isoDay(spendBy + 183).slice(5)];
}

function found(
  subject: string,
  path: string,
  severity: Severity,
  usable: Day,
  spendBy: Day,
  fyStart: string,
  values: Values,
) {
  const fyEnd = nearestYearEnd(spendBy, fyStart);
  const d = days(usable, spendBy);
  const next = isoDay(yearEnd(spendBy + values.nearYearEnd + 1, fyStart));
  return {
    subject,
    severity,
    message: d < 0 ? "over" : d === 0 ? "sameDay" : "late",
    data: { count: Math.abs(d) },
    path,
    inputs: { usable_from: isoDay(usable), spend_by: isoDay(spendBy), fy_end: isoDay(fyEnd) },
    computed: { days: d },
    thresholds: { info: values.info, warn: values.warn, serious: values.serious },
    fixes: [
      { code: "extend_spend_by", value: next },
      { code: "carry_forward" },
      { code: "pay_as_core" },
      { code: "top_up" },
    ],
  };
}
