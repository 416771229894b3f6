import { describe, expect, it } from "vitest";
import { DateForm, readDate } from "~/domain/opendata/dates";
import type { Cell } from "~/domain/opendata/source";
import { isoDay } from "~/domain/period";
import { dates, importRow, importRows, NAMES, row } from "./importing";

const said = (cell: Cell, planned = false) => {
  const { day, fault } = readDate(cell, planned);
  return day === null ? fault : isoDay(day);
};

it.each<[Cell, string | null]>([
  ["2015-06-10", "2015-06-10"],
  [" 2015-06-10 ", "2015-06-10"],
  ["2015-06-10T00:00:00+00:00", "2015-06-10"],
  ["2015-06-10T23:59:59.999Z", "2015-06-10"],
  ["2015-06-10T00:30:00+14:00", "2015-06-10"],
  ["2015-06-10 00:00", "2015-06-10"],
  ["2015/6/9", "2015-06-09"],
  [{ day: "2015-06-10" }, "2015-06-10"],
  ["22/07/2014", "2014-07-22"],
  ["22-07-2014", "2014-07-22"],
  ["22.7.2014", "2014-07-22"],
  ["17/08/2015 00:00", "2015-08-17"],
  ["17/08/2015 09:30:00 am", "2015-08-17"],
  ["07/22/2014", "2014-07-22"],
  ["05/06/2014", "2014-06-05"],
  ["29/02/2024", "2024-02-29"],
  ["29/02/2023", "date-not-real"],
  ["31/02/2021", "date-not-real"],
  ["2023-09-31", "date-not-real"],
  ["2023-13-01", "date-not-real"],
  ["00/00/2020", "date-not-real"],
  ["22/07/14", "date-unreadable"],
  ["22/07-2014", "date-unreadable"],
  [42005, "date-unreadable"],
  ["42005", "date-unreadable"],
  [true, "date-unreadable"],
  ["TBC", "date-unreadable"],
  ["2015-06-10 and later", "date-unreadable"],
  ["1899-12-31", "date-out-of-range"],
  ["1900-01-01", "1900-01-01"],
  ["2200-12-31", "2200-12-31"],
  ["2201-01-01", "date-out-of-range"],
  ["0001-01-01", "date-out-of-range"],
  ["2015", "year-only"],
  [2015, "year-only"],
  ["2015-06", "month-only"],
  ["", null],
  ["\u00a0 ", null],
  [null, null],
])("reads the award date %j as %s", (cell, expected) => {
  expect(said(cell)).toBe(expected);
});

it("reads a planned month as its first day, a planned year not at all", () => {
  expect([said("2015-06", true), said("2015", true), said("2015-13", true)]).toEqual([
    "2015-06-01",
    "year-only",
    "date-not-real",
  ]);
});

it("tells how a date was written", () => {
  const forms = ["05/06/2014", "22/06/2014", "06/22/2014", "05/05/2014", "2014-06-05"].map(
    (text) => readDate(text, false).form,
  );
  expect(forms).toEqual([
    DateForm.ambiguous,
    DateForm.onlyDayFirst,
    DateForm.onlyMonthFirst,
    DateForm.plain,
    DateForm.plain,
  ]);
});

describe("a column of D/M/Y or M/D/Y", () => {
  const column = (...cells: Cell[]) =>
    importRows([NAMES, ...cells.map((cell, i) => row({ Identifier: `g${i}`, "Award Date": cell }))]);
  const awards = (...cells: Cell[]) => cells.map((_, i) => dates(column(...cells).table, i)[0]);

  it("is day first when its other rows need that", () => {
    expect(awards("05/06/2014", "22/07/2014")).toEqual(["2014-06-05", "2014-07-22"]);
    expect(column("05/06/2014", "22/07/2014").codes).toEqual([]);
  });

  it("is month first when its other rows need that, an ambiguous row before them too", () => {
    expect(awards("05/06/2014", "07/22/2014", "2014-03-02")).toEqual(["2014-05-06", "2014-07-22", "2014-03-02"]);
  });

  it("follows the majority; what does not fit is unknown and noted with its text", () => {
    const read = column("07/22/2014", "05/06/2014", "07/23/2014", "22/07/2014");
    expect(read.notes).toMatchObject([{ code: "date-unreadable", row: 5, id: "g3", data: { value: "22/7/2014" } }]);
    expect(dates(read.table, 3)[0]).toBeNull();
    expect(dates(read.table, 1)[0]).toBe("2014-05-06");
    expect(column("22/07/2014", "07/22/2014", "23/07/2014").notes).toMatchObject([
      { row: 3, data: { value: "7/22/2014" } },
    ]);
  });

  it("is day first, said once, when nothing or a tie decides", () => {
    expect(awards("05/06/2014", "05/07/2014")).toEqual(["2014-06-05", "2014-07-05"]);
    expect(column("05/06/2014", "05/07/2014").notes).toMatchObject([
      { code: "date-order-assumed", row: null, column: "Award Date" },
    ]);
    expect(column("05/06/2014", "13/06/2014", "06/13/2014").codes).toEqual(["date-order-assumed", "date-unreadable"]);
  });

  it("is settled column by column", () => {
    const read = importRows([
      NAMES,
      row({ Identifier: "a", "Award Date": "13/01/2024", "Planned Dates:Start Date": "02/01/2024" }),
      row({ Identifier: "b", "Award Date": "02/01/2024", "Planned Dates:Start Date": "01/13/2024" }),
    ]);
    expect([dates(read.table, 0)[1], dates(read.table, 1)[0]]).toEqual(["2024-02-01", "2024-01-02"]);
  });
});

it("notes a grant that ends before it starts, after the columns are settled", () => {
  const read = importRow({ "Planned Dates:End Date": "2024-03-31" });
  expect(read.notes).toMatchObject([
    { code: "end-before-start", row: 2, id: "360G-a-1", column: "Planned Dates:End Date", data: { end: "2024-03-31" } },
  ]);
  expect(importRow({ "Planned Dates:End Date": "2024-04-01" }).codes).toEqual([]);
});
