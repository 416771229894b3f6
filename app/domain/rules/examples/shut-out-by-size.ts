import type { Example } from "./example";

const organisations = [800_000, 1_500_000, 4_000_000, 9_000_000, 60_000_000].map((income) => ({ income }));

/** Rulebook 11, F and N. */
export const examples: readonly Example[] = [
  {
    key: "fires",
    level: "round",
    snapshot: { fund: { min_income: 40_000_000, min_award: 200_000, bundles_wards: 1 }, organisations },
    expect: "serious",
    computed: { shut_out: 4 },
  },
  {
    key: "nearMiss",
    level: "round",
    snapshot: { fund: { min_income: 0, min_award: 200_000, bundles_wards: 1 }, organisations },
    expect: "none",
  },
];
