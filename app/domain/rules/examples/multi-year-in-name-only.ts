import type { Example } from "./example";

const flat = (years: number) => Array<number>(years).fill(3_000_000);

/** Rulebook 18, F and both N. */
export const examples: readonly Example[] = [
  {
    key: "fires",
    level: "grant",
    snapshot: {
      award: {
        term_months: 36,
        year_amounts: flat(3),
        year_firm: [true, false, false],
        clauses: [{ type: "other", text: "A form is sent in every year.", reapply_yearly: true }],
      },
    },
    expect: "serious",
    computed: { firm_pct: 33.3333 },
  },
  {
    key: "oneBreak",
    level: "grant",
    snapshot: {
      award: {
        term_months: 72,
        year_amounts: flat(6),
        year_firm: [true, true, true, false, false, false],
        clauses: [{ type: "terminate_without_cause", notice_months: 12 }],
      },
    },
    expect: "info",
    computed: { firm_pct: 50 },
  },
  {
    key: "nearMiss",
    level: "grant",
    snapshot: { award: { term_months: 36, year_amounts: flat(3), year_firm: [true, true, true], clauses: [] } },
    expect: "none",
  },
];
