import { describe, expect, it } from "vitest";
import { treatsOf } from "~/domain/funds/treats";
import { termsChanges } from "~/domain/terms/changes";
import { looserTerms } from "~/domain/terms/looser";
import { controlOf, readTerms, writtenDarkDays, writtenMonthDay, writtenThreshold } from "~/domain/terms/read-terms";
import { ordered, ownThresholds, settables } from "~/domain/terms/settable";
import { type FunderTerms, usualTerms } from "~/domain/terms/terms";
import { translator } from "~/messages";
import { thresholdWords } from "~/ui/threshold-words";
import { filledIn, publishedCheck } from "~tests/support/designs";

const typed = (more: Record<string, string> = {}) =>
  Object.fromEntries(
    Object.entries({
      ...{ yearStart: "1 April", hourPence: "22", inflationPct: "3", darkDays: "20 December to 2 January" },
      ...{ refusesYearEndRush: "no", reason: "We looked at last year.", ...more },
    }).map(([name, text]) => [name, [text]]),
  );
const problemsOf = (more: Record<string, string>) => {
  const read = readTerms(typed(more));
  return read.ok ? {} : read.problems;
};
const readOf = (more: Record<string, string>) => {
  const read = readTerms(typed(more));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.terms;
};

describe("what a funder may set", () => {
  it.each(settables.map((one) => [controlOf(one), one] as const))(
    "%s has words and bounds that hold its usual value",
    (_, one) => {
      expect(one.usual).toBeGreaterThanOrEqual(one.least);
      expect(one.usual).toBeLessThanOrEqual(one.most);
      expect(thresholdWords(translator("en"), one.rule, one.name, one.usual)).not.toBeNull();
      expect(readTerms(typed({ [controlOf(one)]: writtenThreshold(one.usual, one) }))).toMatchObject({
        ok: true,
        terms: { thresholds: {} },
      });
    },
  );

  it("every rule of a round with a number, and no number that the terms say anyway", () => {
    const names = settables.map(({ name }) => name);
    expect(new Set(settables.map(({ rule }) => rule)).size).toBeGreaterThan(15);
    expect(names).not.toContain("hourlyRatePence");
    expect(names).not.toContain("inflationPct");
  });

  it("every order names numbers that may be set", () => {
    const controls = settables.map(controlOf);
    for (const { rule, milder, graver } of ordered)
      for (const name of [milder, graver]) expect(controls).toContain(controlOf({ rule, name }));
  });
});

describe("the form", () => {
  it("the usual terms, written and read, are the usual terms", () => {
    expect(readTerms(typed())).toEqual({ ok: true, terms: usualTerms, reason: "We looked at last year." });
    expect(writtenMonthDay("04-01")).toBe("1 April");
    expect(writtenDarkDays([["12-20", "01-02"]])).toBe("20 December to 2 January");
  });

  it.each([
    ["a year without such a day", { yearStart: "31 April" }, { yearStart: "not-a-day" }],
    ["the 29 February is not in every year", { yearStart: "29 February" }, { yearStart: "not-a-day" }],
    ["an hour for less than a pound", { hourPence: "0.99" }, { hourPence: "too-small" }],
    ["an hour for more than 500 pounds", { hourPence: "500.01" }, { hourPence: "too-large" }],
    ["an hour in words", { hourPence: "a lot" }, { hourPence: "not-money" }],
    ["prices that rise by more than a quarter", { inflationPct: "25.1" }, { inflationPct: "too-large" }],
    ["prices that fall", { inflationPct: "-1" }, { inflationPct: "not-a-number" }],
    ["a stretch with one end that is no day", { darkDays: "20 December to soon" }, { darkDays: "not-days" }],
    ["half a year without anybody", { darkDays: "1 January to 30 June" }, { darkDays: "too-many-days" }],
    ["no answer about the year end", { refusesYearEndRush: "" }, { refusesYearEndRush: "not-a-choice" }],
    ["no reason", { reason: " " }, { reason: "no-reason" }],
    ["part of a day", { "year-end-rush.serious": "45.5" }, { "year-end-rush.serious": "not-whole" }],
    ["days in words", { "year-end-rush.serious": "many" }, { "year-end-rush.serious": "not-a-number" }],
    ["a window of years", { "short-spend-window.info": "731" }, { "short-spend-window.info": "too-large" }],
    ["a serious number milder than the next", { "year-end-rush.serious": "91" }, { "year-end-rush.serious": "order" }],
    ["the same where more is graver", { "decision-lag.serious": "89" }, { "decision-lag.serious": "order" }],
    [
      "a floor of income the wrong way round",
      { "shut-out-by-size.floorSeriousPence": "99,999" },
      { "shut-out-by-size.floorSeriousPence": "order" },
    ],
  ])("%s is refused", (_, more, problems) => {
    expect(problemsOf(more as unknown as Record<string, string>)).toEqual(problems);
  });

  it.each([
    ["exactly on the order", { "year-end-rush.serious": "90" }, { "year-end-rush": { serious: 90 } }],
    ["an empty box is the rulebook's", { "year-end-rush.serious": "" }, {}],
    ["what is the rulebook's is not one's own", { "year-end-rush.serious": "60" }, {}],
    [
      "money and a percent sign",
      { "decision-lag.smallAwardPence": "£10,000", "no-core-costs.serious": "12.5 %" },
      { "decision-lag": { smallAwardPence: 1_000_000 }, "no-core-costs": { serious: 12.5 } },
    ],
  ])("%s", (_, more, thresholds) => {
    expect(readOf(more as unknown as Record<string, string>).thresholds).toEqual(thresholds);
  });

  it("several stretches, and none", () => {
    expect(readOf({ darkDays: "24 Dec to 1 Jan\n\n1 Aug – 14 Aug\n23 April" }).darkDays).toEqual([
      ["12-24", "01-01"],
      ["08-01", "08-14"],
      ["04-23", "04-23"],
    ]);
    expect(readOf({ darkDays: "" }).darkDays).toEqual([]);
  });
});

describe("beside the rulebook", () => {
  it.each([
    ["fewer days that are serious", { "year-end-rush": { serious: 45 } }, true],
    ["more days that are serious", { "year-end-rush": { serious: 70 } }, false],
    ["a longer wait", { "decision-lag": { info: 70 } }, true],
    ["a shorter wait", { "decision-lag": { info: 30 } }, false],
    ["a higher floor of income", { "shut-out-by-size": { floorWarnPence: 20_000_000 } }, true],
    ["fewer small awards", { "decision-lag": { smallAwardPence: 100_000 } }, true],
    ["another day that is suggested", { "orphan-pilot": { decideMonths: 3 } }, false],
  ])("%s: looser %s", (_, own, looser) => {
    expect(ownThresholds(own)).toMatchObject([{ isLooser: looser }]);
  });

  it.each<[string, Partial<FunderTerms>, string[]]>([
    ["the rulebook's own", {}, []],
    ["a cheaper hour", { hourPence: 2199 }, ["hourPence"]],
    ["a dearer hour", { hourPence: 2201 }, []],
    ["prices that rise less", { inflationPct: 2.9 }, ["inflationPct"]],
    ["prices that rise more", { inflationPct: 4 }, []],
    ["nobody is ever away", { darkDays: [] }, ["darkDays"]],
    ["back a day earlier", { darkDays: [["12-20", "01-01"]] }, ["darkDays"]],
    ["away in August instead", { darkDays: [["08-01", "08-31"]] }, ["darkDays"]],
    ["away longer", { darkDays: [["12-18", "01-04"]] }, []],
    ["a year of its own", { yearStart: "01-01" }, []],
  ])("%s: the public reads of it", (_, own, looser) => {
    expect(looserTerms(own).map(({ what }) => what)).toEqual(looser);
    const said = { ...publishedCheck(filledIn(), "2027-01-04"), terms: { ...usualTerms, ...own } };
    expect(treatsOf(said, { keepsOdds: false }).looser.map(({ what }) => what)).toEqual(looser);
  });

  it("the same as the rulebook's is not the funder's own", () => {
    expect(ownThresholds({ "year-end-rush": { serious: 60 } })).toEqual([]);
  });

  it("what was changed, from and to, also back to the rulebook's", () => {
    const own = { ...usualTerms, yearStart: "01-01", thresholds: { "year-end-rush": { serious: 45 } } };
    const there = { what: "threshold", rule: "year-end-rush", name: "serious" };
    expect(termsChanges(usualTerms, own)).toEqual([
      { what: "yearStart", from: "04-01", to: "01-01" },
      { ...there, from: 60, to: 45 },
    ]);
    expect(termsChanges(own, usualTerms).at(-1)).toEqual({ ...there, from: 45, to: 60 });
    expect(termsChanges(own, { ...own })).toEqual([]);
  });
});
