import { dayOf, isoDay } from "../period";

/** Formats that Excel knows by number alone and that show a date or a time (ECMA-376 part 1, 18.8.30). */
const BUILT_IN: [number, number][] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
];

/** Whether a cell with this number format shows a date. `code` is the workbook's own format, absent for built-in ones. */
export function showsDate(id: number, code: string | undefined): boolean {
  if (code === undefined) return BUILT_IN.some(([from, to]) => id >= from && id <= to);
  return /[ymd]/i.test(bare(code));
}

/** A format's first section without quoted words, escapes, padding, fills, colours and locales. */
function bare(code: string): string {
  return code.replace(/"[^"]*"?|\\.|_.|\*.|\[[^\]]*\]?/g, "").split(";")[0]!;
}

/**
 * The calendar day of a workbook's date number, its fraction dropped; null when it is a time only or no day at all.
 * Day 60 of the 1900 system is the 29 February 1900 that never was, read as 28 February.
 */
export function dayOfSerial(serial: number, since1904: boolean): string | null {
  const whole = Math.floor(serial + HALF_MILLISECOND);
  const first = since1904 ? 0 : 1;
  const day = (since1904 ? START_1904 : whole < 60 ? START_1900 + 1 : START_1900) + whole;
  return whole >= first && day <= END_9999 ? isoDay(day) : null;
}

const HALF_MILLISECOND = 0.5 / 86_400_000;
const END_9999 = dayOf(9999, 12, 31)!;
const START_1900 = dayOf(1899, 12, 30)!;
const START_1904 = dayOf(1904, 1, 1)!;
