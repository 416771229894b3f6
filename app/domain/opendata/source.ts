/**
 * What a reader of published grants hands on, whatever the file was: chunks of rows (CSV, XLSX) or of grants (JSON).
 * Readers know files; they know nothing about grants.
 */

/** One cell as the file gave it. CSV gives text only; a workbook also numbers, booleans and dates as `YYYY-MM-DD`. */
export type Cell = string | number | boolean | { day: string } | null;

export type Chunk =
  /** Facts about the whole file: the JSON package's own fields or the workbook's Meta sheet (field → value). */
  | { kind: "package"; about: Record<string, unknown> }
  /** The rows that follow belong to this sheet. Sent once before the rows of each sheet; CSV sends none. */
  | { kind: "sheet"; name: string }
  /** Rows in file order, headings included, cells can be slices of a large text (copy what is kept); `first` is the place of the first one in its sheet, counted from 1. */
  | { kind: "rows"; first: number; rows: Cell[][] }
  /** Grants of a JSON file as parsed; `first` is the place of the first one, counted from 1. */
  | { kind: "grants"; first: number; grants: unknown[] }
  /** Something the reader met and lived with. */
  | { kind: "note"; code: ReaderNote; row: number | null; detail: string };

/** Notes a reader can make; each has a sentence in `messages/en/opendata.json` under `notes`. */
export type ReaderNote = "sheet-skipped" | "grants-under-other-key" | "quote-left-open" | "bytes-replaced";

export type SourceFormat = "csv" | "json" | "xlsx";
export type SourceEncoding = "utf-8" | "windows-1252" | null;

/** An opened file of published grants. `chunks` can be walked once. */
export interface Source {
  name: string;
  format: SourceFormat;
  encoding: SourceEncoding;
  /** Bytes to be read, for a progress bar; null when not known (standard input). */
  bytes: number | null;
  /** Bytes read so far. */
  done(): number;
  chunks: AsyncIterable<Chunk>;
  /** Ends child processes and removes temporary files; safe to call twice. */
  close(): Promise<void>;
}

/** Why a file cannot be read at all; each has a sentence in `messages/en/opendata.json` under `refused`. */
export type RefusalCode =
  | "not-found"
  | "not-a-file"
  | "not-readable"
  | "no-space"
  | "empty-file"
  | "unknown-format"
  | "broken-json"
  | "no-grants"
  | "too-deep"
  | "broken-workbook"
  | "broken-gzip"
  | "too-large-unpacked"
  | "too-many-rows"
  | "too-many-columns"
  | "too-many-cells"
  | "cell-too-long"
  | "entities-refused"
  | "out-of-memory"
  | "took-too-long"
  | "not-built"
  | "no-headings";

/** A refusal is thrown by readers as an error that carries a code and the values its sentence needs. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly data: Record<string, string | number>;
  constructor(code: RefusalCode, data: Record<string, string | number> = {}) {
    super(code);
    this.name = "Refusal";
    this.code = code;
    this.data = data;
  }
}
