import type { PgDatabase, PgQueryResultHKT, PgTable } from "drizzle-orm/pg-core";
import type { Tables } from "../schema";

type Db = PgDatabase<PgQueryResultHKT>;

/** What a read may do. Queries are written once for both engines: `on.select().from(on.tables.audits)`. */
export type Reading = Pick<Db, "select" | "selectDistinct" | "$count" | "$with" | "with"> & { readonly tables: Tables };

/** What a write may do besides. */
export type Writing = Reading & Pick<Db, "insert" | "update" | "delete"> & { readonly putMany: PutMany };

/**
 * Inserts rows many times faster than `insert`, with the same types and defaults. For imports: hand it slices of some
 * hundred rows, one slice a write, so that other writes get their turn.
 */
export type PutMany = <T extends PgTable>(table: T, rows: readonly T["$inferInsert"][]) => Promise<void>;

/** The only way to the database. */
export interface Store {
  readonly engine: "sqlite" | "postgres";
  /** Reads what is committed; it cannot write. */
  read<T>(work: (on: Reading) => Promise<T>): Promise<T>;
  /**
   * Serialisable on both engines, all or nothing. Its function holds only reads and writes (no mail, no files, no second
   * write) and may run more than once. Throws Conflict for a broken unique rule.
   */
  write<T>(work: (on: Writing) => Promise<T>): Promise<T>;
  /** Throws unless the database answers, takes writes and has every migration. */
  check(): Promise<void>;
  close(): Promise<void>;
}
