const MINUTE = 60_000;

/** How long a mail's link and code are good, in minutes. Source: OWASP ASVS 6.5.5. */
export const GOOD_MINUTES = 10;
/** Wrong codes after which a mail is worth nothing. */
export const MOST_TRIES = 5;
/** Mails are counted over this time, in milliseconds. */
export const COUNTED_OVER = 15 * MINUTE;

const MOST_FOR_ADDRESS = 5;
const MOST_FROM_SENDER = 20;
/** So many go to an address whoever asks; then only a sender's own first two do, so that strangers cannot lock anyone out. */
const MOST_FROM_ALL = 15;
const ALWAYS = 2;

/**
 * How long to wait before another mail may be asked for, in milliseconds; 0: now. `own` are the earlier requests of the same
 * sender for the same address, `sender` all of the sender's, `address` all for the address: when each was made, newest first,
 * within COUNTED_OVER.
 */
export function waitBeforeAsking(
  asked: { own: readonly Date[]; sender: readonly Date[]; address: readonly Date[] },
  now: Date,
): number {
  const { own, sender, address } = asked;
  return Math.max(
    waitFor(own, MOST_FOR_ADDRESS, now),
    waitFor(sender, MOST_FROM_SENDER, now),
    own.length < ALWAYS ? 0 : waitFor(address, MOST_FROM_ALL, now),
  );
}

function waitFor(times: readonly Date[], most: number, now: Date): number {
  const oldest = times[most - 1];
  return oldest ? Math.max(0, oldest.getTime() + COUNTED_OVER - now.getTime()) : 0;
}
