import type { Day } from "../period";
import type { Award, DatedAward } from "./award";

/** How far apart two starts may lie to be one step of a yearly run, in days, both inclusive (360giving.md 8, S2 and S3). */
export interface Spacing {
  atLeast: number;
  atMost: number;
}

/** A year, more or less: half a year to a year and a half. */
export const yearly: Spacing = { atLeast: 183, atMost: 548 };

/**
 * Runs of short awards at a yearly beat (S2): awards of 1 to `maxMonths` months whose dates follow one another within the
 * spacing. A short award too soon after the last counted one is skipped, one too late begins a new run, and a longer one
 * or one of unknown length ends it.
 *
 * @param awards one group's dated awards from one funder, by date
 * @returns every run, single awards included
 */
export function shortRuns<A extends Award>(awards: readonly A[], maxMonths: number, spacing: Spacing = yearly): A[][] {
  const runs: A[][] = [];
  let run: A[] = [];
  for (const award of awards) {
    const short = award.months !== null && award.months > 0 && award.months <= maxMonths;
    if (!short) run = [];
    else run = joined(runs, run, award, spacing);
  }
  return runs;
}

/** Runs of awards at a yearly beat whatever their length (S3), by distinct award dates. Null dates must be left out. */
export function yearlyRuns<A extends Award>(awards: readonly A[], spacing: Spacing = yearly): A[][] {
  const runs: A[][] = [];
  let run: A[] = [];
  for (const award of awards) run = joined(runs, run, award, spacing);
  return runs;
}

function joined<A extends Award>(runs: A[][], run: A[], award: A, spacing: Spacing): A[] {
  const last = run.at(-1);
  const apart = last ? award.date! - last.date! : Number.POSITIVE_INFINITY;
  if (apart < spacing.atLeast) return run;
  if (apart <= spacing.atMost) {
    run.push(award);
    return run;
  }
  const begun = [award];
  runs.push(begun);
  return begun;
}

/** Longest row of successive awards of 1 to 12 months, same-day ones included (S1): what a naive detector counts. */
export function naiveRun(awards: readonly Award[]): number {
  let longest = 0;
  let run = 0;
  for (const award of awards) {
    run = award.months !== null && award.months > 0 && award.months <= 12 ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}

/** What links dated awards into one chain. */
export interface ChainLinks {
  isShort(award: DatedAward): boolean;
  /** Days without money allowed between the end of one and the start of the next; less than 0 is overlap. */
  maxGap: number;
  /** Starts nearer than this to the last counted one are skipped; 0 skips none. */
  minApart: number;
}

/**
 * Chains of short awards with at most `maxGap` days between one's end and the next one's start. An award that is not short
 * breaks the chain. Sources: rulebook 32; the generator's serial-one-year is the same with its own links.
 *
 * @param awards one group's dated awards, by start
 * @param endOf the last day as it is to be read
 * @returns every chain, single awards included
 */
export function chains<A extends DatedAward>(
  awards: readonly A[],
  links: ChainLinks,
  endOf: (award: A) => Day = (a) => a.end,
): A[][] {
  const found: A[][] = [];
  let chain: A[] = [];
  for (const award of awards) {
    const last = chain.at(-1);
    if (!links.isShort(award)) chain = [];
    else if (last && award.start - last.start < links.minApart) continue;
    else if (last && award.start - endOf(last) - 1 <= links.maxGap) chain.push(award);
    else {
      chain = [award];
      found.push(chain);
    }
  }
  return found;
}
