import { describe, expect, it } from "vitest";
import { arranged, arrangingIn, idsOf } from "~/domain/rounds/arrange";
import type { TypedForm } from "~/domain/rounds/live";
import { readPart } from "~/domain/rounds/read-part";
import { only } from "~tests/support/designs";

const row = (id: string, text: string) => ({ [`questions.${id}.text`]: [text], [`questions.${id}.type`]: ["long"] });
const typed = {
  basedOn: ["3"],
  questions: [""],
  ...row("a", "A?"),
  ...row("b", "B?"),
  ...row("new-3", ""),
  area: ["Here"],
};
const order = (how: string) => idsOf(arranged(typed, arrangingIn(how)!), "questions").join(" ");

describe("a press on a row", () => {
  it.each([
    ["questions.a.down", "b a new-3"],
    ["questions.b.up", "b a new-3"],
    ["questions.a.up", "a b new-3"],
    ["questions.new-3.down", "a b new-3"],
    ["questions.a.out", "b new-3"],
    ["questions.gone.out", "a b new-3"],
  ])("%s", (how, wanted) => expect(order(how)).toBe(wanted));

  it("keeps every word that is typed, of other fields too", () => {
    const after = arranged(typed, { list: "questions", id: "b", how: "up" });
    expect(Object.entries(after).sort()).toEqual(Object.entries(typed).sort());
  });

  it("is read as the order it says, and as nothing of a list that is empty then", () => {
    const before = only({});
    const read = (...how: string[]) =>
      readPart(
        "questions",
        how.reduce<TypedForm>((form, one) => ({ ...arranged(form, arrangingIn(one)!) }), typed),
        before,
      ).changes.questions?.map(({ text }) => text);
    expect(read("questions.b.up")).toEqual(["B?", "A?"]);
    expect(read("questions.a.out")).toEqual(["B?"]);
    const full = only({ questions: [{ ...readPart("questions", typed, before).changes.questions![0]! }] });
    const form = { questions: [""], ...row("a", "A?") };
    expect(readPart("questions", arranged(form, arrangingIn("questions.a.out")!), full).changes).toEqual({
      questions: [],
    });
  });

  it.each([
    "",
    "questions.a",
    "questions.a.left",
    "area.a.up",
    "constructor.a.up",
    "questions..up",
    "questions.a.up.up",
  ])("is none when it says %j", (said) => expect(arrangingIn(said)).toBeNull());
});
