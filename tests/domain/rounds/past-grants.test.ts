import { describe, expect, it } from "vitest";
import { parseDay } from "~/domain/period";
import { evidenceFor } from "~/domain/rounds/evidence";
import { type PastGrant, pastGrantsOf } from "~/domain/rounds/past-grants";
import { roundRules } from "~/domain/rounds/round-rules";

const on = (iso: string) => parseDay(iso)!;
const grant = (group: string | null, award: string, more: Partial<PastGrant> = {}): PastGrant => ({
  ...{ group, award: on(award), start: on(award), end: null, months: 12, ...more },
});
const count = (grants: PastGrant[], yearStart = "04-01") => pastGrantsOf(grants, { yearStart, isCut: false })!;
const yearly = (group: string, years: number[], months = 12) =>
  years.map((year) => grant(group, `${year}-05-01`, { months }));

describe("what published grants count up to", () => {
  it("is nothing where there are none", () => {
    expect(pastGrantsOf([], { yearStart: "04-01", isCut: false })).toBeNull();
  });

  it.each<[string, PastGrant[], { some: number; of: number } | null]>([
    ["three yearly in a row", yearly("a", [2023, 2024, 2025]), { some: 1, of: 1 }],
    ["two are no row", yearly("a", [2024, 2025]), { some: 0, of: 1 }],
    ["of thirteen months each", yearly("a", [2023, 2024, 2025], 13), { some: 0, of: 1 }],
    ["with two years left out", yearly("a", [2020, 2021, 2024]), { some: 0, of: 1 }],
    ["one group of two", [...yearly("a", [2023, 2024, 2025]), ...yearly("b", [2025])], { some: 1, of: 2 }],
    ["of people nothing is told", [grant(null, "2025-05-01")], null],
  ])("groups on repeat: %s", (_, grants, expected) => {
    expect(count(grants).onRepeat).toEqual(expected);
  });

  it.each<[string, string, number]>([
    ["2025-01-29", "04-01", 0],
    ["2025-01-30", "04-01", 1],
    ["2025-03-31", "04-01", 1],
    ["2025-04-01", "04-01", 0],
    ["2025-11-01", "01-01", 1],
  ])("awarded on %s, with a year from %s: late %i", (award, yearStart, some) => {
    expect(count([grant("a", award)], yearStart).lateInYear).toEqual({ some, of: 1 });
  });

  it("groups of the last year that were funded before", () => {
    const grants = [
      ...yearly("a", [2023, 2025]),
      ...yearly("b", [2025]),
      ...yearly("c", [2021, 2025]),
      ...yearly("gone", [2020]),
      grant("d", "2025-04-01"),
      grant("d", "2025-05-01"),
    ];
    expect(count(grants).fundedBefore).toEqual({ some: 1, of: 4 });
  });

  it("the middle length, of those that are known", () => {
    const lengths = [12, 12, 36, null, 0].map((months, at) => grant(`g${at}`, "2025-05-01", { months }));
    expect(count(lengths).medianMonths).toEqual({ months: 12, grants: 3 });
    expect(count([grant("a", "2025-05-01", { months: null })]).medianMonths).toBeNull();
  });

  it("awarded after they began", () => {
    const late = grant("a", "2025-05-02", { start: on("2025-05-01") });
    expect(count([late, grant("b", "2025-05-01"), grant("c", "2025-05-01", { start: null })]).afterStart).toEqual({
      some: 1,
      of: 2,
    });
    expect(count([grant("c", "2025-05-01", { start: null })]).afterStart).toBeNull();
  });

  it("no claim rests on days that stand for a year", () => {
    const years = Array.from({ length: 20 }, (_, at) => grant(`g${at}`, `${2015 + (at % 5)}-03-31`));
    expect(count(years)).toMatchObject({ lateInYear: null, afterStart: null, grants: 20, until: "2019-03-31" });
    expect(count(years.slice(1)).lateInYear).toEqual({ some: 19, of: 19 });
  });
});

describe("evidence beside a finding", () => {
  const past = count([...yearly("a", [2023, 2024, 2025]), ...yearly("b", [2025])]);

  it("is told in counts, by the rules on which it bears", () => {
    expect(evidenceFor("one-year-terms", past)).toEqual([
      { code: "onRepeat", values: { some: 1, count: 2 } },
      { code: "medianMonths", values: { months: 12, count: 4 } },
    ]);
    expect(evidenceFor("novelty-demand", past)).toEqual([{ code: "fundedBefore", values: { some: 1, count: 2 } }]);
  });

  it("is nothing where nothing is known, or nothing bears on the rule", () => {
    for (const rule of roundRules) {
      expect(evidenceFor(rule, null)).toEqual([]);
      const unknown = {
        ...past,
        onRepeat: null,
        lateInYear: null,
        fundedBefore: null,
        medianMonths: null,
        afterStart: null,
      };
      expect(evidenceFor(rule, unknown)).toEqual([]);
    }
    expect(evidenceFor("campaign-gag", past)).toEqual([]);
  });
});
