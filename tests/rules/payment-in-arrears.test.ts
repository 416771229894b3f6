import { describe, expect, it } from "vitest";
import { addMonths, isoDay, parseDay } from "~/domain/period";
import { cashGapOf } from "~/domain/rules/cash-gap";
import { examples } from "~/domain/rules/examples/payment-in-arrears";
import type { Snapshot } from "~/domain/rules/snapshot";
import { ruleTester } from "~tests/support/rule-tester";

const START = "2027-04-01";
const day = (months: number) => isoDay(addMonths(parseDay(START)!, months));
/** £1,000 a month for a year, paid at once but for a sum that comes at the end: £10 held back are a hundredth of a month. */
const heldBack = (
  pence: number,
  more: object = {},
  reserves: number | null = 12,
): { level: "grant"; snapshot: Snapshot } => ({
  level: "grant",
  snapshot: {
    award: {
      start_on: START,
      agreed_on: START,
      spend_plan: Array(12).fill(100_000),
      payments: [
        { due: START, amount: 1_200_000 - pence },
        { due: day(12), amount: pence },
      ],
      ...more,
    },
    organisation: { free_reserves_months: reserves },
  },
});
const signed = (agreed_on: string | null) => heldBack(0, { agreed_on });
const fund = (payments: object[] | null, more: object = {}) =>
  ({
    level: "round",
    snapshot: { fund: { start_on: START, spend_plan: Array(4).fill(100), payments, ...more } },
  }) as const;

ruleTester("payment-in-arrears", {
  examples,
  quiet: [
    { when: "half a month", ...heldBack(50_000) },
    { when: "30 days after signing", ...signed("2027-03-02") },
    { when: "nothing is spent", ...heldBack(0, { spend_plan: [] }) },
    {
      when: "a building in stages",
      ...heldBack(400_000, { exceptions: [{ code: "E2", facts: { quote: "£9,000" } }] }),
    },
    { when: "a serious concern", ...heldBack(400_000, { exceptions: [{ code: "E13", facts: { evidence: "x" } }] }) },
    { when: "never out of pocket, whatever it has in reserve", ...heldBack(0, {}, null) },
    { when: "a fund that pays at once", ...fund([{ due: START, amount: 400 }]) },
  ],
  flags: [
    {
      when: "a trace over half a month",
      ...heldBack(50_001),
      severity: "info",
      message: "carries",
      path: "award.payments",
    },
    { when: "one month", ...heldBack(100_000), severity: "info", computed: { months_carried: 1, lowest: -100_000 } },
    { when: "a trace over one month", ...heldBack(100_001), severity: "warn" },
    { when: "three months", ...heldBack(300_000), severity: "warn" },
    { when: "a trace over three months", ...heldBack(300_001), severity: "serious", message: "carries" },
    { when: "three months whatever the reserves", ...heldBack(300_001, {}, null), severity: "serious" },
    { when: "as much as its reserves", ...heldBack(200_000, {}, 2), severity: "warn" },
    { when: "a trace more than its reserves", ...heldBack(200_001, {}, 2), severity: "serious", message: "beyond" },
    { when: "no reserves at all", ...heldBack(1, {}, 0), severity: "serious", message: "beyond" },
    {
      when: "31 days after signing",
      ...signed("2027-03-01"),
      severity: "info",
      message: "late",
      computed: { first_payment_days: 31 },
    },
    { when: "60 days after signing", ...signed("2027-01-31"), severity: "info" },
    { when: "61 days after signing", ...signed("2027-01-30"), severity: "warn", message: "late" },
    {
      when: "no payments at all, the start unknown",
      ...heldBack(0, { payments: [], start_on: null }),
      severity: "serious",
    },
    {
      when: "paid later than due",
      ...heldBack(0, { payments: [{ due: START, paid: day(1), amount: 1_200_000 }] }),
      severity: "info",
      computed: { months_carried: 1 },
    },
    {
      when: "a building with no quote",
      ...heldBack(400_000, { exceptions: [{ code: "E2", facts: { item: "Roof" } }] }),
      severity: "warn",
    },
    {
      when: "another body's condition is no reason here",
      ...heldBack(400_000, { exceptions: [{ code: "E7" }] }),
      severity: "serious",
    },
    {
      when: "a fund that pays in the fourth month",
      ...fund([{ due: day(3), amount: 400 }]),
      severity: "warn",
      path: "fund.payments",
      computed: { months_carried: 3 },
    },
  ],
  missing: [
    { when: "no payments given", ...heldBack(0, { payments: null }), fields: ["payments"] },
    { when: "no plan of spending", ...heldBack(0, { spend_plan: null }), fields: ["spend_plan"] },
    { when: "no start", ...heldBack(0, { start_on: null }), fields: ["start_on"] },
    { when: "no signing", ...signed(null), fields: ["agreed_on"] },
    { when: "no day of a payment", ...heldBack(0, { payments: [{ amount: 1 }] }), fields: ["due"] },
    { when: "no amount of a payment", ...heldBack(0, { payments: [{ due: START }] }), fields: ["amount"] },
    { when: "reserves would tell", ...heldBack(200_000, {}, null), fields: ["free_reserves_months"] },
    {
      when: "nothing at all",
      level: "grant",
      snapshot: {},
      fields: ["start_on", "spend_plan", "payments", "free_reserves_months", "agreed_on"],
    },
    {
      when: "a fund of which nothing is known",
      ...fund(null, { start_on: null, spend_plan: null }),
      fields: ["start_on", "spend_plan", "payments"],
    },
  ],
});

describe("months carried", () => {
  const plan = [100, 100, 100];
  it.each<[string, number, number]>([
    ["on the first day of a month, before its spending", 1, 1],
    ["after the last month", 3, 3],
    ["before the first", -1, 0],
  ])("paid %s", (_, month, months) => {
    const start = parseDay(START)!;
    expect(cashGapOf({ start, plan, income: [{ on: addMonths(start, month), amount: 300 }] }).months).toBe(months);
  });
});
