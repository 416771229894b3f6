import type { Example } from "./example";

/** Rulebook 3, F and N. */
export const examples: readonly Example[] = [
  {
    key: "fires",
    level: "grant",
    snapshot: {
      funder: { fy_start: "04-01" },
      award: {
        notified_on: "2027-10-01",
        agreed_on: "2027-10-01",
        start_on: "2027-10-01",
        spend_by: "2028-02-28",
        funding_type: "FT03",
      },
    },
    expect: "warn",
    computed: { days: 150 },
  },
  {
    key: "nearMiss",
    level: "grant",
    snapshot: {
      funder: { fy_start: "04-01" },
      award: {
        notified_on: "2027-04-01",
        agreed_on: "2027-04-01",
        start_on: "2027-04-01",
        spend_by: "2028-03-31",
        funding_type: "FT03",
      },
    },
    expect: "none",
  },
];
