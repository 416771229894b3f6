import { mkdir, readdir, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { openUpkeep } from "~db/upkeep/open";
import { migrationTags, shapesAt } from "~db/upkeep/shapes";
import type { Upkeep } from "~db/upkeep/upkeep";
import type { Env } from "../env.server";
import { KEY_FILE } from "../events/head.server";
import { copyAudits } from "./copy-audits.server";
import { copyGroupFiles } from "./copy-group-files.server";
import { copyFile, sumFile, syncFolder, unlessGone } from "./files.server";
import { backupsIn, type Manifest, tablePath, writeManifest } from "./manifest.server";
import { UpkeepRefusal } from "./refusal.server";
import { readRows, sumRows, writeRows } from "./rows.server";

/** A file that is deleted while files are copied makes the copy start again. */
const TRIES = 5;
const DAY = 86_400_000;

/** Where the data is, and what reads it. */
export interface Installation {
  env: Pick<Env, "databaseUrl" | "dataDir">;
  /** Folder that holds one folder of migrations for each engine. */
  migrations: string;
  /** Of the software. */
  version: string;
  now: () => Date;
}

/** A backup that is there: its folder and what it holds. */
export interface Kept {
  folder: string;
  manifest: Manifest;
}

/**
 * Writes all data to a new folder in `to`: the rows of every table from one moment and the files that they name, read back
 * before the folder gets its name. May be called while the app is running; a backup of one engine restores on the other.
 * Throws UpkeepRefusal when there is nothing to back up, and errors with a `code`.
 *
 * @param label added to the name of the folder
 */
export async function backup(of: Installation, to: string, label = ""): Promise<Kept> {
  const name = `${of.now().toISOString().replace(/[:.]/g, "-")}${label}`;
  await mkdir(to, { recursive: true, mode: 0o700 });
  await clearUnfinished(to);
  const unfinished = join(to, `.${name}-${process.pid}`);
  for (let tried = 1; ; tried++) {
    try {
      await rm(unfinished, { recursive: true, force: true });
      const manifest = await write(of, unfinished, tried === TRIES ? "without missing files" : "whole");
      await readBack(unfinished, manifest);
      return { folder: await named(unfinished, join(to, name)), manifest };
    } catch (error) {
      await rm(unfinished, { recursive: true, force: true });
      if (!(error instanceof FileGone)) throw error;
    }
  }
}

/** Backs up before migrations change the data, and keeps the last ten of these. */
export async function backupBefore(of: Installation, pending: readonly string[]): Promise<Kept> {
  const to = join(of.env.dataDir, "backup");
  const kept = await backup(of, to, `-before-${pending[0]}`);
  const automatic = (await backupsIn(to)).filter((name) => name.includes("-before-"));
  for (const name of automatic.slice(0, -10)) await rm(join(to, name), { recursive: true, force: true });
  return kept;
}

/** Thrown when a file that was sent is gone: it was deleted after the rows were read. */
class FileGone extends Error {}

type Care = "whole" | "without missing files";

async function write(of: Installation, folder: string, care: Care): Promise<Manifest> {
  await mkdir(join(folder, "tables"), { recursive: true, mode: 0o700 });
  const upkeep = await openUpkeep(of.env.databaseUrl);
  try {
    return await upkeep.snapshot(async (rows) => {
      const migration = await newestMigration(of.migrations, upkeep);
      const shapes = shapesAt(of.migrations, migration);
      const tables = [];
      for (const shape of shapes)
        tables.push({ name: shape.name, ...(await writeRows(tablePath(folder, shape.name), rows(shape))) });
      const { dataDir } = of.env;
      const to = join(folder, "files");
      const audits = await copyAudits(dataDir, to, shapes, rows);
      const added = await copyGroupFiles(dataDir, to, shapes, rows);
      const missing = [...audits.missing, ...added.missing];
      if (missing.length > 0 && care === "whole") throw new FileGone();
      const files = [...audits.files, ...added.files, ...(await copyKey(dataDir, to))];
      const made = { madeAt: of.now().toISOString(), version: of.version, engine: upkeep.engine };
      const manifest: Manifest = { format: 1, ...made, migration, tables, files, missing };
      await writeManifest(folder, manifest);
      return manifest;
    });
  } finally {
    await upkeep.close();
  }
}

/** Without its key nobody can tell whether the record is as it was. */
async function copyKey(dataDir: string, to: string): Promise<Manifest["files"]> {
  const copied = await unlessGone(copyFile(join(dataDir, KEY_FILE), join(to, KEY_FILE)));
  return copied === null ? [] : [{ path: KEY_FILE, ...copied }];
}

async function newestMigration(migrations: string, upkeep: Upkeep): Promise<string> {
  const tags = migrationTags(migrations);
  const count = await upkeep.migrations();
  if (count === 0) throw new UpkeepRefusal("noData");
  const newest = tags[count - 1];
  if (newest === undefined) throw new UpkeepRefusal("newerData");
  return newest;
}

async function readBack(folder: string, { tables, files }: Manifest): Promise<void> {
  for (const { name, rows, sha256 } of tables) {
    const found = await sumRows(readRows(tablePath(folder, name)));
    if (found.rows !== rows || found.sha256 !== sha256) throw new UpkeepRefusal("notReadBack", { path: name });
  }
  for (const { path, sha256 } of files)
    if ((await sumFile(join(folder, "files", path)))?.sha256 !== sha256)
      throw new UpkeepRefusal("notReadBack", { path });
}

/** What a backup that was killed left behind; another that is being made now is younger. */
async function clearUnfinished(folder: string): Promise<void> {
  for (const name of (await readdir(folder)).filter((one) => /^\.\d{4}-\d\d-\d\dT/.test(one))) {
    const found = await unlessGone(stat(join(folder, name)));
    if (found && Date.now() - found.mtimeMs > DAY) await rm(join(folder, name), { recursive: true, force: true });
  }
}

/** Gives the finished folder its name; another backup of the same millisecond keeps its own. */
async function named(unfinished: string, wanted: string): Promise<string> {
  await syncFolder(unfinished);
  for (let n = 1; ; n++) {
    const path = n === 1 ? wanted : `${wanted}-${n}`;
    try {
      await mkdir(path);
      await rename(unfinished, path);
      await syncFolder(dirname(path));
      return path;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
  }
}
