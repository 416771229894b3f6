import { readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { and, gt, inArray, isNull, or } from "drizzle-orm";
import { UNDO_DAYS } from "~/domain/files/removal";
import type { Store } from "~db/store/store";
import { clock } from "../clock.server";
import type { Env } from "../env.server";
import { faultOf, type Log } from "../log.server";
import { unlessGone } from "../upkeep/files.server";
import { ARRIVING, bytesPath, LEAVING, makeFolder } from "./places.server";

const DAY = 86_400_000;
const ROWS = 500;

interface Ground {
  store: Store;
  env: Pick<Env, "dataDir" | "testClockFile">;
  log: Log;
}

/** Sweeps now and every day, until it is stopped. */
export function startSweepingFiles(ground: Ground): { stop(): Promise<void> } {
  const now = clock(ground.env);
  let last: Promise<void> = Promise.resolve();
  const sweep = () => {
    last = last
      .then(() => sweepFiles(ground, { now: now(), before: new Date(Date.now() - DAY) }))
      .catch((error) => ground.log.warn({ fault: faultOf(error) }, "could not sweep the files"));
  };
  sweep();
  const timer = setInterval(sweep, DAY);
  return {
    async stop() {
      clearInterval(timer);
      await last;
    },
  };
}

/** What a sweep goes by: the clock of the place, and the real time before which something was last written to be swept. */
interface When {
  now: Date;
  before: Date;
}

/**
 * Removes the bytes that no row needs: of files that were taken away longer ago than they can be brought back, and what a
 * crash left behind. Safe while files come in: bytes are put aside first, and put back when they turn out to be new or named.
 */
export async function sweepFiles(
  { store, env: { dataDir } }: Pick<Ground, "store" | "env">,
  when: When,
): Promise<void> {
  for (const name of await inFolder(dataDir, ARRIVING)) {
    const path = join(dataDir, ARRIVING, name);
    if (await isOld(path, when)) await rm(path, { recursive: true, force: true });
  }
  // A sweep that was killed left these.
  for (const sha256 of await inFolder(dataDir, LEAVING)) await settle(store, dataDir, sha256, when);
  for (const folder of (await inFolder(dataDir, "files")).filter((name) => /^[0-9a-f]{2}$/.test(name)))
    await sweepFolder(store, dataDir, `files/${folder}`, when);
}

async function sweepFolder(store: Store, dataDir: string, folder: string, when: When): Promise<void> {
  const old: string[] = [];
  for (const name of await inFolder(dataDir, folder))
    if (await isOld(join(dataDir, folder, name), when)) old.push(name);
  for (let at = 0; at < old.length; at += ROWS) {
    const slice = old.slice(at, at + ROWS);
    const needed = await neededOf(store, slice, when.now);
    for (const sha256 of slice.filter((name) => !needed.has(name))) {
      await makeFolder(dataDir, LEAVING);
      await unlessGone(rename(join(dataDir, folder, sha256), join(dataDir, LEAVING, sha256)));
      await settle(store, dataDir, sha256, when);
    }
  }
}

/** Of bytes that were put aside: somebody may have sent them anew just before. */
async function settle(store: Store, dataDir: string, sha256: string, when: When): Promise<void> {
  const aside = join(dataDir, LEAVING, sha256);
  const isNeeded = !(await isOld(aside, when)) || (await neededOf(store, [sha256], when.now)).has(sha256);
  if (isNeeded) await unlessGone(rename(aside, join(dataDir, bytesPath(sha256))));
  else await rm(aside, { recursive: true, force: true });
}

async function inFolder(dataDir: string, folder: string): Promise<string[]> {
  return (await unlessGone(readdir(join(dataDir, folder)))) ?? [];
}

async function isOld(path: string, { before }: When): Promise<boolean> {
  const found = await unlessGone(stat(path));
  return found !== null && found.mtime < before;
}

/** A day more than anybody has for bringing one back. */
async function neededOf(store: Store, names: string[], now: Date): Promise<Set<string>> {
  const since = new Date(now.getTime() - (UNDO_DAYS + 1) * DAY);
  const rows = await store.read(async (on) => {
    const { files } = on.tables;
    const isNeeded = or(isNull(files.removedAt), gt(files.removedAt, since));
    return on
      .selectDistinct({ sha256: files.sha256 })
      .from(files)
      .where(and(inArray(files.sha256, names), isNeeded));
  });
  return new Set(rows.map(({ sha256 }) => sha256));
}
