import type { Role } from "./headings";
import { mayBeNamed, type NamedRecipient } from "./named";
import { organisationKey, textOf } from "./normalise";
import { quoted } from "./notes";
import type { Cell } from "./source";

/** The cells of one grant, from a row or from an object of JSON. One is made per file and filled again for each grant. */
export interface RawGrant extends Record<Role, Cell> {
  /** Place in the file or sheet, counted from 1. */
  row: number;
  fingerprint: number;
  /** Flags of all funding types given. */
  typeFlags: number;
}

/** What each role is called in the file; null where the file has no such column. */
export type Names = Record<Role, string | null>;

export function emptyRaw(): RawGrant {
  return {
    row: 0,
    fingerprint: 0,
    typeFlags: 0,
    id: null,
    title: null,
    description: null,
    currency: null,
    amount: null,
    award: null,
    start: null,
    end: null,
    months: null,
    organisationId: null,
    organisationName: null,
    personId: null,
    personName: null,
    funderId: null,
    funderName: null,
    openCall: null,
    programme: null,
    area: null,
    seat: null,
  };
}

/** Puts the cells of a row where they belong. Role by role, because a loop over names takes half as long again as all the rest. */
export function readCells(raw: RawGrant, place: Record<Role, number>, cells: readonly Cell[]): void {
  raw.id = cellAt(cells, place.id);
  raw.title = cellAt(cells, place.title);
  raw.description = cellAt(cells, place.description);
  raw.currency = cellAt(cells, place.currency);
  raw.amount = cellAt(cells, place.amount);
  raw.award = cellAt(cells, place.award);
  raw.start = cellAt(cells, place.start);
  raw.end = cellAt(cells, place.end);
  raw.months = cellAt(cells, place.months);
  raw.organisationId = cellAt(cells, place.organisationId);
  raw.organisationName = cellAt(cells, place.organisationName);
  raw.personId = cellAt(cells, place.personId);
  raw.personName = cellAt(cells, place.personName);
  raw.funderId = cellAt(cells, place.funderId);
  raw.funderName = cellAt(cells, place.funderName);
  raw.openCall = cellAt(cells, place.openCall);
  raw.programme = cellAt(cells, place.programme);
  raw.area = cellAt(cells, place.area);
  raw.seat = cellAt(cells, place.seat);
}

const cellAt = (cells: readonly Cell[], place: number): Cell => (place < 0 ? null : (cells[place] ?? null));

export interface Recipient {
  /** Null for a person and when nobody is named. */
  key: string | null;
  hasId: boolean;
  /** Somebody is named, organisation or person. */
  isKnown: boolean;
  isBoth: boolean;
}

/** Who gets the money. With both an organisation and a person given, the organisation counts. */
export function recipientOf(raw: RawGrant): Recipient {
  const id = textOf(raw.organisationId);
  const key = organisationKey(id, textOf(raw.organisationName));
  const isPerson = textOf(raw.personId) !== "" || textOf(raw.personName) !== "";
  return { key, hasId: id !== "", isKnown: key !== null || isPerson, isBoth: key !== null && isPerson };
}

/** Everybody who is given as getting the money: the organisation and the person, each as the row has it. */
export function recipientsOf(raw: RawGrant): NamedRecipient[] {
  return [
    { id: textOf(raw.organisationId), name: textOf(raw.organisationName) },
    { id: "", name: textOf(raw.personName) },
  ];
}

/** The recipient's name, in room of its own; null when it is, or may be, a private person. */
export function recipientToShow(raw: RawGrant): string | null {
  const name = textOf(raw.organisationName);
  return mayBeNamed({ id: textOf(raw.organisationId), name }) ? quoted(name, LONGEST) : null;
}

const LONGEST = 200;
