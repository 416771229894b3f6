import { describe, expect, it } from "vitest";
import { wordedPageOf, wordedPages } from "~/domain/wordings/editable";
import { faultOf, readTexts, roomFor, saysSame, tidy } from "~/domain/wordings/wording";
import { sentencesIn, sentenceWith } from "~/messages/sentences";

const plain = { text: "Give it back to {{funder}} by {{when}}." };
const counted = { one: "One thing does not fit.", other: "{{count}} things do not fit." };
const fault = (text: string, originals: Record<string, string> = plain, form = "text") =>
  faultOf(text, originals, form)?.code ?? null;

describe("a text in place of another", () => {
  it.each([
    ["Bring it to {{funder}} before {{when}}.", null],
    ["{{when}}: {{funder}}, {{when}}.", null],
    ["", "empty"],
    ["Bring it to {{funder}}.", "missing"],
    ["Bring it to {{ funder }} by {{when}}.", "unknown"],
    ["{{funder}} {{when}} {{secret}}", "unknown"],
    ["{{funder}} {{when}} <b>now</b>", "plain"],
    ["{{funder}} {{when}} {{", "plain"],
    ["{{funder}} {{when}} $t(edge:home)", "plain"],
    [`{{funder}} {{when}} ${"x".repeat(120)}`, "long"],
  ])("%s: %s", (text, code) => {
    expect(fault(text)).toBe(code);
  });

  it("says which values are wanted, and how long it may be", () => {
    expect(faultOf("Bring it.", plain, "text")).toEqual({ code: "missing", values: "{{funder}}, {{when}}", most: 120 });
    expect(roomFor("x".repeat(100))).toBe(200);
  });

  it("of one that counts, each form keeps its own values, and may have the number that another has", () => {
    expect(fault("A thing.", counted, "one")).toBeNull();
    expect(fault("{{count}} thing.", counted, "one")).toBeNull();
    expect(fault("Some things.", counted, "other")).toBe("missing");
  });

  it("is read as one line, form by form", () => {
    const typed = { one: ["  One\r\n\tthing. "], other: ["Things"], more: ["x"] };
    const { texts, faults } = readTexts(typed, counted);
    expect(texts).toEqual({ one: "One thing.", other: "Things" });
    expect(faults).toMatchObject({ other: { code: "missing", values: "{{count}}" } });
    expect(tidy("a\u0000\u0007b")).toBe("a b");
    expect([saysSame(texts, { ...texts }), saysSame(texts, { one: "One thing." })]).toEqual([true, false]);
  });
});

describe("which sentences a funder may word", () => {
  it("are there in both languages, with the same keys, and no key that is named is gone", () => {
    const keys = sentencesIn("en").map(({ key }) => key);
    expect(sentencesIn("cy").map(({ key }) => key)).toEqual(keys);
    expect(keys.length).toBeGreaterThan(80);
    const isThere = (begin: string) => keys.some((key) => key === begin || key.startsWith(`${begin}.`));
    const named = wordedPages.flatMap(({ namespace, keys: begins }) => begins.map((begin) => `${namespace}:${begin}`));
    expect(named.filter((begin) => !isThere(begin))).toEqual([]);
  });

  it("fit their own rules as they stand", () => {
    for (const locale of ["en", "cy"] as const)
      for (const { key, texts } of sentencesIn(locale)) {
        const typed = Object.fromEntries(Object.entries(texts).map(([form, text]) => [form, [text]]));
        expect([key, readTexts(typed, texts).faults]).toEqual([key, {}]);
      }
  });

  it("count in six forms in Welsh, in two in English", () => {
    expect(Object.keys(sentenceWith("en", "fund-check:result.notYetText")!.texts)).toEqual(["one", "other"]);
    expect(Object.keys(sentenceWith("cy", "fund-check:result.notYetText")!.texts)).toHaveLength(6);
  });

  it.each([
    "fund-page:facts.oddsKept",
    "fund-page:treats.counts",
    "fund-page:notes.changed",
    "fund-page:money.unsaid",
    "fund-check:lead",
    "fund-questions:howWords",
    "call-me:reachHint",
    "how-we-decide:record.now",
    "frame:name",
    "rules/one-year-terms:title",
  ])("%s is said about a funder, or by us, and is not for it to word", (key) => {
    expect([wordedPageOf(key), sentenceWith("en", key)]).toEqual([null, undefined]);
  });
});
