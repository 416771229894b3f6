import { expect, it } from "vitest";
import { Flag } from "~/domain/opendata/grant-table";
import { dates, importChunks, importGrants } from "./importing";

const grant = {
  id: "a",
  title: "Core",
  currency: "GBP",
  amountAwarded: 10,
  awardDate: "2024-12-30",
  plannedDates: [{ startDate: "2025-01", endDate: "2027-12-31", duration: 36 }],
  recipientOrganization: [{ id: "GB-1", name: "The Well" }, { id: "GB-2" }],
  fundingOrganization: [{ id: "GB-3", name: "Alder" }],
  fundingType: [{ title: "Other" }, { vocabulary: "v", code: "FT11" }],
  fromOpenCall: "Yes",
};

it("reads a grant as a row is read", () => {
  const { table, codes, columns } = importGrants([grant]);
  expect(dates(table, 0)).toEqual(["2024-12-30", "2025-01-01", "2027-12-31"]);
  expect([table.idOf(0), table.pence[0], table.months[0], table.row[0]]).toEqual(["a", 1000, 36, 1]);
  expect(table.recipients.textOf(table.recipient[0]!)).toBe("GB-1");
  expect(table.flags[0]! & Flag.halfCore).toBe(Flag.halfCore);
  expect(codes).toEqual([]);
  expect(columns).toContainEqual({ heading: "recipientOrganization/0/name", field: "recipientOrganization/0/name" });
});

it("takes nulls, wrong types and grants that are none as they come", () => {
  const nulls = Object.fromEntries(Object.keys(grant).map((key) => [key, null]));
  const read = importGrants([
    nulls,
    { ...nulls, plannedDates: [null, { startDate: null }], recipientOrganization: [{ id: null, name: null }] },
    {
      id: "b",
      title: 9001,
      currency: "bad",
      amountAwarded: "text",
      awardDate: "bad date",
      plannedDates: "text",
      actualDates: ["x"],
    },
    {
      id: "c",
      amountAwarded: { a: 1 },
      awardDate: [2],
      recipientOrganization: { name: "The Well" },
      fundingOrganization: [],
    },
    null,
    7,
    "grant",
    [grant],
  ]);
  expect(read).toMatchObject({ rows: 8, grants: 2, rejectedCount: 6 });
  expect(read.rejected.map(({ row, code }) => [row, code])).toEqual([
    [1, "row-unreadable"],
    [2, "row-unreadable"],
    [5, "not-a-grant"],
    [6, "not-a-grant"],
    [7, "not-a-grant"],
    [8, "not-a-grant"],
  ]);
  expect(read.notes.map(({ row, code }) => [row, code])).toContainEqual([3, "wrong-shape"]);
});

it("says nothing of fields that no grant has", () => {
  expect(importGrants([{ id: "a" }, { id: "b" }]).codes).toEqual([]);
  expect(importGrants([{ id: "a" }, { id: "b", title: "T" }]).codes).toEqual(["title-missing"]);
});

it("lists paths once, those of the standard by field", () => {
  const read = importGrants([
    { id: "a", "Ref No": 1, Website: { Notes: "n" }, relatedActivity: ["x", "y"], "Award Date": 2 },
    { id: "b" },
  ]);
  expect(read.columns).toEqual([
    { heading: "id", field: "id" },
    { heading: "Ref No", field: null },
    { heading: "Website/Notes", field: null },
    { heading: "relatedActivity/0", field: "relatedActivity/0" },
    { heading: "Award Date", field: null },
  ]);
});

it("lists at most 500 paths", () => {
  const wide = Object.fromEntries(Array.from({ length: 3000 }, (_, i) => [`k${i}`, i]));
  expect(importGrants([{ id: "a", ...wide }]).columns).toHaveLength(500);
});

it("calls two grants equal whatever the order of their keys, not whatever the order of a list", () => {
  const turned = Object.fromEntries(Object.entries(grant).reverse());
  expect(importGrants([grant, turned]).codes).toEqual(["repeat"]);
  const other = { ...grant, recipientOrganization: [...grant.recipientOrganization].reverse() };
  expect(importGrants([grant, other]).codes).toEqual(["conflict"]);
  expect(
    importGrants([
      { ...grant, x: "1", y: "2" },
      { ...grant, x: "2", y: "1" },
    ]).codes,
  ).toEqual(["conflict"]);
});

it("is not harmed by keys that objects have of themselves", () => {
  const hostile = JSON.parse('{"id":"a","__proto__":{"amountAwarded":5},"constructor":{"x":1},"toString":"y"}');
  const read = importGrants([hostile]);
  expect(read.table.pence[0]).toBeNaN();
  expect(({} as Record<string, unknown>).amountAwarded).toBeUndefined();
});

it("gives values outside the standard to whoever keeps them", () => {
  const kept: unknown[] = [];
  const grants = [{ id: "a", Website: { Notes: "n" }, title: "t" }];
  importChunks([{ kind: "grants", first: 1, grants }], undefined, 0, { keepExtra: (...all) => kept.push(all) });
  expect(kept).toEqual([[1, { "Website/Notes": "n" }]]);
});

it("is not harmed by lists in lists, long keys and new keys in every grant", () => {
  let deep: unknown = "x";
  for (let i = 0; i < 5000; i++) deep = [deep];
  const many = Array.from({ length: 12_000 }, (_, i) => ({ id: `g${i}`, [`own ${i}`]: i }));
  const read = importGrants([
    { id: "a", deep, ["k".repeat(100_000)]: 1, ["k".repeat(300)]: 1, long: [[1, 2], [[3]]] },
    ...many,
  ]);
  expect(read).toMatchObject({ rows: 12_001, grants: 12_001, codes: [] });
  expect(Math.max(...read.columns.map(({ heading }) => heading.length))).toBe(200);
  const lists = (...values: unknown[]) => importGrants(values.map((list) => ({ id: "a", title: "t", list }))).codes;
  expect(lists([[[[[[[1, 2]]]]]]], [[[[[[[2, 1]]]]]]])).toEqual(["conflict"]);
  expect(lists([[[[[[[1, 2]]]]]]], [[[[[[[1, 2]]]]]]])).toEqual(["repeat"]);
});
