import { examples } from "~/domain/rules/examples/serial-short-awards";
import type { AwardFacts, Snapshot } from "~/domain/rules/snapshot";
import { ruleTester } from "~tests/support/rule-tester";

const award = (start_on: string, end_on: string, more: AwardFacts = {}): AwardFacts => ({
  start_on,
  end_on,
  funding_type: "FT03",
  ...more,
});
const year = (first: number, more: AwardFacts = {}) => award(`${first}-04-01`, `${first + 1}-03-31`, more);
const three = [year(2023), year(2024), year(2025)];
const group = (awards: AwardFacts[] | null, more: Snapshot = {}, asAt = "2026-11-22") =>
  ({ level: "organisation", asAt, snapshot: { awards, ...more } }) as const;
const fourYears = (last: string) => [
  award("2022-04-01", "2023-09-30"),
  award("2023-10-01", "2025-03-31"),
  award("2025-04-01", last),
];

ruleTester("serial-short-awards", {
  examples,
  quiet: [
    { when: "no awards", ...group([]) },
    { when: "no awards, and no day", level: "organisation", snapshot: { awards: [] } },
    { when: "one", ...group([year(2025)]) },
    { when: "one, its days unknown", ...group([{ funding_type: "FT01" }]) },
    { when: "181 days between", ...group([year(2023), award("2024-09-29", "2025-09-28")]) },
    { when: "19 months each", ...group([award("2023-04-01", "2024-10-31"), award("2024-11-01", "2026-05-31")]) },
    {
      when: "a longer one between",
      ...group([
        award("2021-12-01", "2022-11-30"),
        award("2022-12-01", "2025-11-30"),
        award("2025-12-01", "2026-11-30"),
      ]),
    },
    { when: "two on the same day", ...group([year(2025), year(2025)]) },
    { when: "capital between", ...group([year(2023), year(2024, { funding_type: "FT10" }), year(2025)]) },
    { when: "the second has not begun", ...group([year(2025), year(2026)], {}, "2026-03-31") },
    { when: "the first ended more than 60 months ago", ...group([year(2020), year(2021)], {}, "2026-04-01") },
    {
      when: "awards to another group",
      ...group([year(2024, { org_id: "B" }), year(2025, { org_id: "A" })], { organisation: { id: "A" } }),
    },
    { when: "a yearly festival", ...group(three, { organisation: { exceptions: [{ code: "E3" }] } }) },
    { when: "each of them a festival", ...group(three.map((one) => ({ ...one, exceptions: [{ code: "E3" }] }))) },
    {
      when: "two long ones, one without a last day",
      ...group([year(2023, { term_months: 36 }), year(2025, { end_on: null, term_months: 24 })]),
    },
  ],
  flags: [
    { when: "two", ...group([year(2024), year(2025)]), severity: "info", computed: { awards: 2, months: 24 } },
    {
      when: "the first ended exactly 60 months ago",
      ...group([year(2020), year(2021)], {}, "2026-03-31"),
      severity: "info",
    },
    { when: "the second begins today", ...group([year(2025), year(2026)], {}, "2026-04-01"), severity: "info" },
    { when: "180 days between", ...group([year(2023), award("2024-09-28", "2025-09-27")]), severity: "info" },
    {
      when: "18 months each",
      ...group([award("2023-04-01", "2024-09-30"), award("2024-10-01", "2026-03-31")]),
      severity: "info",
    },
    { when: "three", ...group(three), severity: "warn", path: "awards[2].end_on" },
    { when: "three over 47 months", ...group(fourYears("2026-02-28")), severity: "warn", computed: { months: 47 } },
    { when: "three over 48 months", ...group(fourYears("2026-03-31")), severity: "serious", computed: { months: 48 } },
    {
      when: "four, told with the name, the sum and the forms",
      ...group([year(2022, { amount: 5 }), ...three.map((one) => ({ ...one, amount: 5 }))], {
        organisation: { id: "A", name: "Brookside Youth Club" },
        applications: [{ org_id: "A" }, { org_id: "B" }],
      }),
      severity: "serious",
      subject: "organisation:A",
      message: "chain",
      computed: { total: 20 },
    },
    { when: "in any order", ...group([...three].reverse()), severity: "warn" },
    {
      when: "a condition from elsewhere is no reason here",
      ...group(three, { organisation: { exceptions: [{ code: "E7" }] } }),
      severity: "warn",
    },
    {
      when: "four, and a short one of unknown days can only add",
      ...group([year(2022), ...three, { term_months: 12, funding_type: "FT03" }]),
      severity: "serious",
    },
    {
      when: "an award of unknown type far away changes nothing",
      ...group([...three, award("2021-11-22", "2022-01-31", { funding_type: null })]),
      severity: "warn",
    },
  ],
  missing: [
    { when: "no list", ...group(null), fields: ["awards"] },
    { when: "no list, no day", level: "organisation", snapshot: {}, fields: ["awards", "as_at"] },
    { when: "no day", level: "organisation", snapshot: { awards: three }, fields: ["as_at"] },
    {
      when: "an award of unknown type in the row",
      ...group([year(2023), year(2024, { funding_type: null })]),
      fields: ["funding_type"],
    },
    { when: "no last day", ...group([year(2023), year(2024, { end_on: null })]), fields: ["end_on"] },
    {
      when: "no first day, and it could break a row",
      ...group([...three, year(2026, { start_on: null })]),
      fields: ["start_on"],
    },
    { when: "two of which nothing is known", ...group([{}, {}]), fields: ["start_on", "end_on", "funding_type"] },
    {
      when: "many of unknown type",
      ...group(Array.from({ length: 8 }, (_, i) => year(2021 + (i % 5), { funding_type: null }))),
      fields: ["funding_type"],
    },
  ],
});
