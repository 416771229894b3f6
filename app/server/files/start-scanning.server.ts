import { open } from "node:fs/promises";
import { join } from "node:path";
import { and, asc, eq, gt, isNull } from "drizzle-orm";
import type { Reading, Store } from "~db/store/store";
import { clock } from "../clock.server";
import type { Env } from "../env.server";
import { faultOf, type Log } from "../log.server";
import { pause } from "../pause.server";
import { unlessGone } from "../upkeep/files.server";
import { scan, type Verdict } from "./clamd.server";
import { bytesPath } from "./places.server";
import type { Clamd } from "./settings.server";

const LOOK_EVERY = 2_000;
const AFTER_A_FAULT = 10_000;

interface Ground {
  store: Store;
  env: Pick<Env, "dataDir" | "files" | "testClockFile">;
  log: Log;
}

/**
 * Has each new file looked at by a virus scanner, one at a time, until it is stopped. Each wait for the scanner is at most
 * `patience` milliseconds, and what it did not answer for is tried again after the others. Without one nothing is done.
 */
export function startScanning(
  ground: Ground,
  { patience = 30_000, afterFault = AFTER_A_FAULT } = {},
): { stop(): Promise<void> } {
  const { clamd } = ground.env.files;
  const leaving = new AbortController();
  const over = clamd === null ? Promise.resolve() : run(ground, clamd, { patience, afterFault }, leaving.signal);
  return {
    async stop() {
      leaving.abort();
      await over;
    },
  };
}

type Waits = { patience: number; afterFault: number };

async function run(ground: Ground, clamd: Clamd, waits: Waits, leaving: AbortSignal): Promise<void> {
  let last = "";
  while (!leaving.aborted) {
    try {
      const next = await ground.store.read((on) => nextFile(on, last));
      if (next) {
        last = next.id;
        await look(ground, clamd, next, waits.patience, leaving);
      } else if (last !== "") last = "";
      else await pause(LOOK_EVERY, leaving);
    } catch (error) {
      if (leaving.aborted) return;
      ground.log.warn({ fault: faultOf(error) }, "files wait for the virus scanner");
      await pause(waits.afterFault, leaving);
    }
  }
}

/** The next one that nobody looked at, after the last: what the scanner stumbles over holds no other up. */
async function nextFile(on: Reading, after: string) {
  const { files } = on.tables;
  const [found] = await on
    .select({ id: files.id, sha256: files.sha256 })
    .from(files)
    .where(and(gt(files.id, after), isNull(files.scannedAt), isNull(files.removedAt)))
    .orderBy(asc(files.id))
    .limit(1);
  return found;
}

type Waiting = NonNullable<Awaited<ReturnType<typeof nextFile>>>;

async function look(
  { store, env, log }: Ground,
  clamd: Clamd,
  { sha256 }: Waiting,
  patience: number,
  leaving: AbortSignal,
): Promise<void> {
  const handle = await unlessGone(open(join(env.dataDir, bytesPath(sha256)), "r"));
  const verdict =
    handle === null ? "unable" : await scan(clamd, handle, patience, leaving).finally(() => handle.close());
  await note(store, sha256, verdict, clock(env)());
  if (verdict !== "clean") log.warn({ sha256, verdict }, "a file was looked at by the virus scanner");
}

/** The same bytes have the same verdict, whoever added them. */
async function note(store: Store, sha256: string, verdict: Verdict, at: Date): Promise<void> {
  await store.write(async (on) => {
    const { files } = on.tables;
    const scan = verdict === "unable" ? "not-scanned" : verdict;
    await on.update(files).set({ scan, scannedAt: at }).where(eq(files.sha256, sha256));
  });
}
