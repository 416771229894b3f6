import { describe, expect, it } from "vitest";
import { isoDay, parseDay } from "~/domain/period";
import { laterYear } from "~/domain/rounds/copy";
import { dateNotesOf } from "~/domain/rounds/date-notes";
import { faultCodes, faultsOf } from "~/domain/rounds/faults";
import type { Design } from "~/domain/rounds/fields";
import { instantsAt } from "~/domain/rounds/local-time";
import { filledIn, only, terms } from "~tests/support/designs";

describe("a fault", () => {
  const table: [string, Partial<Design>, string[]][] = [
    ["nothing is said", {}, []],
    ["it closes the day before", { opensOn: "2027-02-02", closesOn: "2027-02-01" }, ["closesOn closes-before-opens"]],
    ["it closes on the day, no hours said", { opensOn: "2027-02-02", closesOn: "2027-02-02" }, []],
    [
      "it closes as it opens",
      { opensOn: "2027-02-02", opensAt: "09:00", closesOn: "2027-02-02", closesAt: "09:00" },
      ["closesOn closes-before-opens"],
    ],
    ["a minute later", { opensOn: "2027-02-02", opensAt: "09:00", closesOn: "2027-02-02", closesAt: "09:01" }, []],
    ["always open, dates left over", { isAlwaysOpen: true, opensOn: "2027-02-02", closesOn: "2027-02-01" }, []],
    [
      "decided the day before it closes",
      { closesOn: "2027-02-02", decisionOn: "2027-02-01" },
      ["decisionOn decision-before-closing"],
    ],
    ["decided the day it closes", { closesOn: "2027-02-02", decisionOn: "2027-02-02" }, []],
    [
      "starts before the decision",
      { decisionOn: "2027-02-02", startOn: "2027-02-01" },
      ["startOn starts-before-decision"],
    ],
    ["starts with the decision", { decisionOn: "2027-02-02", startOn: "2027-02-02" }, []],
    ["spent before the start", { startOn: "2027-02-02", spendBy: "2027-02-01" }, ["spendBy spend-by-before-start"]],
    ["spent on the day", { startOn: "2027-02-02", spendBy: "2027-02-02" }, []],
    ["the least is above the most", { leastPence: 2, mostPence: 1 }, ["leastPence least-above-most"]],
    ["they are one", { leastPence: 2, mostPence: 2 }, []],
    ["the pot is below one grant", { leastPence: 2, potPence: 1 }, ["potPence pot-below-least"]],
    ["the pot is one grant", { leastPence: 2, potPence: 2 }, []],
    [
      "more years committed than there are",
      { termMonths: 24, committedYears: 3 },
      ["committedYears committed-beyond-term"],
    ],
    ["a part of a year counts as one", { termMonths: 25, committedYears: 3 }, []],
    ["it has no last day", { termMonths: 24, committedYears: 3, isRolling: true }, []],
    ["an hour that is not there", { opensOn: "2027-03-28", opensAt: "01:30" }, ["opensAt hour-is-skipped"]],
    ["the same to close", { closesOn: "2028-03-26", closesAt: "01:00" }, ["closesAt hour-is-skipped"]],
    ["an hour that comes twice", { closesOn: "2027-10-31", closesAt: "01:59" }, ["closesAt hour-comes-twice"]],
    ["the hour after", { closesOn: "2027-10-31", closesAt: "02:00" }, []],
    ["always open, a closing hour left over", { isAlwaysOpen: true, closesOn: "2027-10-31", closesAt: "01:59" }, []],
  ];
  it.each(table)("%s", (_, design, wanted) =>
    expect(faultsOf(only(design)).map(({ field, code }) => `${field} ${code}`)).toEqual(wanted),
  );

  it("of each kind is met above", () => {
    const met = table.flatMap(([, , wanted]) => wanted.map((one) => one.split(" ")[1]));
    expect(faultCodes.filter((code) => !met.includes(code))).toEqual([]);
  });
});

describe("a note beside a date", () => {
  it.each<[string, Partial<Design>, string[]]>([
    ["an ordinary day", { opensOn: "2027-02-01", closesOn: "2027-04-16", closesAt: "17:00" }, []],
    ["the last of July", { closesOn: "2027-07-31" }, []],
    ["the first of August", { closesOn: "2027-08-01" }, ["closesOn august"]],
    ["the last of August", { opensOn: "2027-08-31" }, ["opensOn august"]],
    ["the day before the dark days", { closesOn: "2027-12-19" }, []],
    ["the first dark day", { closesOn: "2027-12-20" }, ["closesOn dark-days"]],
    ["the last dark day", { closesOn: "2028-01-02" }, ["closesOn dark-days"]],
    ["the day after", { closesOn: "2028-01-03" }, []],
    ["fifteen days of the year left", { decisionOn: "2027-03-17" }, []],
    ["fourteen", { decisionOn: "2027-03-18" }, ["decisionOn year-end"]],
    ["the last day of the year", { decisionOn: "2028-03-31" }, ["decisionOn year-end"]],
    ["the first of the next", { decisionOn: "2028-04-01" }, []],
    ["midnight", { closesAt: "00:00" }, ["closesAt midnight"]],
    ["a minute before", { closesAt: "23:59" }, ["closesAt midnight"]],
    ["first thing", { closesAt: "09:00" }, ["closesAt first-thing"]],
    [
      "always open: only the decision is looked at",
      {
        isAlwaysOpen: true,
        opensOn: "2027-08-01",
        closesOn: "2027-08-02",
        closesAt: "00:00",
        decisionOn: "2027-08-03",
      },
      ["decisionOn august"],
    ],
  ])("%s", (_, design, wanted) =>
    expect(dateNotesOf(only(design), terms).map(({ field, code }) => `${field} ${code}`)).toEqual(wanted),
  );
});

describe("the clocks of London", () => {
  const at = (day: string, time: string) =>
    instantsAt(day, time).map((one) => new Date(one).toISOString().slice(0, 16));
  it.each<[string, string, string[]]>([
    ["2027-01-15", "12:00", ["2027-01-15T12:00"]],
    ["2027-07-15", "12:00", ["2027-07-15T11:00"]],
    ["2027-03-28", "00:59", ["2027-03-28T00:59"]],
    ["2027-03-28", "01:00", []],
    ["2027-03-28", "01:59", []],
    ["2027-03-28", "02:00", ["2027-03-28T01:00"]],
    ["2027-10-31", "00:59", ["2027-10-30T23:59"]],
    ["2027-10-31", "01:00", ["2027-10-31T00:00", "2027-10-31T01:00"]],
    ["2027-10-31", "01:59", ["2027-10-31T00:59", "2027-10-31T01:59"]],
    ["2027-10-31", "02:00", ["2027-10-31T02:00"]],
    ["2028-03-26", "00:59", ["2028-03-26T00:59"]],
    ["2028-03-26", "01:00", []],
    ["2028-03-26", "01:59", []],
    ["2028-03-26", "02:00", ["2028-03-26T01:00"]],
    ["2028-10-29", "00:59", ["2028-10-28T23:59"]],
    ["2028-10-29", "01:00", ["2028-10-29T00:00", "2028-10-29T01:00"]],
    ["2028-10-29", "01:59", ["2028-10-29T00:59", "2028-10-29T01:59"]],
    ["2028-10-29", "02:00", ["2028-10-29T02:00"]],
    ["2027-02-29", "12:00", []],
    ["2027-02-28", "24:00", []],
    ["2027-02-28", "noon", []],
  ])("%s %s", (day, time, wanted) => expect(at(day, time)).toEqual(wanted));

  it("show each minute of a year once, save an hour in spring and an hour in autumn", () => {
    const days = Array.from({ length: 366 }, (_, one) => isoDay(parseDay("2028-01-01")! + one));
    const odd = days.flatMap((day) =>
      ["01:30", "12:00"].filter((time) => instantsAt(day, time).length !== 1).map(() => day),
    );
    expect(odd).toEqual(["2028-03-26", "2028-10-29"]);
  });

  it("may be those of another place", () => {
    expect(instantsAt("2027-03-28", "01:30", "Asia/Kolkata")).toEqual([Date.parse("2027-03-27T20:00:00Z")]);
    expect(instantsAt("2028-04-02", "01:45", "Australia/Lord_Howe")).toHaveLength(2);
    expect(instantsAt("2027-11-07", "01:30", "America/New_York")).toHaveLength(2);
  });
});

describe("the next year's round", () => {
  it.each([
    ["2027-02-28", "2028-02-28"],
    ["2028-02-29", "2029-02-28"],
    ["2028-12-31", "2029-12-31"],
  ])("%s becomes %s", (day, wanted) => expect(laterYear(only({ closesOn: day })).closesOn).toBe(wanted));

  it("keeps all but the dates, and leaves out the budget of years", () => {
    const design = filledIn({ budget: [{ id: "b", year: "2027-28", pence: 100 }], pilotDecisionOn: "2027-09-01" });
    const later = laterYear(design);
    expect(later).toEqual({
      ...design,
      ...{ opensOn: "2028-02-01", closesOn: "2028-04-16", decisionOn: "2028-06-11", startOn: "2028-07-01" },
      ...{ pilotDecisionOn: "2028-09-01", budget: [] },
    });
    expect(design.budget).toHaveLength(1);
  });
});
