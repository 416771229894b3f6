import { percentOf, shareRange } from "../continuity/shares";
import { addMonths, type Day } from "../period";
import { absentIn, allOf, type Listed, liveOn } from "./awards";
import { dayIn } from "./facts";
import type { Values } from "./parameters";
import type { Severity } from "./rule";
import { above, below } from "./settle";

/** What one part of a rule says: how bad, what was absent, and the sums behind it. */
export interface CirclePart {
  severity: Severity | null;
  missing: readonly string[];
  computed: Record<string, number>;
}

type CircleValues = Values<"closed-circle">;

/** How few newcomers the open money reached, in percent. */
export function newcomersOf(newcomerPct: number, { newInfo, newWarn, newSerious }: CircleValues): Severity | null {
  return below(newcomerPct, { info: newInfo, warn: newWarn, serious: newSerious });
}

/** How much the groups with the most hold, in percent. */
export function topShareOf(topPct: number, { topInfo, topWarn, topSerious }: CircleValues): Severity | null {
  return above(topPct, { info: topInfo, warn: topWarn, serious: topSerious });
}

/**
 * Rulebook 41(a): the newcomers' share of open-round money of the last months. Renewals are left out, so that continuity is
 * not punished. A newcomer had no award in the months before, and none that was still running.
 */
export function newcomerPart(awards: readonly Listed[], asAt: Day, values: CircleValues): CirclePart {
  const since = addMonths(asAt, -values.months);
  const belongs = (one: Listed) => {
    const on = awardedOn(one);
    const inTime = on === undefined ? undefined : on >= since && on <= asAt;
    return allOf(!one.award.previous_award_id, one.award.open_round ?? undefined, inTime);
  };
  const members = awards.filter((one) => belongs(one) !== false);
  const groups = byGroup(awards);
  const range = shareRange(
    members.map((one) => ({
      value: one.award.amount ?? null,
      ...newness(one, groups.get(one.award.org_id) ?? [], values),
      sure: belongs(one) === true,
    })),
  );
  if (range && newcomersOf(range.least, values) === newcomersOf(range.most, values)) {
    return { severity: newcomersOf(range.known, values), missing: [], computed: { newcomer_pct: range.known } };
  }
  const undated = members.some((one) => awardedOn(one) === undefined) ? ["notified_on"] : [];
  const missing = [...undated, ...absentIn(members, ["open_round", "org_id", "amount"])];
  return { severity: null, missing: missing.length > 0 ? missing : ["open_round"], computed: {} };
}

/** The day of the award: when the group was told, else agreed, else began. */
function awardedOn({ award, start }: Listed): Day | undefined {
  return dayIn(award.notified_on ?? award.agreed_on) ?? start;
}

function newness(one: Listed, ofGroup: readonly Listed[], values: CircleValues): { least: number; most: number } {
  const on = awardedOn(one);
  if (one.award.org_id == null || on === undefined) return { least: 0, most: 1 };
  const earliest = addMonths(on, -values.newcomerMonths);
  const known = ofGroup.some((other) => {
    const before = awardedOn(other);
    return before !== undefined && before < on && (before >= earliest || (other.end ?? before) >= on);
  });
  if (known) return { least: 0, most: 0 };
  return { least: ofGroup.some((other) => awardedOn(other) === undefined) ? 0 : 1, most: 1 };
}

/** Rulebook 41(b): the share of live value that the groups with the most hold. Not asked for in a very small place (E15), nor of no awards. */
export function topPart(awards: readonly Listed[], asAt: Day, smallPlace: boolean, values: CircleValues): CirclePart {
  if (smallPlace || awards.length === 0) return { severity: null, missing: [], computed: {} };
  const members = awards.filter((one) => liveOn(one, asAt) !== false);
  const isSure = (one: Listed) => liveOn(one, asAt) === true && one.award.org_id != null && one.award.amount != null;
  const sure = members.filter(isSure);
  const unsure = members.filter((one) => !isSure(one));
  const held = [...byGroup(sure).values()].map(worth).sort((a, b) => b - a);
  const groups = Math.max(values.topGroups, Math.ceil((held.length * values.topShare) / 100));
  const [top, total] = [sum(held.slice(0, groups)), sum(held)];
  const more = unsure.reduce((all, { award }) => all + (award.amount ?? 1e24), 0);
  const [least, most] = [percentOf(top, total + more), percentOf(top + more, total + more)];
  if (total > 0 && topShareOf(least, values) === topShareOf(most, values)) {
    const pct = percentOf(top, total);
    return {
      severity: topShareOf(pct, values),
      missing: [],
      computed: { top_pct: pct, top_groups: Math.min(groups, held.length) },
    };
  }
  const missing = absentIn(unsure, ["start_on", "end_on", "org_id", "amount"]);
  return { severity: null, missing: missing.length > 0 ? missing : ["awards"], computed: {} };
}

function byGroup(awards: readonly Listed[]): Map<string | null | undefined, Listed[]> {
  const groups = new Map<string | null | undefined, Listed[]>();
  for (const one of awards) {
    const group = groups.get(one.award.org_id);
    if (group) group.push(one);
    else groups.set(one.award.org_id, [one]);
  }
  return groups;
}

function worth(awards: readonly Listed[]): number {
  return sum(awards.map(({ award }) => award.amount!));
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}
