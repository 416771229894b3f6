import { type Day, dayOf, isoDay } from "../period";
import type { Cell } from "./source";

/**
 * Days as published files write them. `05/06/2014` alone cannot be read: whether a column means the fifth of June or the sixth
 * of May is settled by the rest of that column, when the whole file has been read.
 */

/** How a date was written, two bits in the table: what its column can learn from it. */
export const DateForm = {
  /** Not as D/M/Y or M/D/Y, or the same day either way. */
  plain: 0,
  /** A date either way; kept as day first until the column is settled. */
  ambiguous: 1,
  onlyDayFirst: 2,
  /** Kept as the month-first day. */
  onlyMonthFirst: 3,
} as const;

export type DateFault = "date-not-real" | "date-unreadable" | "date-out-of-range" | "year-only" | "month-only";

export interface ReadDate {
  day: Day | null;
  form: number;
  fault: DateFault | null;
}

/**
 * The day that a cell says; the date part of a date-time as written, never moved to another zone.
 * A planned date of `YYYY-MM` is its first day; years alone, dates that do not exist and days before 1900 or after 2200 are
 * faults with no day. A blank cell is no day and no fault. Source: 360Giving schema and its edge cases.
 */
export function readDate(cell: Cell, planned: boolean): ReadDate {
  if (cell === null) return NONE;
  if (typeof cell === "object") return readText(cell.day, planned);
  return readText(String(cell), planned);
}

/** Whether a column writes the month first: only when more of its dates need that than need the day first. */
export function monthFirst(evidence: Evidence): boolean {
  return evidence.onlyMonthFirst > evidence.onlyDayFirst;
}

/** True when dates of the column can be read either way and nothing in it says which. */
export function orderIsAssumed(evidence: Evidence): boolean {
  return evidence.ambiguous > 0 && evidence.onlyMonthFirst === evidence.onlyDayFirst;
}

/** How many dates of a column were written in each form. */
export interface Evidence {
  ambiguous: number;
  onlyDayFirst: number;
  onlyMonthFirst: number;
}

/** Counts a date that was read. */
export function countForm(evidence: Evidence, form: number): void {
  if (form === DateForm.ambiguous) evidence.ambiguous++;
  else if (form === DateForm.onlyDayFirst) evidence.onlyDayFirst++;
  else if (form === DateForm.onlyMonthFirst) evidence.onlyMonthFirst++;
}

/** The day with day and month changed places: what an ambiguous date is in a month-first column. */
export function swapped(day: Day): Day {
  const [year, month, dayOfMonth] = isoDay(day).split("-").map(Number) as [number, number, number];
  return dayOf(year, dayOfMonth, month) ?? day;
}

const NONE: ReadDate = { day: null, form: DateForm.plain, fault: null };
const UNREADABLE: ReadDate = { day: null, form: DateForm.plain, fault: "date-unreadable" };
const FIRST = dayOf(1900, 1, 1)!;
const LAST = dayOf(2200, 12, 31)!;

const yearFirst =
  /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[T ]+\d{1,2}:?\d{2}(?::?\d{2}(?:[.,]\d+)?)?\s*(?:Z|[+-]\d{2}:?\d{0,2})?)?$/i;
const dayOrMonthFirst =
  /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?:[T ,]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:[ap]m)?Z?)?$/i;
const yearAndMonth = /^(\d{4})-(\d{2})$/;

function readText(cell: string, planned: boolean): ReadDate {
  const iso = readIso(cell);
  if (iso) return iso;
  const text = cell.trim();
  if (text === "") return NONE;
  const parts = yearFirst.exec(text);
  if (parts) return checked(Number(parts[1]), Number(parts[3]), Number(parts[4]));
  const either = dayOrMonthFirst.exec(text);
  if (either) return readEither(Number(either[1]), Number(either[3]), Number(either[4]));
  if (/^\d{4}$/.test(text)) return { day: null, form: DateForm.plain, fault: "year-only" };
  const month = yearAndMonth.exec(text);
  if (!month) return UNREADABLE;
  const first = checked(Number(month[1]), Number(month[2]), 1);
  return planned || first.fault ? first : { day: null, form: DateForm.plain, fault: "month-only" };
}

/** `YYYY-MM-DD` without a pattern: nearly every date of a large file is written so. */
function readIso(text: string): ReadDate | null {
  if (text.length !== 10 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return null;
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 7);
  const dayOfMonth = digits(text, 8, 10);
  return year < 0 || month < 0 || dayOfMonth < 0 ? null : checked(year, month, dayOfMonth);
}

function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let i = from; i < to; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

function readEither(first: number, second: number, year: number): ReadDate {
  const asDayFirst = checked(year, second, first);
  const asMonthFirst = checked(year, first, second);
  if (asDayFirst.day === asMonthFirst.day) return asDayFirst;
  if (asMonthFirst.day === null) return { ...asDayFirst, form: DateForm.onlyDayFirst };
  if (asDayFirst.day === null) return { ...asMonthFirst, form: DateForm.onlyMonthFirst };
  return { ...asDayFirst, form: DateForm.ambiguous };
}

function checked(year: number, month: number, dayOfMonth: number): ReadDate {
  const day = dayOf(year, month, dayOfMonth);
  if (day === null) return { day, form: DateForm.plain, fault: "date-not-real" };
  if (day < FIRST || day > LAST) return { day: null, form: DateForm.plain, fault: "date-out-of-range" };
  return { day, form: DateForm.plain, fault: null };
}
