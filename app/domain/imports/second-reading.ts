import { DateForm, readDate, swapped } from "../opendata/dates";
import { endHash, hashText, startHash } from "../opendata/fingerprint";
import type { GrantValues } from "../opendata/grant-table";
import { mayBeNamed, titleToShow } from "../opendata/named";
import { foldName, readAmount, readMonths, textOf } from "../opendata/normalise";
import { type RawGrant, recipientOf, recipientsOf } from "../opendata/raw-grant";
import { type DateRole, FORM_SHIFT } from "../opendata/reading";
import type { Cell } from "../opendata/source";
import type { Keeper } from "../opendata/taking-state";
import type { Day } from "../period";
import type { FirstReading } from "./first-reading";
import { NOT_KNOWN_AGAIN, type ReadGrant } from "./read-grant";

/** Reads a file again with what the first reading learnt, and gives each grant away whole, in the order of the file. */
export class SecondReading implements Keeper {
  size = 0;
  /** Grants that could not be known again in another file: without an id or a funder. */
  leftOut = 0;
  readonly #first: FirstReading;
  readonly #monthFirst: Record<DateRole, boolean>;
  readonly #give: (grant: ReadGrant) => void;

  constructor(first: FirstReading, give: (grant: ReadGrant) => void) {
    this.#first = first;
    this.#monthFirst = first.monthFirst;
    this.#give = give;
  }

  keep(values: GrantValues, raw: RawGrant): void {
    const place = this.size++;
    if (this.#first.missingOf(place) & NOT_KNOWN_AGAIN) this.leftOut++;
    else this.#give(this.#grantOf(values, raw, this.#first.further.get(place) ?? []));
  }

  placeOf(id: string): number {
    const place = this.#first.placeOf(id);
    return place < this.size ? place : -1;
  }

  fill(): void {}

  #grantOf(values: GrantValues, raw: RawGrant, further: readonly RawGrant[]): ReadGrant {
    const rows = further.length === 0 ? [raw] : [raw, ...further];
    const recipient = recipientIn(rows);
    const first = <T>(read: (row: RawGrant) => T | null) => firstOf(further, read);
    return {
      awardId: keyText(values.id),
      ...funderIn(rows),
      title: titleIn(rows),
      ...recipient,
      programme: shown(textOf(raw.programme)) || null,
      area: shown(textOf(raw.area) || textOf(raw.seat)) || null,
      currency: values.currency,
      pence: values.pence ?? first((row) => readAmount(row.amount).pence),
      award: this.#day("award", values, further),
      start: this.#day("start", values, further),
      end: this.#day("end", values, further),
      months: values.months ?? first((row) => readMonths(row.months).months),
      row: values.row,
    };
  }

  #day(role: DateRole, values: GrantValues, further: readonly RawGrant[]): Day | null {
    const own = values[role];
    if (own !== null) return this.#settled(role, own, (values.dateForms >> FORM_SHIFT[role]) & 3);
    return firstOf(further, (row) => {
      const { day, form } = readDate(row[role], role !== "award");
      return day === null ? null : this.#settled(role, day, form);
    });
  }

  #settled(role: DateRole, day: Day, form: number): Day | null {
    const isMonthFirst = this.#monthFirst[role];
    if (form === (isMonthFirst ? DateForm.onlyDayFirst : DateForm.onlyMonthFirst)) return null;
    return isMonthFirst && form === DateForm.ambiguous ? swapped(day) : day;
  }
}

function firstOf<T>(rows: readonly RawGrant[], read: (row: RawGrant) => T | null): T | null {
  for (const row of rows) {
    const found = read(row);
    if (found !== null) return found;
  }
  return null;
}

function funderIn(rows: readonly RawGrant[]): Pick<ReadGrant, "funderId" | "funderName"> {
  const row = rows.find(({ funderId, funderName }) => textOf(funderId) !== "" || textOf(funderName) !== "")!;
  const id = textOf(row.funderId);
  const name = textOf(row.funderName);
  return { funderId: keyText(id.toUpperCase() || foldName(name)), funderName: shown(name || id) };
}

/** Fit to be shown: "" where it names a private person. */
function titleIn(rows: readonly RawGrant[]): string {
  const title = firstOf(rows, (row) => textOf(row.title) || null) ?? "";
  return shown(titleToShow(title, rows.flatMap(recipientsOf)) ?? "");
}

function recipientIn(rows: readonly RawGrant[]): Pick<ReadGrant, "recipientKey" | "recipientName" | "isPrivate"> {
  const row = rows.find((one) => recipientOf(one).isKnown) ?? rows[0]!;
  const { key } = recipientOf(row);
  const organisation = { id: textOf(row.organisationId), name: textOf(row.organisationName) };
  const name = nameOf(row.organisationName) || nameOf(row.personName) || nameOf(row.organisationId);
  return {
    recipientKey: key === null ? null : keyText(key),
    recipientName: name,
    isPrivate: !mayBeNamed(organisation),
  };
}

const nameOf = (cell: Cell) => shown(textOf(cell));

const LONGEST_SHOWN = 500;
const LONGEST_KEY = 300;

function shown(text: string): string {
  const clean = storable(text);
  return clean.length > LONGEST_SHOWN ? `${clean.slice(0, LONGEST_SHOWN - 1)}…` : clean;
}

const hash = { a: 0, b: 0 };

/** An id as a key: an index takes only so much, so the end of a very long one is a hash. */
function keyText(text: string): string {
  const clean = storable(text);
  if (clean.length <= LONGEST_KEY) return clean;
  startHash(hash);
  hashText(hash, clean);
  return `${storable(clean.slice(0, LONGEST_KEY - 20))} ${endHash(hash)}`;
}

/** Without what a database refuses or changes: control characters and halves of characters. */
function storable(text: string): string {
  return SUSPECT.test(text) ? text.replace(UNSTORABLE, " ").trim() : text;
}

/** Asked of every text: without looking at whole characters it takes a tenth of the time. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const SUSPECT = /[\u0000-\u001f\u007f\ud800-\udfff]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const UNSTORABLE = /[\u0000-\u001f\u007f\p{Cs}]/gu;
