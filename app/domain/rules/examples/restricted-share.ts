import type { AwardFacts } from "../snapshot";
import type { Example } from "./example";

const live = (funding_type: string, pounds: number): AwardFacts => ({
  start_on: "2026-04-01",
  end_on: "2029-03-31",
  funding_type,
  amount: pounds * 100,
});

/** Rulebook 36, F and N. */
export const examples: readonly Example[] = [
  {
    key: "fires",
    level: "portfolio",
    asAt: "2027-03-31",
    snapshot: { awards: [live("FT01", 21_000), live("FT03", 50_000), live("FT04", 29_000), live("FT10", 400_000)] },
    expect: "serious",
    computed: { share_pct: 21 },
  },
  {
    key: "nearMiss",
    level: "portfolio",
    asAt: "2027-03-31",
    snapshot: { awards: [live("FT01", 40_000), live("FT02", 21_000), live("FT03", 39_000)] },
    expect: "none",
  },
];
