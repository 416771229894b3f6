import type { Example } from "./example";

/** Rulebook 9, F and N. */
export const examples: readonly Example[] = [
  {
    key: "fires",
    level: "round",
    snapshot: { fund: { match_cash_pct: 50, match_in_kind_ok: false, match_before_applying: true } },
    expect: "serious",
    computed: { cash_pct: 50 },
  },
  {
    key: "nearMiss",
    level: "round",
    snapshot: { fund: { match_cash_pct: 20, match_in_kind_ok: true, match_before_applying: false } },
    expect: "none",
  },
];
