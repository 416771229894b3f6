import { expect, it } from "vitest";
import type { Cell, Chunk } from "~/domain/opendata/source";
import { Refusal } from "~/domain/opendata/source";
import { dates, importChunks, importRows, NAMES, row } from "./importing";

const sheet = (name: string, rows: Cell[][], first = 1): Chunk[] => [
  { kind: "sheet", name },
  { kind: "rows", first, rows },
];

const grants = sheet("grants ", [NAMES, row({ "Planned Dates:Start Date": "", "Planned Dates:End Date": "" })]);

it.each([
  ["Planned Dates", ["Identifier", "Start Date", "End Date"]],
  ["plannedDates", ["Identifier", "Planned Dates:Start Date", "Planned Dates:End Date"]],
  ["Sheet2", ["Identifier", "plannedDates/0/startDate", "plannedDates/0/endDate"]],
])("fills a grant from the sheet %s, before or after the grants", (name, headings) => {
  const dated = sheet(name, [headings, ["360G-a-1", { day: "2024-04-01" }, "2027-03-31"]]);
  for (const chunks of [
    [...grants, ...dated],
    [...dated, ...grants],
  ]) {
    const read = importChunks(chunks);
    expect(dates(read.table, 0)).toEqual(["2024-03-05", "2024-04-01", "2027-03-31"]);
    expect(read).toMatchObject({ rows: 1, grants: 1, merged: 0, codes: [] });
  }
});

it("fills recipient and funder, the second Identifier being theirs", () => {
  const bare = row({
    "Recipient Org:Identifier": "",
    "Recipient Org:Name": "",
    "Funding Org:Identifier": "",
    "Funding Org:Name": "",
  });
  const read = importChunks([
    ...sheet("Recipient Org", [
      ["Identifier", "Identifier", "Name"],
      ["360G-a-1", "gb-coh-1", "The Well"],
    ]),
    ...sheet("Funding Org", [
      ["Identifier", "Funding Org:Identifier"],
      ["360G-a-1", "GB-1"],
    ]),
    ...sheet("grants", [NAMES, bare]),
  ]);
  expect(read.table.recipients.textOf(read.table.recipient[0]!)).toBe("GB-COH-1");
  expect(read.table.funders[read.table.funder[0]!]!.key).toBe("GB-1");
});

it("does not change what is known, and notes a row that belongs to no grant", () => {
  const other = sheet("Planned Dates", [
    ["Identifier", "Start Date"],
    ["360G-a-1", "2020-01-01"],
    ["x", "2020-01-01"],
  ]);
  const read = importChunks([...sheet("grants", [NAMES, row()]), ...other]);
  expect(dates(read.table, 0)[1]).toBe("2024-04-01");
  expect(read.notes).toMatchObject([
    { code: "sheet-row-unmatched", row: 3, id: "x", data: { sheet: "Planned Dates" } },
  ]);
});

it("reads every sheet of grants, and one grant in two of them once", () => {
  const read = importChunks([
    ...sheet("2023", [NAMES, row({ Title: "" }), row({ Identifier: "b" })]),
    ...sheet("2024", [NAMES, row({ Identifier: "c" }), row()]),
  ]);
  expect(read).toMatchObject({ rows: 4, grants: 3, merged: 1, codes: ["title-missing", "in-two-sheets"] });
});

it("takes the sheet most like one of grants when none has ids and what only a grant has", () => {
  const people = [
    "Identifier",
    "Recipient Org:Name",
    "Recipient Org:City",
    "Recipient Org:County",
    "Recipient Org:Country",
  ];
  const read = importChunks([
    ...sheet("Recipient Org", [people]),
    ...sheet("Totals", [["Notes"], ["none"]]),
    ...sheet("Data", [
      ["Title", "Amount Awarded", "Recipient Org:Name"],
      ["Core", "5", "The Well"],
    ]),
  ]);
  expect(read).toMatchObject({ rows: 1, grants: 1 });
  expect(read.notes).toMatchObject([{ code: "sheet-without-headings", data: { sheet: "Totals" } }]);
  expect(read.columns.map(({ field }) => field)).toEqual(["title", "amountAwarded", "recipientOrganization/0/name"]);
});

it("says nothing of sheets with headings and no rows", () => {
  const read = importChunks([
    ...sheet("grants", [NAMES, row()]),
    ...sheet("Actual Dates", [["Identifier", "Start Date"]]),
  ]);
  expect(read).toMatchObject({ grants: 1, codes: [] });
  expect(read.columns).toHaveLength(NAMES.length);
});

it("finds headings below a title and says so; rows keep the numbers of the sheet", () => {
  const read = importChunks(sheet("x", [["Grants 2024"], [], NAMES, row({ Title: "" })], 4));
  expect(read.notes).toMatchObject([
    { code: "headings-found-below", row: 6 },
    { code: "title-missing", row: 7 },
  ]);
});

it("reads rows however they are cut into chunks", () => {
  const rows: Cell[][] = [["Our grants"], NAMES, ...Array.from({ length: 60 }, (_, i) => row({ Identifier: `g${i}` }))];
  const chunks = rows.map((cells, i): Chunk => ({ kind: "rows", first: i + 1, rows: [cells] }));
  expect(importChunks(chunks).columns).toEqual(importRows(rows).columns);
  expect(importChunks(chunks)).toMatchObject({ rows: 60, grants: 60 });
});

it("refuses rows without any heading of the standard", () => {
  expect(() =>
    importRows([
      ["a", "b"],
      ["1", "2"],
    ]),
  ).toThrow(new Refusal("no-headings"));
  expect(importRows([NAMES])).toMatchObject({ rows: 0, grants: 0 });
});

it("gives the values of other columns to whoever keeps them", () => {
  const kept: unknown[] = [];
  const rows = [
    ["Identifier", "Ref No", "Title", "Area"],
    ["a", "7", "t", ""],
  ];
  importChunks([{ kind: "rows", first: 1, rows }], undefined, 0, { keepExtra: (...all) => kept.push(all) });
  expect(kept).toEqual([[2, { "Ref No": "7" }]]);
});

it("keeps what the Meta sheet and the package say of the source", () => {
  const about = {
    "Publisher:Name": " Alder Trust ",
    License: "https://creativecommons.org/licenses/by/4.0/",
    Issued: { day: "2024-05-01" },
  };
  const read = importChunks([
    { kind: "package", about },
    { kind: "package", about: { publisher: { name: "No" }, title: 7, x: 1 } },
    ...grants,
  ]);
  expect(read.about).toEqual({ publisher: "Alder Trust", license: about.License, issued: "2024-05-01", title: "7" });
});
