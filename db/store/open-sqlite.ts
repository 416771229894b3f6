import { closeSync, mkdirSync, openSync } from "node:fs";
import { dirname } from "node:path";
import Database from "better-sqlite3";
import { appliedIn, migrateSqlite } from "./migrate-sqlite";
import { type Migration, pendingOf } from "./migrations";
import type { OpenOptions } from "./open-options";
import { CannotOpen } from "./refusals";
import { sqliteStore } from "./sqlite";
import type { Store } from "./store";

/** The first version without a known fault that can damage a database in WAL mode. */
const wanted = "3.51.3";

/**
 * What every connection is set to, and must say it is. `synchronous` belongs to the connection and drops from FULL (2) to
 * NORMAL by itself on reopening, where a power cut may take what was already answered for.
 */
const settings = {
  journal_mode: "wal",
  synchronous: 2,
  foreign_keys: 1,
  trusted_schema: 0,
  // `insert or replace` takes rows away, and asks what guards them only so.
  recursive_triggers: 1,
  cell_size_check: 1,
  secure_delete: 1,
  mmap_size: 0,
  wal_autocheckpoint: 1_000,
  journal_size_limit: 67_108_864,
};

/** Opens an SQLite file, makes it where there is none, readable by its owner only. */
export async function openSqlite(
  file: string,
  migrations: readonly Migration[],
  { migrate = true, alone = false, ...how }: OpenOptions,
): Promise<Store> {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const opened: Database.Database[] = [];
  const close = () => opened.splice(0).forEach((connection) => void connection.close());
  try {
    if (alone) opened.push(takeAlone(file));
    makeOwn(file);
    const writer = connect(file, opened);
    refuseOld(writer.prepare("select sqlite_version()").pluck().get() as string);
    if (migrate) await migrateSqlite(writer, migrations, how);
    else pendingOf(migrations, appliedIn(writer));
    writer.pragma("busy_timeout = 0");
    const reader = connect(file, opened);
    reader.pragma("query_only = on");
    return sqliteStore({ writer, reader }, migrations, close);
  } catch (error) {
    close();
    throw error;
  }
}

function connect(file: string, opened: Database.Database[]): Database.Database {
  const connection = new Database(file, { timeout: 5_000 });
  opened.push(connection);
  for (const [name, value] of Object.entries(settings)) {
    connection.pragma(`${name} = ${value}`);
    const found = connection.pragma(name, { simple: true });
    if (found !== value) throw new CannotOpen("unsafeSetting", { name, wanted: value, found: String(found) });
  }
  return connection;
}

/** SQLite gives the files beside it the same rights. */
function makeOwn(file: string): void {
  closeSync(openSync(file, "a", 0o600));
}

/**
 * Holds a lock that says "a Perennial serves from this file" and that the kernel takes back however the process ends. It is
 * a lock on a file beside it, so that the command line can still read and write the data meanwhile.
 */
export function takeAlone(file: string): Database.Database {
  makeOwn(`${file}-instance`);
  const lock = new Database(`${file}-instance`, { timeout: 0 });
  try {
    lock.exec("begin exclusive");
    return lock;
  } catch (error) {
    lock.close();
    const isTaken = /^SQLITE_BUSY/.test(String((error as { code?: unknown }).code));
    throw isTaken ? new CannotOpen("inUse") : error;
  }
}

function refuseOld(found: string): void {
  const [a, b] = [found, wanted].map((version) =>
    version.split(".").reduce((sum, part) => sum * 1000 + Number(part), 0),
  );
  if (a! < b!) throw new CannotOpen("oldSqlite", { wanted, found });
}
