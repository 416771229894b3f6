/** How a round stands to those outside: nobody saw it yet, it opens later, it is open until a day, it is over, or it is always open. */
export const roundStates = ["draft", "later", "open", "always", "closed"] as const;
export type RoundState = (typeof roundStates)[number];

/** What says how a round stands: days `YYYY-MM-DD`, times `HH:MM` by the clocks of the place; null: not said. */
export interface RoundDates {
  isAlwaysOpen: boolean;
  opensOn: string | null;
  opensAt: string | null;
  closesOn: string | null;
  closesAt: string | null;
}

/**
 * How a round stands at a moment of the place (`now`). One without a first day opened when it was published; one without a
 * last day, or that is always open, does not close. A day without a time is meant from its first minute to its last.
 */
export function stateOf(
  { isPublished, ...dates }: RoundDates & { isPublished: boolean },
  now: { day: string; time: string },
): RoundState {
  if (!isPublished) return "draft";
  const moment = `${now.day} ${now.time}`;
  const { isAlwaysOpen, opensOn, opensAt, closesOn, closesAt } = dates;
  if (opensOn !== null && moment < `${opensOn} ${opensAt ?? "00:00"}`) return "later";
  if (isAlwaysOpen) return "always";
  return closesOn !== null && moment >= `${closesOn} ${closesAt ?? "24:00"}` ? "closed" : "open";
}
