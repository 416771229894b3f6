import { describe, expect, it } from "vitest";
import { evaluate } from "~/domain/rules/evaluate";
import { examples } from "~/domain/rules/examples/novelty-demand";
import type { Snapshot } from "~/domain/rules/snapshot";
import { ruleTester } from "~tests/support/rule-tester";

const design = (fund: object = {}, questions: object[] = [], more: object = {}): Snapshot => ({
  fund: { requires_new: false, continuation_welcome: false, guidance_text: "", criteria: [], ...fund },
  questions,
  ...more,
});

const form = (fund?: object, questions?: object[], more?: object) =>
  ({ level: "form", snapshot: design(fund, questions, more) }) as const;
const round = (fund?: object) => ({ level: "round", snapshot: { ...design(fund), questions: undefined } }) as const;

const guidance = (guidance_text: string, more: object = {}) => ({ guidance_text, ...more });
const scored = (weight: number | null, text = "How innovative is it?") => ({
  criteria: [{ text, kind: "scored", weight }],
});
const asks = { text: "What is different about your work?", type: "text", required: true };

const welcome = "Existing work is welcome. ";
const welcomed = (text: string) => guidance(welcome + text, { continuation_welcome: true });
const filler = (count: number) => Array.from({ length: count }, () => "word").join(" ");

ruleTester("novelty-demand", {
  examples,
  quiet: [
    { when: "nothing new is asked for", ...form() },
    { when: "a question that need not be answered", ...form({}, [{ ...asks, required: false }]) },
    { when: "a criterion that is not scored", ...form({ criteria: [{ text: "Innovation", kind: "none" }] }) },
    {
      when: "an eligibility criterion with words of the first list",
      ...form({ criteria: [{ text: "A pilot", kind: "eligibility" }] }),
    },
    {
      when: "a softener in the same sentence",
      ...form(guidance("A pilot need not be new. Sustain what you do, or innovate!")),
    },
    { when: "harmless phrases", ...form(guidance("New members, a new bank account, New Year in New Town.")) },
    { when: "part of a word", ...form(guidance("Novelty, innovations, pilots and renewed workshops.")) },
    {
      when: "a place called Pilot",
      ...form(guidance("For groups in Pilot."), [], { funder: { local_area: "Pilot" } }),
    },
    {
      when: "a ward called New Work",
      ...form(guidance("For groups in New Work."), [], { places: [{ ward: "New Work" }] }),
    },
    { when: "once in the guidance, and existing work is welcome", ...form(welcomed("A pilot is fine.")) },
    { when: "a fund whose questions are not written yet", ...round() },
    {
      when: "a research fund that names who carries on, asking once",
      ...form(guidance("A pilot.", { exceptions: [{ code: "E10" }] })),
    },
  ],
  flags: [
    {
      when: "new work required",
      ...form({ requires_new: true }),
      severity: "serious",
      message: "requires",
      path: "fund.requires_new",
    },
    {
      when: "the guidance shuts out what exists",
      ...form(guidance("We do not fund existing work.")),
      severity: "serious",
      message: "shutsOut",
    },
    {
      when: "an eligibility criterion shuts it out",
      ...form({ criteria: [{ text: "No repeat funding", kind: "eligibility" }] }),
      severity: "serious",
      path: "fund.criteria[0].text",
    },
    { when: "a criterion of 20%", ...form(scored(20)), severity: "serious", message: "criterion" },
    { when: "a criterion of 19.9%", ...form(scored(19.9)), severity: "warn", message: "criterion" },
    {
      when: "a criterion of an unknown weight, where something else is serious",
      ...form({ ...scored(null), requires_new: true }),
      severity: "serious",
    },
    {
      when: "a required question",
      ...form({}, [{ ...asks, text: "Name" }, asks]),
      severity: "warn",
      message: "question",
      path: "questions[1].text",
    },
    {
      when: "three times in the guidance",
      ...form(guidance("Novel, pioneering and groundbreaking.")),
      severity: "warn",
      message: "guidance",
    },
    { when: "twice in the guidance", ...form(guidance("Novel and pioneering.")), severity: "info" },
    {
      when: "overlapping words count once",
      ...form(guidance("A brand new project; a brand-new idea.")),
      severity: "info",
    },
    { when: "in Welsh", ...form(guidance("Gwaith newydd ac arloesol, peilot.")), severity: "warn" },
    {
      when: "a question in the fund's own check",
      level: "round",
      snapshot: design({}, [asks]),
      severity: "warn",
      subject: "fund",
    },
    {
      when: "a form with an id",
      ...form({ id: "spring", requires_new: true }),
      severity: "serious",
      subject: "form:spring",
    },
    {
      when: "a welcome in the first 150 words",
      ...form(welcomed("It has to be a pilot, novel and pioneering.")),
      severity: "info",
    },
    {
      when: "a welcome takes serious to warn",
      ...form(welcomed("It is not for continuation of a grant.")),
      severity: "warn",
      message: "shutsOut",
    },
    {
      when: "the line we offer is a welcome",
      ...form({
        ...guidance("You do not need to propose anything new.", { continuation_welcome: true }),
        requires_new: true,
      }),
      severity: "warn",
    },
    {
      when: "welcome in the settings, printed nowhere",
      ...form(guidance("A pilot, novel and pioneering.", { continuation_welcome: true })),
      severity: "warn",
    },
    {
      when: "printed after word 150",
      ...form(guidance(`${filler(147)}. ${welcome}`, { continuation_welcome: true, requires_new: true })),
      severity: "serious",
    },
    {
      when: "printed as words 147 to 150",
      ...form(guidance(`${filler(146)}. ${welcome}`, { continuation_welcome: true, requires_new: true })),
      severity: "warn",
    },
    { when: "printed, and not meant", ...form({ ...guidance(welcome), requires_new: true }), severity: "serious" },
    {
      when: "a research fund that names who carries on",
      ...form({ requires_new: true, exceptions: [{ code: "E10" }] }),
      severity: "warn",
    },
    {
      when: "another body's condition is no reason here",
      ...form({ requires_new: true, exceptions: [{ code: "E7" }] }),
      severity: "serious",
    },
  ],
  missing: [
    { when: "not said whether it has to be new", ...form({ requires_new: null }), fields: ["requires_new"] },
    { when: "no guidance", ...form({ guidance_text: null }), fields: ["guidance_text"] },
    { when: "no criteria", ...form({ criteria: null }), fields: ["criteria"] },
    { when: "no questions", level: "form", snapshot: { ...design(), questions: null }, fields: ["questions"] },
    { when: "the weight of a criterion that asks", ...form(scored(null)), fields: ["weight"] },
    {
      when: "the kind of a criterion that asks",
      ...form({ criteria: [{ text: "Innovation", weight: 5 }] }),
      fields: ["kind"],
    },
    {
      when: "the kind of a criterion that shuts out",
      ...form({ criteria: [{ text: "No running costs" }] }),
      fields: ["kind"],
    },
    { when: "the words of a criterion", ...form({ criteria: [{ kind: "scored", weight: 5 }] }), fields: ["text"] },
    { when: "the words of a question", ...form({}, [{ required: true }]), fields: ["text"] },
    {
      when: "whether a question that asks is required",
      ...form({}, [{ ...asks, required: null }]),
      fields: ["required"],
    },
    {
      when: "printed, and not said whether it is meant",
      ...form({ ...guidance(welcome, { continuation_welcome: null }), requires_new: true }),
      fields: ["continuation_welcome"],
    },
    {
      when: "nothing at all",
      level: "form",
      snapshot: {},
      fields: ["requires_new", "guidance_text", "criteria", "questions"],
    },
  ],
});

describe("one press for each hit", () => {
  it("names every place, and the line to add", () => {
    const snapshot = design({ ...scored(10), ...guidance("A pilot. No ongoing costs.") }, [asks]);
    const finding = evaluate("form", snapshot, null).findings.find((one) => one.rule === "novelty-demand");
    expect(finding?.fixes.map((fix) => `${fix.code}:${fix.value ?? ""}`)).toEqual([
      "remove_words:",
      "soften_guidance:",
      "swap_criterion:1",
      "swap_question:1",
      "add_welcome:",
    ]);
    expect(finding?.computed.hits).toContainEqual({ path: "questions[0].text", quote: "What is different about" });
  });
});
