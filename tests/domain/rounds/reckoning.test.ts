import { describe, expect, it } from "vitest";
import { effortOf } from "~/domain/rounds/effort";
import type { Design, RowOf } from "~/domain/rounds/fields";
import { netGrantOf, reportingMinutesOf } from "~/domain/rounds/net-grant";
import { snapshotOf } from "~/domain/rounds/snapshot-of";
import { turnedAway } from "~/domain/rounds/turned-away";
import { minutesToApply } from "~/domain/rules/application-hours";
import { filledIn, only, randomDesign, terms } from "~tests/support/designs";
import { seeded } from "~tests/support/random-snapshots";

const question = (id: string, more: Partial<RowOf<"questions">> = {}): RowOf<"questions"> => ({
  ...{ id, text: id, type: "long", guideWords: 100, isCutOff: false, isRequired: true },
  ...{ why: null, usedFor: null, meaning: null, ...more },
});
const paper = (id: string, usuallyExists: boolean | null) => ({ id, text: id, usuallyExists, isRequired: true });

describe("the hours to apply", () => {
  it("are the sum of their parts, by the rulebook", () => {
    const { steps, minutes, pence, isLeast, assumed } = effortOf(
      only({
        guidance: "word ".repeat(400),
        questions: [
          question("a", { type: "short" }),
          question("b"),
          question("c", { guideWords: 200, isCutOff: true }),
          question("d", { guideWords: null }),
          question("e", { type: "file" }),
        ],
        attachments: [paper("p", true), paper("q", false)],
        extraPartners: 1,
      }),
      terms,
    );
    expect(Object.fromEntries(steps.map((step) => [step.what, [step.count, step.minutes]]))).toEqual({
      ...{ fixed: [1, 60], guidance: [400, 2], short: [2, 6], long: [3, 45 + 93.75 + 105] },
      ...{ ready: [2, 20], made: [1, 120], partners: [1, 225.875] },
    });
    expect([minutes, pence, isLeast, assumed]).toEqual([677.625, 24_846.25, false, 1]);
  });

  it("are at least so many where something is not said", () => {
    expect(effortOf(only({ questions: [question("a", { type: null })] }), terms)).toMatchObject({
      isLeast: true,
      minutes: 63,
    });
    expect(effortOf(only({ attachments: [paper("p", null)] }), terms)).toMatchObject({ isLeast: true, minutes: 70 });
  });

  it("are what the rule reckons, for any design; what is taken out saves what it says", () => {
    const chance = seeded(7);
    for (let i = 0; i < 300; i++) {
      const design = randomDesign(chance);
      const effort = effortOf(design, terms);
      expect(effort.minutes).toBeCloseTo(minutesToApply(snapshotOf({ id: "r", design }, terms)).low, 6);
      for (const { list, id, minutes } of effort.costliest) {
        const less = { ...design, [list]: design[list].filter((row) => row.id !== id) };
        expect(effort.minutes - effortOf(less, terms).minutes).toBeCloseTo(minutes, 6);
      }
    }
  });

  it("the five that take longest come first, papers among them, with what all would be spared", () => {
    const { costliest } = effortOf(
      only({
        questions: ["a", "b", "c"].map((id, place) => question(id, { guideWords: 100 * (place + 1) })),
        attachments: [paper("p", false), paper("q", true), paper("r", true)],
        applicationsExpected: 30,
      }),
      terms,
    );
    expect(costliest.map(({ list, number, minutes }) => [list, number, minutes])).toEqual([
      ["attachments", 1, 120],
      ["questions", 3, 105],
      ["questions", 2, 75],
      ["questions", 1, 45],
      ["attachments", 2, 10],
    ]);
    expect(costliest[0]!.all).toEqual({ minutes: 3_600, pence: 132_000 });
    expect(effortOf(only({ questions: [question("a")] }), terms).costliest[0]!.all).toBeNull();
  });
});

describe("what is left of a grant", () => {
  const grant: Partial<Design> = {
    ...{ leastPence: 500_000, mostPence: 500_000, termMonths: 12, reporting: "talk", matchPct: 0 },
  };
  it.each<[string, Partial<Design>, Record<string, number>]>([
    ["an hour to ask, a talk", {}, { award: 500_000, applying: 2_200, reporting: 6_600, match: 0, left: 491_200 }],
    ["over three years", { termMonths: 36 }, { award: 1_500_000, applying: 2_200, reporting: 19_800, left: 1_478_000 }],
    ["a fifth from elsewhere", { matchPct: 20 }, { match: 7_000, left: 484_200 }],
    ["a fifth that may be time and space", { matchPct: 20, matchInKind: true }, { match: 0 }],
    ["more than it brings", { leastPence: 5_000, mostPence: 5_000 }, { left: -3_800 }],
  ])("%s", (_, changes, expected) => {
    expect(netGrantOf(only({ ...grant, ...changes }), terms)).toMatchObject(expected);
  });

  it.each<[string, Partial<Design>, number]>([
    ["a talk", { reporting: "talk" }, 180],
    ["the accounts", { reporting: "accounts", reportsAYear: 4 }, 120],
    ["two reports of their own", { reporting: "own-report", reportsAYear: 2 }, 240],
    ["none of their own", { reporting: "own-report", reportsAYear: 0 }, 0],
    ["our form, how often not said", { reporting: "our-report" }, 330],
    [
      "our form, with a number of ours and one of theirs",
      {
        reporting: "our-report",
        outcomes: [
          { id: "o", text: "x", author: "funder" },
          { id: "g", text: "y", author: "group" },
        ],
      },
      390,
    ],
  ])("reporting in a year: %s", (_, changes, minutes) => {
    expect(reportingMinutesOf(only(changes))).toBe(minutes);
  });

  it("names what is not said", () => {
    expect(netGrantOf(only({}), terms)).toEqual({ missing: ["termMonths", "reporting"] });
    expect(netGrantOf(only({ ...grant, matchPct: 100 }), terms)).toEqual({ missing: ["matchPct"] });
  });
});

describe("how many are turned down", () => {
  it("and what that costs them, and what would cost less", () => {
    const design = only({
      applicationsExpected: 60,
      grantsExpected: 20,
      questions: [question("a", { guideWords: 350 })],
    });
    expect(turnedAway(design, terms)).toEqual({
      ...{ applications: 60, grants: 20, isReckoned: false, turned: 40 },
      ...{ lost: { minutes: 7_200, pence: 264_000 }, all: { minutes: 10_800, pence: 396_000 } },
      ...{ talkFirst: null, invited: { minutes: 3_600, pence: 132_000 } },
    });
    const longer = { ...design, questions: [question("a", { guideWords: 950 })] };
    expect(turnedAway(longer, terms)).toMatchObject({
      talkFirst: { minutes: 60 * 60 + 40 * 360 },
      all: { minutes: 21_600 },
    });
  });

  it.each<[string, Partial<Design>]>([
    ["nobody is", { grantsExpected: 60 }],
    ["more grants than groups", { grantsExpected: 90 }],
    ["a talk comes first already", { stage: "chat" }],
    ["they are invited already", { allocation: "invited" }],
  ])("nothing would cost less: %s", (_, changes) => {
    const found = turnedAway(filledIn({ applicationsExpected: 60, grantsExpected: 20, ...changes }), terms);
    expect(found).toMatchObject({ talkFirst: null, invited: null });
    expect("turned" in found && found.turned >= 0).toBe(true);
  });

  it("names what is not said", () => {
    expect(turnedAway(only({}), terms)).toEqual({ missing: ["applicationsExpected", "grantsExpected"] });
  });
});
