import type { Example } from "./example";

/** Rulebook 13, F and N. */
export const examples: readonly Example[] = [
  {
    key: "fires",
    level: "round",
    asAt: "2027-01-11",
    snapshot: { fund: { budget_change_pct: -30, changes: [] }, participation: [] },
    expect: "serious",
  },
  {
    key: "nearMiss",
    level: "round",
    asAt: "2027-01-11",
    snapshot: {
      fund: { budget_change_pct: -30, changes: [], change_decided_on: "2027-02-15", affected_groups: 40 },
      participation: [
        {
          opened_on: "2026-10-01",
          closed_on: "2026-12-31",
          orgs_taking_part: 24,
          response_published_on: "2027-01-08",
        },
      ],
    },
    expect: "none",
  },
];
