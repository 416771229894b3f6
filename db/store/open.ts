import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import Database from "better-sqlite3";
import { migrateSqlite, missingMigrations } from "./migrate";
import { sqliteStore } from "./sqlite";
import type { Store } from "./store";

const wanted = "3.51.3";

/** SQLite is older than the first version without a known fault that can damage a database in WAL mode. */
export class OldSqlite extends Error {
  constructor(readonly versions: { wanted: string; found: string }) {
    super("SQLite is too old");
  }
}

/**
 * Opens (and makes) the database that `url` names (`file:…`), brings it to the newest migration and gives the store over it.
 * `migrations` is the folder that holds one folder of them for each engine.
 * Throws OldSqlite, and errors with a `code` when the file cannot be opened.
 */
export async function openStore(url: string, migrationFolders: string): Promise<Store> {
  const file = url.replace(/^file:(\/\/)?/, "");
  const migrations = join(migrationFolders, "sqlite");
  mkdirSync(dirname(file), { recursive: true });
  const writer = connect(file);
  refuseOld(writer.prepare("select sqlite_version()").pluck().get() as string);
  migrateSqlite(writer, migrations);
  const reader = connect(file);
  reader.pragma("query_only = on");
  return sqliteStore(writer, reader, () => missingMigrations(reader, migrations));
}

/** `synchronous` belongs to the connection and drops to NORMAL by itself on reopening: set on every one. */
function connect(file: string): Database.Database {
  const connection = new Database(file);
  connection.pragma("journal_mode = wal");
  connection.pragma("synchronous = full");
  connection.pragma("foreign_keys = on");
  connection.pragma("busy_timeout = 5000");
  connection.pragma("trusted_schema = off");
  return connection;
}

function refuseOld(found: string): void {
  const [a, b] = [found, wanted].map((version) =>
    version.split(".").reduce((sum, part) => sum * 1000 + Number(part), 0),
  );
  if (a! < b!) throw new OldSqlite({ wanted, found });
}
