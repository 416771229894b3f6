import { expect, it } from "vitest";
import { GrantTable, UNKNOWN } from "~/domain/opendata/grant-table";
import type { Cell } from "~/domain/opendata/source";
import { dates, importGrants, importRows, NAMES, row } from "./importing";

const nothing = Object.fromEntries(NAMES.map((name) => [name, ""])) as Record<string, Cell>;

it("merges a continuation and fills only what was unknown", () => {
  const read = importRows([
    NAMES,
    row({
      "Planned Dates:Start Date": "",
      "Planned Dates:Duration (months)": "",
      "Funding Org:Identifier": "",
      "Funding Org:Name": "",
    }),
    row({
      ...nothing,
      Identifier: "360G-a-1",
      "Planned Dates:Start Date": "01/05/2024",
      "Planned Dates:End Date": "2030-01-01",
      "Planned Dates:Duration (months)": "24",
      "Funding Org:Name": "Alder Trust",
      "Funding Type:Title": "Core",
    }),
    row({ ...nothing, Identifier: "360G-a-1", "Planned Dates:Start Date": "13/05/2024" }),
  ]);
  expect(read).toMatchObject({ rows: 3, grants: 1, merged: 2, rejectedCount: 0, codes: ["date-order-assumed"] });
  expect(dates(read.table, 0)).toEqual(["2024-03-05", "2024-05-01", "2027-03-31"]);
  expect(read.table.months[0]).toBe(24);
  expect(read.table.funders[read.table.funder[0]!]).toMatchObject({ key: "alder trust", currency: "GBP" });
});

it("counts other rows with a known id, equal ones as repeats", () => {
  const other = { "Amount Awarded": "5" };
  const read = importRows([NAMES, row(), row(), row(other), row({ Identifier: "b" }), row(other), row()]);
  expect(read).toMatchObject({ rows: 6, grants: 6, merged: 0, codes: ["repeat", "conflict", "repeat", "repeat"] });
  expect(read.notes.map(({ row, data }) => [row, data.first])).toEqual([
    [3, 2],
    [4, 2],
    [6, 2],
    [7, 2],
  ]);
});

it("never takes a row without id for a continuation", () => {
  const read = importRows([
    NAMES,
    row({ Identifier: "" }),
    row({ ...nothing, "Planned Dates:Start Date": "2024-01-01" }),
  ]);
  expect(read).toMatchObject({ rows: 2, grants: 1, merged: 0, rejectedCount: 1 });
});

it("rejects a row only when id, amount and recipient are all unreadable", () => {
  const three = { Identifier: "", "Amount Awarded": "?", "Recipient Org:Identifier": "", "Recipient Org:Name": " " };
  const read = importRows([
    NAMES,
    row(three),
    row({ ...three, "Amount Awarded": "0" }),
    row({ ...three, "Recipient Ind:Name": "x" }),
  ]);
  expect(read.rejected).toEqual([{ row: 2, column: "Amount Awarded", code: "row-unreadable", data: {} }]);
  expect(read).toMatchObject({ rows: 3, grants: 2, rejectedCount: 1 });
  expect(read.notes.filter((note) => note.row === 2)).toEqual([]);
});

it("does not count blank rows, and keeps the numbers of the others", () => {
  const read = importRows([[], NAMES, [], ["", " \t"], row({ "Amount Awarded": "" })]);
  expect(read).toMatchObject({ rows: 1, grants: 1, notes: [{ code: "amount-missing", row: 5 }] });
});

it("takes an identical grant of several files once, whatever their formats", () => {
  const table = new GrantTable();
  importRows([NAMES, row(), row({ Identifier: "b" })], table, 0);
  const again = importGrants(
    [
      {
        id: "360G-a-1",
        title: "Something else",
        currency: "GBP",
        amountAwarded: 30000,
        awardDate: "2024-03-05T00:00:00Z",
        plannedDates: [{ startDate: "2024-04-01", endDate: "2027-03-31", duration: 36 }],
        recipientOrganization: [{ id: "gb-chc-900001", name: "Well" }],
        fundingOrganization: [{ id: "GB-CHC-900002", name: "Alder" }],
      },
      { id: "b", amountAwarded: 1 },
    ],
    table,
    1,
  );
  expect(again).toMatchObject({ rows: 2, grants: 1, taken: 1, rejectedCount: 0 });
  expect(again.notes[0]).toMatchObject({ code: "already-taken", row: 1, id: "360G-a-1", data: { first: 2, file: 0 } });
  expect([...table.dropped.slice(0, 4)]).toEqual([0, 0, 1, 0]);
});

it("compares with earlier files after the dates are settled", () => {
  const table = new GrantTable();
  importRows([NAMES, row()], table, 0);
  const us = importRows(
    [NAMES, row({ "Award Date": "03/05/2024" }), row({ Identifier: "c", "Award Date": "03/25/2024" })],
    table,
    1,
  );
  expect(us).toMatchObject({ grants: 1, taken: 1 });
  const third = importRows([NAMES, row(), row({ Identifier: "c", "Award Date": "" })], table, 2);
  expect(third).toMatchObject({ grants: 1, taken: 1 });
  expect(table.award[table.size - 1]).toBe(UNKNOWN);
});

it("takes a grant that lacks the recipient's identifier in one of two files for the same one", () => {
  const table = new GrantTable();
  importRows([NAMES, row()], table, 0);
  const byName = row({ "Recipient Org:Identifier": "" });
  expect(importRows([NAMES, byName], table, 1)).toMatchObject({ grants: 0, taken: 1 });
  const other = row({ "Recipient Org:Identifier": "GB-CHC-1" });
  expect(importRows([NAMES, other], table, 2)).toMatchObject({ grants: 1, taken: 0 });
});

it("a thousand rows of one id are no trouble", () => {
  const rows = Array.from({ length: 20_000 }, (_, i) => row(i % 2 ? {} : { ...nothing, Identifier: "360G-a-1" }));
  const read = importRows([NAMES, row(), ...rows]);
  expect(read).toMatchObject({ rows: 20_001, grants: 10_001, merged: 10_000 });
});

it("keeps 50,000 notes of a code and counts the rest", () => {
  const rows = Array.from({ length: 50_010 }, (_, i) => [`g${i}`, "?"]);
  const read = importRows([["Identifier", "Amount Awarded"], ...rows]);
  expect(read.notes).toHaveLength(50_001);
  expect(read.notesLeftOut).toBe(10);
  expect(read.notes[0]).toMatchObject({ code: "more-notes", data: { of: "amount-unreadable", count: 10 } });
});
