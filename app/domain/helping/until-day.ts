import { addMonths, isoDay, parseDay } from "../period";

/** How long somebody from outside may be asked to help, in months. */
const LONGEST_MONTHS = 12;

/** The first and the last day until which somebody can be asked to help today; all are `YYYY-MM-DD` of the place. */
export function untilDays(today: string): { first: string; last: string } {
  const day = parseDay(today);
  if (day === null) throw new Error(`not a day: ${today}`);
  return { first: isoDay(day + 1), last: isoDay(addMonths(day, LONGEST_MONTHS)) };
}

/** Why somebody cannot help until a day that was typed, as a code; null: they can. */
export function whyNotUntil(typed: string, today: string): "until-not-day" | "until-past" | "until-far" | null {
  if (parseDay(typed) === null) return "until-not-day";
  const { first, last } = untilDays(today);
  if (typed < first) return "until-past";
  return typed > last ? "until-far" : null;
}

/** Where help stands on a day: it counts up to the end of its last day, then it is over; somebody may end it before. */
export function helpState(
  { untilDay, endedAt }: { untilDay: string; endedAt: Date | null },
  today: string,
): "counts" | "over" | "ended" {
  if (endedAt !== null) return "ended";
  return untilDay < today ? "over" : "counts";
}
