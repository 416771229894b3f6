import type { Example } from "./example";

/** Rulebook 17, F and N. */
export const examples: readonly Example[] = [
  {
    key: "fires",
    level: "grant",
    snapshot: { award: { notified_on: "2027-05-24", start_on: "2027-04-01" } },
    expect: "serious",
    computed: { days: 53 },
  },
  {
    key: "nearMiss",
    level: "grant",
    snapshot: { award: { notified_on: "2026-12-18", start_on: "2027-04-01", previous_award_id: "A1" } },
    expect: "none",
  },
];
