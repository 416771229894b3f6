import { examples } from "~/domain/rules/examples/match-funding-burden";
import { ruleTester } from "~tests/support/rule-tester";

/** Groups under £100,000 are let off, so that only the share tells. */
const fund = (match_cash_pct: number | null, more: object = {}) =>
  ({
    level: "round",
    snapshot: {
      fund: {
        match_cash_pct,
        match_in_kind_ok: false,
        match_before_applying: false,
        min_income: 0,
        match_waived_below: 10_000_000,
        ...more,
      },
    },
  }) as const;
const small = (min_income: number | null, match_waived_below: number | null) =>
  fund(5, { min_income, match_waived_below });

ruleTester("match-funding-burden", {
  examples,
  quiet: [
    { when: "nothing to find", ...fund(0) },
    { when: "nothing to find, whatever else is asked", ...fund(0, { match_before_applying: true, min_income: null }) },
    { when: "volunteer time may stand for all of it", ...fund(60, { match_in_kind_ok: true }) },
    { when: "in kind is welcome, the share unknown", ...fund(null, { match_in_kind_ok: true }) },
    { when: "equipment with a quote", ...fund(60, { exceptions: [{ code: "E2", facts: { quote: "£900" } }] }) },
  ],
  flags: [
    { when: "a trace", ...fund(0.1), severity: "info", message: "elsewhere", path: "fund.match_cash_pct" },
    { when: "24.9%", ...fund(24.9), severity: "info", computed: { cash_pct: 24.9 } },
    { when: "25%", ...fund(25), severity: "warn", message: "elsewhere" },
    { when: "49.9%", ...fund(49.9), severity: "warn" },
    { when: "50%", ...fund(50), severity: "serious", message: "elsewhere" },
    {
      when: "1%, to be there before applying",
      ...fund(1, { match_before_applying: true }),
      severity: "serious",
      message: "before",
      path: "fund.match_before_applying",
    },
    {
      when: "50%, the rest unknown",
      ...fund(50, { match_before_applying: null, min_income: null }),
      severity: "serious",
    },
    { when: "small groups may apply and nobody is let off", ...small(0, 0), severity: "warn", message: "small" },
    { when: "let off below £99,999.99", ...small(0, 9_999_999), severity: "warn" },
    { when: "let off below £100,000", ...small(0, 10_000_000), severity: "info" },
    { when: "open from £99,999.99", ...small(9_999_999, 0), severity: "warn" },
    { when: "open from £100,000", ...small(10_000_000, 0), severity: "info" },
    { when: "open from £100,000, no word of letting off", ...small(10_000_000, null), severity: "info" },
    {
      when: "equipment with no quote",
      ...fund(60, { exceptions: [{ code: "E2", facts: { item: "Van" } }] }),
      severity: "warn",
    },
    { when: "another body's condition", ...fund(60, { exceptions: [{ code: "E7" }] }), severity: "warn" },
    {
      when: "another body's condition never takes it off",
      ...fund(5, { exceptions: [{ code: "E7" }] }),
      severity: "info",
    },
  ],
  missing: [
    { when: "no share", ...fund(null), fields: ["match_cash_pct"] },
    { when: "not said whether in kind counts", ...fund(30, { match_in_kind_ok: null }), fields: ["match_in_kind_ok"] },
    { when: "not said when", ...fund(30, { match_before_applying: null }), fields: ["match_before_applying"] },
    {
      when: "a small share, and no word of small groups",
      ...small(null, null),
      fields: ["min_income", "match_waived_below"],
    },
    { when: "no floor stated", ...small(null, 0), fields: ["min_income"] },
    { when: "no word of letting off", ...small(0, null), fields: ["match_waived_below"] },
    {
      when: "nothing at all",
      level: "round",
      snapshot: {},
      fields: ["match_cash_pct", "match_in_kind_ok", "match_before_applying", "min_income", "match_waived_below"],
    },
  ],
});
