import { describe, expect, it } from "vitest";
import { addMonths, isoDay, parseDay } from "~/domain/period";
import { evaluate } from "~/domain/rules/evaluate";
import { examples } from "~/domain/rules/examples/short-spend-window";
import type { Snapshot } from "~/domain/rules/snapshot";
import { ruleTester } from "~tests/support/rule-tester";

// A calendar year keeps the February test out of the way.
const grant = (usable: string, days: number, more: object = {}): Snapshot => ({
  funder: { fy_start: "01-01" },
  award: {
    notified_on: usable,
    agreed_on: usable,
    start_on: usable,
    spend_by: isoDay(parseDay(usable)! + days),
    funding_type: "FT02",
    ...more,
  },
});

const after = (days: number, more: object = {}) =>
  ({ level: "grant", snapshot: grant("2027-03-01", days, more) }) as const;
const fund = (more: object): Snapshot => ({
  funder: { fy_start: "01-01" },
  fund: { decision_due_on: "2027-03-01", spend_by: "2027-08-27", funding_types: ["FT03"], ...more },
});

ruleTester("short-spend-window", {
  examples,
  quiet: [
    { when: "365 days", ...after(365) },
    { when: "capital", ...after(30, { funding_type: "FT10" }) },
    { when: "endowment", ...after(30, { funding_type: "FT13" }) },
    { when: "an emergency", ...after(30, { is_emergency: true }) },
    { when: "equipment with a quote", ...after(30, { exceptions: [{ code: "E2", facts: { quote: "£900" } }] }) },
    { when: "a festival", ...after(30, { exceptions: [{ code: "E3", facts: { date: "2027-03-20" } }] }) },
    { when: "£1,000", ...after(30, { amount: 100_000 }) },
    { when: "a fund for capital only", level: "round", snapshot: fund({ funding_types: ["FT10", "FT13"] }) },
    { when: "type unknown, and a full year anyway", ...after(365, { funding_type: null }) },
    {
      when: "the February test says as much",
      level: "grant",
      snapshot: { ...grant("2028-02-11", 49), funder: { fy_start: "04-01" } },
    },
  ],
  flags: [
    { when: "364 days", ...after(364), severity: "info", computed: { days: 364 }, path: "award.spend_by" },
    { when: "182 days", ...after(182), severity: "info" },
    { when: "181 days", ...after(181), severity: "warn" },
    { when: "91 days", ...after(91), severity: "warn" },
    { when: "90 days", ...after(90), severity: "serious" },
    { when: "1 day", ...after(1), severity: "serious", message: "short" },
    { when: "to be spent before it comes", ...after(-3), severity: "serious", message: "over", computed: { days: -3 } },
    { when: "£1,000.01", ...after(90, { amount: 100_001 }), severity: "serious" },
    {
      when: "equipment with no quote",
      ...after(90, { exceptions: [{ code: "E2", facts: { item: "Van" } }] }),
      severity: "warn",
    },
    {
      when: "another body's condition is no reason here",
      ...after(90, { exceptions: [{ code: "E7" }] }),
      severity: "serious",
    },
    { when: "agreed late", ...after(364, { agreed_on: "2027-06-01" }), severity: "info", computed: { days: 272 } },
    {
      when: "the first payment comes late",
      ...after(364, { payments: [{ due: "2027-12-01" }, { due: "2027-05-01", paid: "2028-01-01" }] }),
      severity: "serious",
      computed: { days: 89 },
    },
    { when: "no start, and short whatever it is", ...after(90, { start_on: null }), severity: "serious" },
    {
      when: "a graver word than the February test",
      level: "grant",
      snapshot: { ...grant("2027-11-14", 138), funder: { fy_start: "04-01" } },
      severity: "warn",
      computed: { days: 138 },
    },
    {
      when: "the February test says less",
      level: "grant",
      snapshot: { ...grant("2027-12-02", 120), funder: { fy_start: "04-01" } },
      severity: "warn",
    },
    {
      when: "a fund",
      level: "round",
      snapshot: fund({}),
      severity: "warn",
      path: "fund.spend_by",
      computed: { days: 179 },
    },
    {
      when: "a fund that decided late",
      level: "round",
      snapshot: fund({ id: "spring", decision_made_on: "2027-06-01" }),
      severity: "serious",
      subject: "fund:spring",
    },
    {
      when: "a fund with some revenue",
      level: "round",
      snapshot: fund({ funding_types: ["FT10", "FT01"] }),
      severity: "warn",
    },
  ],
  missing: [
    { when: "no last day to spend", ...after(90, { spend_by: null }), fields: ["spend_by"] },
    { when: "no start, and it could be late", ...after(300, { start_on: null }), fields: ["start_on"] },
    { when: "no type", ...after(300, { funding_type: null }), fields: ["funding_type"] },
    {
      when: "nothing at all",
      level: "grant",
      snapshot: {},
      fields: ["notified_on", "agreed_on", "start_on", "spend_by", "funding_type"],
    },
    {
      when: "a fund without types",
      level: "round",
      snapshot: fund({ funding_types: null }),
      fields: ["funding_types"],
    },
    {
      when: "a fund without a decision day",
      level: "round",
      snapshot: fund({ decision_due_on: null }),
      fields: ["decision_due_on"],
    },
  ],
});

describe("what it offers", () => {
  const fixes = (snapshot: Snapshot) => evaluate("grant", snapshot, null).findings.at(-1)?.fixes;

  it("gives a full year from the day the money can be used", () => {
    const year = isoDay(addMonths(parseDay("2027-03-01")!, 12));
    expect(fixes(grant("2027-03-01", 90))?.[0]).toEqual({ code: "extend_spend_by", value: year });
  });

  it("names no day while one of the three days is not known", () => {
    expect(fixes(grant("2027-03-01", 90, { start_on: null }))).toEqual([{ code: "remove_spend_by" }]);
  });
});
