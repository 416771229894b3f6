import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Database } from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { migrate } from "drizzle-orm/better-sqlite3/migrator";

/**
 * Applies the migrations that are missing. Foreign keys are off while it runs: a migration that rebuilds a table drops the
 * old one, and with keys on that deletes what points to it, without an error. Throws when a key is broken afterwards.
 */
export function migrateSqlite(connection: Database, folder: string): void {
  connection.pragma("foreign_keys = off");
  migrate(drizzle(connection), { migrationsFolder: folder });
  const broken = connection.pragma("foreign_key_check") as unknown[];
  if (broken.length > 0) throw new Error(`migration left ${broken.length} broken foreign keys`);
  connection.pragma("foreign_keys = on");
}

/** How many migrations of the folder the database does not have. */
export function missingMigrations(connection: Database, folder: string): number {
  const journal = JSON.parse(readFileSync(join(folder, "meta/_journal.json"), "utf8")) as { entries: unknown[] };
  const applied = connection.prepare("select count(*) from __drizzle_migrations").pluck().get() as number;
  return journal.entries.length - applied;
}
