import type { Design } from "../rounds/fields";

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

type Dates = Pick<Design, "isAlwaysOpen" | "opensOn" | "opensAt" | "closesOn" | "closesAt">;

/**
 * How a round stands when clocks of the place show `now`. It is open from its opening minute on and closed from its closing
 * minute on. Clocks of the place can be compared as they are written: a published time exists, and once.
 */
export function standingOf(design: Dates, now: { day: string; time: string }): Standing {
  const { isAlwaysOpen, opensOn, opensAt, closesOn, closesAt } = design;
  if (isAlwaysOpen) return { is: "always" };
  if (opensOn === null && closesOn === null) return { is: "unsaid" };
  const opens = opensOn === null ? null : { day: opensOn, time: opensAt };
  const closes = closesOn === null ? null : { day: closesOn, time: closesAt };
  const clock = `${now.day} ${now.time}`;
  if (closes && clock >= `${closes.day} ${closes.time ?? "24:00"}`) return { is: "closed", closed: closes };
  if (opens && clock < `${opens.day} ${opens.time ?? "00:00"}`) return { is: "later", opens, closes };
  return { is: "open", closes };
}

const places = { open: 0, always: 1, later: 2, unsaid: 3, closed: 4 } as const;

/** Orders rounds as people look for them: what is open and closes first, always open, what opens first, what closed last. */
export function byStanding(one: Standing, other: Standing): number {
  return places[one.is] - places[other.is] || keyOf(one).localeCompare(keyOf(other));
}

function keyOf(standing: Standing): string {
  if (standing.is === "open") return written(standing.closes, "9999");
  if (standing.is === "later") return written(standing.opens, "9999");
  // The newest first: each digit is turned round.
  if (standing.is === "closed")
    return written(standing.closed, "").replace(/\d/g, (digit) => String(9 - Number(digit)));
  return "";
}

function written(moment: Moment | null, none: string): string {
  return moment ? `${moment.day} ${moment.time ?? ""}` : none;
}
