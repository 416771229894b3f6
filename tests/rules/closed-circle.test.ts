import { describe, expect, it } from "vitest";
import { parseDay } from "~/domain/period";
import { evaluate } from "~/domain/rules/evaluate";
import { examples } from "~/domain/rules/examples/closed-circle";
import type { ApplicationFacts, AwardFacts, Snapshot } from "~/domain/rules/snapshot";
import { translator } from "~/messages";
import { sentenceOf } from "~/messages/tell";
import { ruleTester } from "~tests/support/rule-tester";

const AS_AT = "2028-03-31";
/** An award of the open round, over by the day of judging. */
const open = (org_id: string | null, amount: number | null, more: AwardFacts = {}): AwardFacts => ({
  org_id,
  amount,
  notified_on: "2027-06-01",
  start_on: "2027-07-01",
  end_on: "2027-12-31",
  open_round: true,
  ...more,
});
const past = (org_id: string, notified_on = "2023-06-01"): AwardFacts => ({
  org_id,
  amount: 1,
  notified_on,
  start_on: notified_on,
  end_on: notified_on,
  open_round: false,
});
const held = (org_id: string | null, amount: number | null): AwardFacts => ({
  org_id,
  amount,
  notified_on: "2020-01-01",
  start_on: "2020-01-01",
  end_on: "2030-12-31",
  open_round: false,
});
/** Twenty groups: five that hold so much of 1,000 together, and fifteen with the rest. */
const holding = (top: number): AwardFacts[] => [
  ...Array.from({ length: 5 }, (_, i) => held(`T${i}`, top / 5)),
  ...Array.from({ length: 15 }, (_, i) => held(`S${i}`, (1000 - top) / 15)),
];
const newcomers = (share: number): AwardFacts[] => [open("New", share), open("Old", 1000 - share), past("Old")];
const decided = (org_id: string, outcomes: string): ApplicationFacts[] =>
  [...outcomes].map((one) => ({ org_id, decided_on: "2027-06-01", outcome: one === "+" ? "awarded" : "declined" }));
const quietPanel: Snapshot["panel"] = [{ member: "A", since: "2027-01-01", linked_orgs: [] }];
const linkedPanel: Snapshot["panel"] = [{ member: "A", since: "2027-01-01", linked_orgs: ["L"] }];
const served = (long: number, short: number): Snapshot["panel"] => [
  ...Array.from({ length: long }, () => ({ since: "2025-03-30", linked_orgs: [] })),
  ...Array.from({ length: short }, () => ({ since: "2025-03-31", linked_orgs: [] })),
];
const portfolio = (snapshot: Snapshot, asAt: string | undefined = AS_AT) =>
  ({ level: "portfolio", asAt, snapshot }) as const;
const door = (awards: AwardFacts[], more: Snapshot = {}) =>
  portfolio({ awards: [...awards, ...holding(300)], applications: [], panel: quietPanel, ...more });
const panelOf = (panel: Snapshot["panel"], applications: ApplicationFacts[] | null = []) =>
  portfolio({ awards: [...newcomers(500), ...holding(300)], applications, panel });
const topOf = (awards: AwardFacts[], more: Snapshot = {}) =>
  portfolio({ awards: [...newcomers(500), ...awards], applications: [], panel: quietPanel, ...more });

ruleTester("closed-circle", {
  examples,
  quiet: [
    { when: "exactly 20% to newcomers", ...door(newcomers(200)) },
    { when: "an award over 60 months before", ...door([open("Old", 5), past("Old", "2022-05-31")]) },
    {
      when: "renewals are left out, open round or not",
      ...door([...newcomers(200), open("Old", 9000, { previous_award_id: "X" })]),
    },
    {
      when: "open money over 24 months ago is left out",
      ...door([...newcomers(200), open("Old", 9000, { notified_on: "2026-03-30" })]),
    },
    { when: "exactly 50% with the top five", ...topOf(holding(500)) },
    {
      when: "a very small place",
      ...topOf([held("A", 5)], { funder: { exceptions: [{ code: "E15", facts: { count: 14 } }] } }),
    },
    { when: "half the panel over three years", ...panelOf(served(1, 1)) },
    {
      when: "linked groups funded a little more often",
      ...panelOf(linkedPanel, [...decided("L", "++--"), ...decided("O", "++---")]),
    },
    { when: "nobody linked applied", ...panelOf(linkedPanel, decided("O", "+-")) },
    { when: "nobody is linked, so no applications are needed", ...panelOf(quietPanel, null) },
    {
      when: "none linked was funded, nor any other",
      ...panelOf(linkedPanel, [...decided("L", "-"), ...decided("O", "-")]),
    },
    { when: "an empty panel", ...panelOf([], []) },
    {
      when: "undecided, withdrawn and old applications do not count",
      ...panelOf(linkedPanel, [
        { org_id: "L", submitted_on: "2028-03-01" },
        { org_id: "L", outcome: "withdrawn", decided_on: "2027-06-01" },
        { org_id: "L", outcome: "awarded", decided_on: "2026-03-30" },
        ...decided("O", "-"),
      ]),
    },
  ],
  flags: [
    {
      when: "just under 20%",
      ...door(newcomers(199)),
      severity: "info",
      message: "circle",
      path: "awards",
      computed: { newcomer_pct: 19.9 },
    },
    { when: "exactly 10%", ...door(newcomers(100)), severity: "info" },
    { when: "just under 10%", ...door(newcomers(99)), severity: "warn" },
    { when: "exactly 5%", ...door(newcomers(50)), severity: "warn" },
    { when: "just under 5%", ...door(newcomers(49)), severity: "serious" },
    {
      when: "an award exactly 60 months before",
      ...door([open("Old", 5), past("Old", "2022-06-01")]),
      severity: "serious",
    },
    {
      when: "an older award that still ran",
      ...door([open("Old", 5), { ...past("Old", "2020-01-01"), end_on: "2027-06-01" }]),
      severity: "serious",
    },
    {
      when: "open money exactly 24 months ago",
      ...door([...newcomers(200), open("Old", 9000, { notified_on: "2026-03-31" })]),
      severity: "serious",
    },
    {
      when: "the top five hold just over 50%",
      ...topOf(holding(501)),
      severity: "info",
      computed: { top_pct: 50.1, top_groups: 5 },
    },
    { when: "exactly 65%", ...topOf(holding(650)), severity: "info" },
    { when: "just over 65%", ...topOf(holding(651)), severity: "warn" },
    { when: "exactly 80%", ...topOf(holding(800)), severity: "warn" },
    { when: "just over 80%", ...topOf(holding(801)), severity: "serious" },
    {
      when: "the top tenth, where that is more than five",
      ...topOf(Array.from({ length: 60 }, (_, i) => held(`G${i}`, i < 6 ? 100 : 10))),
      severity: "info",
      computed: { top_groups: 6 },
    },
    {
      when: "15 groups are no very small place",
      ...topOf([held("A", 5)], { funder: { exceptions: [{ code: "E15", facts: { count: 15 } }] } }),
      severity: "serious",
    },
    {
      when: "most of the panel over three years",
      ...panelOf(served(2, 1)),
      severity: "info",
      path: "panel",
      computed: { panel_seats: 1 },
    },
    {
      when: "linked groups 1.5 times as often",
      ...panelOf(linkedPanel, [...decided("L", "+++--"), ...decided("O", "++---")]),
      severity: "warn",
    },
    {
      when: "twice as often, five applications",
      ...panelOf(linkedPanel, [...decided("L", "++---"), ...decided("O", "+----")]),
      severity: "serious",
      computed: { linked_pct: 40, other_pct: 20 },
    },
    {
      when: "twice as often, four applications",
      ...panelOf(linkedPanel, [...decided("L", "++--"), ...decided("O", "+---")]),
      severity: "warn",
    },
    {
      when: "no other was funded",
      ...panelOf(linkedPanel, [...decided("L", "+----"), ...decided("O", "-")]),
      severity: "serious",
    },
    {
      when: "an application says itself that it is linked",
      ...panelOf(served(2, 1), [
        ...decided("L", "+++++").map((one) => ({ ...one, panel_linked: true })),
        ...decided("O", "+-"),
      ]),
      severity: "serious",
    },
    {
      when: "another body's condition",
      ...door(newcomers(49), { funder: { id: "F", exceptions: [{ code: "E7" }] } }),
      severity: "warn",
      subject: "funder:F",
    },
    {
      when: "an unknown amount among those left out changes nothing",
      ...door([...newcomers(49), open("Old", null, { previous_award_id: "X" })]),
      severity: "serious",
    },
    { when: "the panel is not known, the money is", ...door(newcomers(49), { panel: null }), severity: "serious" },
  ],
  missing: [
    { when: "nothing", level: "portfolio", snapshot: {}, fields: ["as_at", "awards", "applications", "panel"] },
    { when: "no day", level: "portfolio", snapshot: { awards: [], applications: [], panel: [] }, fields: ["as_at"] },
    {
      when: "no panel, no applications",
      ...portfolio({ awards: [...newcomers(500), ...holding(300)] }),
      fields: ["panel", "applications"],
    },
    { when: "no awards", ...portfolio({ applications: [], panel: [] }), fields: ["awards"] },
    {
      when: "no awards at all",
      ...portfolio({ awards: [], applications: [], panel: [] }),
      fields: ["open_round"],
    },
    {
      when: "not said whether a round was open",
      ...door([open("Old", 5, { open_round: null })]),
      fields: ["open_round"],
    },
    { when: "no group named", ...door([open(null, 5)]), fields: ["org_id"] },
    { when: "an unknown amount", ...door([...newcomers(200), open("Old", null)]), fields: ["amount"] },
    {
      when: "no day of the award",
      ...door([open("Old", 5, { notified_on: null, start_on: null })]),
      fields: ["notified_on"],
    },
    { when: "a panel member of unknown service", ...panelOf([{ linked_orgs: [] }]), fields: ["since"] },
    {
      when: "a panel member of unknown links",
      ...panelOf([{ since: "2027-01-01" }], decided("L", "+-")),
      fields: ["linked_orgs"],
    },
    {
      when: "an application of unknown outcome",
      ...panelOf(linkedPanel, [...decided("O", "--"), { org_id: "L", decided_on: "2027-06-01" }]),
      fields: ["outcome"],
    },
    {
      when: "an application of unknown day",
      ...panelOf(linkedPanel, [...decided("O", "--"), { org_id: "L", outcome: "awarded" }]),
      fields: ["decided_on"],
    },
    { when: "nobody to compare with", ...panelOf(linkedPanel, decided("L", "+")), fields: ["applications"] },
  ],
});

describe("closed-circle, parts apart", () => {
  it("judges what it can and lists what it cannot: renewals only, no open round", () => {
    const awards = holding(801).map((one) => ({ ...one, previous_award_id: "X" }));
    const result = evaluate("portfolio", { awards, applications: [], panel: [] }, parseDay(AS_AT));
    expect(result.findings.find(({ rule }) => rule === "closed-circle")?.severity).toBe("serious");
    expect(result.notAssessed.find(({ rule }) => rule === "closed-circle")?.missing).toEqual(["open_round"]);
  });

  it("asks for no panel once the money alone is serious", () => {
    const awards = [...newcomers(49), ...holding(300)];
    const result = evaluate("portfolio", { awards }, parseDay(AS_AT));
    expect(result.findings.find(({ rule }) => rule === "closed-circle")?.severity).toBe("serious");
    expect(result.notAssessed.find(({ rule }) => rule === "closed-circle")).toBeUndefined();
  });

  const told = ({ snapshot }: { snapshot: Snapshot }) => {
    const finding = evaluate("portfolio", snapshot, parseDay(AS_AT)).findings.find(
      (one) => one.rule === "closed-circle",
    );
    return sentenceOf(translator("en"), finding!);
  };
  const end = "Long relationships are good; a closed door is not.";

  it("tells of a part only when that part has something to say", () => {
    expect(told(door(newcomers(49)))).toBe(`4.9% of your open money reached groups new to you. ${end}`);
    expect(told(topOf(holding(501)))).toBe(`The top 5 by amount hold 50.1% of the live money. ${end}`);
    expect(told(panelOf(served(2, 1)))).toBe(`66.7% of the panel has served more than three years. ${end}`);
    expect(told(panelOf(linkedPanel, [...decided("L", "++---"), ...decided("O", "+----")]))).toBe(
      `Of applications from groups linked to the panel 40.0% were funded, of others 20.0%. ${end}`,
    );
  });

  it("tells of the panel's groups without figures where some decisions are not known", () => {
    const unknown = [{ org_id: "O", decided_on: "2027-06-01" }];
    const linked = panelOf(linkedPanel, [...decided("L", "+++++"), ...decided("O", "-----"), ...unknown]);
    expect(told(linked)).toBe(`Groups linked to the panel are funded far more often than others. ${end}`);
  });
});
