import { join } from "node:path";
import { readMigrations } from "./migrations";
import type { OpenOptions } from "./open-options";
import type { Store } from "./store";

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
