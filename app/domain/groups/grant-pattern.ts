import { type Award, isDated } from "../continuity/award";
import { gaps } from "../continuity/gaps";
import { shortRuns } from "../continuity/runs";
import { effectiveEnd, effectiveStart, lengthInMonths, toWholeMonths } from "../continuity/spans";
import type { Day } from "../period";

/** A grant of one funder to one group, as far as its dates are known. Months are those that were declared. */
export interface GrantDates {
  award: Day | null;
  start: Day | null;
  end: Day | null;
  months: number | null;
}

/** Days without money between two grants of one funder; the first and the last of them. */
export interface Pause {
  from: Day;
  until: Day;
  days: number;
}

/** What a funder's own grants to one group show over the years: facts about the funder, never about the group. */
export interface GrantPattern {
  /** From the first day of money that is known; null: none is. */
  since: Day | null;
  /** The last day of money that is known; null: none is. */
  fundedUntil: Day | null;
  /** Stretches of more than `PAUSE_DAYS` without money, oldest first. */
  pauses: Pause[];
  /** Most grants of up to a year that followed one another at a yearly beat; 1 is one grant, 0 none. */
  yearlyInARow: number;
}

/** A shorter pause is left unsaid: days of a month's end, or of a late letter. */
const PAUSE_DAYS = 90;
const A_YEAR = 12;

/** The pattern of one funder's grants to one group, in whatever order they come. Days as `effectiveStart` and `effectiveEnd` read them. */
export function grantPattern(grants: readonly GrantDates[]): GrantPattern {
  const awards = grants.map(awardOf);
  const dated = awards.filter(isDated).sort((a, b) => a.start - b.start || a.end - b.end);
  const known = awards.filter(({ date }) => date !== null).sort((a, b) => a.date! - b.date!);
  const ends = awards.flatMap(({ end }) => (end === null ? [] : [end]));
  return {
    since: dated[0]?.start ?? null,
    fundedUntil: ends.length > 0 ? Math.max(...ends) : null,
    pauses: gaps(dated, "latest")
      .filter(({ days }) => days > PAUSE_DAYS)
      .map(({ after, before, days }) => ({ from: after.end + 1, until: before.start - 1, days })),
    yearlyInARow: Math.max(0, ...shortRuns(known, A_YEAR).map((run) => run.length)),
  };
}

function awardOf({ award, start, end, months }: GrantDates, place: number): Award {
  const [first, last] = [effectiveStart(start, end, months), effectiveEnd(start, end, months)];
  const length = toWholeMonths(lengthInMonths(start, end, months));
  return { place, award, start: first, end: last, date: first ?? award, months: length, pence: null, flags: 0 };
}
