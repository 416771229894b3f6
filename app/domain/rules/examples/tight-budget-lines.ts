import type { Example } from "./example";

/** Rulebook 24, F and N. */
export const examples: readonly Example[] = [
  {
    key: "fires",
    level: "grant",
    snapshot: { award: { funding_type: "FT03", move_needs_permission: true } },
    expect: "serious",
  },
  {
    key: "nearMiss",
    level: "grant",
    snapshot: { award: { funding_type: "FT03", virement_limit_pct: 25 } },
    expect: "none",
  },
];
