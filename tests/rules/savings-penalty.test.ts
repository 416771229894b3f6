import { examples } from "~/domain/rules/examples/savings-penalty";
import { ruleTester } from "~tests/support/rule-tester";

const grant = (underspend_rule: string | null, more: object = {}, fund?: object) =>
  ({ level: "grant", snapshot: { award: { term_months: 24, underspend_rule, ...more }, fund } }) as const;
const round = (more: object) =>
  ({
    level: "round",
    snapshot: { fund: { id: "spring", term_months: 24, underspend_rule: "carry", ...more } },
  }) as const;
const cap = (reserves_cap_months: number, more: object = {}) => round({ reserves_cap_months, ...more });

ruleTester("savings-penalty", {
  examples,
  quiet: [
    { when: "it may be kept", ...grant("keep") },
    { when: "it is carried on, whatever the term", ...grant("Carry", { term_months: null }) },
    { when: "a cap of six months", ...cap(6) },
    { when: "no cap", ...round({}) },
    { when: "a serious concern", ...grant("return", { exceptions: [{ code: "E13", facts: { evidence: "x" } }] }) },
  ],
  flags: [
    {
      when: "given back, 13 months",
      ...grant("return", { term_months: 13 }),
      severity: "serious",
      message: "yearly",
      path: "award.underspend_rule",
    },
    { when: "given back, 12 months", ...grant("return", { term_months: 12 }), severity: "warn", message: "end" },
    { when: "to be asked for", ...grant("ask"), severity: "info", message: "asks" },
    { when: "a cap of 5.9 months", ...cap(5.9), severity: "warn", message: "cap", subject: "fund:spring" },
    { when: "a cap of three months", ...cap(3), severity: "warn", path: "fund.reserves_cap_months" },
    { when: "a cap of 2.9 months", ...cap(2.9), severity: "serious", message: "cap" },
    {
      when: "a cap, what is left over unknown",
      ...cap(1, { underspend_rule: null, term_months: null }),
      severity: "serious",
    },
    {
      when: "a grant from a fund with a cap",
      ...grant("keep", {}, { reserves_cap_months: 4 }),
      severity: "warn",
      message: "cap",
    },
    {
      when: "the graver of the two is told",
      ...cap(5, { underspend_rule: "return" }),
      severity: "serious",
      message: "yearly",
    },
    { when: "the cap is the graver", ...cap(5, { underspend_rule: "ask" }), severity: "warn", message: "cap" },
    { when: "another body's rule", ...grant("return", { exceptions: [{ code: "E7" }] }), severity: "warn" },
    {
      when: "another body's rule never takes it off",
      ...grant("ask", { exceptions: [{ code: "E7" }] }),
      severity: "info",
    },
  ],
  missing: [
    { when: "no word of what is left over", ...grant(null), fields: ["underspend_rule"] },
    { when: "a word that is not one of ours", ...grant("perhaps"), fields: ["underspend_rule"] },
    { when: "given back, the term unknown", ...grant("return", { term_months: null }), fields: ["term_months"] },
    { when: "a cap, and it might be graver", ...cap(4, { underspend_rule: null }), fields: ["underspend_rule"] },
    { when: "nothing at all", level: "round", snapshot: {}, fields: ["underspend_rule", "term_months"] },
  ],
});
