import type { Example } from "./example";

/** Rulebook 2, F and N. The keys name their sentences in the rule's message file. */
export const examples: readonly Example[] = [
  {
    key: "fires",
    level: "grant",
    snapshot: {
      funder: { fy_start: "04-01" },
      award: { notified_on: "2028-02-11", agreed_on: "2028-02-11", start_on: "2028-02-11", spend_by: "2028-03-31" },
    },
    expect: "serious",
    computed: { days: 49 },
  },
  {
    key: "nearMiss",
    level: "grant",
    snapshot: {
      funder: { fy_start: "04-01" },
      award: { notified_on: "2027-11-14", agreed_on: "2027-11-14", start_on: "2027-11-14", spend_by: "2028-03-31" },
    },
    expect: "none",
  },
];
