import { monthNames, weekdayNames } from "../calendar-names";
import { dayOf, isoDay } from "../period";
import type { ReadValue } from "./read-value";

/**
 * A day as people write it: "31 Mar 2027", "Wed 31st of March 2027", "31/3/2027", "31.3.2027", "2027-03-31". The day comes
 * before the month; a year has four digits. Whether it was that day of the week is not looked at.
 */
export function typedDay(typed: string): ReadValue<string> {
  const parts = inNumbers(typed) ?? inWords(typed);
  if (!parts) return { problem: "not-a-day" };
  const [year, month, dayOfMonth] = parts;
  const day = year < 1900 || year > 2999 ? null : dayOf(year, month, dayOfMonth);
  return day === null ? { problem: "no-such-day" } : { value: isoDay(day) };
}

function inNumbers(typed: string): [number, number, number] | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed);
  if (iso) return [Number(iso[1]), Number(iso[2]), Number(iso[3])];
  const plain = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})$/.exec(typed);
  return plain ? [Number(plain[3]), Number(plain[2]), Number(plain[1])] : null;
}

function inWords(typed: string): [number, number, number] | null {
  const written = /^(?:([a-z]+)\.?,?\s+)?(\d{1,2})(?:st|nd|rd|th)?(?:\s+of)?\s+([a-z]+)\.?,?\s+(\d{4})$/i.exec(typed);
  const [, weekday, dayOfMonth, month = "", year] = written ?? [];
  const place = nameIn(monthNames, month);
  const isKnown = weekday === undefined || nameIn(weekdayNames, weekday) >= 0;
  return place >= 0 && isKnown ? [Number(year), place + 1, Number(dayOfMonth)] : null;
}

/** Which name it is, whole or cut after three letters or more; -1: none of them. */
function nameIn(names: readonly string[], typed: string): number {
  return typed.length < 3 ? -1 : names.findIndex((name) => name.toLowerCase().startsWith(typed.toLowerCase()));
}

/** A day (`YYYY-MM-DD`) as a form shows it, "31 March 2027", and `typedDay` reads it. */
export function writtenDay(day: string): string {
  const [year = "", month = "", dayOfMonth = ""] = day.split("-");
  const name = monthNames[Number(month) - 1];
  return name === undefined ? day : `${Number(dayOfMonth)} ${name} ${year}`;
}
