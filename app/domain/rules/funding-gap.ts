import { usableFrom } from "../continuity/windows";
import { type Day, days, isoDay } from "../period";
import {
  absentIn,
  awardsOfGroup,
  everyWay,
  linkedPairs,
  orderedPairs,
  type Pair,
  revenueOf,
  startsOf,
  usableOf,
} from "./awards";
import { subjectOf } from "./facts";
import { defineRule, type Facts, type Found, type Outcome, type Severity } from "./rule";
import { above, settle, worst } from "./settle";

type Values = Facts<"funding-gap">["values"];

/** Rulebook 33: days without money between two grants for the same work. */
export const fundingGap = defineRule({
  id: "funding-gap",
  version: "1.0",
  number: 33,
  exceptions: { E7: "down-never-off" },
  check: { organisation: check },
});

/** How bad a gap of that many days without money is; 0 or less is none. */
export function gapOf(gapDays: number, values: Values): Severity | null {
  return above(gapDays, values);
}

interface Judged extends Pair {
  severity: Severity | null;
  missing: readonly string[];
}

function check({ snapshot, values }: Facts<"funding-gap">): Outcome | Outcome[] {
  const subject = subjectOf("organisation", snapshot.organisation?.id);
  const awards = awardsOfGroup(snapshot);
  if (!awards) return { subject, missing: ["awards"] };
  const linked = awards.some(({ award }) => award.previous_award_id);
  const counted = linked ? awards : awards.filter((one) => revenueOf(one) !== false);
  const unplaced = linked || counted.length < 2 ? [] : counted.filter(({ start }) => start === undefined);
  if (unplaced.length > 0) return { subject, missing: absentIn(unplaced, ["start_on", "funding_type"]) };
  const pairs = linked ? [linkedPairs(counted)] : everyWay(counted, revenueOf)?.map(orderedPairs);
  const ways = pairs?.map((way) => byLength(way.map((pair) => judged(pair, values))));
  const [first, ...others] = ways ?? [];
  if (!first || others.some((other) => severityOf(other) !== severityOf(first))) {
    return { subject, missing: absentIn(counted, ["funding_type"]) };
  }
  const missing = [...new Set(first.flatMap((pair) => pair.missing))];
  if (missing.length > 0 && severityOf(first) !== "serious") return { subject, missing };
  return first.flatMap((pair) => (pair.severity ? [found(subject, { ...pair, severity: pair.severity }, values)] : []));
}

function severityOf(pairs: readonly Judged[]): Severity | null {
  return worst(...pairs.map(({ severity }) => severity));
}

/** The longest gap first: of equals it is the one told. */
function byLength(pairs: Judged[]): Judged[] {
  return pairs.sort((a, b) => gapDays(b) - gapDays(a));
}

function gapDays({ before, after }: Pair): number {
  return days(before.end ?? 0, usableOf(after) ?? 0) - 1;
}

function judged({ before, after }: Pair, values: Values): Judged {
  const ever: readonly Day[] = [-1e7, 1e7];
  const payment = usableFrom([], after.award.payments) ?? -1e7;
  const { severity, missing } = settle(
    { end_on: before.end, ...startsOf(after) },
    { end_on: ever, notified_on: ever, agreed_on: ever, start_on: ever },
    ({ end_on, ...starts }) =>
      gapOf(days(end_on as Day, Math.max(...(Object.values(starts) as Day[]), payment)) - 1, values),
  );
  return { before, after, severity, missing };
}

function found(subject: string, pair: Judged & { severity: Severity }, values: Values): Found {
  const { before, after, severity } = pair;
  const usable = usableOf(after)!;
  const end = before.end!;
  const g = gapDays(pair);
  const latest = Object.entries(startsOf(after)).find(([, day]) => day === usable)?.[0] ?? "payments";
  const { amount } = before.award;
  const bridge =
    amount == null || before.start === undefined || before.start > end ? null : (amount / (end - before.start + 1)) * g;
  return {
    subject,
    severity,
    message: "gap",
    data: { count: g, end: isoDay(end), usable: isoDay(usable) },
    path: `awards[${after.place}].${latest}`,
    inputs: {
      end_on: isoDay(end),
      usable_from: isoDay(usable),
      before: before.award.id ?? null,
      after: after.award.id ?? null,
    },
    computed: { days: g, ...(bridge === null ? {} : { bridge: Math.round(bridge) }) },
    thresholds: { ...values },
    fixes: [
      { code: "extend_earlier", value: isoDay(usable) },
      { code: "backdate", value: isoDay(end + 1) },
      ...(bridge === null ? [] : [{ code: "bridge", value: Math.round(bridge) }]),
    ],
    held: [...(before.award.exceptions ?? []), ...(after.award.exceptions ?? [])],
  };
}
