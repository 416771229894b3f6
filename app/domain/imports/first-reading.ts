import { countForm, DateForm, type Evidence, monthFirst, readDate } from "../opendata/dates";
import type { GrantValues } from "../opendata/grant-table";
import { isBlank, readAmount, readMonths, textOf } from "../opendata/normalise";
import { ownCopy } from "../opendata/notes";
import { type RawGrant, recipientOf } from "../opendata/raw-grant";
import { type DateRole, FORM_SHIFT } from "../opendata/reading";
import type { Cell } from "../opendata/source";
import type { Keeper } from "../opendata/taking-state";
import { grown, TextPool } from "../opendata/text-pool";
import { fixedForm } from "./fixed-form";
import { Lacking, REQUIRED } from "./read-grant";

export type MonthFirst = Readonly<Record<DateRole, boolean>>;

const DATES = Object.keys(FORM_SHIFT) as DateRole[];
const CAN_BE_FIXED = REQUIRED.currency.bit | REQUIRED.amount.bit | REQUIRED.award.bit;
const MOST_FIXED = 1_000;
const AWARD_DAY_FIRST = 2048;
const AWARD_MONTH_FIRST = 4096;

/**
 * Reads a file once without keeping its grants: learns how its dates are written, what is missing of which row, and which
 * rows continue an earlier one. About 50 bytes a grant, its id included.
 */
export class FirstReading implements Keeper {
  size = 0;
  ids = new TextPool();
  /** Rows that say more about an earlier grant, by its place; only those that fill something. */
  readonly further = new Map<number, RawGrant[]>();
  /** How an unreadable cell should have been written, by place and fact; the first thousand. */
  readonly fixed = new Map<string, string>();
  readonly #evidence: Record<DateRole, Evidence> = { award: none(), start: none(), end: none() };
  #lacking = new Uint16Array(1024);
  #row = new Uint32Array(1024);
  #firstWithId = new Int32Array(1024).fill(-1);

  keep(values: GrantValues, raw: RawGrant): void {
    const place = this.size++;
    if (place >= this.#row.length) this.#grow();
    this.#row[place] = values.row;
    this.#lacking[place] = lackingOf(values, raw);
    for (const role of DATES) {
      const form = (values.dateForms >> FORM_SHIFT[role]) & 3;
      countForm(this.#evidence[role], form);
      if (role === "award") this.#lacking[place]! |= formBit(form);
    }
    if (this.#lacking[place]! & CAN_BE_FIXED) this.#rememberFixed(place, raw);
    if (values.id !== "") this.#rememberFirst(place, this.ids.intern(values.id));
  }

  placeOf(id: string): number {
    return this.#firstWithId[this.ids.intern(id)] ?? -1;
  }

  fill(place: number, raw: RawGrant): void {
    const filled = this.#filledBy(place, raw);
    if (filled === 0) return;
    this.#lacking[place]! &= ~filled;
    const rows = this.further.get(place);
    if (rows) rows.push(copyOf(raw));
    else this.further.set(place, [copyOf(raw)]);
  }

  /** Which date columns write the month first. Ask when the file is read. */
  get monthFirst(): MonthFirst {
    const { award, start, end } = this.#evidence;
    return { award: monthFirst(award), start: monthFirst(start), end: monthFirst(end) };
  }

  rowOf(place: number): number {
    return this.#row[place]!;
  }

  /** What is missing of a grant: bits of REQUIRED. An award date that does not fit its column is missing. */
  missingOf(place: number): number {
    const bits = this.#lacking[place]!;
    const misfit = monthFirst(this.#evidence.award) ? AWARD_DAY_FIRST : AWARD_MONTH_FIRST;
    return (bits & 127) | (bits & misfit ? REQUIRED.award.bit : 0);
  }

  /** Gives back the memory when nothing more will be asked. */
  forget(): void {
    this.ids = new TextPool();
    this.further.clear();
    this.#lacking = new Uint16Array(0);
    this.#row = new Uint32Array(0);
    this.#firstWithId = new Int32Array(0);
  }

  #filledBy(place: number, raw: RawGrant): number {
    const lacking = this.#lacking[place]!;
    let filled = 0;
    const offer = (bit: number, isThere: () => boolean) => {
      if (lacking & bit && isThere()) filled |= bit;
    };
    offer(REQUIRED.title.bit, () => !isBlank(raw.title));
    offer(REQUIRED.amount.bit, () => readAmount(raw.amount).pence !== null);
    offer(REQUIRED.award.bit, () => this.#countDate("award", raw.award, place));
    offer(REQUIRED.recipient.bit, () => recipientOf(raw).key !== null);
    offer(REQUIRED.funder.bit, () => hasFunder(raw));
    offer(Lacking.start, () => this.#countDate("start", raw.start, place));
    offer(Lacking.end, () => this.#countDate("end", raw.end, place));
    offer(Lacking.months, () => readMonths(raw.months).months !== null);
    return filled;
  }

  #countDate(role: DateRole, cell: Cell, place: number): boolean {
    const { day, form } = readDate(cell, role !== "award");
    countForm(this.#evidence[role], form);
    if (role === "award") this.#lacking[place]! |= formBit(form);
    return day !== null;
  }

  #rememberFixed(place: number, raw: RawGrant): void {
    for (const fact of ["currency", "amount", "award"] as const) {
      if (!(this.#lacking[place]! & REQUIRED[fact].bit) || this.fixed.size >= MOST_FIXED) continue;
      const form = fixedForm(fact, textOf(raw[fact]));
      if (form !== null) this.fixed.set(`${place} ${fact}`, form);
    }
  }

  #rememberFirst(place: number, number: number): void {
    const room = this.#firstWithId.length;
    if (number >= room) this.#firstWithId = grown(this.#firstWithId, number + 1).fill(-1, room);
    if (this.#firstWithId[number] === -1) this.#firstWithId[number] = place;
  }

  #grow(): void {
    this.#row = grown(this.#row, this.size);
    this.#lacking = grown(this.#lacking, this.size);
  }
}

const none = (): Evidence => ({ ambiguous: 0, onlyDayFirst: 0, onlyMonthFirst: 0 });

function formBit(form: number): number {
  if (form === DateForm.onlyDayFirst) return AWARD_DAY_FIRST;
  return form === DateForm.onlyMonthFirst ? AWARD_MONTH_FIRST : 0;
}

function lackingOf(values: GrantValues, raw: RawGrant): number {
  const { id, title, currency, amount, award, recipient, funder } = REQUIRED;
  let bits = 0;
  if (values.id === "") bits |= id.bit;
  if (isBlank(raw.title)) bits |= title.bit;
  if (values.currency === "") bits |= currency.bit;
  if (values.pence === null) bits |= amount.bit;
  if (values.award === null) bits |= award.bit;
  if (!recipientOf(raw).isKnown) bits |= recipient.bit;
  if (!hasFunder(raw)) bits |= funder.bit;
  if (values.start === null) bits |= Lacking.start;
  if (values.end === null) bits |= Lacking.end;
  if (values.months === null) bits |= Lacking.months;
  return bits;
}

const hasFunder = (raw: RawGrant) => textOf(raw.funderId) !== "" || textOf(raw.funderName) !== "";

/** Its texts are pieces of a block of the file, which they would keep in memory. */
function copyOf(raw: RawGrant): RawGrant {
  const copy = { ...raw } as Record<string, unknown>;
  for (const [role, cell] of Object.entries(copy)) if (typeof cell === "string") copy[role] = ownCopy(cell);
  return copy as unknown as RawGrant;
}
