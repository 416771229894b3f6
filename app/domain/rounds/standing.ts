/** How a round stands to those outside: nobody saw it yet, it was taken back, it opens later, it is open until a day, it is always open, it is over, or no day is said. */
export const roundStates = ["draft", "withdrawn", "later", "open", "always", "closed", "unsaid"] as const;
export type RoundState = (typeof roundStates)[number];

/** What says how a round stands: days `YYYY-MM-DD`, times `HH:MM` by the clocks of the place; null: not said. */
export interface RoundDates {
  isAlwaysOpen: boolean;
  opensOn: string | null;
  opensAt: string | null;
  closesOn: string | null;
  closesAt: string | null;
}

/** A day (`YYYY-MM-DD`) and a time (`HH:MM`) by the clocks of the place; without a time the day is meant from its first to its last minute. */
export interface Moment {
  day: string;
  time: string | null;
}

/** Whether groups can apply now, and what comes next. `unsaid`: no day was given. */
export type Standing =
  | { is: "always" | "unsaid" }
  | { is: "open"; closes: Moment | null }
  | { is: "later"; opens: Moment; closes: Moment | null }
  | { is: "closed"; closed: Moment };

/**
 * How a published round stands when clocks of the place show `now`. One that is always open has no days, whatever it still holds.
 * It is open from its opening minute on and closed from its closing minute on. Clocks of the place can be compared as they are
 * written: a published time exists, and once.
 */
export function standingOf(
  dates: Omit<RoundDates, "isAlwaysOpen"> & { isAlwaysOpen: boolean | null },
  now: { day: string; time: string },
): Standing {
  const { isAlwaysOpen, opensOn, opensAt, closesOn, closesAt } = dates;
  if (isAlwaysOpen) return { is: "always" };
  if (opensOn === null && closesOn === null) return { is: "unsaid" };
  const opens = opensOn === null ? null : { day: opensOn, time: opensAt };
  const closes = closesOn === null ? null : { day: closesOn, time: closesAt };
  const clock = `${now.day} ${now.time}`;
  if (closes && clock >= `${closes.day} ${closes.time ?? "24:00"}`) return { is: "closed", closed: closes };
  if (opens && clock < `${opens.day} ${opens.time ?? "00:00"}`) return { is: "later", opens, closes };
  return { is: "open", closes };
}

/** How a round stands at a moment of the place (`now`), to its funder. */
export function stateOf(
  { isPublished, isWithdrawn, ...dates }: RoundDates & { isPublished: boolean; isWithdrawn: boolean },
  now: { day: string; time: string },
): RoundState {
  if (isWithdrawn) return "withdrawn";
  return isPublished ? standingOf(dates, now).is : "draft";
}
