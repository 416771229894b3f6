import type { OpenDesign } from "./open-design";

/** A part of a question on a sheet of the paper form. */
export interface PaperPart {
  /** Place of the question in the form, from 0. */
  place: number;
  /** It began on the sheet before. */
  isContinued: boolean;
  /** Lines to write on; 0: something to tick, or to send with it. */
  lines: number;
}

/** Heights, in lines to write on. */
export interface PaperRoom {
  /** On the first sheet, below its head. */
  first: number;
  /** On each of the others. */
  others: number;
  /** What a question and why it is asked take up, or the reminder of it overleaf. */
  headOf: (place: number, isContinued: boolean) => number;
}

/** By hand, with room to think again. */
const WORDS_A_LINE = 7;
const LEAST_LINES = 4;
const UNSAID_WORDS = 150;
/** Less than this is not begun at the foot of a sheet. */
const LEAST_BEGUN = 6;

type Question = Pick<OpenDesign["questions"][number], "type" | "guideWords">;

/** Lines to write on, in proportion to the guide length. */
export function linesFor({ type, guideWords }: Question): number {
  if (type === "yes-no" || type === "file") return 0;
  if (type === "choice" || type === "money" || type === "date" || type === "short") return type === "choice" ? 2 : 1;
  return Math.max(LEAST_LINES, Math.ceil((guideWords ?? UNSAID_WORDS) / WORDS_A_LINE));
}

/** The questions of a form on sheets of paper, each in its order; a long answer goes on overleaf. */
export function sheetsOf(questions: readonly Question[], { first, others, headOf }: PaperRoom): PaperPart[][] {
  const sheets: PaperPart[][] = questions.length === 0 ? [] : [[]];
  let room = first;
  questions.forEach((question, place) => {
    let left = linesFor(question);
    for (let isContinued = false; left > 0 || !isContinued; isContinued = true) {
      const head = headOf(place, isContinued);
      if (room < others && room < head + Math.min(left, LEAST_BEGUN)) {
        sheets.push([]);
        room = others;
      }
      // Where a head fills a sheet there is a line all the same, or the form would never end.
      const lines = Math.min(left, Math.max(Math.floor(room - head), 1));
      sheets.at(-1)!.push({ place, isContinued, lines });
      room -= head + lines;
      left -= lines;
    }
  });
  return sheets;
}
