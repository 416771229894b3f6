import { expect, it } from "vitest";
import { Flag } from "~/domain/opendata/grant-table";
import { foldName, organisationKey, readMonths } from "~/domain/opendata/normalise";
import type { Cell } from "~/domain/opendata/source";
import { importRow, importRows, NAMES, row } from "./importing";

it.each<[Cell, number | null, string | null]>([
  [12, 12, null],
  ["12", 12, null],
  ["12 months", 12, null],
  ["12 month", 12, null],
  ["12m", 12, null],
  [" 2 years ", 24, null],
  ["1.5 years", 18, null],
  [37.97260273972603, 37.97260273972603, null],
  [0, 0, null],
  ["0", 0, null],
  [1200, 1200, null],
  [-1, null, "duration-negative"],
  ["-3 months", null, "duration-negative"],
  ["Undefined", null, "duration-unreadable"],
  ["12 weeks", null, "duration-unreadable"],
  [1201, null, "duration-unreadable"],
  [1e300, null, "duration-unreadable"],
  [true, null, "duration-unreadable"],
  [{ day: "1900-01-12" }, null, "duration-unreadable"],
  ["", null, null],
  [null, null, null],
])("reads the duration %j as %j", (cell, months, fault) => {
  expect(readMonths(cell)).toEqual({ months, fault });
});

it.each<[Cell, number, string[]]>([
  ["30000", 3_000_000, []],
  [3239.34, 323_934, []],
  ["£30,000", 3_000_000, ["amount-tidied"]],
  ["Â£1,234.50", 123_450, ["amount-tidied"]],
  ["1.5e3", 150_000, ["amount-tidied"]],
  ["£0", 0, ["amount-zero", "amount-tidied"]],
  [0, 0, ["amount-zero"]],
  ["-25", -2500, ["amount-negative"]],
  ["1400000000", 140_000_000_000, []],
  ["", Number.NaN, ["amount-missing"]],
  ["\u00a0", Number.NaN, ["amount-missing"]],
  ["This should be a number", Number.NaN, ["amount-unreadable"]],
  [true, Number.NaN, ["amount-unreadable"]],
  ["1e60", Number.NaN, ["amount-unreadable"]],
  [Number.NaN, Number.NaN, ["amount-unreadable"]],
])("reads the amount %j as %d pence", (cell, pence, codes) => {
  const read = importRow({ "Amount Awarded": cell });
  expect(read.table.pence[0]).toBe(pence);
  expect(read.codes).toEqual(codes);
});

it.each<[Record<string, Cell>, string, string, Record<string, string>]>([
  [{ "Award Date": "31/02/2021" }, "date-not-real", "Award Date", { value: "31/02/2021" }],
  [{ "Award Date": "" }, "award-date-missing", "Award Date", {}],
  [
    { "Planned Dates:End Date": "2023-12-31" },
    "end-before-start",
    "Planned Dates:End Date",
    { end: "2023-12-31", start: "2024-04-01" },
  ],
  [{ "Planned Dates:End Date": "2026" }, "year-only", "Planned Dates:End Date", { value: "2026" }],
  [{ "Amount Awarded": "£30,000" }, "amount-tidied", "Amount Awarded", { value: "£30,000" }],
  [{ "Amount Awarded": "" }, "amount-missing", "Amount Awarded", {}],
  [{ Currency: "gbp" }, "currency-tidied", "Currency", { value: "gbp" }],
  [{ Currency: "" }, "currency-missing", "Currency", {}],
  [{ Currency: "bad currency" }, "currency-unreadable", "Currency", { value: "xxx xxxxxxxx" }],
  [{ Title: " " }, "title-missing", "Title", {}],
  [
    { "Planned Dates:Duration (months)": "Undefined" },
    "duration-unreadable",
    "Planned Dates:Duration (months)",
    { value: "xxxxxxxxx" },
  ],
])("notes %j with the grant's id", (changes, code, column, data) => {
  const read = importRow(changes);
  expect(read.notes).toEqual([{ code, row: 2, id: "360G-a-1", column, data }]);
  expect(read).toMatchObject({ rows: 1, grants: 1, rejectedCount: 0 });
});

it("says nothing of fields that no heading names", () => {
  expect(
    importRows([
      ["Identifier", "Recipient Org:Name"],
      ["a", "The Well"],
    ]),
  ).toMatchObject({ grants: 1, codes: [] });
});

it("trims ids of every kind of space, and takes numbers for ids", () => {
  expect(importRow({ Identifier: "\u00a0 360G-x \u2003" }).table.idOf(0)).toBe("360G-x");
  expect(importRow({ Identifier: 42 }).table.idOf(0)).toBe("42");
  const blank = importRow({ Identifier: "\u00a0" });
  expect(blank).toMatchObject({ grants: 1, codes: ["id-missing"], notes: [{ id: null }] });
});

it("knows an organisation by its id, else by its folded name", () => {
  expect(organisationKey("gb-chc-1", "The Well")).toBe("GB-CHC-1");
  expect(organisationKey("", "")).toBeNull();
  expect(foldName("  The  WELL & Co. (Leeds)")).toBe("the well co leeds");
  expect(foldName("東京")).toBe("東京");
});

const recipient = (changes: Record<string, Cell>) => {
  const read = importRow({ "Recipient Org:Identifier": "", "Recipient Org:Name": "", ...changes });
  const number = read.table.recipient[0]!;
  const hasId = (read.table.flags[0]! & Flag.recipientId) !== 0;
  return [number === -1 ? null : read.table.recipients.textOf(number), hasId, read.codes];
};

it("tells organisations, people and both apart", () => {
  expect(recipient({ "Recipient Org:Identifier": " gb-chc-7 " })).toEqual(["GB-CHC-7", true, []]);
  expect(recipient({ "Recipient Org:Name": "The Well!" })).toEqual(["the well", false, []]);
  expect(recipient({ "Recipient Ind:Name": "A person" })).toEqual([null, false, []]);
  expect(recipient({ "Recipient Org:Name": "The Well", "Recipient Ind:Name": "A person" })).toEqual([
    "the well",
    false,
    ["both-recipients"],
  ]);
  expect(recipient({})).toEqual([null, false, ["recipient-missing"]]);
});

const funder = (id: Cell, name: Cell) =>
  importRow({ "Funding Org:Identifier": id, "Funding Org:Name": name }).table.funders;

it("knows a funder by id, else by name, else not", () => {
  expect(funder("gb-chc-9 ", " Alder Trust ")).toEqual([{ key: "GB-CHC-9", name: "Alder Trust", currency: "GBP" }]);
  expect(funder("", "Alder & Wren")).toEqual([{ key: "alder wren", name: "Alder & Wren", currency: "GBP" }]);
  expect(funder("", "")).toEqual([{ key: "unknown", name: "", currency: "GBP" }]);
  const read = importRows([NAMES, row(), row({ Identifier: "b", Currency: "EUR", "Funding Org:Name": "Alder" })]);
  expect(read.table.funders.map(({ key, currency }) => [key, currency])).toEqual([
    ["GB-CHC-900002", "GBP"],
    ["GB-CHC-900002", "EUR"],
  ]);
});

it("sets the flags of words, funding type and open call", () => {
  const read = importRow({ "Funding Type:Title": "Core costs", "From An Open Call?": "Y", Description: "Renewable" });
  expect(read.table.flags[0]).toBe(
    Flag.coreWording |
      Flag.promisesMore |
      Flag.fundingTypeKnown |
      Flag.core |
      Flag.openCallKnown |
      Flag.openCall |
      Flag.recipientId |
      Flag.titled |
      Flag.coreTitle,
  );
});
