import type { Evidence } from "./dates";
import type { GrantTable, GrantValues } from "./grant-table";
import type { NoteBook } from "./notes";
import type { Names, RawGrant } from "./raw-grant";

/** A row that no grant could be made of. Its sentence is that of the note with this code. */
export interface Rejected {
  row: number;
  column: string | null;
  code: "row-unreadable" | "not-a-grant" | "totals-row";
  data: Record<string, string | number>;
  /** Absent where there are no sheets. */
  sheet?: string;
}

/** Takes the grants in place of the table, for who must not hold a million of them. Places count from 0 in order of keeping. */
export interface Keeper {
  /** Grants kept so far. */
  readonly size: number;
  /** A grant as read but for flags and fingerprint, its ambiguous dates not settled yet; `values` and `raw` are used again for the next one. */
  keep(values: GrantValues, raw: RawGrant): void;
  /** Place of the first grant so far with the id, -1 when there is none. */
  placeOf(id: string): number;
  /** A further row of a grant, which fills what is still unknown. */
  fill(place: number, raw: RawGrant, names: Names): void;
}

/** One file on its way into the table, or to a keeper. */
export interface Taking {
  table: GrantTable;
  keeper: Keeper | null;
  /** Is told each grant that was put into the table, and its cells, which are used again for the next one. */
  kept: ((place: number, raw: RawGrant, sheet: string | null) => void) | null;
  file: number;
  /** Place in the table where this file begins, and where the sheet being read begins. */
  base: number;
  sheetBase: number;
  book: NoteBook;
  rows: number;
  merged: number;
  /** Grants and their money so far in the sheet being read: a row that only adds them up is no grant. */
  soFar: { grants: number; pence: number };
  rejected: Rejected[];
  rejectedCount: number;
  evidence: { award: Evidence; start: Evidence; end: Evidence };
  /** What the date columns are called, for notes about the whole column. */
  dateNames: { award: string | null; start: string | null; end: string | null };
  /** Place of the first grant of this file with an id, by the number of the id; -1 for none. */
  firstHere: Int32Array;
  /** Fingerprints of grants whose id came more than once. */
  repeated: Set<number>;
  funders: Map<string, { key: string; name: string }>;
  values: GrantValues;
}
