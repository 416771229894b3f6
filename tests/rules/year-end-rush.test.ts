import { examples } from "~/domain/rules/examples/year-end-rush";
import type { Snapshot } from "~/domain/rules/snapshot";
import { ruleTester } from "~tests/support/rule-tester";

const grant = (usable: string, spend_by: string, more: object = {}): Snapshot => ({
  funder: { fy_start: "04-01" },
  award: { notified_on: usable, agreed_on: usable, start_on: usable, spend_by, ...more },
});

ruleTester("year-end-rush", {
  examples,
  quiet: [
    { when: "121 days", level: "grant", snapshot: grant("2027-12-01", "2028-03-31") },
    {
      when: "spend by 8 April, 8 days after the year end",
      level: "grant",
      snapshot: grant("2028-02-11", "2028-04-08"),
    },
    { when: "spend by 9 April", level: "grant", snapshot: grant("2028-02-11", "2028-04-09") },
    { when: "spend by 23 March, 8 days before", level: "grant", snapshot: grant("2028-02-11", "2028-03-23") },
    { when: "an emergency", level: "grant", snapshot: grant("2028-02-11", "2028-03-31", { is_emergency: true }) },
    {
      when: "a dated event",
      level: "grant",
      snapshot: grant("2028-02-11", "2028-03-31", { exceptions: [{ code: "E3", facts: { date: "2028-03-20" } }] }),
    },
    {
      when: "over 120 days, so the year start does not matter",
      level: "grant",
      snapshot: { award: grant("2027-04-01", "2028-03-31").award },
    },
  ],
  flags: [
    {
      when: "on the last day to spend it",
      level: "grant",
      snapshot: grant("2028-03-31", "2028-03-31"),
      severity: "serious",
      message: "sameDay",
    },
    {
      when: "after the last day to spend it",
      level: "grant",
      snapshot: grant("2028-04-02", "2028-03-31"),
      severity: "serious",
      message: "over",
      computed: { days: -2 },
    },
    {
      when: "usable 31 January 2028: 60 days",
      level: "grant",
      snapshot: grant("2028-01-31", "2028-03-31"),
      severity: "serious",
      computed: { days: 60 },
      path: "award.spend_by",
    },
    {
      when: "usable 30 January 2028: 61 days",
      level: "grant",
      snapshot: grant("2028-01-30", "2028-03-31"),
      severity: "warn",
      computed: { days: 61 },
    },
    {
      when: "usable 30 January 2027: 60 days",
      level: "grant",
      snapshot: grant("2027-01-30", "2027-03-31"),
      severity: "serious",
      computed: { days: 60 },
    },
    {
      when: "11 February to 31 March 2011",
      level: "grant",
      snapshot: grant("2011-02-11", "2011-03-31"),
      severity: "serious",
      computed: { days: 48 },
    },
    {
      when: "90 days",
      level: "grant",
      snapshot: grant("2028-01-01", "2028-03-31"),
      severity: "warn",
      computed: { days: 90 },
    },
    {
      when: "91 days",
      level: "grant",
      snapshot: grant("2027-12-31", "2028-03-31"),
      severity: "info",
      computed: { days: 91 },
    },
    {
      when: "120 days",
      level: "grant",
      snapshot: grant("2027-12-02", "2028-03-31"),
      severity: "info",
      computed: { days: 120 },
    },
    {
      when: "spend by 7 April, day 7",
      level: "grant",
      snapshot: grant("2028-02-11", "2028-04-07"),
      severity: "serious",
    },
    {
      when: "spend by 24 March, day 7 before",
      level: "grant",
      snapshot: grant("2028-02-11", "2028-03-24"),
      severity: "serious",
    },
    {
      when: "the first payment comes last, unpaid",
      level: "grant",
      snapshot: grant("2027-10-01", "2028-03-31", { payments: [{ due: "2028-02-20" }] }),
      severity: "serious",
      computed: { days: 40 },
    },
    {
      when: "another body's condition lowers it, never off",
      level: "grant",
      snapshot: grant("2027-12-10", "2028-03-31", { exceptions: [{ code: "E7", facts: { body: "The Ministry" } }] }),
      severity: "info",
    },
    {
      when: "a capital grant with no quote yet",
      level: "grant",
      snapshot: grant("2028-02-11", "2028-03-31", { exceptions: [{ code: "E2", facts: { item: "Van" } }] }),
      severity: "warn",
    },
    {
      when: "no start date, and the rest is late enough whatever it is",
      level: "grant",
      snapshot: grant("2028-02-11", "2028-03-31", { start_on: null }),
      severity: "serious",
    },
    {
      when: "a fund that decides in February",
      level: "round",
      snapshot: {
        funder: { fy_start: "04-01" },
        fund: { id: "keeping-going", decision_due_on: "2028-02-11", spend_by: "2028-03-31" },
      },
      severity: "serious",
      path: "fund.spend_by",
      subject: "fund:keeping-going",
    },
    {
      when: "a fund that decided later than planned",
      level: "round",
      snapshot: {
        funder: { fy_start: "04-01" },
        fund: { decision_due_on: "2027-10-11", decision_made_on: "2028-01-20", spend_by: "2028-03-31" },
      },
      severity: "warn",
      computed: { days: 71 },
    },
  ],
  missing: [
    {
      when: "no last day to spend",
      level: "grant",
      snapshot: grant("2028-02-11", "2028-03-31", { spend_by: null }),
      fields: ["spend_by"],
    },
    {
      when: "no start date, and it could be later",
      level: "grant",
      snapshot: grant("2027-10-11", "2028-03-31", { start_on: null }),
      fields: ["start_on"],
    },
    {
      when: "no year start",
      level: "grant",
      snapshot: { award: grant("2028-02-11", "2028-03-31").award },
      fields: ["fy_start"],
    },
    {
      when: "nothing at all",
      level: "grant",
      snapshot: {},
      fields: ["spend_by", "notified_on", "agreed_on", "start_on"],
    },
  ],
});
