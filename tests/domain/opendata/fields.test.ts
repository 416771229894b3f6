import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { fieldOf, objectNamed, withoutPlaces } from "~/domain/opendata/fields";
import { findHeadings, readHeadings } from "~/domain/opendata/headings";
import { describeShared, shared } from "~tests/support/shared";

it.each([
  ["Identifier", "id"],
  ["  award  DATE ", "awardDate"],
  ["Planned Dates:Start Date", "plannedDates/0/startDate"],
  ["Planned Dates : Duration (months)", "plannedDates/0/duration"],
  ["plannedDates/0/startDate", "plannedDates/0/startDate"],
  ["/recipientOrganization/0/id", "recipientOrganization/0/id"],
  ["recipientOrganization/1/name", "recipientOrganization/1/name"],
  ["Beneficiary Location:1:Name", "beneficiaryLocation/1/name"],
  ["Beneficiary Location:0:Geographic Code", "beneficiaryLocation/0/geoCode"],
  ["Recipient Org:Location:Geographic Code Type", "recipientOrganization/0/location/0/geoCodeType"],
  ["Grant Programme : title", "grantProgramme/0/title"],
  ["Last modified", "dateModified"],
  ["Data source", "dataSource"],
  ["From an open call?", "fromOpenCall"],
  ["From an open call", "fromOpenCall"],
  ["Related Activity", "relatedActivity/0"],
  ["Related Activity:Identifier", "relatedActivity/0"],
  ["For Regrant Type", "regrantType"],
  ["Recipient Ind:Name", "recipientIndividual/name"],
  ["applicationTransaction/0/valueDate", "applicationTransaction/0/valueDate"],
  ["To Individuals Details:Grant Purpose", "toIndividualsDetails/grantPurpose/0"],
])("reads the heading %j as %s", (heading, field) => {
  expect(fieldOf(heading)).toBe(field);
});

it.each([
  "Planned Dates",
  "Funding Org",
  "Ref No",
  "Award Date - website format",
  "Website: Decision Notes",
  "School / Building",
  "Department",
  "Open Call?",
  "Planned Dates:",
  "Identifier:0",
  ":",
  "constructor",
  "__proto__",
  "",
])("finds no field for %j", (heading) => {
  expect(fieldOf(heading)).toBeNull();
});

it("knows the sheets that are named after an object", () => {
  expect(["Planned Dates", "plannedDates", "Recipient Org", "grants", "Sheet1", "Title"].map(objectNamed)).toEqual([
    "plannedDates",
    "plannedDates",
    "recipientOrganization",
    null,
    null,
    null,
  ]);
  expect(fieldOf("Title", "plannedDates")).toBe("plannedDates/0/title");
  expect(fieldOf("Planned Dates:End Date", "plannedDates")).toBe("plannedDates/0/endDate");
});

it("finds the headings below title rows and blank rows", () => {
  const rows = [["Grants of our council"], [], ["Title"], ["Identifier", "Title", "Amount Awarded"], ["a", "b", "1"]];
  expect(findHeadings(rows, null)).toBe(3);
  expect(findHeadings([["a"], ["b"]], null)).toBe(-1);
});

it("takes the first of two columns that mean one field, and the lowest place of a list", () => {
  const headings = readHeadings(
    ["Planned Dates:2:End Date", "Identifier", "", "id", "Planned Dates:1:End Date", "Award Date", "Award Date - ours"],
    null,
  );
  expect(headings.place).toMatchObject({ id: 1, end: 4, award: 5, amount: -1 });
  expect(headings.name.end).toBe("Planned Dates:1:End Date");
  expect(headings.repeated).toEqual(["id"]);
  expect(headings.columns.filter(({ field }) => field === null).map(({ heading }) => heading)).toEqual([
    "id",
    "Award Date - ours",
  ]);
});

it("reads a sheet of 1,024 columns of which most are blank", () => {
  const row = Array.from({ length: 1024 }, (_, i) => (i % 60 === 0 ? `Own ${i}` : i === 500 ? "Award Date" : ""));
  expect(readHeadings(row, null)).toMatchObject({ recognised: 1, place: { award: 500 } });
});

describeShared("the map of titles of the standard", () => {
  it("finds each of its fields by title and by path", () => {
    const lines = readFileSync(shared("data/360giving/schema/title-map.csv"), "utf8").trim().split("\n").slice(1);
    expect(lines).toHaveLength(145);
    for (const line of lines) {
      const [path, title] = line.split(",") as [string, string];
      const plain = path.replaceAll("[]", "");
      expect(withoutPlaces(fieldOf(title) ?? ""), title).toBe(plain);
      expect(withoutPlaces(fieldOf(path.replaceAll("[]", "/0")) ?? ""), path).toBe(plain);
    }
  });
});
