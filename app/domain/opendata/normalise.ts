import { type Pence, readPence } from "../money";
import type { Cell } from "./source";

/** The text of a cell without spaces around it, non-breaking ones included; "" for an empty one. */
export function textOf(cell: Cell): string {
  if (typeof cell === "string") return isInk(cell, 0) && isInk(cell, cell.length - 1) ? cell : cell.trim();
  if (cell === null) return "";
  return typeof cell === "object" ? cell.day : String(cell);
}

/** True for a cell with nothing but spaces. */
export function isBlank(cell: Cell | undefined): boolean {
  if (typeof cell !== "string") return cell === null || cell === undefined;
  return cell.length === 0 || (!isInk(cell, 0) && cell.trim() === "");
}

/** True for a character that is surely no space; quicker to ask than to trim, and asked of every cell. */
function isInk(text: string, place: number): boolean {
  const code = text.charCodeAt(place);
  return code > 32 && code < 127;
}

/** A cell of any shape that JSON has; lists and objects are no cells. */
export function cellOf(value: unknown): Cell {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
}

/** Key of an organisation: its id upper-cased, else its name folded; null without either. Both come trimmed. */
export function organisationKey(id: string, name: string): string | null {
  if (id !== "") return id.toUpperCase();
  return name === "" ? null : foldName(name);
}

/** A name for comparing: lower-cased, every run of other characters than a–z and 0–9 one space. A name without any is kept. */
export function foldName(name: string): string {
  const lower = name.toLowerCase();
  return lower.replace(/[^a-z0-9]+/g, " ").trim() || lower.trim();
}

export interface ReadAmount {
  pence: Pence | null;
  /** A pound sign, commas or the like had to be taken off. */
  tidied: boolean;
  fault: "amount-missing" | "amount-unreadable" | "amount-zero" | "amount-negative" | null;
}

/** The amount in pence, null when it is unknown, and what there is to say of it. */
export function readAmount(cell: Cell): ReadAmount {
  if (isBlank(cell)) return MISSING;
  const read = typeof cell === "string" || typeof cell === "number" ? readPence(cell) : null;
  if (!read || !Number.isSafeInteger(read.pence)) return UNREADABLE;
  const fault = read.pence === 0 ? "amount-zero" : read.pence < 0 ? "amount-negative" : null;
  return { pence: read.pence + 0, tidied: read.tidied, fault };
}

const MISSING: ReadAmount = { pence: null, tidied: false, fault: "amount-missing" };
const UNREADABLE: ReadAmount = { pence: null, tidied: false, fault: "amount-unreadable" };

export type DurationFault = "duration-unreadable" | "duration-negative";

/** Months: a number, `12 months`, `2 years`; null and no fault for a blank cell. A hundred years is the longest believed. */
export function readMonths(cell: Cell): { months: number | null; fault: DurationFault | null } {
  if (isBlank(cell)) return NO_MONTHS;
  const months = typeof cell === "number" ? cell : monthsOf(textOf(cell));
  if (months < 0) return { months: null, fault: "duration-negative" };
  return months <= LONGEST ? { months, fault: null } : { months: null, fault: "duration-unreadable" };
}

const NO_MONTHS = { months: null, fault: null };
const LONGEST = 1200;
const DURATION = /^(-?\d+(?:\.\d+)?)\s*(?:(m|mths?|months?)|(y|yrs?|years?))?$/i;

function monthsOf(text: string): number {
  const parts = DURATION.exec(text);
  if (!parts) return Number.NaN;
  return Number(parts[1]) * (parts[3] ? 12 : 1);
}
