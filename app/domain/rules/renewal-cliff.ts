import { addMonths, type Day, days, isoDay, termMonths } from "../period";
import { dayIn, isRevenue, subjectOf } from "./facts";
import { defineRule, type Facts, type Found, type Outcome, type Severity } from "./rule";
import { atMost, settle } from "./settle";

type Values = Facts<"renewal-cliff">["values"];

/** Rulebook 29: a grant is about to end and the group has not been told what comes next. */
export const renewalCliff = defineRule({
  id: "renewal-cliff",
  version: "1.0",
  number: 29,
  exceptions: { E3: "off", E5: "off", E14: "off" },
  check: { grant: check },
});

/** How near an undecided end is. Days left; below 0 it has passed. */
export function undecidedEndOf(daysLeft: number, { info, warn, serious }: Values): Severity | null {
  return atMost(daysLeft, { info, warn, serious });
}

interface Known {
  end_on: Day;
  as_at: Day;
  renewal_decision: string;
  funding_type: string;
  /** The term is asked for as `term_months`, save where the first day is given and the last is not. */
  term_months: number;
}

function check({ snapshot, asAt, values }: Facts<"renewal-cliff">): Outcome {
  const award = snapshot.award;
  const subject = subjectOf("award", award?.id);
  const [start, end] = [dayIn(award?.start_on), dayIn(award?.end_on)];
  const byDates = award?.term_months == null && start !== undefined;
  const termTo = (last: Day) => (byDates ? termMonths(start, last) : (award?.term_months ?? undefined));
  const { severity, missing } = settle<Known & Record<string, unknown>>(
    {
      end_on: end,
      as_at: asAt,
      renewal_decision: award?.renewal_decision,
      funding_type: award?.funding_type,
      term_months: byDates ? 0 : award?.term_months,
    },
    {
      end_on: [byDates ? addMonths(start, values.fromMonths) - 1 : -1e6, 2e6],
      as_at: [-2e6, 1e6],
      renewal_decision: ["none", "renew"],
      funding_type: ["FT01", "FT10"],
      term_months: [0, Number.MAX_VALUE],
    },
    (known) => judge({ ...known, term_months: termTo(known.end_on) ?? known.term_months }, values),
  );
  if (missing.length > 0) return { subject, missing };
  if (severity === null || end === undefined || asAt === null) return null;
  return found(subject, severity, { end, asAt, term: termTo(end) }, snapshot.organisation?.name, values);
}

function judge({ end_on, as_at, renewal_decision, funding_type, term_months }: Known, values: Values): Severity | null {
  if (renewal_decision !== "none" || !isRevenue(funding_type) || term_months < values.fromMonths) return null;
  return undecidedEndOf(days(as_at, end_on), values);
}

function found(
  subject: string,
  severity: Severity,
  { end, asAt, term }: { end: Day; asAt: Day; term: number | undefined },
  name: string | null | undefined,
  values: Values,
): Found {
  const left = days(asAt, end);
  const noticePossible = addMonths(asAt, values.noticeMonths) <= end;
  const atRiskFrom = isoDay(addMonths(end, -values.noticeMonths));
  const moment = left < 0 ? "ended" : noticePossible ? "ending" : "tooLate";
  return {
    subject,
    severity,
    message: moment,
    data: {
      count: Math.abs(left),
      at_risk_from: atRiskFrom,
      ...(name ? { org: name, unnamed: "" } : { unnamed: "Unnamed" }),
    },
    path: "award.renewal_decision",
    inputs: { end_on: isoDay(end), as_at: isoDay(asAt), term_months: term, renewal_decision: "none" },
    computed: { days: left, at_risk_from: atRiskFrom, three_months_notice_possible: noticePossible },
    thresholds: { info: values.info, warn: values.warn, serious: values.serious, from_months: values.fromMonths },
    fixes: [
      { code: "renew", value: 36 },
      { code: "extend", value: isoDay(addMonths(end, 6)) },
      { code: "tell_ending" },
    ],
  };
}
