import type { TableShape } from "./shapes";

/** A cell as both engines agree on it; an instant is ISO text, a day `YYYY-MM-DD`. */
export type Cell = string | number | boolean | null | object;

/** The cells of a row in the order of its table's columns. */
export type Row = Cell[];

/** Reads the rows of a table in the order of its primary key. */
export type ReadRows = (table: TableShape) => AsyncIterable<Row>;

/** What looking after a database needs and no page may do. Every method may be called while the app is running, except `load`. */
export interface Upkeep {
  readonly engine: "sqlite" | "postgres";
  version(): Promise<string>;
  /** What decides whether an answered write outlives a power cut, as the engine says it is set. */
  safety(): Promise<{ name: string; value: string; isSafe: boolean }[]>;
  /** How many migrations were applied; 0 for a database that has none of our tables. */
  migrations(): Promise<number>;
  /** Names of the tables that are there, sorted, without those of the migrations. */
  tables(): Promise<string[]>;
  /** The tables that have rows. */
  filled(): Promise<string[]>;
  /** All reads of `work` see the same moment. */
  snapshot<T>(work: (rows: ReadRows) => Promise<T>): Promise<T>;
  /**
   * Fills empty tables, those that are pointed to first, and calls `checked` before anything is kept: all or nothing.
   */
  load(tables: readonly TableShape[], rowsOf: ReadRows, checked: (rows: ReadRows) => Promise<void>): Promise<void>;
  /** How many other connections there are, where the engine can tell; 0 for SQLite, which has a lock for it. */
  others(): Promise<number>;
  /** Takes these tables away, where they are there, and what says which migrations are in. Tables of others stay. */
  clear(tables: readonly string[]): Promise<void>;
  /** What the engine itself finds broken, in its words. */
  damage(): Promise<string[]>;
  /** How many rows point to a row that is not there, for each such link. */
  orphans(tables: readonly TableShape[]): Promise<{ table: string; to: string; rows: number }[]>;
  close(): Promise<void>;
}

/** There is no such database. */
export class NoDatabase extends Error {}

/** A cell does not hold what its column says. */
export class WrongCell extends Error {
  constructor(table: string, column: string, cell: unknown) {
    super(`${table}.${column}: ${String(cell).slice(0, 40)}`);
  }
}

/** Rows that point to nothing, as a question that both engines understand. */
export function orphansOf(tables: readonly TableShape[]): { table: string; to: string; sql: string }[] {
  return tables.flatMap(({ name, pointsTo }) =>
    pointsTo.map(({ columns, table, tableColumns }) => {
      const pairs = columns.map((column, i) => `p."${tableColumns[i]}" = c."${column}"`).join(" and ");
      const set = columns.map((column) => `c."${column}" is not null`).join(" and ");
      const sql = `select count(*) from "${name}" c where ${set} and not exists (select 1 from "${table}" p where ${pairs})`;
      return { table: name, to: table, sql };
    }),
  );
}
