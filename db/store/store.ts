import type { BetterSQLite3Database } from "drizzle-orm/better-sqlite3";

type Db = BetterSQLite3Database;

/** What a read may do. */
export type Reading = Pick<Db, "select" | "selectDistinct" | "$count" | "$with" | "with">;

/** What a write may do besides. */
export type Writing = Reading & Pick<Db, "insert" | "update" | "delete">;

/** The only way to the database. */
export interface Store {
  read<T>(work: (on: Reading) => Promise<T>): Promise<T>;
  /** One after the other, all or nothing. Its function holds only reads and writes: no mail, no files, no second write. */
  write<T>(work: (on: Writing) => Promise<T>): Promise<T>;
  /** Throws unless the database answers and has every migration. */
  check(): Promise<void>;
  close(): Promise<void>;
}
