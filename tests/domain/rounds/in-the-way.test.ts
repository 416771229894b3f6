import { describe, expect, it } from "vitest";
import type { Judged } from "~/domain/rounds/check";
import { designBefore, differences } from "~/domain/rounds/differences";
import type { Design } from "~/domain/rounds/fields";
import { isStopped } from "~/domain/rounds/hard-stop";
import { inTheWay, isClear } from "~/domain/rounds/in-the-way";
import { unsaidIn } from "~/domain/rounds/needed";
import { checked, filledIn, findingOf, only } from "~tests/support/designs";

describe("what the public has to be told", () => {
  const unsaid = (changes: Partial<Design>, hasContact = true) => unsaidIn(filledIn(changes), { hasContact });

  it.each<[string, Partial<Design>, string[]]>([
    ["the defaults with sums and dates", {}, []],
    ["no length", { termMonths: null }, ["termMonths"]],
    ["no length, but rolling", { termMonths: null, isRolling: true }, []],
    ["no notice", { noticeMonths: null }, ["noticeMonths"]],
    ["notice of no months is said", { noticeMonths: 0 }, []],
    ["no sums", { leastPence: null, mostPence: null }, ["leastPence", "mostPence"]],
    ["no days", { opensOn: null, closesOn: null, decisionOn: null }, ["opensOn", "closesOn", "decisionOn"]],
    ["no days, but always open", { opensOn: null, closesOn: null, decisionOn: null, isAlwaysOpen: true }, []],
  ])("%s", (_, changes, missing) => {
    expect(unsaid(changes)).toEqual(missing);
  });

  it("whom to talk to", () => {
    expect(unsaid({}, false)).toEqual(["contact"]);
  });
});

describe("a funder that refuses money late in the year", () => {
  const rush = { rule: "year-end-rush" as const, severity: "serious" as const };
  const refuses = { refusesYearEndRush: true };

  it.each([
    { when: "serious", finding: rush, stopped: true },
    { when: "worth fixing", finding: { ...rush, severity: "warn" as const }, stopped: true },
    { when: "worth knowing", finding: { ...rush, severity: "info" as const }, stopped: false },
    { when: "with a fact of the rulebook", finding: { ...rush, exception: "E7" }, stopped: false },
    { when: "another rule", finding: { ...rush, rule: "short-spend-window" as const }, stopped: false },
  ])("$when", ({ finding, stopped }) => {
    expect(isStopped(finding, refuses)).toBe(stopped);
    expect(isStopped(finding, { refusesYearEndRush: false })).toBe(false);
  });
});

describe("what stands in the way", () => {
  const gate = { hasContact: true, waiting: [], refusesYearEndRush: false };
  const way = (changes: Partial<Design>, more: object = {}) => {
    const design = filledIn(changes);
    return inTheWay({ ...gate, design, check: checked(design), ...more });
  };
  const rulesIn = (findings: readonly Judged[]) => findings.map(({ rule }) => rule);
  const oneYear = { termMonths: 12, committedYears: 1 };
  const late = {
    opensOn: "2027-10-01",
    closesOn: "2027-12-10",
    decisionOn: "2028-02-11",
    startOn: "2028-02-11",
    spendBy: "2028-03-31",
  };
  const kept = (more = {}) => [
    {
      ...{ ruleId: "one-year-terms", severity: "serious" as const, reviewOn: "2027-12-01", isAgreed: true, ...more },
      about: { message: "shortMost", path: "fund.term_months", texts: [] },
    },
  ];

  it("nothing where all is said and nothing is serious", () => {
    expect(isClear(way({}))).toBe(true);
  });

  it("what is serious, until it is kept and somebody agreed", () => {
    const design = filledIn(oneYear);
    const last = { repeatPct: 80, successPct: null };
    const of = (keptFor: ReturnType<typeof kept>) =>
      inTheWay({ ...gate, design, check: checked(design, { history: last, kept: keptFor }) });
    expect(rulesIn(of([]).serious)).toEqual(["one-year-terms"]);
    const asked = of(kept({ isAgreed: false }));
    expect([rulesIn(asked.serious), rulesIn(asked.asked), isClear(asked)]).toEqual([[], ["one-year-terms"], false]);
    expect(isClear(of(kept()))).toBe(true);
    expect(rulesIn(of(kept({ reviewOn: "2027-01-04" })).serious)).toEqual(["one-year-terms"]);
  });

  it("what cannot be so, and two texts of one question, once", () => {
    const found = way({ closesOn: "2027-01-01" }, { waiting: [{ field: "guidance" }, { field: "guidance" }] });
    expect([found.faults.map(({ code }) => code), found.texts]).toEqual([["closes-before-opens"], ["guidance"]]);
  });

  it("money late in the year is refused where the funder says so, also with a reason in words", () => {
    const design = filledIn(late);
    const { about } = findingOf(checked(design), "year-end-rush")!;
    const words = [{ ...kept()[0]!, about, ruleId: "year-end-rush" }];
    const check = checked(design, { kept: words });
    expect(rulesIn(inTheWay({ ...gate, design, check }).stopped)).toEqual([]);
    const refused = inTheWay({ ...gate, design, check, refusesYearEndRush: true });
    expect([rulesIn(refused.stopped), rulesIn(refused.serious)]).toEqual([["year-end-rush"], []]);
  });
});

describe("two versions of a design", () => {
  const before = only({ termMonths: 12, area: "Wendle", clauses: [] });

  it("differ field by field, in their order", () => {
    expect(differences(before, { ...before, area: null, termMonths: 60 })).toEqual([
      { field: "termMonths", before: 12, after: 60 },
      { field: "area", before: "Wendle", after: null },
    ]);
    expect(differences(before, { ...before })).toEqual([]);
  });

  it("an earlier one is found by taking changes back, the newest first", () => {
    const changes = [
      { version: 2, field: "termMonths", before: 12 },
      { version: 3, field: "termMonths", before: 36 },
      { version: 3, field: "gone-since", before: 1 },
    ];
    expect(designBefore({ ...before, termMonths: 60 }, changes)).toEqual(before);
  });
});
