import { expect, it } from "vitest";
import { linesFor, sheetsOf } from "~/domain/funds/paper";

const long = (guideWords: number | null) => ({ type: "long" as const, guideWords });

const room = { first: 26, others: 26, headOf: (_: number, isContinued: boolean) => (isContinued ? 2 : 4) };

it.each([
  { what: "a long answer", question: long(150), lines: 22 },
  { what: "a longer one", question: long(300), lines: 43 },
  { what: "very few words", question: long(10), lines: 4 },
  { what: "no guide length", question: long(null), lines: 22 },
  { what: "a line", question: { type: "short" as const, guideWords: null }, lines: 1 },
  { what: "a tick", question: { type: "yes-no" as const, guideWords: null }, lines: 0 },
])("$what has $lines lines", ({ question, lines }) => {
  expect(linesFor(question)).toBe(lines);
});

it("no question and no line is lost, nothing is too long for a sheet, and the order stays", () => {
  for (const words of [1, 30, 100, 150, 151, 400, 3_000]) {
    const form = [long(words), { type: "yes-no" as const, guideWords: null }, long(words), long(20)];
    const sheets = sheetsOf(form, room);
    const parts = sheets.flat();
    for (const [place, question] of form.entries()) {
      const mine = parts.filter((part) => part.place === place);
      expect(mine.reduce((sum, { lines }) => sum + lines, 0)).toBe(linesFor(question));
      expect(mine.map(({ isContinued }) => isContinued)).toEqual(mine.map((_, nth) => nth > 0));
    }
    expect(parts.map(({ place }) => place)).toEqual([...parts.map(({ place }) => place)].sort((a, b) => a - b));
    for (const sheet of sheets)
      expect(sheet.reduce((sum, { lines, isContinued }) => sum + lines + (isContinued ? 2 : 4), 0)).toBeLessThanOrEqual(
        26,
      );
  }
});

it("a form without questions has no sheet", () => {
  expect(sheetsOf([], room)).toEqual([]);
});
