import { describe, expect, it } from "vitest";
import { chains, naiveRun, shortRuns, yearlyRuns } from "~/domain/continuity/runs";
import { dated, declared } from "~tests/support/awards";

const lengths = (runs: unknown[][]) => runs.map((run) => run.length);

describe("runs of short awards at a yearly beat (S2)", () => {
  it.each([
    [
      "a year apart three times",
      [
        ["2019-04-01", 12],
        ["2020-04-01", 12],
        ["2021-04-01", 12],
      ],
      [3],
    ],
    [
      "exactly 183 days apart counts",
      [
        ["2019-01-01", 12],
        ["2019-07-03", 12],
      ],
      [2],
    ],
    [
      "182 days apart is skipped",
      [
        ["2019-01-01", 12],
        ["2019-07-02", 12],
      ],
      [1],
    ],
    [
      "exactly 548 days apart counts",
      [
        ["2019-01-01", 12],
        ["2020-07-02", 12],
      ],
      [2],
    ],
    [
      "549 days apart begins a new run",
      [
        ["2019-01-01", 12],
        ["2020-07-03", 12],
      ],
      [1, 1],
    ],
    [
      "same-day awards are one step",
      [
        ["2019-01-01", 12],
        ["2019-01-01", 12],
        ["2019-01-01", 12],
      ],
      [1],
    ],
    [
      "a skipped one is not what the next is counted from",
      [
        ["2019-01-01", 12],
        ["2019-05-01", 12],
        ["2019-07-03", 12],
      ],
      [2],
    ],
    [
      "a 13-month award breaks the run",
      [
        ["2019-01-01", 12],
        ["2020-01-01", 13],
        ["2021-01-01", 12],
      ],
      [1, 1],
    ],
    [
      "an award of unknown length breaks the run",
      [
        ["2019-01-01", 12],
        ["2020-01-01", null],
        ["2021-01-01", 12],
      ],
      [1, 1],
    ],
    [
      "an award of no length breaks the run",
      [
        ["2019-01-01", 12],
        ["2020-01-01", 0],
        ["2021-01-01", 12],
      ],
      [1, 1],
    ],
  ] as [string, [string, number | null][], number[]][])("%s", (_, awards, expected) =>
    expect(lengths(shortRuns(declared(...awards), 12))).toEqual(expected),
  );
});

describe("runs at a yearly beat whatever the length (S3)", () => {
  it("ignores lengths and skips dates too near the last counted one", () => {
    const awards = declared(["2018-03-31", 36], ["2018-06-01", null], ["2019-03-31", null], ["2020-03-31", 12]);
    expect(lengths(yearlyRuns(awards))).toEqual([3]);
  });
});

describe("the naive run (S1)", () => {
  it("counts same-day awards, which is why nobody should trust it", () => {
    expect(naiveRun(declared(["2019-01-01", 12], ["2019-01-01", 12], ["2019-01-01", 12]))).toBe(3);
    expect(naiveRun(declared(["2019-01-01", 12], ["2019-01-02", 24], ["2019-01-03", 12]))).toBe(1);
  });
});

describe("chains of dated awards", () => {
  const short = { isShort: (award: { months: number | null }) => award.months! <= 18, maxGap: 180, minApart: 183 };
  const year = (y: number): [string, string] => [`${y}-04-01`, `${y + 1}-03-31`];

  it("links awards with at most so many days between", () => {
    expect(lengths(chains(dated(year(2019), year(2020), year(2021), year(2022)), short))).toEqual([4]);
    expect(lengths(chains(dated(year(2019), ["2020-09-28", "2021-09-27"]), short)), "180 days").toEqual([2]);
    expect(lengths(chains(dated(year(2019), ["2020-09-29", "2021-09-28"]), short)), "181 days").toEqual([1, 1]);
  });

  it("is broken by a long award and skips a second start within 183 days", () => {
    expect(lengths(chains(dated(year(2019), ["2020-04-01", "2023-03-31"], year(2023)), short))).toEqual([1, 1]);
    expect(lengths(chains(dated(year(2019), ["2019-04-01", "2019-09-30"], year(2020)), short))).toEqual([2]);
  });
});
