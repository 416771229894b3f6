import { dayOfSerial } from "~/domain/opendata/number-format";
import { type Cell, Refusal } from "~/domain/opendata/source";
import type { ReaderLimits } from "./limits.server";
import type { WorkbookParts } from "./workbook-parts.server";
import { unescaped, type XmlListener } from "./workbook-xml.server";

/** Rows and cells met in the workbook so far, over all its sheets. */
export interface Met {
  rows: number;
  cells: number;
  /** Cells with something in them. */
  filled: number;
}

interface Sheet {
  parts: WorkbookParts;
  limits: ReaderLimits;
  met: Met;
  send(row: number, cells: Cell[]): void;
  row: number;
  column: number;
  cells: Cell[];
  type: string;
  style: number;
  /** What is being collected: the cell's value, its inline text, or nothing. */
  collecting: boolean;
  value: string;
  hasValue: boolean;
  spoken: number;
}

/**
 * Hears a worksheet's XML and sends each row that holds something, with its number and without empty cells at its end.
 * Throws `Refusal`: too-many-rows, too-many-columns, too-many-cells, cell-too-long.
 */
export function sheetListener(
  parts: WorkbookParts,
  limits: ReaderLimits,
  met: Met,
  send: (row: number, cells: Cell[]) => void,
): XmlListener {
  const cell = { type: "n", style: 0, collecting: false, value: "", hasValue: false, spoken: 0 };
  const sheet: Sheet = { parts, limits, met, send, row: 0, column: 0, cells: [], ...cell };
  return {
    open: (name, attributes) => openTag(sheet, name, attributes),
    text(text) {
      if (!sheet.collecting) return;
      sheet.value += text;
      if (sheet.value.length > limits.cellLength) throw refusal(sheet, "cell-too-long", limits.cellLength);
    },
    close: (name) => closeTag(sheet, name),
  };
}

function openTag(sheet: Sheet, name: string, attributes: Record<string, string>): void {
  if (name === "c") openCell(sheet, attributes);
  else if (name === "v" || (name === "t" && sheet.spoken === 0)) {
    sheet.collecting = true;
    sheet.hasValue = true;
  } else if (name === "row") openRow(sheet, attributes);
  else if (name === "rPh") sheet.spoken += 1;
}

function openRow(sheet: Sheet, attributes: Record<string, string>): void {
  const named = Number(attributes.r);
  sheet.row = Number.isInteger(named) && named > sheet.row ? named : sheet.row + 1;
  sheet.column = 0;
  sheet.cells = [];
}

function openCell(sheet: Sheet, attributes: Record<string, string>): void {
  const named = attributes.r === undefined ? 0 : columnOf(attributes.r);
  sheet.column = named > sheet.column ? named : sheet.column + 1;
  if (sheet.column > sheet.limits.columns) throw refusal(sheet, "too-many-columns", sheet.limits.columns);
  sheet.type = attributes.t ?? "n";
  sheet.style = Number(attributes.s ?? 0);
  sheet.value = "";
  sheet.hasValue = false;
}

/** "BC12" is column 55; 0 when it is no such name. */
function columnOf(reference: string): number {
  let column = 0;
  for (let i = 0; i < reference.length && i < 4; i++) {
    const letter = reference.charCodeAt(i) & 0xdf;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  return column;
}

function closeTag(sheet: Sheet, name: string): void {
  if (name === "v" || name === "t") sheet.collecting = false;
  else if (name === "c") closeCell(sheet);
  else if (name === "row") closeRow(sheet);
  else if (name === "rPh") sheet.spoken -= 1;
}

function closeCell(sheet: Sheet): void {
  const value = sheet.hasValue ? cellValue(sheet) : null;
  if (value === null || value === "") return;
  while (sheet.cells.length < sheet.column - 1) sheet.cells.push(null);
  sheet.cells.push(value);
  sheet.met.filled += 1;
}

function cellValue({ type, value, style, parts }: Sheet): Cell {
  if (type === "s") return parts.strings[Number(value)] ?? null;
  if (type === "str" || type === "inlineStr") return unescaped(value);
  if (type === "b") return value.trim() === "1" || value.trim() === "true";
  if (type === "e") return null;
  if (type === "d") return /^\d{4}-\d\d-\d\d/.test(value) ? { day: value.slice(0, 10) } : value;
  const number = value.trim() === "" ? Number.NaN : Number(value);
  if (!Number.isFinite(number)) return value.trim() === "" ? null : value;
  const day = parts.dateStyles[style] ? dayOfSerial(number, parts.since1904) : null;
  return day === null ? number : { day };
}

function closeRow(sheet: Sheet): void {
  if (sheet.cells.length === 0) return;
  const { met, limits } = sheet;
  met.rows += 1;
  met.cells += sheet.cells.length;
  if (met.rows > limits.workbookRows) throw refusal(sheet, "too-many-rows", limits.workbookRows);
  const isHollow = met.cells > HOLLOW_CELLS && met.filled * 100 < met.cells;
  if (isHollow || met.cells > limits.workbookCells) throw refusal(sheet, "too-many-cells", limits.workbookCells);
  sheet.send(sheet.row, sheet.cells);
}

/** From here on at least one cell in a hundred must hold something: rows that end far to the right cost as if full. */
const HOLLOW_CELLS = 2_000_000;

const refusal = ({ row }: Sheet, code: Refusal["code"], limit: number) => new Refusal(code, { row, limit });
