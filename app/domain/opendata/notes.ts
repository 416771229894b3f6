import type { DateFault } from "./dates";
import { type DurationFault, textOf } from "./normalise";
import type { Cell, ReaderNote } from "./source";

/** What the importer noticed; each has a sentence in `messages/en/opendata.json` under `notes`. */
export type NoteCode =
  | ReaderNote
  | DateFault
  | DurationFault
  | "amount-tidied"
  | "amount-missing"
  | "amount-unreadable"
  | "amount-zero"
  | "amount-negative"
  | "currency-tidied"
  | "currency-missing"
  | "currency-unreadable"
  | "id-missing"
  | "title-missing"
  | "award-date-missing"
  | "recipient-missing"
  | "both-recipients"
  | "end-before-start"
  | "date-order-assumed"
  | "repeat"
  | "conflict"
  | "already-taken"
  | "column-repeated"
  | "headings-found-below"
  | "wrong-shape"
  | "row-unreadable"
  | "not-a-grant"
  | "totals-row"
  | "sheet-without-headings"
  | "sheet-not-used"
  | "sheet-row-unmatched"
  | "in-two-sheets"
  | "more-notes";

/** Row, id and column are null where they do not apply. `data` holds what the sentence needs. */
export interface Note {
  code: NoteCode;
  row: number | null;
  id: string | null;
  column: string | null;
  data: Record<string, string | number>;
  /** Sheet of the row; absent where there are no sheets or the note is about several. */
  sheet?: string;
}

export interface NoteBook {
  /** Sheet that the notes to come are about. */
  sheet: string | null;
  add(code: NoteCode, row: number | null, id: string, column: string | null, data?: Note["data"]): void;
  /** Takes back the notes of a code: the field was nowhere in the file. */
  forget(code: NoteCode): void;
  /** All notes in the order of their rows, those of the whole file first; `leftOut` counts the ones over the limit. */
  finish(): { notes: Note[]; leftOut: number };
}

/** A book that keeps at most `limit` notes of a code and counts the rest. */
export function noteBook(limit = 50_000): NoteBook {
  const book = new Map<NoteCode, { notes: Note[]; leftOut: number }>();
  return {
    sheet: null,
    add(code, row, id, column, data = {}) {
      const page = book.get(code) ?? { notes: [], leftOut: 0 };
      book.set(code, page);
      if (page.notes.length >= limit) page.leftOut++;
      else
        page.notes.push({ code, row, id: id === "" ? null : ownCopy(id), column, data, ...onSheet(this.sheet, row) });
    },
    forget: (code) => void book.delete(code),
    finish: () => finish(book),
  };
}

function onSheet(sheet: string | null, row: number | null): { sheet?: string } {
  return sheet === null || row === null ? {} : { sheet };
}

/** A cell as a note quotes it: short, and holding no block of the file alive. */
export function quoted(cell: Cell, longest = 60): string {
  const text = textOf(cell);
  return ownCopy(text.length > longest ? `${text.slice(0, longest - 1)}…` : text);
}

/** The same text in room of its own: a piece cut from a file would keep the whole block of the file in memory. */
export function ownCopy(text: string): string {
  return JSON.parse(JSON.stringify(text));
}

function finish(book: Map<NoteCode, { notes: Note[]; leftOut: number }>): { notes: Note[]; leftOut: number } {
  const notes: Note[] = [];
  let leftOut = 0;
  for (const [code, page] of book) {
    for (const note of page.notes) notes.push(note);
    leftOut += page.leftOut;
    if (page.leftOut === 0) continue;
    notes.push({ code: "more-notes", row: null, id: null, column: null, data: { of: code, count: page.leftOut } });
  }
  notes.sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
  return { notes, leftOut };
}
