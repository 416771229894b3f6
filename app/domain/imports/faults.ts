import type { FileReport } from "../opendata/import";
import type { Note, NoteCode } from "../opendata/notes";
import type { Rejected } from "../opendata/taking-state";
import type { FirstReading } from "./first-reading";
import { REQUIRED, type RequiredFact, requiredFacts } from "./read-grant";

/** What keeps a file out of the store. Row and column as people see them; row null: the whole file. */
export interface ImportFault {
  row: number | null;
  column: string | null;
  /** Its sentence is in messages/en/imports.json under `faults`. */
  code: `${RequiredFact}-missing` | "unreadable" | "no-column" | Rejected["code"];
  fact: RequiredFact | null;
  value: string | null;
  /** What to write instead, where it can be told. */
  fixed: string | null;
}

export interface ImportFaults {
  /** Rows with a fault; a column that is not there counts once. */
  count: number;
  faults: ImportFault[];
}

/** Rows that no grant can be made of, and facts that are missing, in the order of their rows; at most `most` are listed. */
export function faultsOf(first: FirstReading, report: FileReport, most: number): ImportFaults {
  const absent = requiredFacts.filter((fact) => report.rows > 0 && columnOf(report, fact) === null);
  const known = absent.reduce((bits, fact) => bits | REQUIRED[fact].bit, 0);
  const faults = absent.map((fact) => ({ ...nowhere, code: "no-column" as const, fact }));
  const listed: ImportFault[] = report.rejected.slice(0, most).map(({ row, column, code }) => {
    return { ...nowhere, row, column, code };
  });
  let count = absent.length + report.rejectedCount;
  const values = unreadableCells(report);
  for (let place = 0; place < first.size; place++) {
    const missing = first.missingOf(place) & ~known;
    if (missing === 0) continue;
    count++;
    if (listed.length < most) listed.push(...faultsIn(first, place, missing, report, values));
  }
  listed.sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
  return { count, faults: [...faults, ...listed].slice(0, most) };
}

const nowhere = { row: null, column: null, fact: null, value: null, fixed: null };

function faultsIn(
  first: FirstReading,
  place: number,
  missing: number,
  report: FileReport,
  values: Map<string, string>,
): ImportFault[] {
  const row = first.rowOf(place);
  return requiredFacts
    .filter((fact) => missing & REQUIRED[fact].bit)
    .map((fact) => {
      const column = columnOf(report, fact);
      const value = values.get(`${row} ${column}`) ?? null;
      const code = value === null ? (`${fact}-missing` as const) : "unreadable";
      return { row, column, code, fact, value, fixed: first.fixed.get(`${place} ${fact}`) ?? null };
    });
}

/** The heading that a fact was read from, null when the file has none for it. */
function columnOf({ columns }: FileReport, fact: RequiredFact): string | null {
  const { fields } = REQUIRED[fact];
  const found = columns.find(({ field }) =>
    fields.some((wanted) => field === wanted || (field?.startsWith(`${wanted}/`) && /\/(id|name)$/.test(field))),
  );
  return found?.heading ?? null;
}

const UNREADABLE: ReadonlySet<NoteCode> = new Set<NoteCode>([
  "amount-unreadable",
  "currency-unreadable",
  "date-not-real",
  "date-unreadable",
  "date-out-of-range",
  "year-only",
  "month-only",
]);

function unreadableCells({ notes }: FileReport): Map<string, string> {
  const isOne = ({ code, data }: Note) => UNREADABLE.has(code) && data.value !== undefined;
  return new Map(notes.filter(isOne).map(({ row, column, data }) => [`${row} ${column}`, String(data.value)]));
}
