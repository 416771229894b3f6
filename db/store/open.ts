import { join } from "node:path";
import type { Before } from "./migrate-sqlite";
import { readMigrations } from "./migrations";
import type { Store } from "./store";

export interface OpenOptions {
  /** Put pending migrations in (unless told otherwise). Without, what is there is used as it is. */
  migrate?: boolean;
  /** The last migration to put in, by name; all of them without it. */
  upTo?: string;
  /** Done before migrations are put into a database that has some already: a backup. */
  before?: Before;
  /** Refuse when another process has opened the same SQLite file so. PostgreSQL takes several. */
  alone?: boolean;
}

/**
 * Opens (and for SQLite makes) the database that `url` names (`file:/…` or `postgres://…`), brings it to the newest migration
 * and gives the store over it. `folder` holds one folder of migrations for each engine.
 * Throws CannotOpen, and errors with a `code` when the file or the server cannot be reached. Nothing stays open then.
 */
export async function openStore(url: string, folder: string, options: OpenOptions = {}): Promise<Store> {
  if (/^postgres(ql)?:/.test(url)) {
    const { openPostgres } = await import("./open-postgres");
    return openPostgres(url, readMigrations(join(folder, "postgres")), options);
  }
  const { openSqlite } = await import("./open-sqlite");
  return openSqlite(url.replace(/^file:(\/\/)?/, ""), readMigrations(join(folder, "sqlite")), options);
}
