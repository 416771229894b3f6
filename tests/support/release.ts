import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { cp, mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import Database from "better-sqlite3";
import { backup } from "~/server/upkeep/backup.server";
import { fillEveryTable } from "./filled";
import { root } from "./sources";

const migrations = join(root, "db/migrations");
const AWARDS = 10_000;

/**
 * Makes the filled database of a release that later releases have to open: an SQLite file as people have it, and a backup,
 * with rows in every table. Writes them into `to`.
 */
export async function makeRelease(version: string, to: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "perennial-release-"));
  try {
    const [path, dataDir] = [join(folder, "perennial.sqlite"), join(folder, "data")];
    await fillEveryTable(`file:${path}`, dataDir, rowsOf);
    const now = () => new Date("2026-11-24T09:00:00.000Z");
    const of = { env: { databaseUrl: `file:${path}`, dataDir }, migrations, version, now };
    const made = await backup(of, join(folder, "backups"));
    vacuum(path);
    rmSync(to, { recursive: true, force: true });
    await cp(made.folder, join(to, "backup"), { recursive: true });
    writeFileSync(join(to, "perennial.sqlite.gz"), gzipSync(readFileSync(path), { level: 9 }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function rowsOf(table: string): number {
  return table === "awards" ? AWARDS : table.startsWith("audit") ? 3 : 25;
}

function vacuum(path: string): void {
  const connection = new Database(path);
  connection.exec("vacuum");
  connection.pragma("wal_checkpoint(truncate)");
  connection.close();
}
