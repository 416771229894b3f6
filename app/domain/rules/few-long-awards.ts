import { middleRange, shareRange } from "../continuity/shares";
import { type Day, isoDay, termMonths } from "../period";
import { absentIn, allOf, isEmergency, type Listed, listed, liveOn, revenueOf } from "./awards";
import { hasException, subjectOf, termOf } from "./facts";
import { defineRule, type Facts, type Found, type Outcome, type Severity } from "./rule";
import { below, worst } from "./settle";

type Values = Facts<"few-long-awards">["values"];

/** Rulebook 37: little is promised for three years or more, and groups cannot see far ahead. */
export const fewLongAwards = defineRule({
  id: "few-long-awards",
  version: "1.0",
  number: 37,
  exceptions: { E7: "down-never-off" },
  check: { portfolio: check },
});

/** How short a funder's horizon is: the share of value in long awards, in percent, and the middle number of whole months ahead. */
export function longShareOf(longPct: number, monthsAhead: number, values: Values): Severity | null {
  return worst(shareOf(longPct, values), aheadOf(monthsAhead, values));
}

function shareOf(longPct: number, { info, warn, serious }: Values): Severity | null {
  return below(longPct, { info, warn, serious });
}

function aheadOf(monthsAhead: number, { aheadInfo, aheadWarn, aheadSerious }: Values): Severity | null {
  return below(monthsAhead, { info: aheadInfo, warn: aheadWarn, serious: aheadSerious });
}

function check({ snapshot, asAt, values }: Facts<"few-long-awards">): Outcome {
  const subject = subjectOf("funder", snapshot.funder?.id);
  const awards = listed(snapshot.awards);
  if (awards?.length === 0) return null;
  if (!awards || asAt === null)
    return { subject, missing: [...(awards ? [] : ["awards"]), ...(asAt === null ? ["as_at"] : [])] };
  const belongs = (one: Listed) => allOf(liveOn(one, asAt), revenueOf(one), !isEmergency(one), !isOneOff(one));
  const members = awards.filter((one) => belongs(one) !== false);
  const sure = members.filter((one) => belongs(one) === true);
  const share = shareRange(
    members.map((one) => ({ value: one.award.amount ?? null, ...longness(one, values), sure: belongs(one) === true })),
  );
  const ahead = middleRange(
    sure.map((one) => termMonths(asAt, one.end!)),
    members.filter((one) => belongs(one) !== true).map((one) => aheadRange(one, asAt)),
  );
  const [least, most] = share ? [share.least, share.most] : [0, 100];
  if (!ahead || longShareOf(least, ahead.least, values) !== longShareOf(most, ahead.most, values)) {
    const missing = absentIn(members, ["start_on", "end_on", "amount", "funding_type"]);
    return { subject, missing: missing.length > 0 ? missing : ["awards"] };
  }
  const pct = share?.known ?? null;
  const severity = longShareOf(pct ?? most, ahead.known, values);
  return severity === null ? null : found(subject, severity, { pct, months: ahead.known, sure, asAt }, values);
}

function isOneOff({ award }: Listed): boolean {
  return award.purpose_duration === "one_off" || hasException(award, "E14");
}

function longness({ award }: Listed, { longMonths }: Values): { least: number; most: number } {
  const term = termOf(award);
  if (term === undefined) return { least: 0, most: 1 };
  return term >= longMonths ? { least: 1, most: 1 } : { least: 0, most: 0 };
}

function aheadRange({ end }: Listed, asAt: Day): { least: number; most: number } {
  const months = end === undefined ? undefined : termMonths(asAt, end);
  return { least: months ?? 0, most: months ?? 1200 };
}

interface Seen {
  pct: number | null;
  months: number;
  sure: readonly Listed[];
  asAt: Day;
}

const RENEWALS_SHOWN = 10;

function found(subject: string, severity: Severity, { pct, months, sure, asAt }: Seen, values: Values): Found {
  const parts = [pct !== null && shareOf(pct, values) && "share", aheadOf(months, values) && "ahead"].filter(Boolean);
  const due = sure
    .filter((one) => longness(one, values).most === 0)
    .sort((a, b) => a.end! - b.end! || a.place - b.place)
    .slice(0, RENEWALS_SHOWN);
  return {
    subject,
    severity,
    message: parts.length === 2 ? "both" : String(parts[0]),
    data: { pct, months },
    path: "awards",
    inputs: {
      as_at: isoDay(asAt),
      awards: sure.length,
      renewals_due: due.map(({ award, place }) => award.id ?? place),
    },
    computed: { ...(pct === null ? {} : { share_pct: Number(pct.toFixed(4)) }), months_ahead: months },
    thresholds: { ...values },
    fixes: due.length > 0 ? [{ code: "lengthen", value: due.length }] : [{ code: "renew_early" }],
  };
}
