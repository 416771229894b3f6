import { getTableColumns, getTableName, is, SQL } from "drizzle-orm";
import { CasingCache } from "drizzle-orm/casing";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";

const casing = new CasingCache("snake_case");

/** How the rows of a table are handed to a driver: its columns in order, and a row as their values. */
export interface RowShape {
  table: string;
  columns: { name: string; type: string }[];
  values(row: Record<string, unknown>): unknown[];
}

/** The shape of a table's rows, with the same mapping and defaults as Drizzle's own insert. */
export function rowShape(table: PgTable): RowShape {
  const columns = Object.entries(getTableColumns(table));
  return {
    table: getTableName(table),
    columns: columns.map(([, column]) => ({ name: casing.getColumnCasing(column), type: column.getSQLType() })),
    values: (row) => {
      const values = new Array<unknown>(columns.length);
      for (let i = 0; i < columns.length; i++) values[i] = sentFor(columns[i]![1], row[columns[i]![0]]);
      return values;
    },
  };
}

function sentFor(column: PgColumn, given: unknown): unknown {
  const value = given === undefined ? defaultOf(column) : given;
  return value === null ? null : column.mapToDriverValue(value);
}

function defaultOf(column: PgColumn): unknown {
  if (column.defaultFn) return column.defaultFn();
  if (is(column.default, SQL))
    throw new Error(`${column.name}: a default that the database computes is not known here`);
  return column.default ?? null;
}
