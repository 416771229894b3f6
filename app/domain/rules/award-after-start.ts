import { days, isoDay } from "../period";
import { dayIn, subjectOf } from "./facts";
import { defineRule, type Facts, type Found, type Outcome, type Severity } from "./rule";
import { above, below, worst } from "./settle";

type Values = Facts<"award-after-start">["values"];

/** Rulebook 17: the offer came after the work began, or too shortly before work that goes on. */
export const awardAfterStart = defineRule({
  id: "award-after-start",
  version: "1.0",
  number: 17,
  exceptions: { E7: "down-never-off" },
  check: { grant: check },
});

/**
 * How late an offer was.
 *
 * @param lateDays days from the start to the offer; below 0 the offer came first
 * @param leadDays days of warning before work that continues earlier work; null when it continues nothing
 */
export function lateStartOf(lateDays: number, leadDays: number | null, values: Values): Severity | null {
  return worst(above(lateDays, values), leadOf(leadDays, values));
}

function leadOf(leadDays: number | null, { leadInfo, leadWarn }: Values): Severity | null {
  return leadDays === null ? null : below(leadDays, { info: leadInfo, warn: leadWarn });
}

function check({ snapshot, values }: Facts<"award-after-start">): Outcome {
  const award = snapshot.award;
  const subject = subjectOf("award", award?.id);
  const notified = dayIn(award?.notified_on);
  const start = dayIn(award?.start_on);
  if (notified === undefined || start === undefined) {
    return { subject, missing: Object.entries({ notified_on: notified, start_on: start }).flatMap(absent) };
  }
  const late = days(start, notified);
  const lead = award?.previous_award_id ? -late : null;
  const severity = lateStartOf(late, lead, values);
  return severity === null ? null : found(subject, severity, { notified, start, late, lead }, values);
}

function absent([name, value]: [string, unknown]): string[] {
  return value === undefined ? [name] : [];
}

function found(
  subject: string,
  severity: Severity,
  { notified, start, late, lead }: { notified: number; start: number; late: number; lead: number | null },
  { info, warn, serious, leadInfo, leadWarn }: Values,
): Found {
  return {
    subject,
    severity,
    message: late > 0 ? "late" : late === 0 ? "sameDay" : "shortLead",
    data: { count: Math.abs(late), start: isoDay(start) },
    path: "award.notified_on",
    inputs: { notified_on: isoDay(notified), start_on: isoDay(start), continues_earlier_work: lead !== null },
    computed: lead === null ? { days: late } : { days: late, lead_days: lead },
    thresholds: { info, warn, serious, ...(lead === null ? {} : { lead_info: leadInfo, lead_warn: leadWarn }) },
    fixes: [
      ...(late > 0 ? [{ code: "backdate", value: isoDay(start) }] : []),
      { code: "letter_of_comfort" },
      ...(lead === null ? [] : [{ code: "extend_earlier", value: isoDay(Math.max(start, notified)) }]),
    ],
  };
}
