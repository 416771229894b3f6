/**
 * Calendar days as whole numbers, so that a million of them can be compared and sorted without making a date object.
 * Day 0 is 1 January 1970 of the Gregorian calendar. There is no time and no zone here.
 */
export type Day = number;

/** The day of a calendar date, or null when there is no such date. Months run from 1 to 12. */
export function dayOf(year: number, month: number, dayOfMonth: number): Day | null {
  if (month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > daysInMonth(year, month)) return null;
  return countDays(year, month, dayOfMonth);
}

/** The day written as `YYYY-MM-DD`, or null for anything else, a date that does not exist included: there was no year 0. */
export function parseDay(text: string): Day | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return parts && parts[1] !== "0000" ? dayOf(Number(parts[1]), Number(parts[2]), Number(parts[3])) : null;
}

/** Year, month (1 to 12) and day of the month. */
export function civil(day: Day): [year: number, month: number, dayOfMonth: number] {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return [
    yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  ];
}

/** `YYYY-MM-DD`. */
export function isoDay(day: Day): string {
  const [year, month, dayOfMonth] = civil(day);
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(dayOfMonth)}`;
}

/** `MM-DD`. */
export function monthAndDay(day: Day): string {
  return isoDay(day).slice(5);
}

/** Calendar days from a to b: b − a. */
export function days(a: Day, b: Day): number {
  return b - a;
}

/** The same day of the month n months on, or the last day of a shorter month. n may be negative. */
export function addMonths(day: Day, months: number): Day {
  const [year, month, dayOfMonth] = civil(day);
  const index = year * 12 + (month - 1) + months;
  const newYear = Math.floor(index / 12);
  const newMonth = index - newYear * 12 + 1;
  return countDays(newYear, newMonth, Math.min(dayOfMonth, daysInMonth(newYear, newMonth)));
}

/** Whole months from the first day to the day after the last: 1 April 2027 to 31 March 2028 is 12. Never below 0. */
export function termMonths(start: Day, end: Day): number {
  const after = end + 1;
  if (after <= start) return 0;
  const [startYear, startMonth] = civil(start);
  const [endYear, endMonth] = civil(after);
  const months = (endYear - startYear) * 12 + (endMonth - startMonth);
  return addMonths(start, months) > after ? months - 1 : months;
}

/** A yearly stretch of days, both inclusive, as `["MM-DD", "MM-DD"]`; it may run over New Year. */
export type DarkDays = readonly (readonly [string, string])[];

/** Days after a up to and including b, less those in a dark stretch (rulebook section 1). */
export function usableDays(a: Day, b: Day, dark: DarkDays): number {
  let count = 0;
  for (let day = a + 1; day <= b; day++) if (!isDark(day, dark)) count++;
  return count;
}

function isDark(day: Day, dark: DarkDays): boolean {
  const date = monthAndDay(day);
  return dark.some(([from, to]) => (from <= to ? date >= from && date <= to : date >= from || date <= to));
}

/** Last day of the financial year that contains the day; `yearStart` is its first day as `MM-DD`. */
export function yearEnd(day: Day, yearStart: string): Day {
  const [year] = civil(day);
  const next = firstOfYear(year, yearStart);
  return (day < next ? next : firstOfYear(year + 1, yearStart)) - 1;
}

/** The financial year end nearest to a day, before or after it; the earlier one when both are as near. */
export function nearestYearEnd(day: Day, yearStart: string): Day {
  const after = yearEnd(day, yearStart);
  const [year, month, dayOfMonth] = civil(after + 1);
  const before = countDays(year - 1, month, Math.min(dayOfMonth, daysInMonth(year - 1, month))) - 1;
  return after - day < day - before ? after : before;
}

function firstOfYear(year: number, yearStart: string): Day {
  const month = Number(yearStart.slice(0, 2));
  return countDays(year, month, Math.min(Number(yearStart.slice(3, 5)), daysInMonth(year, month)));
}

/** Days in a month of the Gregorian calendar. */
function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function countDays(year: number, month: number, dayOfMonth: number): Day {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + dayOfMonth - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

function two(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}
