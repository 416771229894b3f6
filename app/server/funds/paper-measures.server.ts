import { heightOf } from "./paper-type.server";

/** In points: A4 with a margin, a square to scan at its top right. */
export const MARGIN = 48;
export const RIGHT = 595 - MARGIN;
export const FOOT = 800;
export const SQUARE = 64;
const LINE = 24;
export const WIDTH = RIGHT - MARGIN;
/** Beside the square. */
export const BESIDE = WIDTH - SQUARE - LINE;
/** Where the first question stands on all sheets but the first. */
export const TOP = MARGIN + SQUARE + LINE / 2;
export const SIZES = { title: 20, lead: 11, heading: 13, hint: 10, foot: 9 };
/** From what is above a part to its heading; to the first line to write on; from line to line. */
export const GAPS = { part: LINE / 3, first: LINE * 0.8, next: LINE * 0.9 };

/** A heading with its hints, in lines to write on. */
export function partHead({ heading, hints }: { heading: string; hints: readonly { words: string }[] }): number {
  const hinted = hints.reduce((sum, { words }) => sum + heightOf(words, SIZES.hint, WIDTH), 0);
  return (GAPS.part + heightOf(heading, SIZES.heading, WIDTH) + hinted) / GAPS.next;
}

/** The room on a sheet, in lines to write on: on the first below the title, what is told first, and what is asked of everybody. */
export function roomOn(form: { title: string; lead: readonly string[]; about: readonly string[] }) {
  const title = heightOf(form.title, SIZES.title, BESIDE);
  const lead = form.lead.reduce((sum, words) => sum + heightOf(words, SIZES.lead, BESIDE), 0);
  const about = form.about.reduce((sum, heading) => sum + partHead({ heading, hints: [] }) + 1, 0);
  const below = (y: number) => (FOOT - GAPS.part - y) / GAPS.next;
  return { first: below(MARGIN + title + lead) - about, others: below(TOP) };
}
