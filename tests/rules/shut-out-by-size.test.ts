import { examples } from "~/domain/rules/examples/shut-out-by-size";
import { ruleTester } from "~tests/support/rule-tester";

/** The middle group has £10,000 a year. */
const groups = [500_000, 1_000_000, 20_000_000].map((income) => ({ income }));
const fund = (more: object, organisations: object[] | null = groups) =>
  ({
    level: "round",
    snapshot: { fund: { min_income: 0, min_award: 0, bundles_wards: 1, ...more }, organisations },
  }) as const;
const floor = (min_income: number | null, more: object = {}) => fund({ min_income, ...more });
const smallest = (min_award: number) => fund({ min_award });

ruleTester("shut-out-by-size", {
  examples,
  quiet: [
    { when: "a smallest award of 25%", ...smallest(250_000) },
    { when: "three wards", ...fund({ bundles_wards: 3 }) },
    { when: "four wards, with a share kept", ...fund({ bundles_wards: 4, subcontract_share_pct: 10 }) },
    { when: "no smallest award, and no directory", ...fund({}, null) },
    { when: "a regulated activity", ...floor(40_000_000, { exceptions: [{ code: "E12", facts: { which: "Care" } }] }) },
    { when: "a small floor that the law asks for", ...floor(1, { exceptions: [{ code: "E11" }] }) },
  ],
  flags: [
    { when: "any floor", ...floor(1), severity: "info", message: "floorHere", path: "fund.min_income" },
    { when: "a floor of £99,999.99", ...floor(9_999_999), severity: "info", computed: { shut_out: 2 } },
    { when: "a floor of £100,000", ...floor(10_000_000), severity: "warn" },
    { when: "a floor of £249,999.99", ...floor(24_999_999), severity: "warn" },
    { when: "a floor of £250,000", ...floor(25_000_000), severity: "serious", message: "floorHere" },
    {
      when: "a floor of £250,000, nothing else known",
      level: "round",
      snapshot: { fund: { min_income: 25_000_000 } },
      severity: "serious",
      message: "floor",
    },
    { when: "a trace over 25%", ...smallest(250_001), severity: "warn", message: "award", path: "fund.min_award" },
    { when: "50%", ...smallest(500_000), severity: "warn", computed: { award_pct: 50 } },
    { when: "a trace over 50%", ...smallest(500_001), severity: "serious", message: "award" },
    {
      when: "groups whose income is not known are left out",
      ...fund({ min_award: 500_001 }, [...groups, {}, { income: null }]),
      severity: "serious",
    },
    {
      when: "four wards in one award",
      ...fund({ bundles_wards: 4 }),
      severity: "warn",
      message: "wards",
      path: "fund.bundles_wards",
    },
    {
      when: "four services in one award",
      ...fund({ bundles_services: 4 }),
      severity: "warn",
      message: "services",
      path: "fund.bundles_services",
    },
    {
      when: "the law asks for a test of size",
      ...floor(25_000_000, { exceptions: [{ code: "E11" }] }),
      severity: "warn",
    },
    {
      when: "another body's condition is no reason here",
      ...floor(25_000_000, { exceptions: [{ code: "E7" }] }),
      severity: "serious",
    },
  ],
  missing: [
    { when: "no word of a floor", ...floor(null), fields: ["min_income"] },
    { when: "no smallest award", ...fund({ min_award: null }), fields: ["min_award"] },
    { when: "no directory", ...fund({ min_award: 1000 }, null), fields: ["organisations"] },
    { when: "a directory of nobody", ...fund({ min_award: 1000 }, []), fields: ["organisations"] },
    { when: "no word of wards", ...fund({ bundles_wards: null }), fields: ["bundles_wards"] },
    {
      when: "nothing at all",
      level: "round",
      snapshot: {},
      fields: ["min_income", "min_award", "organisations", "bundles_wards"],
    },
  ],
});
