import { type Award, type DatedAward, isDated } from "../continuity/award";
import { stoppedOn } from "../continuity/cliffs";
import { gaps } from "../continuity/gaps";
import { naiveRun, shortRuns, yearlyRuns } from "../continuity/runs";
import { wholePounds } from "../money";
import { Flag, type GrantTable, UNKNOWN } from "../opendata/grant-table";
import { civil } from "../period";
import { awardAt, type FunderHistory } from "./history";
import { median, medianWholePounds } from "./median";

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

/** Counts a funder's figures: one walk over its grants, one over its groups. */
export function figuresOf(table: GrantTable, history: FunderHistory): Figures {
  return { ...grantFigures(table, history), ...groupFigures(history) } as Figures;
}

interface Counted {
  pence: number;
  zero: number;
  ends: number;
  near: number;
  exactly: number;
  janToMar: number;
  march: number;
  core: number;
  novel: number;
  amounts: number[];
  months: number[];
  lags: number[];
}

function grantFigures(table: GrantTable, { places, recipients }: FunderHistory) {
  const count = countGrants(table, places);
  const { amounts, months, lags, ends } = count;
  return {
    grants: places.length,
    recipients,
    amountTotal: wholePounds(count.pence),
    amountMedian: medianWholePounds(Float64Array.from(amounts)),
    amountZero: count.zero,
    durationMedianMonths: median(Float64Array.from(months)),
    durationUpTo12: orNull(months, (m) => m <= 12),
    duration36OrMore: orNull(months, (m) => m >= 36),
    durationKnown: months.length,
    endsNear31March: ends ? count.near : null,
    endsExactly31March: ends ? count.exactly : null,
    effectiveEndKnown: ends,
    awardedJanToMar: count.janToMar,
    awardedInMarch: count.march,
    lagMedianDays: median(Float64Array.from(lags)),
    retrospective: orNull(lags, (lag) => lag < 0),
    retrospectiveOver30: orNull(lags, (lag) => lag < -30),
    coreWording: count.core,
    noveltyWording: count.novel,
  };
}

function countGrants(table: GrantTable, places: Uint32Array): Counted {
  const none = { pence: 0, zero: 0, ends: 0, near: 0, exactly: 0, janToMar: 0, march: 0, core: 0, novel: 0 };
  const count: Counted = { ...none, amounts: [], months: [], lags: [] };
  for (const place of places) {
    const grant = awardAt(table, place);
    if (grant.pence !== null) countAmount(count, grant.pence);
    if (grant.months !== null) count.months.push(grant.months);
    if (grant.end !== null) countEnd(count, grant.end);
    if (grant.award !== null) countAwardMonth(count, civil(grant.award)[1]);
    const planned = table.start[place]!;
    if (planned !== UNKNOWN && grant.award !== null) count.lags.push(planned - grant.award);
    if (grant.flags & Flag.coreWording) count.core++;
    if (grant.flags & Flag.noveltyWording) count.novel++;
  }
  return count;
}

function countAmount(count: Counted, pence: number): void {
  count.amounts.push(pence);
  count.pence += pence;
  if (pence === 0) count.zero++;
}

function countEnd(count: Counted, end: number): void {
  const [, month, day] = civil(end);
  count.ends++;
  if ((month === 3 && day >= 24) || (month === 4 && day <= 7)) count.near++;
  if (month === 3 && day === 31) count.exactly++;
}

function countAwardMonth(count: Counted, month: number): void {
  if (month <= 3) count.janToMar++;
  if (month === 3) count.march++;
}

function orNull(values: readonly number[], counts: (value: number) => boolean): number | null {
  return values.length === 0 ? null : values.filter(counts).length;
}

function groupFigures(history: FunderHistory) {
  const between: number[] = [];
  const count = { naive: 0, strict: 0, cadence: 0, stopped: 0, withEnd: 0, repeats: 0 };
  for (const awards of history.groups()) {
    countRuns(count, awards);
    if (awards.length > 1) for (const gap of gaps(awards.filter(isDated) as DatedAward[])) between.push(gap.days);
    if (!awards.some((award) => award.end !== null)) continue;
    count.withEnd++;
    if (history.lastAward !== null && stoppedOn(awards, history.lastAward) !== null) count.stopped++;
  }
  return {
    serialNaive: count.naive,
    serialStrict: count.strict,
    cadenceOnly: count.cadence,
    gapsCounted: between.length,
    gapMedianDays: median(Float64Array.from(between)),
    gapOverlap: orNull(between, (gap) => gap < 0),
    gapOver365: orNull(between, (gap) => gap > 365),
    cliffRecipients: count.withEnd ? count.stopped : null,
    cliffOf: count.withEnd,
    repeatGrants: count.repeats,
  };
}

function countRuns(
  count: { naive: number; strict: number; cadence: number; repeats: number },
  awards: readonly Award[],
): void {
  if (awards.length < 3) return;
  const dated = awards.filter((award) => award.date !== null);
  const strict = ofThree(shortRuns(dated, 12));
  const cadence = ofThree(yearlyRuns(byAwardDate(awards)));
  if (naiveRun(dated) >= 3) count.naive++;
  if (strict.length > 0) count.strict++;
  if (cadence.length > 0) count.cadence++;
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
