import type { Example } from "./example";

/** Rulebook 8, F and N. */
export const examples: readonly Example[] = [
  {
    key: "fires",
    level: "grant",
    snapshot: { award: { title: "Warm rooms", is_pilot: true, start_on: "2027-04-01", term_months: 18 } },
    expect: "serious",
  },
  {
    key: "nearMiss",
    level: "grant",
    snapshot: {
      award: {
        title: "Warm rooms",
        is_pilot: true,
        end_on: "2029-03-31",
        pilot_decision_on: "2028-09-30",
        pilot_decider: "The director for neighbourhoods",
        pilot_budget_line: "Neighbourhoods, 2029 to 2032",
      },
    },
    expect: "none",
  },
];
