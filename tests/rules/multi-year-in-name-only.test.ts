import { examples } from "~/domain/rules/examples/multi-year-in-name-only";
import { ruleTester } from "~tests/support/rule-tester";

const terms = (more: object) => ({
  term_months: 24,
  year_amounts: [50, 50],
  year_firm: [true, true],
  clauses: [],
  ...more,
});
const grant = (more: object) => ({ level: "grant", snapshot: { award: terms(more) } }) as const;
const round = (more: object) => ({ level: "round", snapshot: { fund: { id: "spring", ...terms(more) } } }) as const;
/** The first year is firm, the second is not. */
const firm = (first: number, more: object = {}) =>
  grant({ year_amounts: [first, 1000 - first], year_firm: [true, false], ...more });
const ends = (notice_months: number | null) => ({ clauses: [{ type: "terminate_without_cause", notice_months }] });
const yearly = { clauses: [{ type: "other" }, { type: "other", reapply_yearly: true }] };
const byLaw = { exceptions: [{ code: "E7", facts: { clause: "Local Government Act" } }] };

ruleTester("multi-year-in-name-only", {
  examples,
  quiet: [
    { when: "all firm", ...grant({}) },
    { when: "three months of notice", ...grant(ends(3)) },
    { when: "23 months", ...firm(100, { term_months: 23 }) },
    { when: "a single year, and nothing else known", level: "grant", snapshot: { award: { term_months: 12 } } },
    { when: "all firm, the amounts unknown", ...grant({ year_amounts: null }) },
    { when: "a fund's draft with all years firm", ...round({}) },
  ],
  flags: [
    {
      when: "99.9% firm",
      ...firm(999),
      severity: "info",
      message: "firm",
      path: "award.year_firm",
      computed: { firm_pct: 99.9 },
    },
    { when: "50% firm", ...firm(500), severity: "info" },
    { when: "49.9% firm", ...firm(499), severity: "warn", message: "firm" },
    {
      when: "none firm, the amounts unknown",
      ...grant({ year_firm: [false, false], year_amounts: null }),
      severity: "warn",
    },
    { when: "49.9% firm, three months of notice", ...firm(499, ends(3)), severity: "warn" },
    { when: "49.9% firm, 2.9 months of notice", ...firm(499, ends(2.9)), severity: "serious", message: "firmShort" },
    { when: "50% firm, one month of notice", ...firm(500, ends(1)), severity: "warn", message: "firmShort" },
    {
      when: "all firm, two months of notice",
      ...grant({ clauses: [{ type: "other" }, { type: "Terminate_without_cause", notice_months: 2 }] }),
      severity: "warn",
      message: "notice",
      path: "award.clauses[1].notice_months",
    },
    {
      when: "the shorter notice counts",
      ...grant({ clauses: [...ends(6).clauses, ...ends(1).clauses] }),
      severity: "warn",
      path: "award.clauses[1].notice_months",
    },
    {
      when: "a form every year",
      ...grant(yearly),
      severity: "serious",
      message: "reapply",
      path: "award.clauses[1].reapply_yearly",
    },
    { when: "a form every year, firm or not", ...grant({ ...yearly, year_firm: null }), severity: "serious" },
    {
      when: "little is firm, whatever the third year is",
      ...grant({ year_amounts: [10, 80, 10], year_firm: [true, false] }),
      severity: "warn",
    },
    {
      when: "by its dates",
      ...firm(100, { term_months: null, start_on: "2027-04-01", end_on: "2029-03-31" }),
      severity: "warn",
    },
    {
      when: "three yearly amounts say that it is long enough",
      ...grant({ term_months: null, year_amounts: [1, 1, 1], year_firm: [true, false, false] }),
      severity: "warn",
    },
    { when: "the law forbids it", ...grant({ ...yearly, ...byLaw }), severity: "warn" },
    { when: "the law never takes it off", ...firm(999, byLaw), severity: "info" },
    {
      when: "the draft of a fund",
      ...round({ year_firm: [true, false] }),
      severity: "info",
      subject: "fund:spring",
      path: "fund.year_firm",
    },
  ],
  missing: [
    { when: "not said what is firm", ...grant({ year_firm: null }), fields: ["year_firm"] },
    { when: "not said of the second year", ...grant({ year_firm: [true] }), fields: ["year_firm"] },
    { when: "some is firm, the amounts unknown", ...firm(1, { year_amounts: null }), fields: ["year_amounts"] },
    { when: "amounts of nothing", ...firm(1, { year_amounts: [0, 0] }), fields: ["year_amounts"] },
    { when: "no clauses given", ...grant({ clauses: null }), fields: ["clauses"] },
    { when: "no notice given", ...grant(ends(null)), fields: ["notice_months"] },
    { when: "a clause of no type", ...grant({ clauses: [{ text: "We may stop." }] }), fields: ["type"] },
    { when: "no term", ...firm(1, { term_months: null }), fields: ["term_months"] },
    { when: "nothing at all", level: "round", snapshot: {}, fields: ["term_months", "year_firm", "clauses"] },
  ],
});
