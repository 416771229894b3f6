import { describe, expect, it } from "vitest";
import { evaluate } from "~/domain/rules/evaluate";
import { examples } from "~/domain/rules/examples/short-application-window";
import type { Snapshot } from "~/domain/rules/snapshot";
import { ruleTester } from "~tests/support/rule-tester";

const open = (closes_on: string, more: object = {}): Snapshot => ({
  fund: { opens_on: "2027-05-03", closes_on, rolling: false, stage: "full", ...more },
});

const at = (level: "round", closes: string, more: object = {}) => ({ level, snapshot: open(closes, more) });
const days = (count: number) => ({ computed: { days: count } });

ruleTester("short-application-window", {
  examples,
  quiet: [
    { when: "56 days", ...at("round", "2027-06-28") },
    { when: "28 days for an outline", ...at("round", "2027-05-31", { stage: "outline" }) },
    { when: "28 days for a chat", ...at("round", "2027-05-31", { stage: "chat" }) },
    { when: "always open", ...at("round", "2027-05-10", { rolling: true }) },
    { when: "always open, with no closing day", level: "round", snapshot: { fund: { rolling: true } } },
    { when: "an emergency", ...at("round", "2027-05-10", { is_emergency: true }) },
    { when: "an emergency by its code", ...at("round", "2027-05-10", { exceptions: [{ code: "E1" }] }) },
    { when: "an invited continuation", ...at("round", "2027-05-10", { exceptions: [{ code: "E4" }] }) },
    { when: "stage unknown, and long enough for either", ...at("round", "2027-06-28", { stage: null }) },
    {
      when: "56 days with the Christmas break taken out",
      level: "round",
      snapshot: { fund: { id: "winter", opens_on: "2027-12-06", closes_on: "2028-02-14", stage: "full" } },
    },
    { when: "open for a thousand years", ...at("round", "3027-05-03") },
  ],
  flags: [
    { when: "55 days", ...at("round", "2027-06-27"), severity: "info", ...days(55), path: "fund.closes_on" },
    { when: "42 days", ...at("round", "2027-06-14"), severity: "info", ...days(42) },
    { when: "41 days", ...at("round", "2027-06-13"), severity: "warn", ...days(41) },
    { when: "28 days", ...at("round", "2027-05-31"), severity: "warn", ...days(28) },
    { when: "27 days", ...at("round", "2027-05-30"), severity: "serious", ...days(27) },
    { when: "27 days for an outline", ...at("round", "2027-05-30", { stage: "outline" }), severity: "info" },
    { when: "21 days for an outline", ...at("round", "2027-05-24", { stage: "outline" }), severity: "info" },
    { when: "20 days for a chat", ...at("round", "2027-05-23", { stage: "chat" }), severity: "warn" },
    { when: "14 days for a chat", ...at("round", "2027-05-17", { stage: "chat" }), severity: "warn" },
    { when: "13 days for an outline", ...at("round", "2027-05-16", { stage: "outline" }), severity: "serious" },
    { when: "13 days, stage unknown", ...at("round", "2027-05-16", { stage: null }), severity: "serious" },
    {
      when: "rolling not said: a closing day says no",
      ...at("round", "2027-05-16", { rolling: null }),
      severity: "serious",
    },
    { when: "closes before it opens", ...at("round", "2027-05-01"), severity: "serious", ...days(0) },
    {
      when: "one day more is dark",
      level: "round",
      snapshot: {
        funder: {
          dark_days: [
            ["12-20", "01-02"],
            ["02-14", "02-14"],
          ],
        },
        fund: { id: "winter", opens_on: "2027-12-06", closes_on: "2028-02-14", stage: "full" },
      },
      severity: "info",
      subject: "fund:winter",
      ...days(55),
    },
    {
      when: "no dark days at all",
      level: "round",
      snapshot: { ...open("2027-06-27"), funder: { dark_days: [] } },
      severity: "info",
      ...days(55),
    },
    {
      when: "a year in which every day is dark, for a thousand years",
      level: "round",
      snapshot: { ...open("3027-05-03"), funder: { dark_days: [["01-01", "12-31"]] } },
      severity: "serious",
      ...days(0),
    },
  ],
  missing: [
    {
      when: "no closing day",
      level: "round",
      snapshot: open("2027-05-10", { closes_on: null }),
      fields: ["closes_on"],
    },
    { when: "no opening day", level: "round", snapshot: open("2027-05-10", { opens_on: null }), fields: ["opens_on"] },
    {
      when: "stage unknown at 27 days",
      level: "round",
      snapshot: open("2027-05-30", { stage: null }),
      fields: ["stage"],
    },
    { when: "nothing at all", level: "round", snapshot: {}, fields: ["opens_on", "closes_on", "stage"] },
  ],
});

describe("the day it offers", () => {
  const fixesOf = (stage: string) =>
    evaluate("round", open("2027-05-10", { stage }), null).findings[0]?.fixes.map((fix) => fix.value ?? fix.code);

  it("makes 56 usable days for a full form", () => {
    expect(fixesOf("full")).toEqual(["2027-06-28", "open_all_year", "add_first_stage"]);
  });

  it("makes 28 for an outline, which is a first stage already", () => {
    expect(fixesOf("outline")).toEqual(["2027-05-31", "open_all_year"]);
  });
});
