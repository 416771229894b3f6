import type { Day } from "../period";
import { NameColumn } from "./name-column";
import { RecipientNames } from "./recipient-names";
import { grown, TextPool } from "./text-pool";

/** A day that is not known, in the day columns of the table. */
export const UNKNOWN = -0x80000000;

/** What the words and codes of a grant say, one bit each. */
export const Flag = {
  coreWording: 1,
  noveltyWording: 2,
  /** "renewable" or "year 2 of" in title or description. */
  promisesMore: 4,
  /** Festival, event, capital, equipment or building: not ongoing work. */
  oneOff: 8,
  fundingTypeKnown: 16,
  core: 32,
  halfCore: 64,
  notRevenue: 128,
  openCallKnown: 256,
  openCall: 512,
  recipientId: 1024,
  /** What the title alone says; the last one: that there is a title. */
  projectTitle: 2048,
  noveltyTitle: 4096,
  eventTitle: 8192,
  coreTitle: 16384,
  titled: 32768,
} as const;

/** One published grant as the importer read it. Days as day numbers, money in pence, duration in months. */
export interface GrantValues {
  /** "" when unreadable. */
  id: string;
  funderKey: string;
  funderName: string;
  /** Upper-cased; "" when not given. */
  currency: string;
  /** Key of the recipient organisation; null for a person or when there is neither id nor name. */
  recipientKey: string | null;
  award: Day | null;
  start: Day | null;
  end: Day | null;
  months: number | null;
  pence: number | null;
  flags: number;
  /** Place in its file, as people count it. */
  row: number;
  /** Number of its file in this run, from 0. */
  file: number;
  /** Two bits each for award, start and end: how a D/M/Y date was written (see `dates.ts`). */
  dateForms: number;
  /** Hash of the row's cells, equal for equal rows. */
  fingerprint: number;
}

export interface FunderEntry {
  key: string;
  name: string;
  currency: string;
}

/** A million grants in columns of numbers: about 90 bytes each, ids included. Grants are known by their place from 0. */
export class GrantTable {
  size = 0;
  award = new Int32Array(1024);
  start = new Int32Array(1024);
  end = new Int32Array(1024);
  /** Declared duration in months, NaN when unknown. */
  months = new Float64Array(1024);
  /** Amount awarded, NaN when unknown. */
  pence = new Float64Array(1024);
  fingerprint = new Float64Array(1024);
  funder = new Uint32Array(1024);
  /** Number of the recipient's key, −1 for none. */
  recipient = new Int32Array(1024);
  row = new Uint32Array(1024);
  flags = new Uint16Array(1024);
  file = new Uint16Array(1024);
  dateForms = new Uint8Array(1024);
  /** 1 for a grant that is left out of everything: taken already from another file of the run. */
  dropped = new Uint8Array(1024);
  readonly funders: FunderEntry[] = [];
  readonly recipients = new TextPool();
  readonly recipientNames = new RecipientNames();
  readonly programmes = new NameColumn();
  readonly areas = new NameColumn();
  #ids = new TextPool();
  #id = new Uint32Array(1024);
  #firstWithId = new Int32Array(1024).fill(-1);
  #nextWithId = new Int32Array(1024).fill(-1);
  #lastWithId = new Int32Array(1024).fill(-1);
  #funderNumbers = new Map<string, number>();

  /** Adds a grant and returns its place. */
  add(grant: GrantValues): number {
    const place = this.size++;
    if (place >= this.award.length) this.#grow();
    this.setDates(place, grant);
    this.pence[place] = grant.pence ?? Number.NaN;
    this.fingerprint[place] = grant.fingerprint;
    this.funder[place] = this.#funderOf(grant);
    this.recipient[place] = grant.recipientKey === null ? -1 : this.recipients.intern(grant.recipientKey);
    this.row[place] = grant.row;
    this.flags[place] = grant.flags;
    this.file[place] = grant.file;
    this.#setId(place, grant.id);
    return place;
  }

  /** Writes the days, the declared duration and the date forms of a grant. */
  setDates(place: number, grant: Pick<GrantValues, "award" | "start" | "end" | "months" | "dateForms">): void {
    this.award[place] = grant.award ?? UNKNOWN;
    this.start[place] = grant.start ?? UNKNOWN;
    this.end[place] = grant.end ?? UNKNOWN;
    this.months[place] = grant.months ?? Number.NaN;
    this.dateForms[place] = grant.dateForms;
  }

  idOf(place: number): string {
    return this.#ids.textOf(this.#id[place]!);
  }

  /** Number of the grant's id: equal numbers, equal ids. */
  idNumberOf(place: number): number {
    return this.#id[place]!;
  }

  /** The number that a grant with this id has or would have. */
  numberOfId(id: string): number {
    return this.#ids.intern(id);
  }

  /** Gives a grant another funder or currency. */
  setFunder(place: number, funder: Pick<GrantValues, "funderKey" | "funderName" | "currency">): void {
    this.funder[place] = this.#funderOf(funder);
  }

  /** Places of the grants with this id, in the order they were added. */
  withId(id: string): number[] {
    const number = this.#ids.intern(id);
    const places: number[] = [];
    for (let at = this.#firstWithId[number] ?? -1; at !== -1; at = this.#nextWithId[at]!) places.push(at);
    return places;
  }

  #setId(place: number, id: string): void {
    const number = this.#ids.intern(id);
    this.#id[place] = number;
    this.#nextWithId[place] = -1;
    this.#ensureIds(number);
    const last = this.#lastWithId[number]!;
    if (last === -1) this.#firstWithId[number] = place;
    else this.#nextWithId[last] = place;
    this.#lastWithId[number] = place;
  }

  #ensureIds(number: number): void {
    const before = this.#firstWithId.length;
    if (number < before) return;
    this.#firstWithId = grown(this.#firstWithId, number + 1).fill(-1, before);
    this.#lastWithId = grown(this.#lastWithId, number + 1).fill(-1, before);
  }

  #funderOf(grant: Pick<GrantValues, "funderKey" | "funderName" | "currency">): number {
    const key = `${grant.funderKey}\n${grant.currency}`;
    const known = this.#funderNumbers.get(key);
    if (known !== undefined) return known;
    const number = this.funders.push({ key: grant.funderKey, name: grant.funderName, currency: grant.currency }) - 1;
    this.#funderNumbers.set(key, number);
    return number;
  }

  #grow(): void {
    const room = this.size * 2;
    for (const name of columns) (this as Record<string, unknown>)[name] = grown(this[name], room);
    this.#id = grown(this.#id, room);
    this.#nextWithId = grown(this.#nextWithId, room);
  }
}

const columns = [
  "award",
  "start",
  "end",
  "months",
  "pence",
  "fingerprint",
  "funder",
  "recipient",
  "row",
  "flags",
  "file",
  "dateForms",
  "dropped",
] as const;
