import { examples } from "~/domain/rules/examples/award-after-start";
import type { Snapshot } from "~/domain/rules/snapshot";
import { ruleTester } from "~tests/support/rule-tester";

const grant = (notified_on: string | null, more: object = {}): Snapshot => ({
  award: { notified_on, start_on: "2027-04-01", ...more },
});
const goesOn = { previous_award_id: "A1" };
const condition = { exceptions: [{ code: "E7", facts: { body: "The Ministry" } }] };

ruleTester("award-after-start", {
  examples,
  quiet: [
    { when: "told on the first day, new work", level: "grant", snapshot: grant("2027-04-01") },
    { when: "told 90 days ahead, work that goes on", level: "grant", snapshot: grant("2027-01-01", goesOn) },
    { when: "told 10 days ahead, new work", level: "grant", snapshot: grant("2027-03-22") },
  ],
  flags: [
    {
      when: "one day late",
      level: "grant",
      snapshot: grant("2027-04-02"),
      severity: "info",
      message: "late",
      path: "award.notified_on",
      computed: { days: 1 },
    },
    { when: "14 days late", level: "grant", snapshot: grant("2027-04-15"), severity: "info", computed: { days: 14 } },
    { when: "15 days late", level: "grant", snapshot: grant("2027-04-16"), severity: "warn", computed: { days: 15 } },
    { when: "30 days late", level: "grant", snapshot: grant("2027-05-01"), severity: "warn", computed: { days: 30 } },
    { when: "31 days late", level: "grant", snapshot: grant("2027-05-02"), severity: "serious" },
    {
      when: "89 days ahead of work that goes on",
      level: "grant",
      snapshot: grant("2027-01-02", goesOn),
      severity: "info",
      message: "shortLead",
      computed: { lead_days: 89 },
    },
    {
      when: "30 days ahead of work that goes on",
      level: "grant",
      snapshot: grant("2027-03-02", goesOn),
      severity: "info",
    },
    {
      when: "29 days ahead of work that goes on",
      level: "grant",
      snapshot: grant("2027-03-03", goesOn),
      severity: "warn",
    },
    {
      when: "told on the day, work that goes on",
      level: "grant",
      snapshot: grant("2027-04-01", goesOn),
      severity: "warn",
      message: "sameDay",
    },
    {
      when: "a few days late, work that goes on: the missing lead weighs more",
      level: "grant",
      snapshot: grant("2027-04-05", goesOn),
      severity: "warn",
      message: "late",
      computed: { days: 4, lead_days: -4 },
    },
    {
      when: "another body's condition lowers it",
      level: "grant",
      snapshot: grant("2027-05-24", condition),
      severity: "warn",
    },
    { when: "and never takes it off", level: "grant", snapshot: grant("2027-04-02", condition), severity: "info" },
    {
      when: "an emergency changes nothing here",
      level: "grant",
      snapshot: grant("2027-05-24", { is_emergency: true, id: "12" }),
      severity: "serious",
      subject: "award:12",
    },
  ],
  missing: [
    { when: "no offer date", level: "grant", snapshot: grant(null), fields: ["notified_on"] },
    { when: "no start", level: "grant", snapshot: grant("2027-05-24", { start_on: null }), fields: ["start_on"] },
    { when: "nothing at all", level: "grant", snapshot: {}, fields: ["notified_on", "start_on"] },
  ],
});
