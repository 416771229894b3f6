import { describe, expect, it } from "vitest";
import { faultsOf } from "~/domain/rounds/faults";
import { type RoundDates, standingOf, stateOf } from "~/domain/rounds/standing";
import { filledIn } from "~tests/support/designs";

const nothing: RoundDates = { isAlwaysOpen: false, opensOn: null, opensAt: null, closesOn: null, closesAt: null };
const dated = { ...nothing, opensOn: "2027-01-11", opensAt: "09:00", closesOn: "2027-03-10", closesAt: "17:00" };
const withoutTimes = { ...dated, opensAt: null, closesAt: null };

describe("how a round stands, to its funder and to the public", () => {
  it.each([
    { when: "the minute before it opens", of: dated, at: "2027-01-11 08:59", is: "later" },
    { when: "the minute it opens", of: dated, at: "2027-01-11 09:00", is: "open" },
    { when: "the minute before it closes", of: dated, at: "2027-03-10 16:59", is: "open" },
    { when: "the minute it closes", of: dated, at: "2027-03-10 17:00", is: "closed" },
    { when: "the evening before the first day", of: withoutTimes, at: "2027-01-10 23:59", is: "later" },
    { when: "the first minute of the first day", of: withoutTimes, at: "2027-01-11 00:00", is: "open" },
    { when: "the last minute of the last day", of: withoutTimes, at: "2027-03-10 23:59", is: "open" },
    { when: "the day after the last day", of: withoutTimes, at: "2027-03-11 00:00", is: "closed" },
    { when: "always open", of: { ...nothing, isAlwaysOpen: true }, at: "2027-03-11 00:00", is: "always" },
    {
      when: "always open, before a first day it still holds",
      of: { ...dated, isAlwaysOpen: true },
      at: "2027-01-01 09:00",
      is: "always",
    },
    {
      when: "always open, after a last day it still holds",
      of: { ...dated, isAlwaysOpen: true },
      at: "2029-01-01 09:00",
      is: "always",
    },
    { when: "no first day", of: { ...dated, opensOn: null }, at: "2020-01-01 09:00", is: "open" },
    { when: "no last day", of: { ...dated, closesOn: null }, at: "2030-01-01 09:00", is: "open" },
    { when: "no day at all", of: nothing, at: "2027-03-01 09:00", is: "unsaid" },
  ])("$when: $is", ({ of, at, is }) => {
    const [day = "", time = ""] = at.split(" ");
    expect(standingOf(of, { day, time }).is).toBe(is);
    expect(stateOf({ isPublished: true, isWithdrawn: false, ...of }, { day, time })).toBe(is);
    expect(stateOf({ isPublished: false, isWithdrawn: false, ...of }, { day, time })).toBe("draft");
    expect(stateOf({ isPublished: false, isWithdrawn: true, ...of }, { day, time })).toBe("withdrawn");
  });
});

describe("an hour that the clocks skip", () => {
  const skipped = { opensOn: "2027-03-28", opensAt: "01:30", closesOn: "2027-10-31", closesAt: "01:30" };

  it("is a fault of a round that opens then, not of one that is always open and does not ask", () => {
    expect(faultsOf(filledIn({ ...skipped, decisionOn: "2027-11-30", startOn: null }))).toEqual([
      { field: "opensAt", code: "hour-is-skipped" },
      { field: "closesAt", code: "hour-comes-twice" },
    ]);
    expect(faultsOf(filledIn({ ...skipped, isAlwaysOpen: true }))).toEqual([]);
  });
});
