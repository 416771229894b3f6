import type { Example } from "./example";

/** 60 minutes to find out and so many short questions of three each. */
const form = (shortQuestions: number) => ({
  questions: Array.from({ length: shortQuestions }, () => ({ type: "tick" })),
  attachments: [],
});

/** Rulebook 10, F and N. */
export const examples: readonly Example[] = [
  {
    key: "fires",
    level: "round",
    snapshot: {
      fund: {
        applications_expected: 140,
        budget_total: 40_000_000,
        success_rate: 30,
        success_rate_published: true,
        ineligible_pct: 10,
        eligibility_check: true,
        guidance_text: "",
      },
      ...form(340),
    },
    expect: "warn",
    computed: { hours: 2520, cost: 5_544_000, share_pct: 13.86 },
  },
  {
    key: "nearMiss",
    level: "round",
    snapshot: {
      fund: {
        applications_expected: 40,
        budget_total: 20_000_000,
        success_rate: 50,
        success_rate_published: true,
        ineligible_pct: 10,
        eligibility_check: true,
        guidance_text: "",
      },
      ...form(100),
    },
    expect: "none",
  },
];
