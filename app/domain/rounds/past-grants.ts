import type { Award } from "../continuity/award";
import { medianOf } from "../continuity/median";
import { shortRuns } from "../continuity/runs";
import { effectiveEnd, effectiveStart, lengthInMonths, toWholeMonths } from "../continuity/spans";
import { addMonths, civil, type Day, isoDay, monthAndDay, yearEnd } from "../period";

/** A published grant of a funder to a group. Days as whole numbers; null is not known. */
export interface PastGrant {
  /** The group; null: it is not told, or it is a person. */
  group: string | null;
  award: Day;
  start: Day | null;
  end: Day | null;
  /** As declared. */
  months: number | null;
}

/** Some of a number that is known: never of nothing. */
export interface Share {
  some: number;
  of: number;
}

/** What a funder's published grants count up to, in whole grants and groups. A share is null where nothing of it is known. */
export interface PastGrants {
  /** `YYYY-MM-DD`: the last award that was published. */
  until: string;
  grants: number;
  /** There are more: these are the newest. */
  isCut: boolean;
  /** Groups with three or more grants of a year or less in a row. */
  onRepeat: Share | null;
  /** Grants awarded in the last weeks of the financial year. */
  lateInYear: Share | null;
  /** Of the groups funded in the last year, those that had a grant in the three years before. */
  fundedBefore: Share | null;
  /** Half of the grants whose length is known are for as many months or fewer. */
  medianMonths: { months: number; grants: number } | null;
  /** Grants awarded after the day on which they were to begin. */
  afterStart: Share | null;
}

const ROW = 3;
const YEARLY_MONTHS = 12;
/** As close to the year end as that is serious (rulebook 2). */
const LATE_DAYS = 60;
const LAST_YEAR_MONTHS = 12;
const BEFORE_DAYS = 1_096;

/** Counts a funder's published grants, newest first or not; null of none. `yearStart` is `MM-DD`. */
export function pastGrantsOf(
  grants: readonly PastGrant[],
  { yearStart, isCut }: { yearStart: string; isCut: boolean },
): PastGrants | null {
  if (grants.length === 0) return null;
  const last = grants.reduce((latest, { award }) => Math.max(latest, award), grants[0]!.award);
  const groups = groupsIn(grants);
  const months = grants.flatMap(({ start, end, months }) => lengthOf(start, end, months) ?? []);
  const onDays = isByYearOnly(grants) ? [] : grants;
  const started = onDays.filter(({ start }) => start !== null);
  return {
    until: isoDay(last),
    grants: grants.length,
    isCut,
    onRepeat: share([...groups.values()], isOnRepeat),
    lateInYear: share(onDays, ({ award }) => yearEnd(award, yearStart) - award <= LATE_DAYS),
    fundedBefore: fundedBefore(groups, last),
    medianMonths: months.length === 0 ? null : { months: Math.round(medianOf(months)!), grants: months.length },
    afterStart: share(started, ({ award, start }) => award > start!),
  };
}

function share<T>(all: readonly T[], isOne: (one: T) => boolean): Share | null {
  return all.length === 0 ? null : { some: all.filter(isOne).length, of: all.length };
}

/** Days that stand for a year where nearly every award has one of them: no claim may rest on such a day (360giving.md 8). */
const standForAYear = ["01-01", "01-31", "03-31", "04-01", "12-31"];
const [ENOUGH, NEARLY_ALL] = [20, 0.95];

function isByYearOnly(grants: readonly PastGrant[]): boolean {
  const years = new Set(grants.map(({ award }) => civil(award)[0]));
  if (grants.length < ENOUGH || years.size < 2) return false;
  const dates = grants.map(({ award }) => monthAndDay(award));
  return standForAYear.some((date) => dates.filter((one) => one === date).length >= NEARLY_ALL * grants.length);
}

function groupsIn(grants: readonly PastGrant[]): Map<string, PastGrant[]> {
  const groups = new Map<string, PastGrant[]>();
  for (const grant of grants) {
    if (grant.group === null) continue;
    const mine = groups.get(grant.group);
    if (mine) mine.push(grant);
    else groups.set(grant.group, [grant]);
  }
  return groups;
}

/** A length that is known and above nothing, in whole months. */
function lengthOf(start: Day | null, end: Day | null, declared: number | null): number | null {
  const months = toWholeMonths(lengthInMonths(start, end, declared));
  return months !== null && months > 0 ? months : null;
}

/** Three or more in a row of a year or less each, at a yearly beat: as the audit of published grants counts them. */
function isOnRepeat(grants: readonly PastGrant[]): boolean {
  const awards = grants.map(asAward).sort((one, other) => one.date! - other.date!);
  return shortRuns(awards, YEARLY_MONTHS).some((run) => run.length >= ROW);
}

function asAward({ award, start, end, months }: PastGrant, place: number): Award {
  const first = effectiveStart(start, end, months);
  return {
    ...{ place, award, start: first, end: effectiveEnd(start, end, months), date: first ?? award },
    ...{ months: lengthOf(start, end, months), pence: null, flags: 0 },
  };
}

/** Groups with a grant in the year up to the last one. */
function fundedBefore(groups: ReadonlyMap<string, readonly PastGrant[]>, last: Day): Share | null {
  const since = addMonths(last, -LAST_YEAR_MONTHS);
  const recent = [...groups.values()].filter((grants) => grants.some(({ award }) => award > since));
  return share(recent, (grants) => grants.some(({ award }) => award <= since && award > since - BEFORE_DAYS));
}
