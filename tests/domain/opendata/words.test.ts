import { expect, it } from "vitest";
import { Flag } from "~/domain/opendata/grant-table";
import { flagsOfFundingType, flagsOfOpenCall, flagsOfWords } from "~/domain/opendata/words";

const said = (flags: number) => Object.entries(Flag).flatMap(([name, bit]) => (flags & bit ? [name] : []));

it.each<[string, string, string[]]>([
  ["Core costs", "", ["coreWording"]],
  ["CORE", "costs of the charity", ["coreWording"]],
  ["Scored support", "", []],
  ["Running cost", "", ["coreWording"]],
  ["An unrestricted grant", "This grant is renewable", ["coreWording", "promisesMore"]],
  ["A restricted grant", "", []],
  ["Overheads", "", ["coreWording"]],
  ["For general purposes", "", ["coreWording"]],
  ["To pilot a hub", "", ["noveltyWording"]],
  ["Autopilot", "", []],
  ["An innovative", "new programme", ["noveltyWording"]],
  ["New chairs", "", []],
  ["A new", "post", ["noveltyWording"]],
  ["year 2 of 3", "", ["promisesMore"]],
  ["Nonrenewable energy", "", ["promisesMore"]],
  ["Summer festival", "", ["oneOff"]],
  ["Events and equipment", "", ["oneOff"]],
  ["Team building", "", ["oneOff"]],
  ["Rebuilding", "", []],
])("%s / %s says %j", (title, description, flags) => {
  expect(said(flagsOfWords(title, description))).toEqual(flags);
});

it.each<[string, string[]]>([
  ["FT01", ["fundingTypeKnown", "core"]],
  ["ft02", ["fundingTypeKnown", "core"]],
  ["FT03", ["fundingTypeKnown"]],
  ["FT10", ["fundingTypeKnown", "notRevenue"]],
  ["FT11", ["fundingTypeKnown", "halfCore"]],
  ["FT13", ["fundingTypeKnown", "notRevenue"]],
  ["FT99", []],
  ["Unrestricted funding", ["fundingTypeKnown", "core"]],
  ["Core costs", ["fundingTypeKnown", "core"]],
  ["Capital and running costs", ["fundingTypeKnown", "halfCore"]],
  ["Capital and revenue", ["fundingTypeKnown", "halfCore"]],
  ["Capital", ["fundingTypeKnown", "notRevenue"]],
  ["Endowment", ["fundingTypeKnown", "notRevenue"]],
  ["Project costs", ["fundingTypeKnown"]],
  ["Large Awards", []],
  ["", []],
])("the funding type %j is %j", (text, flags) => {
  expect(said(flagsOfFundingType(text))).toEqual(flags);
});

it("reads an open call in any case", () => {
  expect(
    ["Yes", "y", "YES", true, "No", "N", false, "maybe", "", null].map((cell) => said(flagsOfOpenCall(cell)).length),
  ).toEqual([2, 2, 2, 2, 1, 1, 1, 0, 0, 0]);
});
