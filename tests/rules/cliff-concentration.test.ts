import { examples } from "~/domain/rules/examples/cliff-concentration";
import type { AwardFacts, Snapshot } from "~/domain/rules/snapshot";
import { ruleTester } from "~tests/support/rule-tester";

const ending = (end_on: string | null, amount: number | null, more: AwardFacts = {}): AwardFacts => ({
  end_on,
  amount,
  ...more,
});
const portfolio = (awards: AwardFacts[] | null, more: Snapshot = {}) =>
  ({ level: "portfolio", asAt: "2026-03-31", snapshot: { awards, ...more } }) as const;
/** One award of that worth in January to March 2027, the rest of 1,000 spread over the other quarters. */
const peak = (worth: number) => [
  ending("2027-03-31", worth),
  ...["2026-06-30", "2026-09-30", "2026-12-31", "2027-06-30"].map((day) => ending(day, (1000 - worth) / 4)),
];
const condition = { funder: { id: "F", exceptions: [{ code: "E7" }] } };

ruleTester("cliff-concentration", {
  examples,
  quiet: [
    { when: "no grants", ...portfolio([]) },
    { when: "four that end on one day", ...portfolio(Array.from({ length: 4 }, () => ending("2027-03-31", 5))) },
    { when: "exactly 40%", ...portfolio(peak(400)) },
    { when: "the fifth ends a day after two years", ...portfolio([...peak(900).slice(0, 4), ending("2028-04-01", 5)]) },
    { when: "the fifth ended yesterday", ...portfolio([...peak(900).slice(0, 4), ending("2026-03-30", 5)]) },
    { when: "all worth nothing", ...portfolio(peak(0).map((one) => ({ ...one, amount: 0 }))) },
    { when: "four, whatever the rest", level: "portfolio", snapshot: { awards: [{}, {}, {}, {}] } },
  ],
  flags: [
    { when: "just over 40%", ...portfolio(peak(401)), severity: "info", path: "awards", computed: { share_pct: 40.1 } },
    { when: "exactly 60%", ...portfolio(peak(600)), severity: "info" },
    { when: "just over 60%", ...portfolio(peak(601)), severity: "warn" },
    { when: "exactly 80%", ...portfolio(peak(800)), severity: "warn" },
    { when: "just over 80%", ...portfolio(peak(801)), severity: "serious", message: "quarter" },
    {
      when: "the fifth ends exactly in two years",
      ...portfolio([...peak(900).slice(0, 4), ending("2028-03-31", 5)]),
      severity: "serious",
    },
    {
      when: "the fifth ends today",
      ...portfolio([...peak(900).slice(0, 4), ending("2026-03-31", 5)]),
      severity: "serious",
    },
    {
      when: "with what staggering costs",
      ...portfolio(peak(600).map((one) => ({ ...one, term_months: 12 }))),
      severity: "info",
      computed: { quarter: "2027-01-01/2027-03-31", awards: 1, cost: 150 },
    },
    { when: "an unknown day too small to matter", ...portfolio([...peak(700), ending(null, 5)]), severity: "warn" },
    { when: "another body's condition", ...portfolio(peak(801), condition), severity: "warn", subject: "funder:F" },
    { when: "which never takes it off", ...portfolio(peak(401), condition), severity: "info" },
  ],
  missing: [
    { when: "no list, no day", level: "portfolio", snapshot: {}, fields: ["awards", "as_at"] },
    { when: "no list", ...portfolio(null), fields: ["awards"] },
    { when: "no day", level: "portfolio", snapshot: { awards: peak(500) }, fields: ["as_at"] },
    { when: "an unknown amount", ...portfolio([...peak(500), ending("2027-03-31", null)]), fields: ["amount"] },
    { when: "an unknown day", ...portfolio([...peak(500), ending(null, 500)]), fields: ["end_on"] },
    {
      when: "the fifth has an unknown day",
      ...portfolio([...peak(900).slice(0, 4), ending(null, 5)]),
      fields: ["end_on"],
    },
  ],
});
