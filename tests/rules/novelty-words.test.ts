import { describe, expect, it } from "vitest";
import { findNoRunningCosts, findNovelty, welcomesExisting } from "~/domain/rules/novelty-words";

const asked = (text: string, places?: string[]) => findNovelty(text, places).asksForNew;

describe("the novelty word finder", () => {
  it.each([
    ["What is innovative about your project?", ["innovative"]],
    ["INNOVATION, first of its kind", ["INNOVATION", "first of its kind"]],
    [
      "a ground-breaking, ground\u00a0breaking or groundbreaking idea",
      ["ground-breaking", "ground\u00a0breaking", "groundbreaking"],
    ],
    ["a proof-of-concept", ["proof-of-concept"]],
    ["a brand new project", ["new project"]],
    ["new\nprojects", []],
    ["pilots, novelty, innovations, co\u00f6pilot", []],
    ["new or existing pilots are a pilot", []],
    ["keep going. Then a pilot!", ["pilot"]],
    ["keep going with a pilot", []],
    ["sustainable innovation", ["innovation"]],
    ["new applicants and new trustees", []],
    ["cynllun peilot", ["peilot"]],
  ])("reads %j", (text, quotes) => {
    expect(asked(text)).toEqual(quotes);
  });

  it("reads the words that shut out what exists", () => {
    expect(findNovelty("One year only and not renewable. No running costs").shutsOut).toEqual([
      "One year only and not renewable",
      "No running costs",
    ]);
  });

  it("leaves places alone, whatever they are called", () => {
    expect(asked("Work in Novel (East). A novel idea", ["Novel (East)"])).toEqual(["novel"]);
  });

  it("finds only running costs for the rule on them", () => {
    expect(findNoRunningCosts("No core costs; not for continuation. Carry on: no running costs.")).toEqual([
      "No core costs",
    ]);
  });

  it.each([
    ["Existing work is welcome.", true],
    ["We welcome applications to continue what you do.", true],
    ["You do not need to propose anything new.", true],
    ["You are welcome to call us.", false],
    ["", false],
  ])("sees a welcome in %j: %s", (text, yes) => {
    expect(welcomesExisting(text, 150)).toBe(yes);
  });
});
