import { describe, expect, it } from "vitest";
import { charityNumber, companyNumber, orgIdOf } from "~/domain/groups/org-id";
import { typedPence } from "~/domain/money";

const none = { charity: "", company: "", other: "" };

describe("a number on a register becomes an identifier", () => {
  it.each([
    ["England and Wales, seven digits", { charity: "1098765" }, "GB-CHC-1098765"],
    ["England and Wales, six digits", { charity: "226446" }, "GB-CHC-226446"],
    ["with a space and a dash", { charity: " 109 8-765 " }, "GB-CHC-1098765"],
    ["Scotland, small letters", { charity: "sc012345" }, "GB-SC-SC012345"],
    ["Northern Ireland", { charity: "NIC101234" }, "GB-NIC-101234"],
    ["a company", { company: "01234567" }, "GB-COH-01234567"],
    ["a Scottish company", { company: "sc 123456" }, "GB-COH-SC123456"],
    ["a charity that is a company", { charity: "1098765", company: "01234567" }, "GB-CHC-1098765"],
    ["another number only", { other: "31234R" }, null],
    ["none", {}, null],
  ])("%s", (_, numbers, id) => expect(orgIdOf({ ...none, ...numbers })).toBe(id));

  it.each(["12345", "12345678", "SC12345", "SC112345", "NIC201234", "charity"])("%s is no charity number", (typed) =>
    expect(charityNumber(typed)).toBeNull(),
  );
  it.each(["1234567", "123456789", "S1234567", "ABC12345"])("%s is no company number", (typed) =>
    expect(companyNumber(typed)).toBeNull(),
  );
});

it.each([
  ["£12,000", 1_200_000],
  ["12 000", 1_200_000],
  ["12k", 1_200_000],
  ["1.5K", 150_000],
  ["£ 12,345.67", 1_234_567],
  ["0", 0],
  ["-5", null],
  ["a lot", null],
  ["k", null],
  ["", null],
  ["99999999999999999k", null],
])("%s typed is %s pence", (typed, pence) => expect(typedPence(typed)).toBe(pence));
