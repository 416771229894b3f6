import type { AwardFacts } from "../snapshot";
import type { Example } from "./example";

const ending = (end_on: string, pounds: number): AwardFacts => ({ end_on, amount: pounds * 100 });

/** Rulebook 38, F and N. */
export const examples: readonly Example[] = [
  {
    key: "fires",
    level: "portfolio",
    asAt: "2026-11-22",
    snapshot: {
      awards: [
        ending("2028-03-31", 30_000),
        ending("2028-03-31", 22_000),
        ending("2028-01-31", 20_000),
        ending("2027-06-30", 15_000),
        ending("2027-09-30", 13_000),
      ],
    },
    expect: "warn",
    computed: { share_pct: 72, awards: 3 },
  },
  {
    key: "nearMiss",
    level: "portfolio",
    asAt: "2026-11-22",
    snapshot: {
      awards: [
        ending("2028-03-31", 34_000),
        ending("2027-03-31", 20_000),
        ending("2027-06-30", 20_000),
        ending("2027-09-30", 16_000),
        ending("2028-09-30", 10_000),
      ],
    },
    expect: "none",
  },
];
