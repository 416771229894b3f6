import { describe, expect, it } from "vitest";
import type { Design, RowOf } from "~/domain/rounds/fields";
import { spansOf } from "~/domain/rounds/spans";
import { trimmed } from "~/domain/rounds/trim-form";
import { wentBetween } from "~/domain/rounds/went";
import { only } from "~tests/support/designs";

const question = (id: string, more: Partial<RowOf<"questions">> = {}): RowOf<"questions"> => ({
  ...{ id, text: `About ${id}`, type: "long", guideWords: 150, isCutOff: false, isRequired: true },
  ...{ why: null, usedFor: "The panel reads it.", meaning: null, ...more },
});
const paper = (id: string, usuallyExists: boolean, isRequired = true) => ({ id, text: id, usuallyExists, isRequired });
const of = (...questions: RowOf<"questions">[]): Design => only({ questions });
const left = (design: Design | Pick<Design, "questions" | "attachments"> | null) =>
  design && [...design.questions, ...design.attachments].map(({ id }) => id);

describe("what stays", () => {
  // An hour to begin with, and an hour for each answer of 150 words.
  it.each<[string, Design, number, string[]]>([
    ["what has a use", of(question("a", { usedFor: " " }), question("b")), 120, ["b"]],
    ["what has to be answered", of(question("a", { isRequired: false }), question("b")), 120, ["b"]],
    ["what a story fills in", of(question("a"), question("b", { meaning: "numbers" })), 120, ["b"]],
    ["what a rule asks for", of(question("a"), question("b", { meaning: "keep-going" })), 120, ["b"]],
    [
      "not what was told once",
      of(question("a", { text: "Your charity number?" }), question("b", { usedFor: null })),
      120,
      ["b"],
    ],
    ["what is short", of(question("a", { guideWords: 400 }), question("b")), 120, ["b"]],
    ["what comes first", of(question("a"), question("b"), question("c")), 120, ["a"]],
    ["all that fits", of(question("a"), question("b")), 180, ["a", "b"]],
    ["what fits again", of(question("a", { usedFor: null, type: "short" }), question("b"), question("c")), 63, ["a"]],
    ["nothing", of(question("a")), 60, []],
  ])("%s", (_, design, minutes, wanted) => expect(left(trimmed(design, minutes))).toEqual(wanted));

  it("a paper at hand rather than one that has to be made", () => {
    const design = only({ attachments: [paper("made", false), paper("ready", true)] });
    expect(left(trimmed(design, 100))).toEqual(["ready"]);
  });

  it("is not said where reading alone takes longer", () => {
    expect(trimmed(only({ guidance: "word ".repeat(4_000), questions: [question("a")] }), 70)).toBeNull();
  });

  it("is unsaid where nobody has said whether it is cut off", () => {
    const design = of(question("a", { isCutOff: null }), question("b", { isCutOff: null }));
    expect(trimmed(design, 140)?.questions).toEqual([question("a", { isCutOff: null })]);
  });

  it("is not cut off any more", () => {
    const cut = { ...of(question("a", { isCutOff: true }), question("b", { isCutOff: true })) };
    const after = trimmed(cut, 121);
    expect(after?.questions).toEqual([question("a")]);
    expect(wentBetween(cut, { ...cut, ...after })).toMatchObject({ guided: 1, before: 210, after: 120 });
  });
});

describe("what went", () => {
  it("is told with its number, its words and its minutes, partners included", () => {
    const design = { ...of(question("a"), question("b")), extraPartners: 2 };
    const after = { ...design, questions: [question("a")] };
    expect(wentBetween(design, after)).toEqual({
      gone: [{ list: "questions", id: "b", number: 2, text: "About b", minutes: 120 }],
      ...{ guided: 0, before: spansOf(design).whole.low, after: spansOf(after).whole.low },
    });
  });

  it("is nothing where only words changed", () => {
    const design = of(question("a"));
    expect(wentBetween(design, of(question("a", { text: "Other" })))).toBeNull();
  });
});
