import type { Example } from "./example";

/** Rulebook 4, F and N. */
export const examples: readonly Example[] = [
  {
    key: "fires",
    level: "round",
    asAt: "2027-11-20",
    snapshot: {
      fund: {
        closes_on: "2027-06-30",
        decision_due_on: "2027-11-12",
        decision_made_on: "2027-11-12",
        typical_award: 2_000_000,
      },
    },
    expect: "serious",
    computed: { days: 135 },
  },
  {
    key: "nearMiss",
    level: "round",
    asAt: "2027-09-01",
    snapshot: {
      fund: {
        closes_on: "2027-06-30",
        decision_due_on: "2027-08-27",
        decision_made_on: "2027-08-27",
        typical_award: 2_000_000,
      },
    },
    expect: "none",
  },
];
