import { describe, expect, it } from "vitest";
import { examples } from "~/domain/rules/examples/campaign-gag";
import type { Snapshot } from "~/domain/rules/snapshot";
import { speechIn } from "~/domain/rules/speech-words";
import { ruleTester } from "~tests/support/rule-tester";

const freedom = "You are free to disagree with us and campaign, in public, within charity and election law.";
type Clause = { type?: string; text?: string; notice_months?: number };
const grant = (clauses: Clause[] | null, more: object = {}): Snapshot => ({ award: { clauses, ...more } });
const text = (...texts: string[]) => grant(texts.map((one) => ({ text: one })));
const passedOn = { exceptions: [{ code: "E7", facts: { body: "Central government" } }] };

ruleTester("campaign-gag", {
  examples,
  quiet: [
    { when: "the freedom sentence alone", level: "grant", snapshot: text(freedom) },
    {
      when: "an advocacy clause that grants the freedom",
      level: "grant",
      snapshot: grant([{ type: "advocacy", text: freedom }]),
    },
    { when: "a template that grants it", level: "grant", snapshot: { template: { clauses: [{ text: freedom }] } } },
    {
      when: "the draft of a fund that grants it",
      level: "round",
      snapshot: { fund: { clauses: [{ text: freedom }] } },
    },
    {
      when: "notice to end without cause is no gag",
      level: "grant",
      snapshot: grant([{ type: "terminate_without_cause", notice_months: 1 }, { text: freedom }]),
    },
  ],
  flags: [
    { when: "no clauses at all", level: "grant", snapshot: grant([]), severity: "info", message: "silent" },
    {
      when: "only the law is repeated",
      level: "grant",
      snapshot: text("You must follow charity law on campaigning."),
      severity: "info",
      path: "award.clauses",
    },
    {
      when: "a clause of type advocacy without text",
      level: "grant",
      snapshot: grant([{ type: "advocacy" }]),
      severity: "serious",
      path: "award.clauses[0].type",
    },
    {
      when: "a clause of type publicity",
      level: "grant",
      snapshot: grant([{ type: "publicity", text: "No public statement without our agreement." }]),
      severity: "warn",
      message: "approval",
      path: "award.clauses[0].text",
    },
    {
      when: "publicity first, then a gag: the worse one is told",
      level: "grant",
      snapshot: grant([{ type: "publicity" }, { type: "other", text: "No political activity is allowed." }]),
      severity: "serious",
      path: "award.clauses[1].text",
      computed: { words: "political activity", clauses: [1, 2] },
    },
    {
      when: "a free word as type: the text decides",
      level: "grant",
      snapshot: grant([{ type: "conduct", text: "The group must not bring the Council into disrepute." }]),
      severity: "serious",
    },
    {
      when: "serious whatever the other clause says",
      level: "grant",
      snapshot: grant([{ type: "advocacy" }, { type: "other" }]),
      severity: "serious",
    },
    { when: "freedom does not undo a gag", level: "grant", snapshot: text(freedom, "No lobbying."), severity: "warn" },
    {
      when: "passed on from central government: worth fixing stays",
      level: "grant",
      snapshot: grant([{ type: "advocacy" }], passedOn),
      severity: "warn",
    },
    {
      when: "a publicity clause passed on stays worth fixing",
      level: "grant",
      snapshot: grant([{ type: "publicity" }], passedOn),
      severity: "warn",
    },
    {
      when: "a template",
      level: "grant",
      snapshot: { template: { id: "small", clauses: [{ type: "advocacy" }] } },
      severity: "serious",
      subject: "template:small",
      path: "template.clauses[0].type",
    },
    {
      when: "a template with a clause that is passed on",
      level: "grant",
      snapshot: { template: { clauses: [{ type: "advocacy" }], ...passedOn } },
      severity: "warn",
    },
    {
      when: "the draft of a fund",
      level: "round",
      snapshot: { fund: { id: "spring", clauses: [{ type: "publicity" }] } },
      severity: "warn",
      subject: "fund:spring",
      path: "fund.clauses[0].type",
    },
    {
      when: "the draft of a fund that is silent",
      level: "round",
      snapshot: { fund: { clauses: [] } },
      severity: "info",
      path: "fund.clauses",
    },
    { when: "silence stays worth knowing", level: "grant", snapshot: grant([], passedOn), severity: "info" },
  ],
  missing: [
    { when: "no clauses given", level: "grant", snapshot: grant(null), fields: ["clauses"] },
    { when: "a draft with no clauses given", level: "round", snapshot: { fund: {} }, fields: ["clauses"] },
    { when: "a template with no clauses given", level: "grant", snapshot: { template: {} }, fields: ["clauses"] },
    { when: "a clause without text", level: "grant", snapshot: grant([{ type: "other" }]), fields: ["text"] },
    {
      when: "a clause without text or type could be worse than publicity",
      level: "grant",
      snapshot: grant([{ type: "publicity" }, {}]),
      fields: ["text", "type"],
    },
  ],
});

describe("speechIn", () => {
  const cases: [string, string | null, boolean][] = [
    ["The group shall not criticise the Council", "serious", false],
    ["The recipient undertakes not to bring into disrepute the funder", "serious", false],
    ["No public statement without our agreement", "serious", false],
    ["This grant may not be used for campaigning", "serious", false],
    ["You may campaign only if we agree", "serious", false],
    ["You are free to campaign but shall not criticise the Council", "serious", false],
    ["You are not free to campaign", "serious", false],
    ["The group waives its right to campaign", "serious", false],
    ["Beyond charity law, no campaign may be run", "serious", false],
    ["All posters need our prior written approval of publicity", "warn", false],
    ["Publicity needs our prior written approval", "warn", false],
    ["The group shall not seek to influence members", "warn", false],
    ["The money is not for lobbying", "warn", false],
    ["Campaigning must stay within charity law", null, false],
    [freedom, null, true],
    ["We respect your right to campaign", null, true],
    ["You may criticise us", null, true],
    ["You are free to campaign, provided you stay within charity law", null, true],
    ["Nothing in this agreement stops you from criticising us or campaigning", null, true],
    ["Please use our logo", null, false],
  ];
  for (const [words, severity, grantsFreedom] of cases) {
    it(`${severity ?? "none"}: ${words}`, () => expect(speechIn(words)).toMatchObject({ severity, grantsFreedom }));
  }
});
