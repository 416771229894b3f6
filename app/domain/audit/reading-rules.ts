import type { Award } from "../continuity/award";
import { Flag } from "../opendata/grant-table";
import { civil, type Day } from "../period";
import { MICRO_GRANT_PENCE } from "../rules/exceptions";
import type { Severity } from "../rules/rule";
import { oneDown } from "../rules/settle";

/** How rules read what publishers write. Figures use dates as written; these readings are for rules and sentences only. */

/** A last day of 1 April is an exclusive end: read as 31 March. */
export function lastDay(end: Day): Day {
  return isFirstOfApril(end) ? end - 1 : end;
}

function isFirstOfApril(day: Day): boolean {
  const [, month, dayOfMonth] = civil(day);
  return month === 4 && dayOfMonth === 1;
}

/** A grant up to £1,000: exempt (E5). One whose amount is unknown is not. */
export function isMicro(award: Award): boolean {
  return award.pence !== null && award.pence <= MICRO_GRANT_PENCE;
}

/** Money for running things: whatever is not said to be capital or endowment. Absent counts as revenue. */
export function isRevenueAward(award: Award): boolean {
  return (award.flags & Flag.notRevenue) === 0;
}

export function isOneOff(award: Award): boolean {
  return (award.flags & Flag.oneOff) !== 0;
}

/** A text that says "renewable" or "year 2 of 3" lowers the claim by one level; info stays. */
export function loweredByPromise(severity: Severity | null, awards: readonly Award[]): Severity | null {
  if (severity === null || !awards.some((award) => award.flags & Flag.promisesMore)) return severity;
  return oneDown(severity) ?? "info";
}
