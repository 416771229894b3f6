import { describe, expect, it } from "vitest";
import { drops, stoppedOn } from "~/domain/continuity/cliffs";
import { gaps } from "~/domain/continuity/gaps";
import { effectiveEnd, effectiveStart, lengthInMonths, toWholeMonths } from "~/domain/continuity/spans";
import { isoDay, parseDay } from "~/domain/period";
import { dated } from "~tests/support/awards";

const day = (text: string) => parseDay(text)!;

describe("length in months", () => {
  it("goes by the two dates, both inclusive, and only then by what is declared", () => {
    expect(lengthInMonths(day("2018-04-01"), day("2021-03-31"), 12)).toBeCloseTo(36.01, 2);
    expect(lengthInMonths(null, day("2021-03-31"), 12)).toBe(12);
    expect(lengthInMonths(day("2021-04-01"), day("2021-03-31"), 12)).toBe(0);
    expect(lengthInMonths(null, null, null)).toBeNull();
  });

  it.each([
    [12.5, 12],
    [13.5, 14],
    [12.49, 12],
    [12.51, 13],
    [-0.5, 0],
    [0.5, 0],
    [1.5, 2],
  ])("%d rounds to %d, halves to even", (months, whole) => expect(toWholeMonths(months)! + 0).toBe(whole));
});

describe("effective days", () => {
  it("are as planned, else counted from the other by the declared months", () => {
    expect(isoDay(effectiveEnd(day("2020-01-31"), null, 1)!)).toBe("2020-02-28");
    expect(isoDay(effectiveEnd(day("2020-04-01"), null, 12)!)).toBe("2021-03-31");
    expect(isoDay(effectiveStart(null, day("2021-03-31"), 12)!)).toBe("2020-04-01");
    expect(effectiveEnd(day("2020-04-01"), null, 0)).toBeNull();
    expect(effectiveStart(null, day("2020-04-01"), null)).toBeNull();
    expect(effectiveEnd(null, null, 12)).toBeNull();
  });
});

describe("gaps", () => {
  const awards = dated(["2019-01-01", "2020-12-31"], ["2019-06-01", "2019-12-31"], ["2021-02-01", "2022-01-31"]);

  it("are counted from the award just before, or from the latest end so far", () => {
    expect(gaps(awards).map((gap) => gap.days)).toEqual([-580, 397]);
    expect(gaps(awards, "latest").map((gap) => [gap.days, gap.after.place])).toEqual([
      [-580, 0],
      [31, 0],
    ]);
  });

  it("are none when the next begins the day after", () => {
    expect(gaps(dated(["2019-04-01", "2020-03-31"], ["2020-04-01", "2021-03-31"]))[0]!.days).toBe(0);
    expect(gaps([])).toEqual([]);
  });
});

describe("the money stopped", () => {
  const one = dated(["2019-04-01", "2020-03-31"]);

  it("when the last end lies a year or more back and nothing was awarded after it", () => {
    expect(stoppedOn(one, day("2021-03-31"))).toBe(day("2020-03-31"));
    expect(stoppedOn(one, day("2021-03-30"))).toBeNull();
    expect(stoppedOn([...one, { ...one[0]!, end: null, award: day("2020-04-01") }], day("2022-03-31"))).toBeNull();
    expect(stoppedOn([], day("2022-03-31"))).toBeNull();
  });
});

describe("sudden drops", () => {
  const terms = {
    asAt: day("2026-03-31"),
    windowDays: 30,
    atLeastEnding: 2,
    aheadDays: 180,
    remaining: [4n, 10n] as const,
  };

  it("are days when two awards end together and most of the yearly money goes", () => {
    const both = dated(["2018-04-01", "2020-03-31", 20_000], ["2019-04-01", "2020-03-15", 10_000]);
    expect(drops(both, terms).map((drop) => [isoDay(drop.on), drop.ending.length])).toEqual([["2020-03-31", 2]]);
    expect(drops(both.slice(0, 1), terms)).toEqual([]);
  });

  it("are none when exactly a little more than four tenths remain, and are when exactly four tenths do", () => {
    const going: [string, string, number][] = [
      ["2019-01-01", "2019-12-31", 300],
      ["2019-01-01", "2019-12-31", 300],
    ];
    expect(drops(dated(...going, ["2019-01-01", "2020-12-30", 800]), terms)).toHaveLength(1);
    expect(drops(dated(...going, ["2019-01-01", "2020-12-30", 801]), terms)).toEqual([]);
  });
});
