import { describe, expect, it } from "vitest";
import { examples } from "~/domain/rules/examples/no-inflation-uplift";
import { realLossPct } from "~/domain/rules/no-inflation-uplift";
import type { Snapshot } from "~/domain/rules/snapshot";
import { ruleTester } from "~tests/support/rule-tester";

/** No inflation, so that the loss is the fall itself. */
const falls = (last: number, more: object = {}): Snapshot => ({
  funder: { assumed_inflation: 0 },
  award: { term_months: 24, year_amounts: [1_000_000, last], ...more },
});
const to = (last: number, more?: object) => ({ level: "grant", snapshot: falls(last, more) }) as const;
const flat = (years: number, award: object = {}, funder?: object) =>
  ({
    level: "grant",
    snapshot: { funder, award: { year_amounts: Array(years).fill(3_000_000), term_months: years * 12, ...award } },
  }) as const;

ruleTester("no-inflation-uplift", {
  examples,
  quiet: [
    { when: "a trace under 2%", ...to(980_001) },
    { when: "23 months", ...to(500_000, { term_months: 23 }) },
    { when: "it grows", ...to(1_100_000) },
    { when: "one year", ...flat(1, { term_months: 36 }) },
    { when: "no yearly amounts on an empty list", ...flat(0, { term_months: 36 }) },
    { when: "nothing in the first year", level: "grant", snapshot: { award: { year_amounts: [0, 0, 0] } } },
    { when: "£1,000", ...to(500_000, { amount: 100_000 }) },
    {
      when: "a taper that the group asked for",
      ...to(500_000, { exceptions: [{ code: "E9", facts: { words: "Rent takes over" } }] }),
    },
    { when: "a short term whatever the amounts", level: "grant", snapshot: { award: { term_months: 12 } } },
    { when: "no loss whatever the term", level: "grant", snapshot: { award: { year_amounts: [100, 104] } } },
  ],
  flags: [
    { when: "2%", ...to(980_000), severity: "info", computed: { loss_pct: 2 }, path: "award.year_amounts" },
    { when: "a trace under 5%", ...to(950_001), severity: "info" },
    { when: "5%", ...to(950_000), severity: "warn" },
    { when: "a trace under 10%", ...to(900_001), severity: "warn" },
    { when: "10%", ...to(900_000), severity: "serious", message: "shrinks" },
    { when: "flat, 24 months, 3%", ...flat(2), severity: "info", computed: { loss_pct: 2.9126 } },
    { when: "flat, 5 years, 3%", ...flat(5), severity: "serious", computed: { loss_pct: 11.1513 } },
    {
      when: "flat, 3 years, 2%",
      ...flat(3, {}, { assumed_inflation: 2 }),
      severity: "info",
      computed: { loss_pct: 3.8831 },
    },
    {
      when: "by its dates",
      ...flat(2, { term_months: null, start_on: "2027-04-01", end_on: "2029-03-31" }),
      severity: "info",
    },
    { when: "three yearly amounts say that it is long enough", ...flat(3, { term_months: null }), severity: "warn" },
    {
      when: "hours are known",
      ...flat(3, { weekly_hours: 35 }),
      severity: "warn",
      message: "shrinksHours",
      computed: { hours_a_week: 2.01 },
    },
    {
      when: "another body's condition is no reason here",
      ...flat(5, { exceptions: [{ code: "E7" }] }),
      severity: "serious",
    },
    {
      when: "a fund",
      level: "round",
      snapshot: { fund: { id: "spring", term_months: 36, year_amounts: [100, 100, 100] } },
      severity: "warn",
      subject: "fund:spring",
      path: "fund.year_amounts",
    },
  ],
  missing: [
    { when: "no amounts", ...flat(3, { year_amounts: null }), fields: ["year_amounts"] },
    { when: "two amounts, the term unknown", ...flat(2, { term_months: null }), fields: ["term_months"] },
    { when: "nothing at all", level: "round", snapshot: {}, fields: ["year_amounts", "term_months"] },
  ],
});

describe("real-terms loss", () => {
  it.each([
    [2, 2.9],
    [3, 5.7],
    [4, 8.5],
    [5, 11.2],
    [6, 13.7],
  ])("over %s years at 3%% is %s", (years, loss) => {
    expect(realLossPct(Array(years).fill(100), 3)).toBeCloseTo(loss, 1);
  });
});
