import type { Award } from "../continuity/award";
import { Flag, type GrantTable, UNKNOWN } from "../opendata/grant-table";
import { civil } from "../period";

/** What is counted over every grant of a funder, people's included; figures, charts and observations are read off it. Pence, months, days. */
export interface GrantCounts {
  grants: number;
  amounts: number[];
  pence: number;
  zero: number;
  months: number[];
  /** Days from award to planned start. */
  lags: number[];
  awarded: number;
  ends: number;
  /** Grants by the calendar date of their award and of their last day as written: `dateNumber` says where. */
  awardDates: Uint32Array;
  endDates: Uint32Array;
  coreWording: number;
  noveltyWording: number;
  promising: number;
  untyped: number;
  words: TitleWords;
}

/** How many grants have a title, and how many titles say each kind of word. */
export interface TitleWords {
  of: number;
  project: number;
  novelty: number;
  event: number;
  core: number;
}

/** Nothing counted yet. */
export function noGrantsCounted(): GrantCounts {
  return {
    grants: 0,
    amounts: [],
    pence: 0,
    zero: 0,
    months: [],
    lags: [],
    awarded: 0,
    ends: 0,
    awardDates: new Uint32Array(dateNumber(13, 1)),
    endDates: new Uint32Array(dateNumber(13, 1)),
    coreWording: 0,
    noveltyWording: 0,
    promising: 0,
    untyped: 0,
    words: { of: 0, project: 0, novelty: 0, event: 0, core: 0 },
  };
}

/** Takes a grant into the counts. */
export function countGrant(counts: GrantCounts, grant: Award, table: GrantTable): void {
  counts.grants++;
  if (grant.pence !== null) countAmount(counts, grant.pence);
  if (grant.months !== null) counts.months.push(grant.months);
  if (grant.award !== null) countAward(counts, grant.award, table.start[grant.place]!);
  if (grant.end !== null) {
    counts.ends++;
    counts.endDates[dateOf(grant.end)]!++;
  }
  countWords(counts, grant.flags);
  if (grant.flags & Flag.titled) countTitle(counts.words, grant.flags);
}

/** Where a calendar date stands in a list by date; months run from 1 to 12. */
export function dateNumber(month: number, dayOfMonth: number): number {
  return month * 32 + dayOfMonth;
}

/** Grants by calendar month, from January. */
export function byMonth(dates: Uint32Array): number[] {
  return Array.from({ length: 12 }, (_, i) => between(dates, dateNumber(i + 1, 1), dateNumber(i + 1, 31)));
}

/** Grants from one calendar date to another, both inclusive, within a year. */
export function between(dates: Uint32Array, from: number, to: number): number {
  return dates.subarray(from, to + 1).reduce((sum, count) => sum + count, 0);
}

function countAmount(counts: GrantCounts, pence: number): void {
  counts.amounts.push(pence);
  counts.pence += pence;
  if (pence === 0) counts.zero++;
}

function countAward(counts: GrantCounts, award: number, plannedStart: number): void {
  counts.awarded++;
  counts.awardDates[dateOf(award)]!++;
  if (plannedStart !== UNKNOWN) counts.lags.push(plannedStart - award);
}

function countWords(counts: GrantCounts, flags: number): void {
  if (flags & Flag.coreWording) counts.coreWording++;
  if (flags & Flag.noveltyWording) counts.noveltyWording++;
  if (flags & Flag.promisesMore) counts.promising++;
  if (!(flags & Flag.fundingTypeKnown)) counts.untyped++;
}

function countTitle(words: TitleWords, flags: number): void {
  words.of++;
  if (flags & Flag.projectTitle) words.project++;
  if (flags & Flag.noveltyTitle) words.novelty++;
  if (flags & Flag.eventTitle) words.event++;
  if (flags & Flag.coreTitle) words.core++;
}

function dateOf(day: number): number {
  const [, month, dayOfMonth] = civil(day);
  return dateNumber(month, dayOfMonth);
}
