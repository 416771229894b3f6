import type { AwardFacts } from "../snapshot";
import type { Example } from "./example";

const award = (start_on: string, end_on: string, pounds: number): AwardFacts => ({
  start_on,
  end_on,
  funding_type: "FT01",
  amount: pounds * 100,
});

/** Rulebook 37, F and N. */
export const examples: readonly Example[] = [
  {
    key: "fires",
    level: "portfolio",
    asAt: "2027-04-01",
    snapshot: {
      awards: [
        award("2026-04-01", "2029-03-31", 38_000),
        award("2026-03-01", "2028-02-29", 30_000),
        award("2027-03-01", "2028-02-29", 32_000),
      ],
    },
    expect: "warn",
    computed: { share_pct: 38, months_ahead: 11 },
  },
  {
    key: "nearMiss",
    level: "portfolio",
    asAt: "2027-04-01",
    snapshot: {
      awards: [
        award("2026-04-01", "2029-03-31", 35_000),
        award("2025-12-01", "2028-11-30", 35_000),
        award("2026-12-01", "2028-11-30", 30_000),
      ],
    },
    expect: "none",
  },
];
