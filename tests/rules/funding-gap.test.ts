import { examples } from "~/domain/rules/examples/funding-gap";
import type { AwardFacts, Snapshot } from "~/domain/rules/snapshot";
import { ruleTester } from "~tests/support/rule-tester";

const first: AwardFacts = { id: "A", start_on: "2027-04-01", end_on: "2028-03-31", funding_type: "FT03" };
const next = (usable: string, more: AwardFacts = {}): AwardFacts => ({
  id: "B",
  notified_on: usable,
  agreed_on: usable,
  start_on: usable,
  end_on: "2029-03-31",
  funding_type: "FT03",
  ...more,
});
const group = (awards: AwardFacts[] | null, more: Snapshot = {}) =>
  ({ level: "organisation", snapshot: { awards, ...more } }) as const;
/** Every award but the first ends a year after it began. */
const ending = (one: AwardFacts, place: number): AwardFacts =>
  place === 0 ? one : { ...one, end_on: place === 2 ? "2029-04-01" : "2029-03-31" };
const condition = [{ code: "E7", facts: { body: "The Ministry" } }];

ruleTester("funding-gap", {
  examples,
  quiet: [
    { when: "no awards", ...group([]) },
    { when: "one award of which nothing is known", ...group([{}]) },
    { when: "they overlap", ...group([first, next("2028-02-01")]) },
    { when: "only capital after it", ...group([first, next("2028-06-01", { funding_type: "FT10" })]) },
    {
      when: "an award to another group",
      ...group([{ ...first, org_id: "1" }, next("2028-06-01", { org_id: "2" })], { organisation: { id: "1" } }),
    },
    {
      when: "the long gap is between grants for other work",
      ...group([
        { ...first, end_on: "2027-06-30" },
        next("2028-06-01"),
        next("2028-07-01", {
          id: "C",
          start_on: "2027-07-01",
          notified_on: "2027-07-01",
          agreed_on: "2027-07-01",
          previous_award_id: "A",
        }),
      ]),
    },
  ],
  flags: [
    { when: "1 day", ...group([first, next("2028-04-02")]), severity: "info", computed: { days: 1 } },
    { when: "14 days", ...group([first, next("2028-04-15")]), severity: "info", computed: { days: 14 } },
    { when: "15 days", ...group([first, next("2028-04-16")]), severity: "warn", computed: { days: 15 } },
    { when: "30 days", ...group([first, next("2028-05-01")]), severity: "warn", computed: { days: 30 } },
    {
      when: "31 days, in any order",
      ...group([next("2028-05-02"), first]),
      severity: "serious",
      path: "awards[0].notified_on",
    },
    {
      when: "agreed late",
      ...group([first, next("2028-04-01", { agreed_on: "2028-05-12" })]),
      severity: "serious",
      path: "awards[1].agreed_on",
    },
    {
      when: "paid late",
      ...group([
        first,
        next("2028-04-01", { payments: [{ due: "2028-04-01", paid: "2028-04-20" }, { due: "2028-07-01" }] }),
      ]),
      severity: "warn",
      path: "awards[1].payments",
      computed: { days: 19 },
    },
    {
      when: "the grant that carries on is named, whatever comes between",
      ...group([first, next("2028-04-01", { id: "X" }), next("2028-05-12", { previous_award_id: "A" })], {
        organisation: { id: "9" },
      }),
      severity: "serious",
      subject: "organisation:9",
      computed: { days: 41 },
    },
    {
      when: "late enough whatever else is unknown",
      ...group([first, next("2028-05-12", { notified_on: null })]),
      severity: "serious",
    },
    {
      when: "the longest of two is told",
      ...group([first, next("2028-04-10"), next("2029-04-20")]),
      severity: "warn",
      computed: { days: 19 },
    },
    {
      when: "serious whatever a later gap would be",
      ...group([first, next("2028-05-12"), next("2029-04-01", { notified_on: null })]),
      severity: "serious",
      computed: { days: 41 },
    },
    {
      when: "another body's condition",
      ...group([first, next("2028-05-12", { exceptions: condition })]),
      severity: "warn",
    },
    {
      when: "the condition counts once, and never takes it off",
      ...group([first, next("2028-04-05", { exceptions: condition })], { organisation: { exceptions: condition } }),
      severity: "info",
    },
    {
      when: "the other gap has no such reason",
      ...group(
        [first, next("2028-05-12", { exceptions: condition }), next("2029-04-01"), next("2029-05-03")].map(ending),
      ),
      severity: "serious",
      computed: { days: 31 },
    },
    {
      when: "an award of unknown type that touches no gap",
      ...group([first, next("2028-05-12"), next("2028-05-12", { funding_type: null })]),
      severity: "serious",
    },
  ],
  missing: [
    { when: "no list", ...group(null), fields: ["awards"] },
    { when: "no last day before", ...group([{ ...first, end_on: null }, next("2028-05-12")]), fields: ["end_on"] },
    {
      when: "not known when told",
      ...group([first, next("2028-04-01", { notified_on: null })]),
      fields: ["notified_on"],
    },
    {
      when: "only the first day",
      ...group([first, { start_on: "2028-04-01", funding_type: "FT01" }]),
      fields: ["notified_on", "agreed_on"],
    },
    { when: "no first day", ...group([first, next("2028-05-12", { start_on: null })]), fields: ["start_on"] },
    {
      when: "of unknown type",
      ...group([first, next("2028-05-12", { funding_type: null })]),
      fields: ["funding_type"],
    },
  ],
});
