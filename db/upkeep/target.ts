import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import Database from "better-sqlite3";
import { takeAlone } from "../store/open-sqlite";
import { CannotOpen } from "../store/refusals";
import { openUpkeep } from "./open";

/** The database that a backup is to take the place of. Nobody else uses it until `release`. */
export interface Target {
  /** Whether anything would be lost. That an installation was made is nothing yet. */
  hasData(): Promise<boolean>;
  /** The address of an empty database to build in. */
  empty(): Promise<string>;
  /** What was built takes the place of what was there. */
  finish(): Promise<void>;
  release(): Promise<void>;
}

/** Throws CannotOpen when somebody is using the database. Only the tables called `ours` are ever taken away. */
export async function takeTarget(url: string, ours: readonly string[]): Promise<Target> {
  return url.startsWith("file:") ? sqliteTarget(url.replace(/^file:(\/\/)?/, "")) : postgresTarget(url, ours);
}

/** Built beside the old file, which is there until the new one is complete. */
function sqliteTarget(file: string): Target {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const lock = takeAlone(file);
  const built = `${file}.restored`;
  const sweep = () => {
    for (const path of [built, `${built}-wal`, `${built}-shm`]) rmSync(path, { force: true });
  };
  return {
    hasData: async () => existsSync(file) && hasRows(`file:${file}`),
    async empty() {
      sweep();
      return `file:${built}`;
    },
    async finish() {
      if (existsSync(file)) settle(file);
      for (const path of [`${file}-wal`, `${file}-shm`]) rmSync(path, { force: true });
      renameSync(built, file);
    },
    async release() {
      sweep();
      lock.close();
    },
  };
}

/** Moves what is still in the log into the file, so that it is whole without it. */
function settle(file: string): void {
  const connection = new Database(file);
  connection.pragma("wal_checkpoint(truncate)");
  connection.close();
}

async function postgresTarget(url: string, ours: readonly string[]): Promise<Target> {
  const upkeep = await openUpkeep(url, "load");
  const others = await upkeep.others();
  if (others > 0) {
    await upkeep.close();
    throw new CannotOpen("inUse");
  }
  return {
    hasData: () => hasRows(url),
    async empty() {
      await upkeep.clear(ours);
      return url;
    },
    finish: async () => undefined,
    release: () => upkeep.close(),
  };
}

async function hasRows(url: string): Promise<boolean> {
  const upkeep = await openUpkeep(url);
  try {
    return (await upkeep.filled()).some((table) => table !== "installation");
  } finally {
    await upkeep.close();
  }
}
