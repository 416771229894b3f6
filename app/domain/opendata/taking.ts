import { fill } from "./filling";
import { Flag, type GrantTable, type GrantValues } from "./grant-table";
import { isBlank, readAmount, textOf } from "./normalise";
import { type NoteBook, quoted } from "./notes";
import { type Names, type RawGrant, recipientOf, recipientToShow } from "./raw-grant";
import { noteCell, readCurrency, readFunder, readMonthsOf, takeDate } from "./reading";
import type { Rejected, Taking } from "./taking-state";
import { grown } from "./text-pool";
import { flagsOfOpenCall, flagsOfTitle, flagsOfWords } from "./words";

/** Begins a file. `file` is its number in the run; the grants of a file stand together in the table. */
export function startTaking(
  table: GrantTable,
  file: number,
  book: NoteBook,
  { keeper = null, kept = null }: Partial<Pick<Taking, "keeper" | "kept">> = {},
): Taking {
  const none = () => ({ ambiguous: 0, onlyDayFirst: 0, onlyMonthFirst: 0 });
  return {
    table,
    keeper,
    kept,
    file,
    base: table.size,
    sheetBase: table.size,
    book,
    rows: 0,
    merged: 0,
    soFar: { grants: 0, pence: 0 },
    rejected: [],
    rejectedCount: 0,
    evidence: { award: none(), start: none(), end: none() },
    dateNames: { award: null, start: null, end: null },
    firstHere: new Int32Array(1024).fill(-1),
    repeated: new Set(),
    funders: new Map(),
    values: emptyValues(file),
  };
}

/**
 * Takes one grant: into the table, merged into an earlier one of the same id, or rejected. Whatever a cell holds, it is read,
 * or unknown and noted. Source: 360giving.md 8, "rows and grants".
 */
export function take(taking: Taking, raw: RawGrant, names: Names): void {
  taking.rows++;
  const id = textOf(raw.id);
  if (isFurther(taking, raw, id, names)) return;
  const amount = readAmount(raw.amount);
  const recipient = recipientOf(raw);
  if (id === "" && amount.pence === null && !recipient.isKnown) {
    reject(taking, raw, names);
    return;
  }
  if (isTotal(taking, raw, amount.pence)) {
    reject(taking, raw, names, "totals-row", { value: quoted(raw.amount) });
    return;
  }
  taking.soFar.grants++;
  taking.soFar.pence += amount.pence ?? 0;
  const grant = taking.values;
  grant.id = id;
  grant.row = raw.row;
  grant.fingerprint = raw.fingerprint;
  grant.pence = amount.pence;
  grant.recipientKey = recipient.key;
  readRest(taking, raw, names, grant);
  if (recipient.hasId) grant.flags |= Flag.recipientId;
  noteCell(taking, raw, names, "amount", amount.fault);
  if (amount.tidied) noteCell(taking, raw, names, "amount", "amount-tidied");
  if (!recipient.isKnown) noteCell(taking, raw, names, "organisationName", "recipient-missing");
  if (recipient.isBoth) noteCell(taking, raw, names, "personName", "both-recipients");
  if (taking.keeper) taking.keeper.keep(grant, raw);
  else keep(taking, raw, names);
}

/** Counts a row that is no grant at all. */
export function reject(
  taking: Taking,
  raw: RawGrant,
  names: Names,
  code: Rejected["code"] = "row-unreadable",
  data: Rejected["data"] = {},
): void {
  taking.rejectedCount++;
  if (taking.rejected.length >= MOST_REJECTED) return;
  const column = isBlank(raw.amount) ? (names.id ?? names.amount ?? names.organisationName) : names.amount;
  const { sheet } = taking.book;
  taking.rejected.push({ row: raw.row, column, code, data, ...(sheet === null ? {} : { sheet }) });
}

const MOST_REJECTED = 50_000;

/** A row without award date and recipient that says it is a total, or whose amount is the sum of the grants above it. */
function isTotal({ soFar }: Taking, raw: RawGrant, pence: number | null): boolean {
  if (pence === null || soFar.grants < 2 || !isBlank(raw.award) || !isBlank(raw.start)) return false;
  const texts = [raw.id, raw.title, raw.description, raw.organisationName].map(textOf).filter((text) => text !== "");
  if (recipientOf(raw).hasId || !texts.every((text) => TOTAL.test(text))) return false;
  return texts.length > 0 || pence === soFar.pence;
}

const TOTAL = /^(?:grand |sub-?|overall )?totals?\b[^a-z]*(?:awarded|amount|grants?)?[^a-z]*$/i;

/** Place of the first grant of this file with the id, -1 when there is none. */
export function firstPlaceOf(taking: Taking, id: string): number {
  if (taking.keeper) return taking.keeper.placeOf(id);
  return taking.firstHere[taking.table.numberOfId(id)] ?? -1;
}

/** Merges a row that belongs to a grant of this file: a continuation, or the same grant in another sheet. */
function isFurther(taking: Taking, raw: RawGrant, id: string, names: Names): boolean {
  const isSecondSheet = taking.sheetBase > taking.base;
  const continues = isContinuation(raw);
  if (id === "" || !(continues || isSecondSheet)) return false;
  const earlier = firstPlaceOf(taking, id);
  if (earlier < 0 || !(continues || earlier < taking.sheetBase)) return false;
  if (!continues) taking.book.add("in-two-sheets", raw.row, id, names.id);
  taking.merged++;
  fill(taking, earlier, raw, names);
  return true;
}

function isContinuation(raw: RawGrant): boolean {
  return isBlank(raw.title) && isBlank(raw.amount) && isBlank(raw.award) && !recipientOf(raw).isKnown;
}

function readRest(taking: Taking, raw: RawGrant, names: Names, grant: GrantValues): void {
  grant.dateForms = 0;
  grant.award = takeDate(taking, raw, names, "award", grant);
  grant.start = takeDate(taking, raw, names, "start", grant);
  grant.end = takeDate(taking, raw, names, "end", grant);
  grant.months = readMonthsOf(taking, raw, names);
  grant.currency = readCurrency(taking, raw, names);
  readFunder(taking, raw, grant);
  const title = textOf(raw.title);
  grant.flags = taking.keeper ? 0 : flagsOf(raw, title);
  if (title === "") noteCell(taking, raw, names, "title", "title-missing");
  if (isBlank(raw.award)) noteCell(taking, raw, names, "award", "award-date-missing");
  if (grant.id === "") noteCell(taking, raw, names, "id", "id-missing");
}

function flagsOf(raw: RawGrant, title: string): number {
  const words = flagsOfWords(title, textOf(raw.description)) | flagsOfTitle(title);
  return words | raw.typeFlags | flagsOfOpenCall(raw.openCall);
}

function keep(taking: Taking, raw: RawGrant, names: Names): void {
  const { table, values } = taking;
  const place = table.add(values);
  keepNames(table, place, raw);
  taking.kept?.(place, raw, taking.book.sheet);
  if (values.id === "") return;
  const number = table.idNumberOf(place);
  const earlier = taking.firstHere[number] ?? -1;
  if (earlier >= 0) noteRepeat(taking, place, earlier, names);
  else rememberFirst(taking, place, number);
}

function keepNames(table: GrantTable, place: number, raw: RawGrant): void {
  table.programmes.set(place, textOf(raw.programme));
  table.areas.set(place, textOf(raw.area) || textOf(raw.seat));
  const recipient = table.recipient[place]!;
  if (recipient !== -1) table.recipientNames.meet(recipient, () => recipientToShow(raw));
}

function rememberFirst(taking: Taking, place: number, number: number): void {
  const room = taking.firstHere.length;
  if (number >= room) taking.firstHere = grown(taking.firstHere, number + 1).fill(-1, room);
  taking.firstHere[number] = place;
}

function noteRepeat(taking: Taking, place: number, earlier: number, names: Names): void {
  const { table, repeated, book } = taking;
  repeated.add(table.fingerprint[earlier]!);
  const code = repeated.has(table.fingerprint[place]!) ? "repeat" : "conflict";
  repeated.add(table.fingerprint[place]!);
  book.add(code, table.row[place]!, taking.values.id, names.id, { first: table.row[earlier]! });
}

function emptyValues(file: number): GrantValues {
  const texts = { id: "", funderKey: "", funderName: "", currency: "", recipientKey: null };
  const days = { award: null, start: null, end: null, months: null, pence: null };
  return { ...texts, ...days, flags: 0, row: 0, file, dateForms: 0, fingerprint: 0 };
}
