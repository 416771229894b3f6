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

const LINES_ON_A_SHEET = 26;
/** What a question and why it is asked take up, in lines to write on. */
const HEAD = 4;
const HEAD_CONTINUED = 2;
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
export function sheetsOf(questions: readonly Question[]): PaperPart[][] {
  const sheets: PaperPart[][] = [];
  let room = 0;
  const put = (part: PaperPart, height: number) => {
    if (height > room) {
      sheets.push([]);
      room = LINES_ON_A_SHEET;
    }
    sheets.at(-1)!.push(part);
    room -= height;
  };
  questions.forEach((question, place) => {
    let left = linesFor(question);
    for (let isContinued = false; left > 0 || !isContinued; isContinued = true) {
      const head = isContinued ? HEAD_CONTINUED : HEAD;
      const here = room >= head + Math.min(left, LEAST_BEGUN) ? room : LINES_ON_A_SHEET;
      const lines = Math.min(left, here - head);
      put({ place, isContinued, lines }, here === room ? head + lines : Math.max(head + lines, room + 1));
      left -= lines;
    }
  });
  return sheets;
}
