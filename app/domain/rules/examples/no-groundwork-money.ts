import type { Example } from "./example";

/** Rulebook 12, F and N, and a fund. */
export const examples: readonly Example[] = [
  {
    key: "fires",
    level: "portfolio",
    snapshot: { funder: { budget_total: 200_000_000, groundwork_budget: 1_500_000 } },
    expect: "warn",
    computed: { share_pct: 0.75 },
  },
  {
    key: "nearMiss",
    level: "portfolio",
    snapshot: { funder: { budget_total: 200_000_000, groundwork_budget: 11_000_000 } },
    expect: "none",
  },
  { key: "fund", level: "round", snapshot: { fund: { groundwork_ok: false } }, expect: "info" },
];
