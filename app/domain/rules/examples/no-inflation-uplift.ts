import type { Example } from "./example";

/** Rulebook 21, F and N. */
export const examples: readonly Example[] = [
  {
    key: "fires",
    level: "grant",
    snapshot: {
      funder: { assumed_inflation: 3 },
      award: { term_months: 36, year_amounts: [3_000_000, 3_000_000, 3_000_000] },
    },
    expect: "warn",
    computed: { loss_pct: 5.7404 },
  },
  {
    key: "nearMiss",
    level: "grant",
    snapshot: {
      funder: { assumed_inflation: 3 },
      award: { term_months: 36, year_amounts: [3_000_000, 3_090_000, 3_182_700] },
    },
    expect: "none",
  },
];
