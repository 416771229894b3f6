import { examples } from "~/domain/rules/examples/few-long-awards";
import type { AwardFacts, Snapshot } from "~/domain/rules/snapshot";
import { ruleTester } from "~tests/support/rule-tester";

/** Ends so many months after 1 April 2027, and lasted so long. */
const live = (monthsAhead: number, term_months: number, amount: number | null, more: AwardFacts = {}): AwardFacts => {
  const month = 3 + monthsAhead;
  const last = new Date(Date.UTC(2027, month, 0)).toISOString().slice(0, 10);
  return { start_on: "2027-01-01", end_on: last, term_months, funding_type: "FT03", amount, ...more };
};
const portfolio = (awards: AwardFacts[] | null, more: Snapshot = {}) =>
  ({ level: "portfolio", asAt: "2027-04-01", snapshot: { awards, ...more } }) as const;
const share = (long: number, short: number, ahead = 24) => [live(ahead, 36, long), live(ahead, 35, short)];
const ahead = (...months: number[]) => months.map((one) => live(one, 36, 1));
const condition = { funder: { id: "F", exceptions: [{ code: "E7" }] } };

ruleTester("few-long-awards", {
  examples,
  quiet: [
    { when: "no awards at all, which needs no day", level: "portfolio", snapshot: { awards: [] } },
    { when: "exactly 66% and 18 months", ...portfolio(share(66, 34, 18)) },
    { when: "the middle of two lies on 18", ...portfolio(ahead(17, 19)) },
    {
      when: "capital, emergency and one-off are left out, and what is over",
      ...portfolio([
        live(24, 36, 10),
        live(1, 12, 90, { funding_type: "FT10" }),
        live(1, 12, 90, { is_emergency: true }),
        live(1, 12, 90, { purpose_duration: "one_off" }),
        live(1, 12, 90, { exceptions: [{ code: "E14" }] }),
        live(-1, 12, 90),
      ]),
    },
  ],
  flags: [
    { when: "65% long", ...portfolio(share(65, 35)), severity: "info", message: "share", computed: { share_pct: 65 } },
    { when: "exactly 50% long", ...portfolio(share(50, 50)), severity: "info" },
    { when: "49% long", ...portfolio(share(49, 51)), severity: "warn" },
    { when: "exactly 25% long", ...portfolio(share(25, 75)), severity: "warn" },
    { when: "24% long", ...portfolio(share(24, 76)), severity: "serious", path: "awards" },
    {
      when: "17.5 months",
      ...portfolio(ahead(17, 18)),
      severity: "info",
      message: "ahead",
      computed: { months_ahead: 17.5 },
    },
    { when: "12 months", ...portfolio(ahead(12, 12, 30)), severity: "info" },
    { when: "11 months", ...portfolio(ahead(11, 11, 30)), severity: "warn" },
    { when: "6 months", ...portfolio(ahead(6)), severity: "warn" },
    { when: "5 months", ...portfolio(ahead(5)), severity: "serious" },
    { when: "few and soon", ...portfolio(share(60, 40, 5)), severity: "serious", message: "both" },
    {
      when: "an unknown type too small to matter",
      ...portfolio([...share(40, 60), live(24, 36, 1, { funding_type: null })]),
      severity: "warn",
    },
    {
      when: "5 months, whatever the amounts",
      ...portfolio([live(5, 36, null)]),
      severity: "serious",
      message: "ahead",
    },
    { when: "another body's condition", ...portfolio(share(24, 76), condition), severity: "warn", subject: "funder:F" },
    { when: "which never takes it off", ...portfolio(share(65, 35), condition), severity: "info" },
  ],
  missing: [
    { when: "no list, no day", level: "portfolio", snapshot: {}, fields: ["awards", "as_at"] },
    { when: "no day", level: "portfolio", snapshot: { awards: share(1, 1) }, fields: ["as_at"] },
    { when: "only capital", ...portfolio([live(24, 36, 5, { funding_type: "FT10" })]), fields: ["awards"] },
    { when: "an unknown amount", ...portfolio([live(24, 36, 5), live(24, 12, null)]), fields: ["amount"] },
    {
      when: "an unknown end",
      ...portfolio([live(24, 36, 50), live(24, 36, 50, { end_on: null, term_months: null })]),
      fields: ["end_on"],
    },
    {
      when: "an unknown type that matters",
      ...portfolio([live(24, 36, 50), live(24, 12, 50, { funding_type: null })]),
      fields: ["funding_type"],
    },
  ],
});
