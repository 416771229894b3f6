import type { Day } from "../period";
import type { Award, DatedAward } from "./award";

/**
 * The day a group's money from a funder stopped and did not come back: its last known end, when that lies `quietDays` or
 * more before `asAt` and nothing was awarded after it. Null when it did not stop, or no end is known.
 * Source: 360giving.md 8, "cliff".
 */
export function stoppedOn(awards: readonly Award[], asAt: Day, quietDays = 365): Day | null {
  let last: Day | null = null;
  for (const award of awards) if (award.end !== null && (last === null || award.end > last)) last = award.end;
  if (last === null || asAt - last < quietDays) return null;
  return awards.some((award) => award.award !== null && award.award > last) ? null : last;
}

/** What makes a sudden drop in the yearly value of a group's awards. Days. */
export interface DropTerms {
  asAt: Day;
  /** Ends this close together make one cluster. */
  windowDays: number;
  atLeastEnding: number;
  aheadDays: number;
  /** Share of the earlier yearly value that may remain, as a fraction of whole numbers. */
  remaining: readonly [numerator: bigint, denominator: bigint];
}

export interface Drop<A extends DatedAward> {
  on: Day;
  ending: A[];
}

/**
 * Days on which several awards to one group end together and most of its yearly money goes: at least `atLeastEnding` awards
 * end within the window up to the day, and on no day of the stretch ahead does more remain than the given share.
 * One day a cluster, the last. A yearly value is amount × 365 ÷ days, compared exactly. Awards need a known amount.
 */
export function drops<A extends DatedAward>(awards: readonly A[], terms: DropTerms): Drop<A>[] {
  const ends = [...new Set(awards.map((award) => award.end))].sort((a, b) => a - b);
  const hits = ends.flatMap((on) => (isDrop(awards, on, terms) ? [on] : []));
  return hits
    .filter((on, i) => i === hits.length - 1 || hits[i + 1]! - on > terms.windowDays)
    .map((on) => ({ on, ending: endingBy(awards, on, terms) }));
}

function isDrop(awards: readonly DatedAward[], on: Day, terms: DropTerms): boolean {
  if (on > terms.asAt - terms.aheadDays || endingBy(awards, on, terms).length < terms.atLeastEnding) return false;
  const before = yearlyValue(awards, on - terms.windowDays);
  if (before.value === 0n) return false;
  const changes = awards.map((award) => award.start).filter((day) => day > on && day <= on + terms.aheadDays);
  const [part, whole] = terms.remaining;
  return [on + 1, ...changes].every((day) => {
    const left = yearlyValue(awards, day);
    return left.value * before.per * whole <= before.value * left.per * part;
  });
}

function endingBy<A extends DatedAward>(awards: readonly A[], on: Day, { windowDays }: DropTerms): A[] {
  return awards.filter((award) => award.end >= on - windowDays && award.end <= on);
}

/** Sum of amount × 365 ÷ days over the awards that run on a day, as an exact fraction. */
function yearlyValue(awards: readonly DatedAward[], day: Day): { value: bigint; per: bigint } {
  let value = 0n;
  let per = 1n;
  for (const award of awards) {
    if (award.start > day || award.end < day || award.pence === null) continue;
    const length = BigInt(award.end - award.start + 1);
    value = value * length + BigInt(award.pence) * 365n * per;
    per *= length;
  }
  return { value, per };
}
