import type { Day } from "../period";

/** One award to one group, as the sums of continuity need it. Days inclusive; null is not known. */
export interface Award {
  /** Its place in the table it came from. */
  place: number;
  /** Day the group was told. */
  award: Day | null;
  start: Day | null;
  end: Day | null;
  /** By which awards are put in order: the start, else the day of the award. */
  date: Day | null;
  /** Whole months, by the dates when both are known, else as declared. Zero or less when the end comes before the start. */
  months: number | null;
  pence: number | null;
  flags: number;
}

/** An award whose first and last day are known. */
export type DatedAward = Award & { start: Day; end: Day };

export function isDated(award: Award): award is DatedAward {
  return award.start !== null && award.end !== null;
}
