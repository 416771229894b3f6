import type { AwardFacts } from "../snapshot";
import type { Example } from "./example";

const year = (first: number, more: AwardFacts = {}): AwardFacts => ({
  start_on: `${first}-04-01`,
  end_on: `${first + 1}-03-31`,
  funding_type: "FT03",
  amount: 1_200_000,
  ...more,
});

/** Rulebook 32, F and N. */
export const examples: readonly Example[] = [
  {
    key: "fires",
    level: "organisation",
    asAt: "2026-11-22",
    snapshot: {
      organisation: { name: "Brookside Youth Club" },
      awards: [year(2023), year(2024), year(2025), year(2026)],
    },
    expect: "serious",
    computed: { awards: 4, months: 48, total: 4_800_000 },
  },
  {
    key: "nearMiss",
    level: "organisation",
    asAt: "2026-11-22",
    snapshot: { awards: [year(2023, { end_on: "2026-03-31" }), year(2026)] },
    expect: "none",
  },
];
