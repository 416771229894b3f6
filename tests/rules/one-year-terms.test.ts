import { examples } from "~/domain/rules/examples/one-year-terms";
import type { Snapshot } from "~/domain/rules/snapshot";
import { ruleTester } from "~tests/support/rule-tester";

const award = (term_months: number | null, more: object = {}): Snapshot => ({
  award: { term_months, purpose_duration: "ongoing", funding_type: "FT01", ...more },
});
const fund = (term_months: number | null, more: object = {}, awards?: object[]): Snapshot => ({
  fund: { term_months, purpose_duration: "ongoing", funding_types: ["FT01"], ...more },
  ...(awards ? { awards } : {}),
});

const grant = (months: number | null, more: object = {}) =>
  ({ level: "grant", snapshot: award(months, more) }) as const;
const round = (months: number | null, more: object = {}, awards?: object[]) =>
  ({ level: "round", snapshot: fund(months, more, awards) }) as const;
const again = { previous_award_id: "a-1" };
const dates = (start_on: string, end_on: string) => ({ start_on, end_on, ...again });

ruleTester("one-year-terms", {
  examples,
  quiet: [
    { when: "36 months", ...grant(36) },
    { when: "1 April 2027 to 31 March 2030", ...grant(null, dates("2027-04-01", "2030-03-31")) },
    { when: "work that is done once", ...grant(12, { purpose_duration: "one_off" }) },
    { when: "work with an end", ...grant(12, { purpose_duration: "time_limited" }) },
    { when: "capital", ...grant(12, { funding_type: "FT10" }) },
    { when: "an emergency", ...grant(12, { is_emergency: true }) },
    { when: "equipment with a quote", ...grant(12, { exceptions: [{ code: "E2", facts: { quote: "£900" } }] }) },
    { when: "a yearly festival", ...grant(12, { exceptions: [{ code: "E3" }] }) },
    { when: "£1,000", ...grant(12, { amount: 100_000 }) },
    { when: "36 months, whatever it is for", ...grant(36, { purpose_duration: null, funding_type: null }) },
    { when: "a fund for capital, its term unknown", ...round(null, { funding_types: ["FT10"] }) },
  ],
  flags: [
    { when: "35 months", ...grant(35), severity: "info", message: "short", computed: { months: 35 } },
    { when: "24 months", ...grant(24), severity: "info" },
    { when: "23 months", ...grant(23), severity: "warn" },
    { when: "13 months, funded before", ...grant(13, again), severity: "warn" },
    {
      when: "12 months, funded before",
      ...grant(12, again),
      severity: "serious",
      message: "shortAgain",
      path: "award.term_months",
    },
    { when: "12 months, a first grant", ...grant(12), severity: "warn", message: "short" },
    { when: "7 months", ...grant(7), severity: "warn", message: "short", computed: { look_again_month: 1 } },
    { when: "6 months", ...grant(6), severity: "warn", message: "atOnce" },
    { when: "6 months, funded before", ...grant(6, again), severity: "serious", message: "atOnceAgain" },
    {
      when: "1 April 2027 to 31 March 2028",
      ...grant(null, dates("2027-04-01", "2028-03-31")),
      severity: "serious",
      computed: { months: 12 },
    },
    {
      when: "1 April 2027 to 30 April 2028",
      ...grant(null, dates("2027-04-01", "2028-04-30")),
      severity: "warn",
      computed: { months: 13 },
    },
    {
      when: "a first step with a longer offer to come",
      ...grant(12, { ...again, exceptions: [{ code: "E8", facts: { date: "2028-01-10" } }] }),
      severity: "info",
    },
    {
      when: "equipment with no quote",
      ...grant(12, { ...again, exceptions: [{ code: "E2", facts: { item: "Van" } }] }),
      severity: "warn",
    },
    {
      when: "another body's condition is no reason here",
      ...grant(12, { ...again, exceptions: [{ code: "E7" }] }),
      severity: "serious",
    },
    {
      when: "half of last round funded before",
      ...round(12, {}, [again, {}]),
      severity: "serious",
      message: "shortMost",
    },
    { when: "less than half of last round", ...round(12, {}, [again, {}, {}]), severity: "warn", message: "short" },
    { when: "an empty last round", ...round(12, {}, []), severity: "warn" },
    { when: "50% of last round, as told", ...round(12, { last_round_repeat_pct: 50 }), severity: "serious" },
    { when: "49.9% of last round, as told", ...round(12, { last_round_repeat_pct: 49.9 }), severity: "warn" },
    {
      when: "a fund of 6 months, mostly the same groups",
      ...round(6, { last_round_repeat_pct: 80 }),
      severity: "serious",
      message: "atOnceMost",
    },
    { when: "a fund of 13 months asks for no history", ...round(13), severity: "warn", path: "fund.term_months" },
    { when: "a fund by its dates", ...round(null, { start_on: "2027-04-01", end_on: "2029-03-31" }), severity: "info" },
  ],
  missing: [
    { when: "no term", ...grant(null), fields: ["term_months"] },
    { when: "no purpose", ...grant(12, { purpose_duration: null }), fields: ["purpose_duration"] },
    { when: "no type", ...grant(12, { funding_type: null }), fields: ["funding_type"] },
    {
      when: "nothing at all",
      level: "grant",
      snapshot: {},
      fields: ["term_months", "purpose_duration", "funding_type"],
    },
    { when: "a fund of 12 months with no history", ...round(12), fields: ["awards"] },
    { when: "a fund with no term asks for the term alone", ...round(null), fields: ["term_months"] },
    { when: "a fund without types", ...round(12, { funding_types: null }, []), fields: ["funding_types"] },
  ],
});
