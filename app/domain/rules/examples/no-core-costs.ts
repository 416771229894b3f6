import type { Example } from "./example";

/** Rulebook 6, F and N. */
export const examples: readonly Example[] = [
  {
    key: "fires",
    level: "round",
    snapshot: { fund: { funding_types: ["FT03"], overheads_excluded: false, overhead_cap_pct: 8 } },
    expect: "serious",
    computed: { cap_pct: 8 },
  },
  {
    key: "nearMiss",
    level: "round",
    snapshot: { fund: { funding_types: ["FT03"], overheads_excluded: false, overhead_cap_pct: null } },
    expect: "none",
  },
];
