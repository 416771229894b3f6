import { fill } from "./filling";
import { type Hash, hashRow } from "./fingerprint";
import { type Column, type Corrections, findHeadings, type Headings, readHeadings } from "./headings";
import { isBlank, textOf } from "./normalise";
import type { NoteCode } from "./notes";
import { emptyRaw, type RawGrant, readCells } from "./raw-grant";
import type { Cell } from "./source";
import { firstPlaceOf, take } from "./taking";
import type { Taking } from "./taking-state";
import { flagsOfFundingType } from "./words";

/** Values of columns that no field was found for: heading to cell. */
export type Extra = Record<string, unknown>;

/** Rows on their way to grants, sheet by sheet. A CSV file is one sheet without a name. */
export interface Sheets {
  taking: Taking;
  keepExtra: ((row: number, extra: Extra) => void) | undefined;
  corrections: Corrections;
  raw: RawGrant;
  hash: Hash;
  current: Sheet;
  /** Sheets that hold no grants by their headings, for the end. */
  held: Sheet[];
  /** Headings of the sheets that were read as grants. */
  grants: Headings | null;
  columns: Column[];
  typeFlags: Map<string, number>;
}

interface Sheet {
  name: string | null;
  /** Null until the heading row is found; then the rows go on as the sheet's headings say. */
  headings: Headings | null;
  state: "looking" | "grants" | "held" | "useless";
  rows: { row: number; cells: Cell[] }[];
}

const FIRST_ROWS = 20;

/** Begins reading rows. */
export function startSheets(taking: Taking, keepExtra: Sheets["keepExtra"], corrections: Corrections = {}): Sheets {
  const hash = { a: 0, b: 0 };
  const found = { held: [], grants: null, columns: [], typeFlags: new Map() };
  return { taking, keepExtra, corrections, raw: emptyRaw(), hash, current: startSheet(null), ...found };
}

/** The rows that follow belong to another sheet. */
export function changeSheet(sheets: Sheets, name: string): void {
  closeSheet(sheets);
  sheets.current = startSheet(name);
}

/** Takes rows of the current sheet; `first` is the place of the first one. */
export function takeRows(sheets: Sheets, first: number, rows: Cell[][]): void {
  rows.forEach((cells, i) => {
    const sheet = sheets.current;
    if (sheet.state === "grants") takeGrantRow(sheets, sheet.headings!, first + i, cells);
    else if (sheet.state !== "useless") sheet.rows.push({ row: first + i, cells });
    if (sheet.state === "looking" && sheet.rows.length >= FIRST_ROWS) decide(sheets, sheet);
  });
}

/** Takes what was held back. False when rows came and no heading of the standard was found anywhere. */
export function endSheets(sheets: Sheets): boolean {
  closeSheet(sheets);
  if (!sheets.grants) takeBestOfHeld(sheets);
  for (const sheet of sheets.held) fillFromSheet(sheets, sheet);
  sheets.taking.book.sheet = null;
  return sheets.grants !== null;
}

function startSheet(name: string | null): Sheet {
  return { name, headings: null, state: "looking", rows: [] };
}

function closeSheet(sheets: Sheets): void {
  const sheet = sheets.current;
  if (sheet.state === "looking" && sheet.rows.length > 0) decide(sheets, sheet);
  if (sheet.state === "held") sheets.held.push(sheet);
}

function decide(sheets: Sheets, sheet: Sheet): void {
  const rows = sheet.rows;
  const cells = rows.map((row) => row.cells);
  const place = findHeadings(cells, sheet.name, sheets.corrections);
  sheet.rows = place < 0 ? [] : rows.slice(place + 1);
  sheet.state = "useless";
  if (place >= 0) begin(sheets, sheet, rows, place);
  else noteSheet(sheets, sheet, rows, "sheet-without-headings");
}

function begin(sheets: Sheets, sheet: Sheet, rows: Sheet["rows"], place: number): void {
  sheet.headings = readHeadings(rows[place]!.cells, sheet.name, sheets.corrections);
  sheet.state = sheet.name === null || holdsGrants(sheet.headings) ? "grants" : "held";
  if (sheet.state === "held") return;
  if (rows.slice(0, place).some(({ cells }) => cells.some((cell) => !isBlank(cell)))) {
    sheets.taking.book.add("headings-found-below", rows[place]!.row, "", null);
  }
  takeHeld(sheets, sheet);
}

function noteSheet(sheets: Sheets, sheet: Sheet, rows: Sheet["rows"], code: NoteCode): void {
  if (sheet.name === null || !rows.some(({ cells }) => cells.some((cell) => !isBlank(cell)))) return;
  sheets.taking.book.add(code, null, "", null, { sheet: sheet.name });
}

/** A sheet of grants has their ids and at least two of what only a grant has. */
function holdsGrants({ place }: Headings): boolean {
  const own = [place.title, place.description, place.amount, place.award, place.currency];
  return place.id >= 0 && own.filter((at) => at >= 0).length >= 2;
}

function takeHeld(sheets: Sheets, sheet: Sheet): void {
  const headings = sheet.headings!;
  const { taking } = sheets;
  taking.book.sheet = sheet.name;
  taking.soFar = { grants: 0, pence: 0 };
  taking.sheetBase = taking.keeper?.size ?? taking.table.size;
  sheets.grants ??= headings;
  sheets.columns.push(...headings.columns);
  for (const heading of headings.repeated) taking.book.add("column-repeated", null, "", heading);
  for (const { row, cells } of sheet.rows) takeGrantRow(sheets, headings, row, cells);
  sheet.rows = [];
}

function takeBestOfHeld(sheets: Sheets): void {
  const [best] = [...sheets.held].sort((a, b) => likeness(b) - likeness(a));
  if (!best) return;
  sheets.held = sheets.held.filter((sheet) => sheet !== best);
  takeHeld(sheets, best);
}

/** How much a sheet looks like one of grants: what only a grant has first, then all that was recognised. */
function likeness({ headings, rows }: Sheet): number {
  const { place, recognised } = headings!;
  const own = [place.id, place.title, place.description, place.amount, place.award, place.currency];
  return (rows.length > 0 ? 100_000 : 0) + own.filter((at) => at >= 0).length * 1000 + Math.min(recognised, 999);
}

function takeGrantRow(sheets: Sheets, headings: Headings, row: number, cells: Cell[]): void {
  if (!readRow(sheets, headings, row, cells)) return;
  take(sheets.taking, sheets.raw, headings.name);
  if (sheets.keepExtra) sheets.keepExtra(row, extraOf(headings, cells));
}

/** Rows of a further sheet belong to the grant of their id. */
function fillFromSheet(sheets: Sheets, sheet: Sheet): void {
  const headings = sheet.headings!;
  if (headings.place.id < 0) noteSheet(sheets, sheet, sheet.rows, "sheet-not-used");
  else if (fillFromRows(sheets, sheet, headings)) sheets.columns.push(...headings.columns);
}

function fillFromRows(sheets: Sheets, sheet: Sheet, headings: Headings): boolean {
  let used = false;
  sheets.taking.book.sheet = sheet.name;
  for (const { row, cells } of sheet.rows) {
    if (!readRow(sheets, headings, row, cells)) continue;
    used = true;
    const id = textOf(sheets.raw.id);
    const place = id === "" ? -1 : firstPlaceOf(sheets.taking, id);
    if (place >= 0) fill(sheets.taking, place, sheets.raw, headings.name);
    else sheets.taking.book.add("sheet-row-unmatched", row, id, headings.name.id, { sheet: sheet.name ?? "" });
  }
  return used;
}

/** Puts a row into the raw grant; false when it is blank. */
function readRow(
  { raw, hash, typeFlags, taking }: Sheets,
  { place, fundingTypes }: Headings,
  row: number,
  cells: Cell[],
): boolean {
  const fingerprint = taking.keeper ? (cells.every(isBlank) ? -1 : 0) : hashRow(hash, cells);
  if (fingerprint < 0) return false;
  raw.row = row;
  raw.fingerprint = fingerprint;
  readCells(raw, place, cells);
  raw.typeFlags = 0;
  for (const at of fundingTypes) raw.typeFlags |= knownTypeFlags(typeFlags, cells[at] ?? null);
  return true;
}

function knownTypeFlags(known: Map<string, number>, cell: Cell): number {
  if (isBlank(cell)) return 0;
  const text = textOf(cell);
  const before = known.get(text);
  if (before !== undefined) return before;
  const flags = flagsOfFundingType(text);
  if (known.size < 200) known.set(text, flags);
  return flags;
}

function extraOf({ unknown }: Headings, cells: Cell[]): Extra {
  const extra: Extra = {};
  for (const { place, heading } of unknown) if (!isBlank(cells[place])) extra[heading] = cells[place];
  return extra;
}
