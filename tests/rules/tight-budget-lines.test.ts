import { examples } from "~/domain/rules/examples/tight-budget-lines";
import type { Snapshot } from "~/domain/rules/snapshot";
import { ruleTester } from "~tests/support/rule-tester";

const grant = (virement_limit_pct: number | null, more: object = {}) =>
  ({ level: "grant", snapshot: { award: { funding_type: "FT03", virement_limit_pct, ...more } } }) as const;
const round = (virement_limit_pct: number | null, more: object = {}): { level: "round"; snapshot: Snapshot } => ({
  level: "round",
  snapshot: { fund: { funding_types: ["FT03"], virement_limit_pct, ...more } },
});
const asks = { move_needs_permission: true };

ruleTester("tight-budget-lines", {
  examples,
  quiet: [
    { when: "25%", ...grant(25) },
    { when: "unrestricted", ...grant(0, { funding_type: "FT01" }) },
    { when: "a fund of unrestricted money, nothing else known", ...round(null, { funding_types: ["FT01"] }) },
    { when: "25%, whatever the type", ...grant(25, { funding_type: null }) },
    { when: "equipment with a quote", ...grant(5, { exceptions: [{ code: "E2", facts: { quote: "£900" } }] }) },
  ],
  flags: [
    { when: "24.9%", ...grant(24.9), severity: "info", message: "share", path: "award.virement_limit_pct" },
    { when: "10%", ...grant(10), severity: "info" },
    { when: "9.9%", ...grant(9.9), severity: "warn" },
    { when: "a trace", ...grant(0.1), severity: "warn" },
    { when: "nothing", ...grant(0), severity: "serious", message: "any" },
    {
      when: "any move",
      ...grant(null, asks),
      severity: "serious",
      message: "any",
      path: "award.move_needs_permission",
    },
    { when: "any move, whatever the limit says", ...grant(50, asks), severity: "serious" },
    {
      when: "5% of £20,000",
      ...grant(5, { amount: 2_000_000 }),
      severity: "warn",
      message: "sum",
      computed: { free_to_move: 100_000 },
    },
    {
      when: "a fund",
      ...round(9, { typical_award: 1_000_000 }),
      severity: "warn",
      message: "sum",
      path: "fund.virement_limit_pct",
    },
    {
      when: "a fund that gives both kinds",
      ...round(9, { funding_types: ["FT01", "FT03"] }),
      severity: "warn",
      message: "share",
    },
    {
      when: "not every move needs a yes, and the limit is low",
      ...grant(9, { move_needs_permission: false }),
      severity: "warn",
    },
    {
      when: "equipment with no quote",
      ...grant(0, { exceptions: [{ code: "E2", facts: { item: "Van" } }] }),
      severity: "warn",
    },
    { when: "another body's lines", ...grant(0, { exceptions: [{ code: "E7" }] }), severity: "warn" },
    {
      when: "another body's lines never take it off",
      ...grant(20, { exceptions: [{ code: "E7" }] }),
      severity: "info",
    },
  ],
  missing: [
    {
      when: "no limit, and not every move needs a yes",
      ...grant(null, { move_needs_permission: false }),
      fields: ["virement_limit_pct"],
    },
    { when: "no word of a yes", ...grant(null), fields: ["move_needs_permission", "virement_limit_pct"] },
    { when: "no type", ...grant(5, { funding_type: null }), fields: ["funding_type"] },
    { when: "a fund with no types", ...round(5, { funding_types: null }), fields: ["funding_types"] },
    {
      when: "nothing at all",
      level: "round",
      snapshot: {},
      fields: ["funding_types", "move_needs_permission", "virement_limit_pct"],
    },
  ],
});
