import { describe, expect, it } from "vitest";
import { middleRange, shareRange } from "~/domain/continuity/shares";
import { examples } from "~/domain/rules/examples/restricted-share";
import type { AwardFacts, Snapshot } from "~/domain/rules/snapshot";
import { ruleTester } from "~tests/support/rule-tester";

const live = (funding_type: string | null, amount: number | null, more: AwardFacts = {}): AwardFacts => ({
  start_on: "2026-04-01",
  end_on: "2029-03-31",
  funding_type,
  amount,
  ...more,
});
const portfolio = (awards: AwardFacts[] | null, more: Snapshot = {}, asAt: string | undefined = "2027-03-31") =>
  ({ level: "portfolio", asAt, snapshot: { awards, ...more } }) as const;
const split = (core: number, tied: number) => [live("FT01", core), live("FT03", tied)];
const condition = { funder: { id: "F", exceptions: [{ code: "E7" }] } };

ruleTester("restricted-share", {
  examples,
  quiet: [
    { when: "no awards at all, which needs no day", level: "portfolio", snapshot: { awards: [] } },
    { when: "exactly 60%", ...portfolio(split(60_000, 40_000)) },
    {
      when: "all core, and one of unknown dates is core too",
      ...portfolio([live("FT02", 5), live("FT01", 5, { end_on: null })]),
    },
    {
      when: "tied money that has ended, begins later, or is an emergency",
      ...portfolio([
        live("FT01", 10),
        live("FT03", 90, { end_on: "2027-03-30" }),
        live("FT03", 90, { start_on: "2027-04-01" }),
        live("FT03", 90, { is_emergency: true }),
        live("FT03", 90, { exceptions: [{ code: "E1" }] }),
        live("FT12", 90),
        live("FT13", 90),
      ]),
    },
  ],
  flags: [
    {
      when: "a penny under 60%",
      ...portfolio(split(59_999, 40_001)),
      severity: "info",
      message: "share",
      path: "awards",
    },
    {
      when: "exactly 50%",
      ...portfolio(split(50_000, 50_000)),
      severity: "info",
      computed: { share_pct: 50, convert: 1 },
    },
    { when: "a penny under 50%", ...portfolio(split(49_999, 50_001)), severity: "warn" },
    { when: "exactly 25%", ...portfolio(split(25_000, 75_000)), severity: "warn" },
    { when: "a penny under 25%", ...portfolio(split(24_999, 75_001)), severity: "serious" },
    { when: "none", ...portfolio([live("FT04", 5)]), severity: "serious", message: "none", computed: { share_pct: 0 } },
    {
      when: "capital and running counts half",
      ...portfolio([live("FT11", 100)]),
      severity: "info",
      computed: { share_pct: 50 },
    },
    {
      when: "the last day counts as live",
      ...portfolio([live("FT01", 10), live("FT03", 90, { end_on: "2027-03-31" })]),
      severity: "serious",
    },
    {
      when: "the first day counts as live",
      ...portfolio([live("FT01", 10), live("FT03", 90, { start_on: "2027-03-31" })]),
      severity: "serious",
    },
    {
      when: "an unknown type is too small to matter",
      ...portfolio([live("FT01", 10), live("FT03", 90), live(null, 5)]),
      severity: "serious",
    },
    {
      when: "another body's condition",
      ...portfolio(split(24_999, 75_001), condition),
      severity: "warn",
      subject: "funder:F",
    },
    { when: "which never takes it off", ...portfolio(split(59_999, 40_001), condition), severity: "info" },
  ],
  missing: [
    { when: "no list, no day", level: "portfolio", snapshot: {}, fields: ["awards", "as_at"] },
    { when: "no list", ...portfolio(null), fields: ["awards"] },
    { when: "no day", level: "portfolio", snapshot: { awards: split(1, 1) }, fields: ["as_at"] },
    { when: "no live grants", ...portfolio([live("FT01", 5, { end_on: "2026-12-31" })]), fields: ["awards"] },
    {
      when: "an unknown type that matters",
      ...portfolio([live("FT01", 10), live("FT03", 10), live(null, 30)]),
      fields: ["funding_type"],
    },
    { when: "an unknown amount", ...portfolio([live("FT01", 10), live("FT03", null)]), fields: ["amount"] },
    {
      when: "unknown days",
      ...portfolio([live("FT01", 10), live("FT03", 90, { start_on: null, end_on: null })]),
      fields: ["start_on", "end_on"],
    },
  ],
});

describe("shareRange and middleRange", () => {
  const part = (value: number | null, weight: number, sure = true) => ({ value, least: weight, most: weight, sure });
  it("takes only what pushes the share", () => {
    expect(shareRange([part(10, 1), part(10, 0), part(20, 1, false), part(20, 0, false)])).toMatchObject({
      known: 50,
      least: 25,
      most: 75,
    });
  });
  it("lets an unknown amount outweigh all the others", () => {
    const range = shareRange([part(10, 1), part(10, 0), part(null, 0)]);
    expect(range?.least).toBeCloseTo(0);
    expect(range?.most).toBe(50);
  });
  it("has no share of nothing", () => expect(shareRange([part(0, 1), part(5, 1, false)])).toBeNull());
  it("moves the middle only by what lies beyond it", () => {
    expect(middleRange([10, 20, 30], [{ least: 0, most: 100 }])).toEqual({ known: 20, least: 15, most: 25 });
    expect(middleRange([], [{ least: 0, most: 1 }])).toBeNull();
  });
});
