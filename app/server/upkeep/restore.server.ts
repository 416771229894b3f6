import { rm } from "node:fs/promises";
import { join } from "node:path";
import { openStore } from "~db/store/open";
import { openUpkeep } from "~db/upkeep/open";
import { everyTable, migrationTags, shapesAt } from "~db/upkeep/shapes";
import { takeTarget } from "~db/upkeep/target";
import { temporaryDatabase } from "~db/upkeep/temporary";
import type { ReadRows } from "~db/upkeep/upkeep";
import { KEY_FILE, resetHead } from "../events/head.server";
import { backup, type Installation } from "./backup.server";
import {
  allSame,
  type ComparedFile,
  type ComparedTable,
  compareFiles,
  comparePacked,
  compareTables,
} from "./compare.server";
import { copyFile, sumFile, unlessGone } from "./files.server";
import { findBackup, type Manifest, tablePath } from "./manifest.server";
import { putInPlace } from "./put-in-place.server";
import { UpkeepRefusal } from "./refusal.server";
import { readRows, sumRows } from "./rows.server";

/** What came back, beside what the manifest says. */
export interface Compared {
  folder: string;
  manifest: Manifest;
  tables: ComparedTable[];
  files: ComparedFile[];
  same: boolean;
}

/**
 * The drill: restores the backup at `path` (or the newest in it) into a database that is removed again, and compares every
 * table and file with the manifest. Touches nothing else. Throws UpkeepRefusal when there is no backup.
 */
export async function drill(of: Installation, path: string): Promise<Compared> {
  const { folder, manifest } = await findUsable(of, path);
  const files = await compareFiles(manifest, (file) => sumFile(join(folder, "files", file)));
  const packed = await comparePacked(folder, manifest);
  if (!allSame(packed)) return compared(folder, manifest, packed, files);
  const temporary = await temporaryDatabase(of.env.databaseUrl);
  try {
    return compared(folder, manifest, await build(of, folder, manifest, temporary.url), files);
  } finally {
    await temporary.remove();
  }
}

/**
 * Puts the backup at `path` (or the newest in it) in the place of the data, which must be empty; with `replace` it is backed
 * up first, and `told` where. Nothing of it is kept when a table or a file differs from the manifest: `same` is false then.
 * Throws UpkeepRefusal, and CannotOpen while the app is running.
 */
export async function restore(
  of: Installation,
  path: string,
  { replace, told }: { replace: boolean; told: (backup: string) => void },
): Promise<Compared> {
  const { folder, manifest } = await findUsable(of, path);
  const target = await takeTarget(of.env.databaseUrl, everyTable(of.migrations));
  const copies = join(of.env.dataDir, "audits.restored");
  try {
    if (await target.hasData()) {
      if (!replace) throw new UpkeepRefusal("notEmpty", { folder: of.env.dataDir });
      told((await backup(of, join(of.env.dataDir, "backup"), "-before-restore")).folder);
    }
    await rm(copies, { recursive: true, force: true });
    const files = await compareFiles(manifest, (file) =>
      unlessGone(copyFile(join(folder, "files", file), join(copies, file))),
    );
    const packed = await comparePacked(folder, manifest);
    if (!allSame(files) || !allSame(packed)) return compared(folder, manifest, packed, files);
    const tables = await build(of, folder, manifest, await target.empty());
    if (allSame(tables)) {
      const key = manifest.files.some(({ path }) => path === KEY_FILE) ? [KEY_FILE] : [];
      await putInPlace(["audits", "files", ...key], of.env.dataDir, copies, target.finish);
      await settleRecord(of);
    }
    return compared(folder, manifest, tables, files);
  } finally {
    await rm(copies, { recursive: true, force: true });
    await target.release();
  }
}

/** A backup that this version can read, with the tables that its migration had. */
async function findUsable(of: Installation, path: string) {
  const { folder, manifest } = await findBackup(path);
  if (!migrationTags(of.migrations).includes(manifest.migration)) {
    throw new UpkeepRefusal("newerBackup", { version: manifest.version });
  }
  const expected = shapesAt(of.migrations, manifest.migration).map(({ name }) => name);
  if (expected.join() !== manifest.tables.map(({ name }) => name).join()) {
    throw new UpkeepRefusal("badManifest", { path: folder });
  }
  return { folder, manifest };
}

/** Makes the tables as they were, fills and compares them in one go, and brings them to the newest migration. */
async function build(of: Installation, folder: string, manifest: Manifest, url: string): Promise<ComparedTable[]> {
  await (await openStore(url, of.migrations, { upTo: manifest.migration })).close();
  const shapes = shapesAt(of.migrations, manifest.migration);
  const upkeep = await openUpkeep(url, "load");
  let tables: ComparedTable[] = [];
  const compare = async (rows: ReadRows) => {
    tables = await compareTables(manifest, (name) => sumRows(rows(shapes.find((shape) => shape.name === name)!)));
    if (!allSame(tables)) throw new Differs();
  };
  try {
    await upkeep.load(shapes, (shape) => readRows(tablePath(folder, shape.name)), compare);
  } catch (error) {
    if (error instanceof Differs) return tables;
    throw error;
  } finally {
    await upkeep.close();
  }
  await (await openStore(url, of.migrations)).close();
  return tables;
}

/** Takes back what was filled in. */
class Differs extends Error {}

function compared(folder: string, manifest: Manifest, tables: ComparedTable[], files: ComparedFile[]): Compared {
  return { folder, manifest, tables, files, same: allSame(tables) && allSame(files) };
}

/** The record ends where the backup did. */
async function settleRecord(of: Installation): Promise<void> {
  const store = await openStore(of.env.databaseUrl, of.migrations, { migrate: false });
  await resetHead(store, of.env.dataDir).finally(() => store.close());
}
