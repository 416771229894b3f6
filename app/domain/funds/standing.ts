import type { Moment, Standing } from "../rounds/standing";

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
