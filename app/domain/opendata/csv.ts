import { cellEnd, nextAbove127, nextBreak, nextQuote, type Searched, unsearched } from "./csv-marks";
import { delimiterOf } from "./delimiter";
import { Refusal } from "./source";

/** What a CSV reader tells while it reads. Rows count from 1, blank lines included. */
export interface CsvListener {
  /** A row's cells; a blank line is an empty row. Cells can be slices of a larger text: copy those that are kept long. */
  row(cells: string[]): void;
  /** A quote was opened in this row and never closed; it is read as a character of the text. */
  openQuote(row: number): void;
  /** What a cell with bytes above 127 says; asked for those cells only. */
  decoded(bytes: string): string;
}

export interface CsvLimits {
  /** Longest cell, in characters. */
  cell: number;
  columns: number;
}

export interface CsvReader {
  /** One character a byte: the marks of CSV are the same in every encoding read here, and such text is quick to search. */
  write(bytes: string): void;
  end(): void;
}

interface Reading extends Searched {
  listener: CsvListener;
  limits: CsvLimits;
  /** Start of the cell being read. */
  at: number;
  /** Where the search for the closing quote goes on. */
  scan: number;
  /** The quote at `at` is text: nothing closes it. */
  literal: boolean;
  cells: string[];
  rowLength: number;
  rows: number;
}

const SAMPLE = 65_536;
const ROW_IN_CELLS = 16;

/**
 * Reads CSV (RFC 4180, leniently) pushed in pieces of any size, as one character a byte: comma, semicolon or tab found from the first lines;
 * LF, CRLF or CR; quotes inside plain cells and text after a closing quote are kept.
 * Throws `Refusal`: cell-too-long { row, limit }, too-many-columns { row, limit }.
 */
export function csvReader(listener: CsvListener, limits: CsvLimits): CsvReader {
  const next = unsearched();
  const position = { delimiter: "", text: "", at: 0, scan: 0, literal: false, cells: [], rowLength: 0, rows: 0, next };
  const reading: Reading = { listener, limits, ...position };
  return {
    write(bytes) {
      take(reading, bytes);
      if (reading.delimiter === "" && reading.text.length < SAMPLE) return;
      reading.delimiter ||= delimiterOf(reading.text.slice(0, SAMPLE));
      read(reading, false);
    },
    end() {
      reading.delimiter ||= delimiterOf(reading.text);
      read(reading, true);
    },
  };
}

function take(reading: Reading, text: string): void {
  reading.text = reading.at === reading.text.length ? text : reading.text.slice(reading.at) + text;
  reading.scan = Math.max(0, reading.scan - reading.at);
  reading.at = 0;
  reading.next = unsearched();
}

function read(reading: Reading, ending: boolean): void {
  while (reading.at < reading.text.length) {
    const lineEnd = nextBreak(reading, reading.at);
    if (isWaiting(reading, lineEnd, ending) || lineEnd - reading.at > reading.limits.cell) {
      if (!readCell(reading, ending)) return;
    } else if (nextQuote(reading, reading.at) < lineEnd) {
      if (!readCell(reading, ending)) return;
    } else {
      readRestOfLine(reading, lineEnd);
    }
  }
  if (ending && reading.cells.length > 0) finishRow(reading, [...reading.cells, ""]);
}

function readRestOfLine(reading: Reading, lineEnd: number): void {
  const line = reading.text.slice(reading.at, lineEnd);
  const rest = line === "" && reading.cells.length === 0 ? [] : line.split(reading.delimiter);
  if (nextAbove127(reading, reading.at) < lineEnd) decodeAll(reading, rest);
  finishRow(reading, reading.cells.length === 0 ? rest : reading.cells.concat(rest));
  reading.at = afterBreak(reading, lineEnd);
}

/** Reads the cell at `at`; false when its end has not arrived yet. */
function readCell(reading: Reading, ending: boolean): boolean {
  if (reading.text.charCodeAt(reading.at) === QUOTE && !reading.literal) return readQuoted(reading, ending);
  const end = cellEnd(reading, reading.at);
  if (end - reading.at > reading.limits.cell) throw tooLong(reading);
  if (isWaiting(reading, end, ending)) return false;
  finishCell(reading, reading.text.slice(reading.at, end), end);
  return true;
}

function readQuoted(reading: Reading, ending: boolean): boolean {
  const { text, at, limits } = reading;
  const close = closingQuote(reading, ending);
  if (close < 0 || close - at > limits.cell) {
    if (!ending && text.length - at <= limits.cell) return false;
    reading.listener.openQuote(reading.rows + 1);
    reading.literal = true;
    return readCell(reading, ending);
  }
  const end = cellEnd(reading, close + 1);
  if (end - close > limits.cell) throw tooLong(reading);
  if (isWaiting(reading, end, ending)) return false;
  const inside = text.slice(at + 1, close);
  const value = inside.includes('"') ? inside.replaceAll('""', '"') : inside;
  finishCell(reading, end === close + 1 ? value : value + text.slice(close + 1, end), end);
  return true;
}

/** Place of the quote that closes the cell at `at`, or -1 when it is not there (yet). */
function closingQuote(reading: Reading, ending: boolean): number {
  const { text } = reading;
  let place = text.indexOf('"', Math.max(reading.scan, reading.at + 1));
  while (place >= 0 && text.charCodeAt(place + 1) === QUOTE) place = text.indexOf('"', place + 2);
  const certain = place >= 0 && (ending || place + 1 < text.length);
  reading.scan = place >= 0 ? place : text.length;
  return certain ? place : -1;
}

function finishCell(reading: Reading, value: string, end: number): void {
  reading.literal = false;
  reading.cells.push(nextAbove127(reading, reading.at) < end ? reading.listener.decoded(value) : value);
  reading.rowLength += value.length;
  if (reading.cells.length > reading.limits.columns) throw tooWide(reading);
  if (reading.rowLength > ROW_IN_CELLS * reading.limits.cell) throw tooLong(reading);
  if (end < reading.text.length && reading.text[end] === reading.delimiter) {
    reading.at = end + 1;
  } else {
    reading.at = end === reading.text.length ? end : afterBreak(reading, end);
    finishRow(reading, reading.cells);
  }
}

function finishRow(reading: Reading, cells: string[]): void {
  if (cells.length > reading.limits.columns) throw tooWide(reading);
  reading.rows += 1;
  reading.rowLength = 0;
  reading.cells = [];
  reading.listener.row(cells);
}

/** True when the character at `end`, or what follows a carriage return there, has still to come. */
function isWaiting(reading: Reading, end: number, ending: boolean): boolean {
  if (ending) return false;
  const last = reading.text.length - 1;
  return end > last || (end === last && reading.text.charCodeAt(end) === CARRIAGE_RETURN);
}

const QUOTE = 34;
const CARRIAGE_RETURN = 13;

function afterBreak({ text }: Reading, end: number): number {
  return text.charCodeAt(end) === CARRIAGE_RETURN && text[end + 1] === "\n" ? end + 2 : end + 1;
}

function decodeAll({ listener }: Reading, cells: string[]): void {
  for (let i = 0; i < cells.length; i++) {
    if (/[\x80-\xff]/.test(cells[i]!)) cells[i] = listener.decoded(cells[i]!);
  }
}

const tooWide = ({ rows, limits }: Reading) =>
  new Refusal("too-many-columns", { row: rows + 1, limit: limits.columns });
const tooLong = ({ rows, limits }: Reading) => new Refusal("cell-too-long", { row: rows + 1, limit: limits.cell });
