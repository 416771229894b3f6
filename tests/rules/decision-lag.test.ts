import { describe, expect, it } from "vitest";
import { isoDay, parseDay } from "~/domain/period";
import { evaluate } from "~/domain/rules/evaluate";
import { examples } from "~/domain/rules/examples/decision-lag";
import type { Snapshot } from "~/domain/rules/snapshot";
import { ruleTester } from "~tests/support/rule-tester";

const closed = "2027-06-30";
const on = (days: number) => isoDay(parseDay(closed)! + days);

/** Decided so many days after the close, as promised. */
const decided = (days: number, more: object = {}): Snapshot => ({
  fund: {
    closes_on: closed,
    decision_due_on: on(days),
    decision_made_on: on(days),
    typical_award: 2_000_000,
    ...more,
  },
});

const after = (days: number, more: object = {}) => ({ level: "round", snapshot: decided(days, more) }) as const;
const small = { typical_award: 500_000 };
const late = (days: number) => ({ decision_due_on: on(50 - days) });
const waiting = { decision_made_on: null, decision_due_on: on(40) };

const applications = (fund: object, ...list: object[]): Snapshot => ({ ...decided(58, fund), applications: list });

ruleTester("decision-lag", {
  examples,
  quiet: [
    { when: "60 days", ...after(60) },
    { when: "30 days for small awards", ...after(30, small) },
    { when: "7 days late", ...after(50, late(7)) },
    {
      when: "late limits are not halved for small awards",
      ...after(30, { ...small, decision_due_on: on(23) }),
    },
    { when: "decided before the close", ...after(-5) },
    { when: "an election", ...after(135, { exceptions: [{ code: "E6", facts: { dates: "2027-07" } }] }) },
    { when: "the groups asked for a pause", ...after(135, { exceptions: [{ code: "E9" }] }) },
    { when: "a short wait whatever the awards are", ...after(30, { typical_award: null }) },
    { when: "still to come, on time", ...after(0, waiting), asAt: on(20) },
    { when: "an empty list of applications", level: "grant", snapshot: applications({}) },
    {
      when: "an election named on the fund holds for its applications",
      level: "grant",
      snapshot: applications({ exceptions: [{ code: "E6" }] }, { decided_on: on(200) }),
    },
  ],
  flags: [
    { when: "61 days", ...after(61), severity: "info", message: "waited", computed: { days: 61 } },
    { when: "90 days", ...after(90), severity: "info" },
    { when: "91 days", ...after(91), severity: "warn" },
    { when: "120 days", ...after(120), severity: "warn" },
    { when: "121 days", ...after(121), severity: "serious" },
    { when: "31 days for small awards", ...after(31, small), severity: "info" },
    { when: "45 days for small awards", ...after(45, small), severity: "info" },
    { when: "46 days for small awards", ...after(46, small), severity: "warn" },
    { when: "60 days for small awards", ...after(60, small), severity: "warn" },
    { when: "61 days for small awards", ...after(61, small), severity: "serious" },
    { when: "61 days for awards of a penny more", ...after(61, { typical_award: 500_001 }), severity: "info" },
    { when: "121 days whatever the awards are", ...after(121, { typical_award: null }), severity: "serious" },
    { when: "8 days late", ...after(50, late(8)), severity: "warn", message: "answerLate", computed: { days_late: 8 } },
    { when: "28 days late", ...after(50, late(28)), severity: "warn" },
    { when: "29 days late", ...after(50, late(29)), severity: "serious" },
    {
      when: "long and late",
      ...after(100, late(-30)),
      severity: "warn",
      message: "waitedLate",
      computed: { days_late: 20 },
    },
    { when: "no day published", ...after(50, { decision_due_on: null }), severity: "warn", message: "answerNoDate" },
    {
      when: "no day published, and long",
      ...after(70, { decision_due_on: null }),
      severity: "warn",
      message: "waitedNoDate",
    },
    {
      when: "no closing day, and so late that it does not matter",
      ...after(50, { ...late(29), closes_on: null }),
      severity: "serious",
      message: "answerLate",
    },
    {
      when: "not decided, due long ago",
      ...after(0, waiting),
      asAt: on(69),
      severity: "serious",
      message: "waitLate",
      computed: { days: 69, days_late: 29 },
    },
    {
      when: "not decided, due in far future",
      ...after(0, { ...waiting, decision_due_on: on(121) }),
      asAt: on(9),
      severity: "serious",
      message: "wait",
      computed: { days: 121, days_late: 0 },
    },
    {
      when: "still open, and to be decided late",
      ...after(0, { ...waiting, decision_due_on: on(121) }),
      asAt: on(-1),
      severity: "serious",
      message: "willWait",
    },
    {
      when: "due so late that the day of asking does not matter",
      ...after(0, { ...waiting, decision_due_on: on(121) }),
      severity: "serious",
      message: "willWait",
    },
    {
      when: "neither due nor decided",
      ...after(0, { decision_made_on: null, decision_due_on: null }),
      asAt: on(91),
      severity: "warn",
      message: "waitNoDate",
      computed: { days: 91 },
    },
    {
      when: "an application, by the fund's dates",
      level: "grant",
      snapshot: applications({}, { id: "a" }, { id: "b", decided_on: on(125) }),
      severity: "serious",
      subject: "application:b",
      path: "applications[1].decided_on",
    },
    {
      when: "an application with no id, by its place",
      level: "grant",
      snapshot: applications({}, { decided_on: on(88) }),
      severity: "serious",
      subject: "application:0",
      computed: { days: 88, days_late: 30 },
    },
    {
      when: "an application to a fund that is always open, seen with its round",
      level: "round",
      snapshot: applications({ rolling: true }, { submitted_on: on(-64), decided_on: on(0), decision_due_on: on(0) }),
      severity: "info",
      subject: "application:0",
    },
    {
      when: "an application to a fund that is always open",
      level: "grant",
      snapshot: applications({ rolling: true }, { submitted_on: on(-64), decided_on: on(0), decision_due_on: on(0) }),
      severity: "info",
      computed: { days: 64 },
    },
  ],
  missing: [
    { when: "no closing day", ...after(50, { closes_on: null }), fields: ["closes_on"] },
    { when: "size of awards unknown at 50 days", ...after(50, { typical_award: null }), fields: ["typical_award"] },
    { when: "neither decided nor a day to judge on", ...after(0, waiting), fields: ["as_at"] },
    {
      when: "always open: each applicant has a wait of their own",
      ...after(50, { rolling: true }),
      fields: ["submitted_on"],
    },
    { when: "nothing at all", level: "round", snapshot: {}, fields: ["closes_on", "as_at", "typical_award"] },
    { when: "no applications given", level: "grant", snapshot: {}, fields: ["applications"] },
    {
      when: "an application without the day it was sent",
      level: "grant",
      snapshot: applications({ rolling: true }, { decided_on: on(0), decision_due_on: on(0) }),
      fields: ["submitted_on"],
    },
  ],
});

describe("what it offers", () => {
  const fixes = (snapshot: Snapshot, asAt: string) => evaluate("round", snapshot, parseDay(asAt)).findings[0]?.fixes;

  it("names a meeting within two months of the close", () => {
    expect(fixes(decided(0, { ...waiting, decision_due_on: on(121) }), on(9))?.[0]).toEqual({
      code: "add_meeting",
      value: on(60),
    });
  });

  it("names a meeting in a week once that day is past", () => {
    expect(fixes(decided(0, waiting), on(69))?.[0]?.value).toBe(on(76));
  });

  it("names none once the decision is made", () => {
    expect(fixes(decided(121), on(130))).toEqual([{ code: "delegate", value: 500_000 }]);
  });
});
