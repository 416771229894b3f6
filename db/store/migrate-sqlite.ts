import type { Database } from "better-sqlite3";
import { guardSqlite } from "./guards";
import { type Counts, ledger, type Migration, pendingOf, refuseLoss } from "./migrations";

/** What was done before pending migrations are put in: the names of those, for a database that has some already. */
export type Before = (pending: string[]) => Promise<void>;

interface How {
  before?: Before;
  upTo?: string;
}

/**
 * Puts the pending migrations in, all or none, and guards the record. Throws, with nothing changed, when a key would be broken
 * afterwards or rows went unannounced.
 */
export async function migrateSqlite(connection: Database, migrations: readonly Migration[], how: How): Promise<void> {
  await putInPending(connection, migrations, how);
  guardSqlite(connection);
}

/**
 * Foreign keys are off meanwhile: a migration that rebuilds a table drops the old one, and with keys on that deletes what
 * points to it, without an error. Inside a transaction the switch does nothing, so it is thrown before.
 */
async function putInPending(
  connection: Database,
  migrations: readonly Migration[],
  { before, upTo }: How,
): Promise<void> {
  const applied = appliedIn(connection);
  const pending = pendingOf(migrations, applied, upTo);
  if (pending.length === 0) return;
  if (applied.length > 0) await before?.(pending.map(({ tag }) => tag));
  connection.pragma("foreign_keys = off");
  try {
    connection.exec("begin immediate");
    putIn(connection, migrations, upTo);
    connection.exec("commit");
  } finally {
    if (connection.inTransaction) connection.exec("rollback");
    connection.pragma("foreign_keys = on");
  }
  connection.exec("analyze");
}

/** `when` of each migration that is in. */
export function appliedIn(connection: Database): number[] {
  const has = connection.prepare("select 1 from sqlite_master where name = ?").get(ledger);
  if (!has) return [];
  return connection.prepare(`select created_at from ${ledger}`).pluck().all().map(Number);
}

function putIn(connection: Database, migrations: readonly Migration[], upTo: string | undefined): void {
  connection.exec(
    `create table if not exists ${ledger} (id serial primary key, hash text not null, created_at numeric)`,
  );
  // Asked again: another process may have been quicker.
  const pending = pendingOf(migrations, appliedIn(connection), upTo);
  for (const migration of pending) {
    const counts = countRows(connection);
    for (const statement of migration.statements) connection.exec(statement);
    refuseLoss(counts, countRows(connection), migration);
    const note = connection.prepare(`insert into ${ledger} (hash, created_at) values (?, ?)`);
    note.run(migration.hash, migration.when);
  }
  const broken = connection.pragma("foreign_key_check") as unknown[];
  if (broken.length > 0) throw new Error(`the migration would leave ${broken.length} broken keys; nothing was changed`);
}

function countRows(connection: Database): Counts {
  const tables = connection
    .prepare("select name from sqlite_master where type = 'table' and name not like 'sqlite_%' and name <> ?")
    .pluck()
    .all(ledger) as string[];
  return Object.fromEntries(
    tables.map((table) => [table, connection.prepare(`select count(*) from "${table}"`).pluck().get() as number]),
  );
}
