import type { Day } from "../period";
import { countForm, readDate } from "./dates";
import type { GrantValues } from "./grant-table";
import { foldName, isBlank, readMonths, textOf } from "./normalise";
import { type NoteCode, ownCopy, quoted } from "./notes";
import type { Names, RawGrant } from "./raw-grant";
import type { Cell } from "./source";
import type { Taking } from "./taking-state";

/** Where the form of each date stands in the table's `dateForms`. */
export const FORM_SHIFT = { award: 0, start: 2, end: 4 } as const;

export type DateRole = keyof typeof FORM_SHIFT;

/** Reads a date of a grant, counts how it was written and sets its form in `forms`; null when it is not known. */
export function takeDate(
  taking: Taking,
  raw: RawGrant,
  names: Names,
  role: DateRole,
  forms: { dateForms: number },
): Day | null {
  const read = readDate(raw[role], role !== "award");
  if (read.fault) noteCell(taking, raw, names, role, read.fault);
  if (read.form === 0) return read.day;
  countForm(taking.evidence[role], read.form);
  taking.dateNames[role] ??= names[role];
  const shift = FORM_SHIFT[role];
  forms.dateForms = (forms.dateForms & ~(3 << shift)) | (read.form << shift);
  return read.day;
}

/** The declared duration in months, null when it is not known. */
export function readMonthsOf(taking: Taking, raw: RawGrant, names: Names): number | null {
  const { months, fault } = readMonths(raw.months);
  if (fault) noteCell(taking, raw, names, "months", fault);
  return months;
}

/** Three letters, upper-cased; "" when it is not known. */
export function readCurrency(taking: Taking, raw: RawGrant, names: Names): string {
  const text = textOf(raw.currency);
  if (text === "GBP") return "GBP";
  const upper = text.toUpperCase();
  if (/^[A-Z]{3}$/.test(upper)) {
    if (upper !== text) noteCell(taking, raw, names, "currency", "currency-tidied");
    return ownCopy(upper);
  }
  noteCell(taking, raw, names, "currency", text === "" ? "currency-missing" : "currency-unreadable");
  return "";
}

/** Sets key and name of the funder: by id, else by folded name, else "unknown". */
export function readFunder(taking: Taking, raw: RawGrant, grant: Pick<GrantValues, "funderKey" | "funderName">): void {
  const id = textOf(raw.funderId);
  const name = id === "" ? textOf(raw.funderName) : "";
  const known = taking.funders.get(id || `name ${name}`);
  const funder = known ?? {
    key: ownCopy(id.toUpperCase() || foldName(name) || "unknown"),
    name: quoted(raw.funderName, 200),
  };
  if (!known) remember(taking, id || `name ${name}`, funder);
  grant.funderKey = funder.key;
  grant.funderName = funder.name || ownCopy(id);
}

function remember({ funders }: Taking, text: string, funder: { key: string; name: string }): void {
  if (funders.size >= MOST_FUNDERS) funders.clear();
  funders.set(ownCopy(text), funder);
}

const MOST_FUNDERS = 10_000;

/** Notes something about a cell, when the file has a column for it. */
export function noteCell(taking: Taking, raw: RawGrant, names: Names, role: keyof Names, code: NoteCode | null): void {
  if (code === null || names[role] === null) return;
  const cell = raw[role];
  const data = isBlank(cell) ? undefined : { value: shapeOf(code, cell) };
  taking.book.add(code, raw.row, textOf(raw.id), names[role], data);
}

/** A cell as a note shows it: where a number or a day belongs, letters can be a name that slipped by a column, and show as x. */
function shapeOf(code: NoteCode, cell: Cell): string {
  const text = quoted(cell);
  if (code === "currency-unreadable" && /\p{L}.*\p{L}.*\p{L}.*\p{L}/u.test(text)) return text.replace(/\p{L}/gu, "x");
  return /^(amount|date|duration)-|^year-only/.test(code) && !/^\W*(GBP|EUR|USD)?[\d\W]*$/i.test(text)
    ? text.replace(/\p{L}/gu, "x")
    : text;
}
