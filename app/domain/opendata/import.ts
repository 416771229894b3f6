import { type About, addAbout } from "./about";
import { endObjects, names, startObjects, takeObjects } from "./grant-objects";
import type { GrantTable } from "./grant-table";
import type { Column, Corrections } from "./headings";
import { type Note, noteBook } from "./notes";
import { dropTaken, noteEndsBeforeStarts, settleDates } from "./settling";
import { changeSheet, type Extra, endSheets, startSheets, takeRows } from "./sheets";
import { type Chunk, Refusal } from "./source";
import { startTaking } from "./taking";
import type { Keeper, Rejected, Taking } from "./taking-state";

/** What became of a file. `rows` = `grants` + `taken` + `merged` + `rejectedCount`. */
export interface FileReport {
  /** Rows with anything in them, headings not counted; of JSON, the grants of the list. */
  rows: number;
  grants: number;
  /** Rows that were continuations of an earlier one. */
  merged: number;
  /** Grants left out because an earlier file of the run has them too. */
  taken: number;
  rejectedCount: number;
  /** The first 50,000 of them. */
  rejected: Rejected[];
  notes: Note[];
  /** Notes over 50,000 of one code, which are only counted. */
  notesLeftOut: number;
  columns: Column[];
  about: About;
}

export interface GrantImporter {
  take(chunk: Chunk): void;
  finish(): FileReport;
}

export interface ImportOptions {
  /** Is given the values of each row that the standard has no field for. */
  keepExtra?: (row: number, extra: Extra) => void;
  /** What headings of rows mean, where somebody said so. */
  columns?: Corrections;
  /** Takes the grants in place of the table. */
  keeper?: Keeper | null;
  /** Is told each grant that was put into the table, and its cells, which are used again for the next one. */
  kept?: Taking["kept"] | undefined;
}

/**
 * Maps what a reader hands on to grants in the table. `fileNumber` counts the files of a run from 0; one importer at a time
 * writes to a table. Reading never throws for what a cell holds; `finish` throws `Refusal("no-headings")` when there were rows
 * and no heading of the standard was among the first ones. Source: 360giving.md 6 and 8.
 */
export function grantImporter(table: GrantTable, fileNumber: number, options: ImportOptions = {}): GrantImporter {
  const book = noteBook();
  const taking = startTaking(table, fileNumber, book, options);
  const sheets = startSheets(taking, options.keepExtra, options.columns);
  const objects = startObjects(taking, options.keepExtra);
  const about: About = {};
  const met = { rows: false, objects: false };
  return {
    take(chunk) {
      if (chunk.kind === "rows") takeRows(sheets, chunk.first, chunk.rows);
      else if (chunk.kind === "grants") takeObjects(objects, chunk.first, chunk.grants);
      else if (chunk.kind === "sheet") changeSheet(sheets, chunk.name);
      else if (chunk.kind === "package") addAbout(about, chunk.about);
      else book.add(chunk.code, chunk.row, "", null, { detail: chunk.detail });
      met.rows ||= chunk.kind === "rows";
      met.objects ||= chunk.kind === "grants";
    },
    finish() {
      if (!endSheets(sheets) && met.rows) throw new Refusal("no-headings");
      if (met.objects) endObjects(objects);
      settleDates(taking);
      noteEndsBeforeStarts(taking, sheets.grants ? sheets.grants.name.end : names.end);
      const taken = dropTaken(taking);
      const { rows, merged, rejected, rejectedCount } = taking;
      const grants = rows - merged - rejectedCount - taken;
      const { notes, leftOut: notesLeftOut } = book.finish();
      const columns = [...sheets.columns, ...objects.paths.columns];
      return { rows, grants, merged, taken, rejectedCount, rejected, notes, notesLeftOut, columns, about };
    },
  };
}
