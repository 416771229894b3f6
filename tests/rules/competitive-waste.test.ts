import { examples } from "~/domain/rules/examples/competitive-waste";
import type { Snapshot } from "~/domain/rules/snapshot";
import { ruleTester } from "~tests/support/rule-tester";

type Round = { level: "round"; snapshot: Snapshot };

/** Ten applications of one hour each for £10,000: an hour worth £50 makes 5%. */
const round = (hourly_rate: number | null, fund: object = {}, more: Partial<Snapshot> = {}): Round => ({
  level: "round",
  snapshot: {
    funder: { hourly_rate },
    fund: {
      applications_expected: 10,
      budget_total: 1_000_000,
      success_rate: 50,
      success_rate_published: true,
      ineligible_pct: 0,
      eligibility_check: true,
      guidance_text: "",
      ...fund,
    },
    questions: [],
    attachments: [],
    ...more,
  },
});
const odds = (success_rate: number | null) => round(0, { success_rate });
const unfit = (ineligible_pct: number | null, eligibility_check: boolean | null) =>
  round(0, { ineligible_pct, eligibility_check });
const sent = (...outcomes: (string | null)[]) => ({
  applications: outcomes.map((outcome) => ({ outcome, eligible: true })),
});

ruleTester("competitive-waste", {
  examples,
  quiet: [
    { when: "a trace under 5%", ...round(4999) },
    { when: "one in five funded", ...odds(20) },
    { when: "a fifth could never be funded, and a check tells them", ...unfit(20, true) },
    { when: "no check, and 19.9% could never be funded", ...unfit(19.9, false) },
    {
      when: "nobody is expected, the form unwritten",
      ...round(5000, { applications_expected: 0 }, { questions: null }),
    },
    { when: "an emergency", ...round(17_500, { is_emergency: true }) },
    { when: "the law asks for a competition", ...round(5000, { exceptions: [{ code: "E11" }] }) },
    { when: "half of those who applied were funded", ...round(0, {}, sent("awarded", "declined")) },
    { when: "light, whatever the papers are", ...round(2, {}, { attachments: [{}] }) },
  ],
  flags: [
    {
      when: "5%",
      ...round(5000),
      severity: "info",
      message: "takes",
      path: "fund.budget_total",
      computed: { hours: 10, cost: 50_000, share_pct: 5 },
    },
    { when: "a trace under 10%", ...round(9999), severity: "info" },
    { when: "10%", ...round(10_000), severity: "warn" },
    { when: "a trace under 17.5%", ...round(17_499), severity: "warn" },
    { when: "17.5%", ...round(17_500), severity: "serious", message: "takes" },
    { when: "at £22 an hour", ...round(null, { budget_total: 440_000 }), severity: "info", computed: { cost: 22_000 } },
    { when: "19.9% funded", ...odds(19.9), severity: "info", message: "odds", path: "fund.success_rate" },
    { when: "10% funded", ...odds(10), severity: "info" },
    { when: "9.9% funded", ...odds(9.9), severity: "warn" },
    { when: "5% funded", ...odds(5), severity: "warn" },
    { when: "4.9% funded", ...odds(4.9), severity: "serious", message: "odds" },
    {
      when: "serious, whatever the form asks",
      ...round(1, { success_rate: 4 }, { questions: null }),
      severity: "serious",
    },
    {
      when: "a fifth could never be funded, and nothing tells them",
      ...unfit(20, false),
      severity: "warn",
      message: "ineligible",
      path: "fund.eligibility_check",
    },
    {
      when: "the odds are kept to oneself",
      ...round(0, { success_rate_published: false }),
      severity: "warn",
      message: "unpublished",
      path: "fund.success_rate_published",
    },
    {
      when: "more than four for each award there may be",
      ...round(5000, { typical_award: 500_000 }),
      severity: "info",
      computed: { share_pct: 5 },
    },
    { when: "serious already, the odds unknown", ...round(17_500, { success_rate: null }), severity: "serious" },
    {
      when: "what came in counts, not what was expected",
      ...round(25_000, { applications_expected: 900 }, sent("awarded", "Funded", "declined", "declined")),
      severity: "warn",
      message: "took",
      path: "applications",
      computed: { hours: 4, share_pct: 10 },
    },
    {
      when: "one of twenty-five was funded",
      ...round(0, {}, sent("awarded", ...Array(24).fill("declined"))),
      severity: "serious",
      message: "odds",
      path: "applications",
    },
    {
      when: "a third of what came in could never be funded",
      ...round(
        0,
        { eligibility_check: false },
        { applications: [true, true, false].map((eligible) => ({ outcome: "awarded", eligible })) },
      ),
      severity: "warn",
      message: "ineligible",
    },
    {
      when: "a competition that the law asks for",
      ...round(17_500, { exceptions: [{ code: "E11", facts: { law: "Procurement Act" } }] }),
      severity: "warn",
    },
    {
      when: "another body's condition is no reason here",
      ...round(17_500, { exceptions: [{ code: "E7" }] }),
      severity: "serious",
    },
  ],
  missing: [
    {
      when: "no number of applications",
      ...round(5000, { applications_expected: null }),
      fields: ["applications_expected"],
    },
    { when: "no money", ...round(5000, { budget_total: null }), fields: ["budget_total"] },
    { when: "no money at all is no amount", ...round(5000, { budget_total: 0 }), fields: ["budget_total"] },
    { when: "the form unwritten", ...round(5000, {}, { questions: null }), fields: ["questions"] },
    { when: "no odds", ...odds(null), fields: ["success_rate"] },
    { when: "no check, and no word of how many it would stop", ...unfit(null, false), fields: ["ineligible_pct"] },
    { when: "no word of a check", ...unfit(30, null), fields: ["eligibility_check"] },
    {
      when: "no word of publishing",
      ...round(0, { success_rate_published: null }),
      fields: ["success_rate_published"],
    },
    { when: "what came in is not decided yet", ...round(0, {}, sent("awarded", "pending")), fields: ["outcome"] },
    {
      when: "not known who could have been funded",
      ...round(0, { eligibility_check: false, ineligible_pct: null }, { applications: [{ outcome: "awarded" }] }),
      fields: ["eligible"],
    },
    {
      when: "nothing at all",
      level: "round",
      snapshot: {},
      fields: [
        "applications_expected",
        "budget_total",
        "guidance_text",
        "questions",
        "attachments",
        "success_rate",
        "ineligible_pct",
        "eligibility_check",
        "success_rate_published",
      ],
    },
  ],
});
