import type { Kind, ValueOf } from "./kinds";
import type { Problem } from "./read-value";

/** The fields of one row of a list: a question, a clause, a criterion. */
export type RowKinds = Readonly<Record<string, Kind<unknown>>>;
export type Row<K extends RowKinds> = { id: string } & { [Name in keyof K]: ValueOf<K[Name]> | null };

/** A list of rows that keep their ids, whatever becomes of their order. */
export interface RowsKind<K extends RowKinds> {
  name: "rows";
  fields: K;
  most: number;
}

/** What rows of a form hold: `values` as far as they could be read, and problems by the name of the control. */
export interface ReadRows<K extends RowKinds> {
  rows: Row<K>[];
  problems: Record<string, Problem>;
}

/** At most `most` rows of these fields. A row in which every field is empty is no row. */
export function rows<const K extends RowKinds>(most: number, fields: K): RowsKind<K> {
  return { name: "rows", fields, most };
}

/** The control of a field in a row. */
export function controlOf(list: string, id: string, field: string): string {
  return `${list}.${id}.${field}`;
}

/**
 * The rows that a form holds, in the order in which it names them: its controls are called `list.id.field`, ids of letters,
 * digits and dashes. A field that could not be read, or that the form does not have, keeps what `before` says, and of too many
 * rows the last new ones go, so that nothing is lost by a slip.
 */
export function readRows<K extends RowKinds>(
  list: string,
  kind: RowsKind<K>,
  typed: Readonly<Record<string, readonly string[]>>,
  before: readonly Row<K>[],
): ReadRows<K> {
  const problems: Record<string, Problem> = {};
  const ids = idsIn(list, typed);
  const read = ids.map((id) => {
    const old = before.find((row) => row.id === id);
    const values = Object.entries(kind.fields).map(([field, one]) => {
      const control = controlOf(list, id, field);
      const found = typed[control] === undefined ? null : one.read(typed[control]);
      if (found && "value" in found) return [field, found.value];
      if (found) problems[control] = found.problem;
      return [field, old?.[field] ?? null];
    });
    return { id, ...Object.fromEntries(values) } as Row<K>;
  });
  const filled = read.filter(
    (row) => !isEmpty(row, kind.fields) || Object.keys(problems).some((name) => name.startsWith(`${list}.${row.id}.`)),
  );
  if (filled.length > kind.most) problems[list] = "too-many";
  return { rows: withinMost(filled, kind.most, before), problems };
}

/** At most so many rows, none of those that were there before let go for a new one. */
function withinMost<R extends { id: string }>(rows: readonly R[], most: number, before: readonly R[]): R[] {
  const isNew = ({ id }: R) => before.every((row) => row.id !== id);
  const room = Math.max(most - rows.filter((row) => !isNew(row)).length, 0);
  const kept = new Set(rows.filter(isNew).slice(0, room));
  return rows.filter((row) => !isNew(row) || kept.has(row));
}

function idsIn(list: string, typed: Readonly<Record<string, readonly string[]>>): string[] {
  const ids = Object.keys(typed).flatMap((name) => {
    const [first, id, ...rest] = name.split(".");
    return first === list && rest.length === 1 && id && /^[a-z0-9-]{1,40}$/i.test(id) ? [id] : [];
  });
  return [...new Set(ids)];
}

/** What only says how the rest is meant does not make a row: the kind of a question without words. */
function isEmpty<K extends RowKinds>(row: Row<K>, fields: K): boolean {
  return Object.entries(fields).every(
    ([field, kind]) => row[field] === null || kind.name === "choice" || kind.name === "flag",
  );
}
