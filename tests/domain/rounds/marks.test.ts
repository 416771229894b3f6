import { describe, expect, it } from "vitest";
import type { Design, RowOf } from "~/domain/rounds/fields";
import { fixed, stillOffered } from "~/domain/rounds/fixes";
import { markedTexts } from "~/domain/rounds/marks";
import { offersOf } from "~/domain/rounds/offers";
import { swapFix } from "~/domain/rounds/swaps";
import { findNovelty, noveltyHits } from "~/domain/rules/novelty-words";
import { ground, only, randomDesign, wordOf } from "~tests/support/designs";
import { seeded } from "~tests/support/random-snapshots";

const asked = (text: string, isRequired: boolean | null = true): RowOf<"questions"> => ({
  ...{ id: "q", text, type: "long", guideWords: 100, isCutOff: false, isRequired },
  ...{ why: null, usedFor: null, meaning: null },
});
const marked = (design: Partial<Design>) =>
  markedTexts(only(design)).flatMap(({ field, number, marks }) => marks.map(({ quote }) => [field, number, quote]));
const swapped = (guidance: string, quote: string) =>
  fixed(only({ guidance }), "novelty-demand", swapFix({ field: "guidance", id: null }, quote), ground)?.guidance;

describe("marked words", () => {
  it.each<[string, Partial<Design>, unknown[]]>([
    [
      "in guidance",
      { guidance: "Rent, tea.\nBrand-new plans! No core costs." },
      [
        ["guidance", null, "Brand-new"],
        ["guidance", null, "No core costs"],
      ],
    ],
    ["softened", { guidance: "New or existing work is welcome." }, []],
    ["that do no harm", { guidance: "New members, New Year." }, []],
    [
      "in Welsh",
      { guidance: "Syniadau newydd ac arloesol." },
      [
        ["guidance", null, "newydd"],
        ["guidance", null, "arloesol"],
      ],
    ],
    [
      "in a question that has to be answered",
      { questions: [asked("What is innovative?")] },
      [["questions", 1, "innovative"]],
    ],
    ["in one that has not", { questions: [asked("What is innovative?", false)] }, []],
    [
      "in a criterion that scores",
      { criteria: [{ id: "c", text: "Novel. No core costs.", use: "scored", weight: 25 }] },
      [["criteria", 1, "Novel"]],
    ],
    [
      "in one that lets in",
      { criteria: [{ id: "c", text: "Novel. No core costs.", use: "eligibility", weight: null }] },
      [["criteria", 1, "No core costs"]],
    ],
    [
      "in a clause",
      {
        clauses: [
          { id: "x", text: "Pay on time. The group shall not Criticise us.", type: "other", noticeMonths: null },
        ],
      },
      [["clauses", 1, "not Criticise"]],
    ],
    [
      "in a clause that sets free",
      { clauses: [{ id: "x", text: wordOf("clauses.freedom"), type: "freedom", noticeMonths: null }] },
      [],
    ],
  ])("%s", (_, design, expected) => {
    expect(marked(design)).toEqual(expected);
  });

  it("stand where they are said to, in any text", () => {
    const chance = seeded(11);
    for (let i = 0; i < 300; i++)
      for (const { text, marks } of markedTexts(randomDesign(chance)))
        for (const { at, quote } of marks) expect(text.slice(at, at + quote.length)).toBe(quote);
  });

  it("are those that the word finder counts", () => {
    const text = "A new project, and a pilot. Not for continuation.";
    expect(noveltyHits(text).map(({ at, quote }) => [at, quote])).toEqual([
      [2, "new project"],
      [21, "pilot"],
      [28, "Not for continuation"],
    ]);
    expect(findNovelty(text)).toEqual({ asksForNew: ["new project", "pilot"], shutsOut: ["Not for continuation"] });
  });
});

describe("other words for them", () => {
  it.each([
    ["We pay for new work.", "new work", "We pay for the same work."],
    ["Tell us of an innovative project.", "innovative", "Tell us of a lasting project."],
    ["Innovation matters. Innovation!", "Innovation", "Steady work matters. Steady work!"],
    ["We do not fund existing work.", "not fund existing", "We do fund existing work."],
    ["Gwaith newydd.", "newydd", "Gwaith parhaus."],
    ["A cutting\u2010edge plan", "cutting\u2010edge", "A lasting plan"],
  ])("%s", (text, quote, expected) => {
    expect(swapped(text, quote)).toBe(expected);
  });

  it("ask for nothing new, for every one there is", () => {
    const texts = [
      "new project",
      "new ideas",
      "brand new",
      "innovation",
      "innovate",
      "fresh approach",
      "what is different about",
      "something different",
      "not fund existing",
      "cannot fund ongoing",
      "newydd",
      "arloesol",
      "arloesedd",
      "arloesi",
    ];
    for (const text of texts) {
      const now = swapped(text, text)!;
      expect([text, now === text, findNovelty(now)]).toEqual([text, false, { asksForNew: [], shutsOut: [] }]);
    }
  });

  it("a clause that gags becomes the one that sets free, or goes where that stands already", () => {
    const gag = { id: "g", text: "Do not criticise us.", type: "other" as const, noticeMonths: null };
    const free = { id: "f", text: wordOf("clauses.freedom"), type: "freedom" as const, noticeMonths: null };
    const fix = swapFix({ field: "clauses", id: "g" }, "criticise");
    expect(fixed(only({ clauses: [gag] }), "campaign-gag", fix, ground)).toEqual({ clauses: [{ ...free, id: "g" }] });
    expect(fixed(only({ clauses: [gag, free] }), "campaign-gag", fix, ground)).toEqual({ clauses: [free] });
  });

  it("are offered as long as the words stand there, and no others in their place", () => {
    const design = only({ guidance: "An innovative and novel plan.", questions: [asked("x")] });
    const offers = offersOf("novelty-demand", [], design);
    expect(offers.map(({ value }) => value)).toEqual(["guidance..innovative", "guidance..novel"]);
    expect(stillOffered(offers, { code: "swap_words", value: "guidance..pioneering" })).toBeNull();
    expect(
      stillOffered(offersOf("application-burden", [], design), { code: "drop_question", value: "gone" }),
    ).toBeNull();
    expect(offersOf("application-burden", [], design)).toEqual([{ code: "drop_question", value: "q" }]);
  });
});
