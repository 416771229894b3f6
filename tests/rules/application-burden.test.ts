import { describe, expect, it } from "vitest";
import { evaluate } from "~/domain/rules/evaluate";
import { examples } from "~/domain/rules/examples/application-burden";
import type { Snapshot } from "~/domain/rules/snapshot";
import { ruleTester } from "~tests/support/rule-tester";

/** 60 fixed minutes and 90 questions of 3: 330 minutes, at £22 an hour £121. */
const ticks = Array.from({ length: 90 }, () => ({ type: "tick" }));
const form = (typical_award: number | null, more: Partial<Snapshot> = {}, fund: object = {}): Snapshot => ({
  fund: { typical_award, guidance_text: "", ...fund },
  questions: ticks,
  attachments: [],
  ...more,
});

const of = (award: number | null, more?: Partial<Snapshot>, fund?: object) =>
  ({ level: "form", snapshot: form(award, more, fund) }) as const;
const essay = { type: "text", word_limit: 7700, hard_limit: false };
/** 60 + 15 + 2310 minutes, and 3 for each further tick: 2400 is 40 hours. */
const forty = (ticked: number) => ({ questions: [essay, ...ticks.slice(0, ticked)] });

ruleTester("application-burden", {
  examples,
  quiet: [
    { when: "a trace under 3%", ...of(403_334) },
    { when: "40 hours for £50,000", ...of(5_000_000, { ...forty(5), funder: { hourly_rate: 1 } }) },
    { when: "over 40 hours for £50,000.01", ...of(5_000_001, { ...forty(6), funder: { hourly_rate: 1 } }) },
    { when: "light whatever the cut-offs are", ...of(1e9, { questions: [{ type: "text", word_limit: 300 }] }) },
    { when: "the officer fills it in", ...of(121_000, {}, { exceptions: [{ code: "E4" }] }) },
    {
      when: "the heavy questions are asked for by law",
      ...of(100_000_000, {
        questions: [{ ...essay, word_limit: 1e6, exceptions: [{ code: "E12", facts: { law: "Children Act" } }] }],
      }),
    },
  ],
  flags: [
    { when: "3%", ...of(403_333), severity: "info", computed: { minutes: 330, cost: 12_100 }, path: "questions" },
    { when: "a trace under 5%", ...of(242_001), severity: "info" },
    { when: "exactly 5%", ...of(242_000), severity: "warn", computed: { share_pct: 5 } },
    { when: "a trace under 10%", ...of(121_001), severity: "warn" },
    { when: "exactly 10%", ...of(121_000), severity: "serious", message: "heavy" },
    { when: "another rate", ...of(242_000, { funder: { hourly_rate: 4400 } }), severity: "serious" },
    {
      when: "one partner who must sign",
      ...of(363_000, {}, { extra_partners: 1 }),
      severity: "warn",
      computed: { minutes: 495 },
    },
    {
      when: "five partners count as two",
      ...of(363_000, {}, { extra_partners: 5 }),
      severity: "warn",
      computed: { minutes: 660 },
    },
    {
      when: "over 40 hours for £50,000",
      ...of(5_000_000, { ...forty(6), funder: { hourly_rate: 1 } }),
      severity: "serious",
      message: "long",
      computed: { minutes: 2403 },
    },
    { when: "no attachments list, and heavy anyway", ...of(100_000, { attachments: null }), severity: "serious" },
    {
      when: "200 words of guidance take a minute",
      ...of(1000, { questions: [] }, { guidance_text: "word ".repeat(200) }),
      severity: "serious",
      computed: { minutes: 61 },
    },
    {
      when: "50 words are a short field",
      ...of(1000, { questions: [{ type: "text", word_limit: 50 }] }),
      severity: "serious",
      computed: { minutes: 63 },
    },
    {
      when: "51 words are a long answer",
      ...of(1000, { questions: [{ type: "text", word_limit: 51, hard_limit: false }] }),
      severity: "serious",
      computed: { minutes: 90.3 },
    },
    {
      when: "a cut-off costs a quarter more",
      ...of(1000, { questions: [{ type: "text", word_limit: 250, hard_limit: true }] }),
      severity: "serious",
      computed: { minutes: 172.5 },
    },
    {
      when: "no limit is taken as 300 words",
      ...of(1000, { questions: [{ type: "text" }] }),
      severity: "serious",
      computed: { minutes: 165, assumed_length: [1] },
    },
    {
      when: "documents at hand and to be made",
      ...of(1000, { questions: [], attachments: [{ usually_exists: true }, { usually_exists: false }] }),
      severity: "serious",
      computed: { minutes: 190 },
    },
    {
      when: "only the questions that the law asks for are exempt",
      ...of(242_000, { questions: [...ticks, { ...essay, exceptions: [{ code: "E12" }] }] }),
      severity: "warn",
      computed: { minutes: 330 },
    },
    {
      when: "another body's condition is no reason here",
      ...of(121_000, {}, { exceptions: [{ code: "E7" }] }),
      severity: "serious",
    },
    { when: "a form with an id", ...of(121_000, {}, { id: "spring" }), severity: "serious", subject: "form:spring" },
  ],
  missing: [
    { when: "no award", ...of(null), fields: ["typical_award"] },
    { when: "an award of nothing", ...of(0), fields: ["typical_award"] },
    { when: "no questions", ...of(242_000, { questions: null }), fields: ["questions"] },
    { when: "no attachments", ...of(242_001, { attachments: null }), fields: ["attachments"] },
    { when: "no guidance", ...of(242_001, {}, { guidance_text: null }), fields: ["guidance_text"] },
    { when: "whether a document exists", ...of(250_000, { attachments: [{}] }), fields: ["usually_exists"] },
    {
      when: "whether a limit cuts off",
      ...of(205_000, { questions: [{ type: "text", word_limit: 300 }] }),
      fields: ["hard_limit"],
    },
    { when: "what a question without a limit is", ...of(200_000, { questions: [{}] }), fields: ["type"] },
    {
      when: "nothing at all",
      level: "form",
      snapshot: {},
      fields: ["guidance_text", "questions", "attachments", "typical_award"],
    },
  ],
});

describe("what it offers", () => {
  const finding = (snapshot: Snapshot) =>
    evaluate("form", snapshot, null).findings.find((one) => one.rule === "application-burden");

  it("names the five costliest questions, the longest first, and what cut-offs cost", () => {
    const limits = [100, 400, 60, 300, 200, 500];
    const questions = limits.map((word_limit) => ({ type: "text", word_limit, hard_limit: word_limit === 400 }));
    expect(finding(form(200_000, { questions }))?.fixes).toEqual([
      { code: "trim_form", value: 2.7 },
      ...[2, 6, 4, 5, 1].map((value) => ({ code: "remove_question", value })),
      { code: "short_form", value: 1_000_000 },
      { code: "guide_lengths", value: 34 },
      { code: "officer_writes" },
    ]);
  });

  it("offers no short form for £10,000", () => {
    const codes = finding(form(1_000_000, forty(1)))?.fixes.map((fix) => fix.code);
    expect(codes).toEqual(["trim_form", "remove_question", "remove_question", "officer_writes"]);
  });

  it("offers no form that would still be too heavy with its lightest question", () => {
    const codes = (pence: number) => finding(form(pence, forty(1)))?.fixes.map((fix) => fix.code);
    expect(codes(70_000)).not.toContain("trim_form");
    expect(codes(1_000_000)).toContain("trim_form");
  });

  it("stays within numbers for a form of endless words", () => {
    const endless = finding(
      form(100, { questions: [{ type: "text", word_limit: Number.MAX_VALUE, hard_limit: true }] }),
    );
    expect(JSON.parse(JSON.stringify(endless))).toEqual(endless);
  });
});
