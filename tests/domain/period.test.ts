import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addMonths,
  civil,
  dayOf,
  isoDay,
  nearestYearEnd,
  parseDay,
  termMonths,
  usableDays,
  yearEnd,
} from "~/domain/period";

const day = (text: string) => parseDay(text)!;

describe("calendar days", () => {
  it("count from 1 January 1970 and agree with the calendar for a thousand years", () => {
    expect(day("1970-01-01")).toBe(0);
    fc.assert(
      fc.property(fc.integer({ min: -200_000, max: 200_000 }), (number) => {
        const [year, month, dayOfMonth] = civil(number);
        expect(dayOf(year, month, dayOfMonth)).toBe(number);
        expect(new Date(number * 86_400_000).toISOString().slice(0, 10)).toBe(isoDay(number));
      }),
    );
  });

  it.each([
    "0000-01-01",
    "2027-02-29",
    "2027-02-31",
    "2027-13-01",
    "2027-00-10",
    "2027-04-31",
    "27-04-01",
    "2027-4-1",
    "",
  ])("%s is no day", (text) => expect(parseDay(text)).toBeNull());

  it.each([
    ["2027-08-31", 6, "2028-02-29"],
    ["2027-11-30", 3, "2028-02-29"],
    ["2027-01-31", 1, "2027-02-28"],
    ["2028-02-29", 12, "2029-02-28"],
    ["2027-03-31", -1, "2027-02-28"],
    ["2027-01-15", -1, "2026-12-15"],
  ])("%s and %i months is %s", (from, months, to) => expect(isoDay(addMonths(day(from), months))).toBe(to));

  it.each([
    ["2027-04-01", "2028-03-31", 12],
    ["2027-04-01", "2030-03-31", 36],
    ["2027-04-01", "2028-03-30", 11],
    ["2027-01-31", "2027-02-27", 1],
    ["2027-04-01", "2027-03-01", 0],
  ])("the term from %s to %s is %i whole months", (start, end, months) =>
    expect(termMonths(day(start), day(end))).toBe(months),
  );

  it("leaves dark days out, over New Year too", () => {
    expect(usableDays(day("2027-12-06"), day("2028-01-14"), [["12-20", "01-02"]])).toBe(25);
    expect(usableDays(day("2027-05-03"), day("2027-06-30"), [["12-20", "01-02"]])).toBe(58);
  });

  it.each([
    ["2028-03-31", "04-01", "2028-03-31"],
    ["2028-04-01", "04-01", "2029-03-31"],
    ["2028-12-31", "01-01", "2028-12-31"],
    ["2028-09-30", "10-01", "2028-09-30"],
  ])("the financial year of %s that starts on %s ends on %s", (date, start, end) =>
    expect(isoDay(yearEnd(day(date), start))).toBe(end),
  );

  it.each([
    ["2028-04-07", "2028-03-31"],
    ["2028-03-24", "2028-03-31"],
    ["2028-09-29", "2028-03-31"],
    ["2028-09-30", "2029-03-31"],
  ])("the year end nearest to %s is %s", (date, end) => expect(isoDay(nearestYearEnd(day(date), "04-01"))).toBe(end));
});
