import { type Award, isDated } from "../continuity/award";
import { stoppedOn } from "../continuity/cliffs";
import { gaps } from "../continuity/gaps";
import { median, medianWholePounds } from "../continuity/median";
import { naiveRun, shortRuns, yearlyRuns } from "../continuity/runs";
import { wholePounds } from "../money";
import type { Day } from "../period";
import { between, dateNumber, type GrantCounts } from "./grant-counts";
import type { RunBook } from "./streaks";

/** The figures of one funder, by the definitions of 360giving.md section 8, which also says when one is null. Amounts in whole currency units. */
export interface Figures {
  grants: number;
  recipients: number;
  amountTotal: number;
  amountMedian: number | null;
  amountZero: number;
  durationMedianMonths: number | null;
  durationUpTo12: number | null;
  duration36OrMore: number | null;
  durationKnown: number;
  endsNear31March: number | null;
  endsExactly31March: number | null;
  effectiveEndKnown: number;
  awardedJanToMar: number;
  awardedInMarch: number;
  serialNaive: number;
  serialStrict: number;
  cadenceOnly: number;
  gapsCounted: number;
  gapMedianDays: number | null;
  gapOverlap: number | null;
  gapOver365: number | null;
  lagMedianDays: number | null;
  retrospective: number | null;
  retrospectiveOver30: number | null;
  cliffRecipients: number | null;
  cliffOf: number;
  coreWording: number;
  noveltyWording: number;
  /** Grants beyond the first of each yearly run of three or more: S2, or S3 where a group has no such run. */
  repeatGrants: number;
}

/** Reads a funder's figures off what was counted over its grants and its groups. */
export function figuresOf(counts: GrantCounts, groups: GroupCounts): Figures {
  return { ...grantFigures(counts), recipients: groups.recipients, ...groupFigures(groups) };
}

function grantFigures(counts: GrantCounts) {
  const { amounts, months, lags, ends, endDates, awardDates } = counts;
  const march31 = dateNumber(3, 31);
  return {
    grants: counts.grants,
    amountTotal: wholePounds(counts.pence),
    amountMedian: medianWholePounds(Float64Array.from(amounts)),
    amountZero: counts.zero,
    durationMedianMonths: median(Float64Array.from(months)),
    durationUpTo12: orNull(months, (m) => m <= 12),
    duration36OrMore: orNull(months, (m) => m >= 36),
    durationKnown: months.length,
    endsNear31March: ends ? between(endDates, dateNumber(3, 24), dateNumber(4, 7)) : null,
    endsExactly31March: ends ? between(endDates, march31, march31) : null,
    effectiveEndKnown: ends,
    awardedJanToMar: between(awardDates, dateNumber(1, 1), march31),
    awardedInMarch: between(awardDates, dateNumber(3, 1), march31),
    lagMedianDays: median(Float64Array.from(lags)),
    retrospective: orNull(lags, (lag) => lag < 0),
    retrospectiveOver30: orNull(lags, (lag) => lag < -30),
    coreWording: counts.coreWording,
    noveltyWording: counts.noveltyWording,
  };
}

function orNull(values: readonly number[], counts: (value: number) => boolean): number | null {
  return values.length === 0 ? null : values.filter(counts).length;
}

/** What is counted over the groups of a funder. */
export interface GroupCounts {
  recipients: number;
  gaps: number[];
  naive: number;
  strict: number;
  cadence: number;
  repeats: number;
  stopped: number;
  withEnd: number;
}

/** Nothing counted yet. */
export function noGroupsCounted(): GroupCounts {
  return { recipients: 0, gaps: [], naive: 0, strict: 0, cadence: 0, repeats: 0, stopped: 0, withEnd: 0 };
}

/** Takes one group's awards, in their order, into the counts; `lastAward` is the funder's last award date, `runs` is shown the yearly runs. */
export function countGroup(counts: GroupCounts, awards: readonly Award[], lastAward: Day | null, runs: RunBook): void {
  counts.recipients++;
  if (awards.length > 2) countRuns(counts, awards, runs);
  if (awards.length > 1) for (const gap of gaps(awards.filter(isDated))) counts.gaps.push(gap.days);
  if (!awards.some((award) => award.end !== null)) return;
  counts.withEnd++;
  if (lastAward !== null && stoppedOn(awards, lastAward) !== null) counts.stopped++;
}

function groupFigures(counts: GroupCounts) {
  return {
    serialNaive: counts.naive,
    serialStrict: counts.strict,
    cadenceOnly: counts.cadence,
    gapsCounted: counts.gaps.length,
    gapMedianDays: median(Float64Array.from(counts.gaps)),
    gapOverlap: orNull(counts.gaps, (gap) => gap < 0),
    gapOver365: orNull(counts.gaps, (gap) => gap > 365),
    cliffRecipients: counts.withEnd ? counts.stopped : null,
    cliffOf: counts.withEnd,
    repeatGrants: counts.repeats,
  };
}

function countRuns(count: GroupCounts, awards: readonly Award[], book: RunBook): void {
  const dated = awards.filter((award) => award.date !== null);
  const strict = ofThree(shortRuns(dated, 12));
  const cadence = ofThree(yearlyRuns(byAwardDate(awards)));
  if (naiveRun(dated) >= 3) count.naive++;
  if (strict.length > 0) count.strict++;
  if (cadence.length > 0) count.cadence++;
  book.add(strict, cadence);
  for (const run of strict.length > 0 ? strict : cadence) count.repeats += run.length - 1;
}

/** The awards with an award date, by that date, which then stands as their date: what S3 counts. */
export function byAwardDate(awards: readonly Award[]): Award[] {
  return awards
    .filter((award) => award.award !== null)
    .map((award) => ({ ...award, date: award.award }))
    .sort((a, b) => a.date! - b.date!);
}

/** The runs of three or more. */
export function ofThree<A>(runs: A[][]): A[][] {
  return runs.filter((run) => run.length >= 3);
}
