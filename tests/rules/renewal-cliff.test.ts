import { examples } from "~/domain/rules/examples/renewal-cliff";
import type { Snapshot } from "~/domain/rules/snapshot";
import { ruleTester } from "~tests/support/rule-tester";

const base = { start_on: "2027-04-01", end_on: "2028-03-31", funding_type: "FT03", renewal_decision: "none" };
const grant = (more: object = {}, organisation?: Snapshot["organisation"]): Snapshot => ({
  award: { ...base, ...more },
  organisation,
});
const on = (asAt: string, more: object = {}, organisation?: Snapshot["organisation"]) =>
  ({ level: "grant", asAt, snapshot: grant(more, organisation) }) as const;
const named = { name: "Brookside Youth Club" };

ruleTester("renewal-cliff", {
  examples,
  quiet: [
    { when: "271 days left", ...on("2027-07-04") },
    { when: "one day under 12 months", ...on("2027-12-20", { start_on: "2027-04-02" }) },
    { when: "11 months as stated, whatever the dates say", ...on("2027-12-20", { term_months: 11 }) },
    { when: "capital", ...on("2027-12-20", { funding_type: "FT10" }) },
    { when: "told that it ends", ...on("2027-12-20", { renewal_decision: "end" }) },
    { when: "an event", ...on("2027-12-20", { exceptions: [{ code: "E3" }] }) },
    { when: "a micro grant of £1,000", ...on("2027-12-20", { amount: 100_000 }) },
    { when: "an agreed one-off", ...on("2027-12-20", { exceptions: [{ code: "E14" }] }) },
    {
      when: "far from the end, nothing else known",
      level: "grant",
      asAt: "2026-01-01",
      snapshot: { award: { end_on: "2028-03-31" } },
    },
    { when: "renewed, nothing else known", level: "grant", snapshot: { award: { renewal_decision: "renew" } } },
    { when: "began so lately that no end a year on is near", ...on("2027-04-02", { end_on: null }) },
  ],
  flags: [
    { when: "270 days left", ...on("2027-07-05"), severity: "info", computed: { days: 270 }, message: "ending" },
    { when: "181 days left", ...on("2027-10-02"), severity: "info", computed: { days: 181 } },
    { when: "180 days left", ...on("2027-10-03"), severity: "warn", computed: { days: 180 } },
    { when: "121 days left", ...on("2027-12-01"), severity: "warn", computed: { days: 121 } },
    { when: "120 days left", ...on("2027-12-02"), severity: "serious", path: "award.renewal_decision" },
    {
      when: "31 December: three months' notice can still be given",
      ...on("2027-12-31", {}, named),
      severity: "serious",
      message: "ending",
      computed: { three_months_notice_possible: true, at_risk_from: "2027-12-31" },
    },
    {
      when: "1 January: it cannot",
      ...on("2028-01-01"),
      severity: "serious",
      message: "tooLate",
      computed: { three_months_notice_possible: false },
    },
    { when: "the last day, by name", ...on("2028-03-31", {}, named), severity: "serious", message: "tooLate" },
    { when: "past the end", ...on("2028-04-01"), severity: "serious", message: "ended", computed: { days: -1 } },
    { when: "past the end, by name", ...on("2028-05-01", {}, named), severity: "serious", message: "ended" },
    { when: "£1,000.01 is no micro grant", ...on("2027-12-20", { amount: 100_001 }), severity: "serious" },
    {
      when: "a term stated without a first day",
      ...on("2027-12-20", { start_on: null, term_months: 12 }),
      severity: "serious",
    },
    {
      when: "a condition from elsewhere is no reason here",
      ...on("2027-12-20", { exceptions: [{ code: "E7" }] }),
      severity: "serious",
    },
  ],
  missing: [
    { when: "no day to judge on", level: "grant", snapshot: grant(), fields: ["as_at"] },
    { when: "no last day", ...on("2027-12-20", { end_on: null }), fields: ["end_on"] },
    { when: "no last day, term stated", ...on("2027-12-20", { end_on: null, term_months: 24 }), fields: ["end_on"] },
    { when: "no first day and no term", ...on("2027-12-20", { start_on: null }), fields: ["term_months"] },
    { when: "no funding type", ...on("2027-12-20", { funding_type: null }), fields: ["funding_type"] },
    {
      when: "not said whether anything is decided",
      ...on("2027-12-20", { renewal_decision: null }),
      fields: ["renewal_decision"],
    },
    {
      when: "nothing at all",
      level: "grant",
      snapshot: {},
      fields: ["end_on", "as_at", "renewal_decision", "funding_type", "term_months"],
    },
  ],
});
