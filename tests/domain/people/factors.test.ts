import { describe, expect, it } from "vitest";
import { inFours, isFresh, needsFactor, numberTyped, waitAfterWrong } from "~/domain/people/factors";
import { funderRoles } from "~/domain/people/viewer";

const minutes = 60_000;
const now = new Date("2026-11-26T09:00:00Z");
const ago = (ms: number) => new Date(now.getTime() - ms);

it("whoever changes or decides something for a funder needs a second factor", () => {
  expect(funderRoles.filter(needsFactor)).toEqual(["officer", "finance", "trustee", "administrator"]);
});

it.each([
  [null, false],
  [0, true],
  [10 * minutes, true],
  [10 * minutes + 1, false],
])("a factor shown %s milliseconds ago is fresh: %s", (ms, fresh) => {
  expect(isFresh(ms === null ? null : ago(ms), now)).toBe(fresh);
});

describe("after wrong ones", () => {
  it.each([
    ["four", [1, 2, 3, 4], 0],
    ["five", [1, 2, 3, 4, 5], 10],
    ["five, the first fifteen minutes ago", [1, 2, 3, 4, 15], 0],
    ["six", [1, 2, 3, 4, 5, 14], 10],
  ])("%s", (_, wrong, wait) => {
    const times = wrong.map((one) => ago(one * minutes));
    expect(waitAfterWrong(times, now)).toBe(wait * minutes);
  });
});

it.each([
  ["204 916", "204916"],
  [" 204-916\u00a0", "204916"],
  ["２０４９１６", "204916"],
  ["204.91x", "20491x"],
  ["", ""],
])("a number typed as %j is %j", (typed, number) => {
  expect(numberTyped(typed)).toBe(number);
});

it("a secret is typed in groups of four", () => {
  expect(inFours("ABCDEFGHIJ")).toEqual(["ABCD", "EFGH", "IJ"]);
  expect(inFours("")).toEqual([]);
});
