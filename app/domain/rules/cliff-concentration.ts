import { firstOfQuarter, largestQuarter, sum } from "../continuity/quarters";
import { percentOf } from "../continuity/shares";
import { addMonths, type Day, isoDay } from "../period";
import { absentIn, type Listed, listed } from "./awards";
import { subjectOf, termOf } from "./facts";
import { defineRule, type Facts, type Found, type Outcome, type Severity } from "./rule";
import { above } from "./settle";

type Values = Facts<"cliff-concentration">["values"];

/** Rulebook 38: much of what ends in the next two years ends in one quarter. */
export const cliffConcentration = defineRule({
  id: "cliff-concentration",
  version: "1.0",
  number: 38,
  exceptions: { E7: "down-never-off" },
  check: { portfolio: check },
});

/** How concentrated the endings are: the share of the largest quarter in percent, over that many awards that end. */
export function concentrationOf(largestPct: number, awards: number, values: Values): Severity | null {
  const { info, warn, serious } = values;
  return awards < values.atLeast ? null : above(largestPct, { info, warn, serious });
}

type Ending = Listed & { end: Day; amount: number };

function check({ snapshot, asAt, values }: Facts<"cliff-concentration">): Outcome {
  const subject = subjectOf("funder", snapshot.funder?.id);
  const awards = listed(snapshot.awards);
  if (!awards) return { subject, missing: asAt === null ? ["awards", "as_at"] : ["awards"] };
  if (awards.length < values.atLeast) return null;
  if (asAt === null) return { subject, missing: ["as_at"] };
  const last = addMonths(asAt, values.months);
  const members = awards.filter(({ end }) => end === undefined || (end >= asAt && end <= last));
  const ending = members.flatMap((one) => (isEnding(one) ? [{ ...one, amount: one.award.amount! }] : []));
  const unsure = members.filter((one) => !isEnding(one));
  const total = sum(ending);
  const quarter = largestQuarter(ending);
  const severity = concentrationOf(percentOf(sum(quarter), total), ending.length, values);
  if (couldChange(ending, quarter, unsure, values)) return { subject, missing: absentIn(unsure, ["end_on", "amount"]) };
  return severity === null ? null : found(subject, severity, { quarter, ending, total, asAt }, values);
}

function isEnding(one: Listed): one is Listed & { end: Day } {
  return one.end !== undefined && one.award.amount != null;
}

/** With everything that is not known outside the largest quarter, and inside it. */
function couldChange(ending: Ending[], quarter: Ending[], unsure: Listed[], values: Values): boolean {
  if (unsure.length === 0) return false;
  const more = unsure.reduce((all, { award }) => all + (award.amount ?? Number.POSITIVE_INFINITY), 0);
  const total = sum(ending) + more;
  const surely = ending.length + unsure.filter(({ end }) => end !== undefined).length;
  const least = concentrationOf(
    total === Number.POSITIVE_INFINITY ? 0 : percentOf(sum(quarter), total),
    surely,
    values,
  );
  const inside = total === Number.POSITIVE_INFINITY ? 100 : percentOf(sum(quarter) + more, total);
  return least !== concentrationOf(inside, ending.length + unsure.length, values);
}

interface Seen {
  quarter: Ending[];
  ending: Ending[];
  total: number;
  asAt: Day;
}

function found(subject: string, severity: Severity, { quarter, ending, total, asAt }: Seen, values: Values): Found {
  const from = firstOfQuarter(quarter[0]!.end);
  const to = addMonths(from, 3) - 1;
  const pct = percentOf(sum(quarter), total);
  const move = worthMoving(quarter, total, values.info);
  const cost = move.map(({ award, amount }, place) => (amount * (3 + 3 * (place % 3))) / (termOf(award) || Number.NaN));
  const costs = cost.reduce((a, b) => a + b, 0);
  return {
    subject,
    severity,
    message: "quarter",
    data: { count: quarter.length, pct, from: isoDay(from), to: isoDay(to) },
    path: "awards",
    inputs: {
      as_at: isoDay(asAt),
      awards: ending.length,
      total,
      stagger: move.map(({ award, place }) => award.id ?? place),
    },
    computed: {
      share_pct: Number(pct.toFixed(4)),
      quarter: `${isoDay(from)}/${isoDay(to)}`,
      awards: quarter.length,
      ...(Number.isFinite(costs) ? { cost: Math.round(costs) } : {}),
    },
    thresholds: { ...values },
    fixes: [{ code: "stagger", value: move.length }],
  };
}

/** The fewest awards, largest first, without which the quarter is no longer over the mark. */
function worthMoving(quarter: readonly Ending[], total: number, mark: number): Ending[] {
  const ordered = [...quarter].sort((a, b) => b.amount - a.amount || a.place - b.place);
  const enough = ordered.findIndex((_, place) => percentOf(sum(ordered.slice(place + 1)), total) <= mark);
  return ordered.slice(0, enough + 1);
}
