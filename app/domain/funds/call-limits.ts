const MINUTE = 60_000;

/** Calls that are asked for are counted over this time, in milliseconds. */
export const CALLS_COUNTED_OVER = 60 * MINUTE;
/** So many may be asked for from one place in that time: a library or a hall has one address for all who sit there. */
export const MOST_CALLS = 10;

/** How long to wait before another call may be asked for, in milliseconds; 0: now. `asked` are times from the same place, newest first. */
export function waitBeforeCall(asked: readonly Date[], now: Date): number {
  const oldest = asked[MOST_CALLS - 1];
  return oldest ? Math.max(0, oldest.getTime() + CALLS_COUNTED_OVER - now.getTime()) : 0;
}
