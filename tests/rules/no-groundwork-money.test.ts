import { examples } from "~/domain/rules/examples/no-groundwork-money";
import { ruleTester } from "~tests/support/rule-tester";

const fund = (more: object) => ({ level: "round", snapshot: { fund: { groundwork_ok: false, ...more } } }) as const;
const portfolio = (groundwork_budget: number | null, more: object = {}) =>
  ({ level: "portfolio", snapshot: { funder: { budget_total: 100_000, groundwork_budget, ...more } } }) as const;

ruleTester("no-groundwork-money", {
  examples,
  quiet: [
    { when: "groundwork may be paid", ...fund({ groundwork_ok: true }) },
    { when: "equipment with a quote", ...fund({ exceptions: [{ code: "E2", facts: { quote: "£900" } }] }) },
    { when: "equipment with no quote", ...fund({ exceptions: [{ code: "E2", facts: { item: "Van" } }] }) },
    { when: "grants of £1,000", ...fund({ typical_award: 100_000 }) },
    { when: "5%", ...portfolio(5000) },
  ],
  flags: [
    { when: "no groundwork", ...fund({}), severity: "info", message: "fund", path: "fund.groundwork_ok" },
    { when: "grants of £1,000.01", ...fund({ typical_award: 100_001 }), severity: "info" },
    { when: "another body's condition is no reason here", ...fund({ exceptions: [{ code: "E7" }] }), severity: "info" },
    { when: "a trace under 5%", ...portfolio(4999), severity: "info", message: "share" },
    { when: "2%", ...portfolio(2000), severity: "info", computed: { share_pct: 2 } },
    { when: "a trace under 2%", ...portfolio(1999), severity: "warn", message: "share" },
    {
      when: "nothing",
      ...portfolio(0, { id: "wendle" }),
      severity: "warn",
      message: "none",
      subject: "funder:wendle",
      path: "funder.groundwork_budget",
    },
    {
      when: "nothing of whatever there is",
      ...portfolio(0, { budget_total: null }),
      severity: "warn",
      message: "none",
    },
  ],
  missing: [
    { when: "no word of groundwork", ...fund({ groundwork_ok: null }), fields: ["groundwork_ok"] },
    { when: "no money for it stated", ...portfolio(null), fields: ["groundwork_budget"] },
    { when: "all the money not stated", ...portfolio(1, { budget_total: null }), fields: ["budget_total"] },
    { when: "nothing at all", level: "portfolio", snapshot: {}, fields: ["groundwork_budget", "budget_total"] },
  ],
});
