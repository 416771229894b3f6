import { describe, expect, it } from "vitest";
import { allocate } from "~/domain/allocate";
import { budgetYears } from "~/domain/rounds/budget-years";
import type { Design } from "~/domain/rounds/fields";
import { forwardOf, tiers } from "~/domain/rounds/forward";
import { ROLLING_YEARS } from "~/domain/rounds/year-amounts";
import { only } from "~tests/support/designs";

const flat: Partial<Design> = {
  ...{ leastPence: 1_200_000, mostPence: 1_200_000, grantsExpected: 1, uplift: "none", startOn: "2027-04-01" },
  ...{ termMonths: 36, outYears: "committed" },
};
const budget = (rows: Record<string, number>) =>
  Object.entries(rows).map(([year, pence], at) => ({ id: `b${at}`, year, pence }));

function forward(changes: Partial<Design>, yearStart = "04-01") {
  const found = forwardOf(only({ ...flat, ...changes }), yearStart);
  if ("missing" in found) throw new Error(found.missing.join());
  return found;
}
const totals = (changes: Partial<Design>, yearStart?: string) =>
  Object.fromEntries(forward(changes, yearStart).years.map(({ year, total }) => [year, total]));

describe("what a design costs by financial year", () => {
  it.each<[string, Partial<Design>, string, Record<number, number>]>([
    ["from the first day of the year", {}, "04-01", { 2027: 1_200_000, 2028: 1_200_000, 2029: 1_200_000 }],
    [
      "a day before it: a thirty-first of March of one year",
      { startOn: "2027-03-31", termMonths: 12 },
      "04-01",
      { 2026: 3_333, 2027: 1_196_667 },
    ],
    [
      "from the middle of a year",
      { startOn: "2027-07-01" },
      "04-01",
      { 2027: 900_000, 2028: 1_200_000, 2029: 1_200_000, 2030: 300_000 },
    ],
    ["by the calendar year", { startOn: "2027-07-01", termMonths: 12 }, "01-01", { 2027: 600_000, 2028: 600_000 }],
    [
      "from the end of a month, whose days a shorter month lacks",
      { startOn: "2027-01-31", termMonths: 12 },
      "03-01",
      { 2026: 103_226, 2027: 1_096_774 },
    ],
    [
      "from the middle of a month: it is parted by days",
      { startOn: "2027-03-16", termMonths: 1 },
      "04-01",
      { 2026: 51_613, 2027: 48_387 },
    ],
    [
      "with an uplift, on each year of the grant",
      { uplift: "fixed", upliftPct: 10 },
      "04-01",
      { 2027: 1_200_000, 2028: 1_320_000, 2029: 1_452_000 },
    ],
    ["a part of a year at the end", { termMonths: 18 }, "04-01", { 2027: 1_200_000, 2028: 600_000 }],
    ["many grants", { grantsExpected: 7, termMonths: 12 }, "04-01", { 2027: 8_400_000 }],
    ["no grants", { grantsExpected: 0, termMonths: 12 }, "04-01", { 2027: 0 }],
    [
      "as many as the pot is for",
      { grantsExpected: null, potPence: 3_599_999, termMonths: 12 },
      "04-01",
      { 2027: 2_400_000 },
    ],
    [
      "from the decision, where no first day is said",
      { startOn: null, decisionOn: "2027-10-01", termMonths: 12 },
      "04-01",
      { 2027: 600_000, 2028: 600_000 },
    ],
  ])("%s", (_, changes, yearStart, expected) => {
    expect(totals(changes, yearStart)).toEqual(expected);
  });

  it.each<[string, Partial<Design>, string[]]>([
    ["all committed", {}, ["committed", "committed", "committed"]],
    ["one year, then a review", { committedYears: 1, outYears: "review" }, ["committed", "review", "review"]],
    ["two years, then meant", { committedYears: 2, outYears: "indicative" }, ["committed", "committed", "indicative"]],
    ["how many are firm not said", { committedYears: null, outYears: "review" }, ["committed", "review", "review"]],
    ["what comes after not said", { committedYears: 2, outYears: null }, ["committed", "committed", "unsaid"]],
    ["nothing said", { committedYears: null, outYears: null }, ["unsaid", "unsaid", "unsaid"]],
  ])("how sure it is: %s", (_, changes, expected) => {
    expect(forward(changes).years.map((one) => tiers.filter((tier) => one[tier] > 0).join())).toEqual(expected);
  });

  it("a year that two years of a grant share holds money of both kinds", () => {
    const [, second] = forward({ startOn: "2027-10-01", committedYears: 1, outYears: "review" }).years;
    expect(second).toMatchObject({ year: 2028, committed: 600_000, review: 600_000, total: 1_200_000 });
  });

  it("says by how much it is over the budget, and what is committed is", () => {
    const { years } = forward({
      ...{ startOn: "2027-10-01", committedYears: 1, outYears: "indicative" },
      budget: budget({ "2027/28": 600_000, "2028-29": 500_000, "2029": 1_199_999 }),
    });
    expect(years.map(({ over, committedOver }) => [over, committedOver])).toEqual([
      [0, 0],
      [700_000, 100_000],
      [1, 0],
      [0, 0],
    ]);
    expect(years.map((one) => one.budget)).toEqual([600_000, 500_000, 1_199_999, null]);
  });

  it("a rolling grant is shown for the years the code reckons with, and says so", () => {
    const rolling = forward({ isRolling: true, termMonths: null, uplift: "fixed", upliftPct: 3 });
    expect(rolling).toMatchObject({ rollingYears: ROLLING_YEARS, isCut: false });
    expect(rolling.years).toHaveLength(ROLLING_YEARS);
    expect(forward({ termMonths: 1200 })).toMatchObject({ rollingYears: null, isCut: true });
  });

  it("loses no penny, wherever the year is parted", () => {
    for (const startOn of ["2027-01-31", "2027-02-28", "2028-02-29", "2027-12-31", "2027-06-17"])
      for (const yearStart of ["04-01", "01-01", "04-06", "10-01"]) {
        const { years } = forward(
          {
            startOn,
            termMonths: 31,
            leastPence: 333_333,
            mostPence: 333_334,
            grantsExpected: 7,
            uplift: "fixed",
            upliftPct: 3.3,
          },
          yearStart,
        );
        const all = [333_334, 344_334, Math.round((333_334 * 1.033 ** 2 * 7) / 12)].reduce(
          (sum, one) => sum + one * 7,
          0,
        );
        expect([startOn, yearStart, years.reduce((sum, { total }) => sum + total, 0)]).toEqual([
          startOn,
          yearStart,
          all,
        ]);
      }
  });

  it("names what is not said", () => {
    expect(forwardOf(only({}), "04-01")).toEqual({ missing: ["termMonths", "startOn", "grantsExpected"] });
    expect(forwardOf(only({ ...flat, leastPence: null, mostPence: null }), "04-01")).toEqual({
      missing: ["leastPence"],
    });
  });
});

describe("a budget by year", () => {
  it("is read in the shapes that are named, and adds up rows of one year", () => {
    const rows = { "2027/28": 1, "2028-2029": 2, " 2029 ": 4, "30/31": 8, "1999/00": 16, "2027 – 28": 32, "2027": 64 };
    const { pence, unread } = budgetYears({ budget: budget(rows) });
    expect([...pence].sort()).toEqual([
      [1999, 16],
      [2027, 97],
      [2028, 2],
      [2029, 4],
      [2030, 8],
    ]);
    expect(unread).toEqual([]);
  });

  it.each([
    "Year to March 2028",
    "FY 2029",
    "2027/29",
    "2027-2027",
    "30/32",
    "27",
    "27/2029",
    "2027/28 (draft)",
    "someday",
  ])("does not guess at “%s”", (year) => {
    expect(budgetYears({ budget: budget({ [year]: 1 }) })).toEqual({ pence: new Map(), unread: [year] });
  });

  it("leaves out a row without a sum", () => {
    expect(budgetYears({ budget: [{ id: "b", year: "2027", pence: null }] })).toEqual({ pence: new Map(), unread: [] });
  });
});

describe("a sum in parts", () => {
  it.each([
    [100, [1, 1, 1], [34, 33, 33]],
    [100, [2, 1], [67, 33]],
    [1, [1, 1], [1, 0]],
    [0, [1, 2], [0, 0]],
    [7, [0, 1], [0, 7]],
  ])("%i by %j is %j", (pence, weights, parts) => {
    expect(allocate(pence, weights)).toEqual(parts);
  });
});
