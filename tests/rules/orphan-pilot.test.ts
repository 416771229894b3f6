import { examples } from "~/domain/rules/examples/orphan-pilot";
import { ruleTester } from "~tests/support/rule-tester";

const settled = {
  is_pilot: true,
  end_on: "2029-03-31",
  pilot_decision_on: "2028-09-30",
  pilot_decider: "Director",
  pilot_budget_line: "Neighbourhoods",
};
const grant = (more: object) => ({ level: "grant", snapshot: { award: { ...settled, ...more } } }) as const;
const round = (more: object) => ({ level: "round", snapshot: { fund: { ...settled, ...more } } }) as const;
const decides = (pilot_decision_on: string | null, more: object = {}) => grant({ pilot_decision_on, ...more });
const invention = { exceptions: [{ code: "E10", facts: { route: "The core budget" } }] };

ruleTester("orphan-pilot", {
  examples,
  quiet: [
    { when: "three months before the end, to the day", ...decides("2028-12-31") },
    { when: "the last day of a shorter month", ...decides("2029-02-28", { end_on: "2029-05-31" }) },
    { when: "no pilot", ...decides(null, { is_pilot: false }) },
    { when: "no pilot, and nothing else known", level: "grant", snapshot: { award: { is_pilot: false } } },
    { when: "only a name is missing, in a fund for invention", ...grant({ pilot_decider: null, ...invention }) },
    { when: "the draft of a fund with a way on", ...round({}) },
  ],
  flags: [
    {
      when: "a day less than three months before the end",
      ...decides("2029-01-01"),
      severity: "warn",
      message: "late",
      path: "award.pilot_decision_on",
      computed: { decide_by: "2028-12-31" },
    },
    { when: "no day", ...decides(null), severity: "serious", message: "noDate", path: "award.pilot_decision_on" },
    { when: "no day, and the end is not known either", ...decides(null, { end_on: null }), severity: "serious" },
    {
      when: "no budget named",
      ...grant({ pilot_budget_line: null }),
      severity: "warn",
      message: "noBudget",
      path: "award.pilot_budget_line",
    },
    { when: "a blank for a budget", ...grant({ pilot_budget_line: " " }), severity: "warn" },
    { when: "no budget, whenever it ends", ...grant({ pilot_budget_line: null, end_on: null }), severity: "warn" },
    { when: "nobody named who decides", ...grant({ pilot_decider: null }), severity: "info", message: "noDecider" },
    { when: "a fund for invention with a way on", ...decides(null, invention), severity: "warn" },
    {
      when: "another body's condition is no reason here",
      ...decides(null, { exceptions: [{ code: "E7" }] }),
      severity: "serious",
    },
    {
      when: "the draft of a fund, its end from start and term",
      ...round({ end_on: null, start_on: "2027-04-01", term_months: 24, pilot_decision_on: "2029-01-01" }),
      severity: "warn",
      message: "late",
      path: "fund.pilot_decision_on",
    },
  ],
  missing: [
    { when: "not said whether it is a pilot", ...decides(null, { is_pilot: null }), fields: ["is_pilot"] },
    { when: "no end", ...grant({ end_on: null }), fields: ["end_on"] },
    { when: "nothing at all", level: "round", snapshot: {}, fields: ["is_pilot"] },
    {
      when: "a term that is no count of months",
      ...round({ end_on: null, start_on: "2027-04-01", term_months: 1e300 }),
      fields: ["end_on"],
    },
  ],
});
