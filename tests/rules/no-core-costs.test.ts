import { examples } from "~/domain/rules/examples/no-core-costs";
import type { Snapshot } from "~/domain/rules/snapshot";
import { ruleTester } from "~tests/support/rule-tester";

const fund = (more: object): { level: "round"; snapshot: Snapshot } => ({
  level: "round",
  snapshot: { fund: { funding_types: ["FT03"], overheads_excluded: false, overhead_cap_pct: 30, ...more } },
});
const capped = (overhead_cap_pct: number, more: object = {}) => fund({ overhead_cap_pct, ...more });
const criteria = (kind: string) => ({ criteria: [{ text: "Activity only: no running costs.", kind }] });

ruleTester("no-core-costs", {
  examples,
  quiet: [
    { when: "21%", ...capped(21) },
    { when: "running costs are on offer", ...capped(5, { funding_types: ["FT03", "FT02"] }) },
    { when: "unrestricted money is on offer", ...fund({ funding_types: ["FT01"], overheads_excluded: true }) },
    { when: "21% whatever is on offer", ...capped(21, { funding_types: null }) },
    { when: "core is on offer, the cap unknown", ...fund({ funding_types: ["FT01"], overhead_cap_pct: undefined }) },
    { when: "equipment with a quote", ...capped(5, { exceptions: [{ code: "E2", facts: { quote: "£900" } }] }) },
    { when: "the words score, they do not shut out", ...fund(criteria("scored")) },
    { when: "a sentence that softens", ...fund({ guidance_text: "No running costs is a rule we dropped: carry on." }) },
  ],
  flags: [
    { when: "20.9%", ...capped(20.9), severity: "info", message: "capped" },
    { when: "15%", ...capped(15), severity: "info" },
    { when: "14.9%", ...capped(14.9), severity: "warn" },
    { when: "10%", ...capped(10), severity: "warn", path: "fund.overhead_cap_pct" },
    { when: "9.9%", ...capped(9.9), severity: "serious", computed: { cap_pct: 9.9 } },
    { when: "a cap says that overheads are paid", ...capped(12, { overheads_excluded: null }), severity: "warn" },
    {
      when: "overheads shut out",
      ...fund({ overheads_excluded: true }),
      severity: "serious",
      message: "excluded",
      path: "fund.overheads_excluded",
    },
    {
      when: "overheads shut out, the cap unknown",
      ...fund({ overheads_excluded: true, overhead_cap_pct: undefined }),
      severity: "serious",
    },
    { when: "no types at all", ...capped(12, { funding_types: [] }), severity: "warn" },
    { when: "capital and running is not core enough", ...capped(12, { funding_types: ["FT11"] }), severity: "warn" },
    {
      when: "the guidance says so",
      ...fund({ guidance_text: "Please note: no core costs." }),
      severity: "serious",
      message: "excluded",
      path: "fund.guidance_text",
    },
    {
      when: "an eligibility criterion says so",
      ...fund(criteria("eligibility")),
      severity: "serious",
      path: "fund.criteria[0].text",
    },
    {
      when: "a bar by law",
      ...capped(5, { exceptions: [{ code: "E7", facts: { clause: "s. 31" } }] }),
      severity: "warn",
    },
    { when: "a bar by law never takes it off", ...capped(20, { exceptions: [{ code: "E7" }] }), severity: "info" },
    {
      when: "equipment with no quote",
      ...capped(5, { exceptions: [{ code: "E2", facts: { item: "Van" } }] }),
      severity: "warn",
    },
  ],
  missing: [
    { when: "no types", ...capped(5, { funding_types: null }), fields: ["funding_types"] },
    { when: "no cap", ...fund({ overhead_cap_pct: undefined }), fields: ["overhead_cap_pct"] },
    {
      when: "nothing on overheads",
      ...fund({ overhead_cap_pct: undefined, overheads_excluded: null }),
      fields: ["overheads_excluded", "overhead_cap_pct"],
    },
    {
      when: "nothing at all",
      level: "round",
      snapshot: {},
      fields: ["funding_types", "overheads_excluded", "overhead_cap_pct"],
    },
  ],
});
