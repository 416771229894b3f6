import type { Example } from "./example";

/** Rulebook 20, F and N. */
export const examples: readonly Example[] = [
  {
    key: "fires",
    level: "grant",
    snapshot: { award: { term_months: 36, underspend_rule: "return" } },
    expect: "serious",
  },
  {
    key: "nearMiss",
    level: "grant",
    snapshot: { award: { term_months: 36, underspend_rule: "carry" } },
    expect: "none",
  },
];
