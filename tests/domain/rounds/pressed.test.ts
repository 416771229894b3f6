import { describe, expect, it } from "vitest";
import type { RowOf } from "~/domain/rounds/fields";
import { changedIn, pressedNow, pressOf } from "~/domain/rounds/pressed";
import { only } from "~tests/support/designs";

const question = (id: string, text = `About ${id}`): RowOf<"questions"> => ({
  ...{ id, text, type: "long", guideWords: 150, isCutOff: false, isRequired: true },
  ...{ why: null, usedFor: null, meaning: null },
});
const of = (...ids: string[]) => only({ questions: ids.map((id) => question(id)) });
const second = { code: "remove_question", value: 2 };

describe("a press on a question", () => {
  it("says which it is", () => {
    expect(pressOf(second, of("a", "b"))).toEqual({ ...second, row: "b" });
    expect(pressOf({ code: "make_36", value: 36 }, of("a"))).toEqual({ code: "make_36", value: 36 });
    expect(pressOf({ code: "constructor", value: 1 }, of("a"))).toEqual({ code: "constructor", value: 1 });
  });

  it.each([
    ["is about the same wherever it stands now", of("x", "a", "b"), { fix: { ...second, value: 3 } }],
    ["never about what came into its place", of("a", "x"), { changed: "questions", row: "b" }],
    [
      "not where it reads otherwise",
      only({ questions: [question("a"), question("b", "Other?")] }),
      { changed: "questions", row: "b" },
    ],
  ])("%s", (_, is, wanted) => {
    const was = of("a", "b");
    expect(pressedNow({ was, is }, { ...second, row: "b" })).toEqual(wanted);
    expect(pressedNow({ was, is }, second)).toEqual(wanted);
  });

  it("by its id is held to the same", () => {
    const drop = { code: "drop_question", value: "b" };
    expect(pressedNow({ was: of("a", "b"), is: of("b") }, drop)).toEqual({ fix: drop });
    expect(pressedNow({ was: of("a", "b"), is: of("a") }, drop)).toEqual({ changed: "questions", row: "b" });
  });
});

it("a press on a whole form is about the form that was shown", () => {
  const trim = { code: "trim_form", value: 6 };
  expect(pressedNow({ was: of("a"), is: of("a") }, trim)).toEqual({ fix: trim });
  expect(pressedNow({ was: of("a"), is: of("a", "b") }, trim)).toEqual({ changed: "questions", row: null });
});

it("a press on no row is told afresh, whatever was changed", () => {
  const fix = { code: "make_36", value: 36 };
  expect(pressedNow({ was: of("a"), is: of("b") }, fix)).toEqual({ fix });
});

it("both texts are shown, of the row where it is known", () => {
  const designs = { was: of("a", "b"), is: of("a") };
  expect(changedIn(designs, { changed: "questions", row: "b" })).toEqual({
    field: "questions",
    before: [question("b")],
    after: [],
  });
  expect(changedIn(designs, { changed: "questions", row: null }).before).toHaveLength(2);
});
