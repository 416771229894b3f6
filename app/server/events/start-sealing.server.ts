import { setTimeout as wait } from "node:timers/promises";
import type { Store } from "~db/store/store";
import { clock } from "../clock.server";
import type { Env } from "../env.server";
import { faultOf, type Log } from "../log.server";
import { lastLink, moveHead, readKey } from "./head.server";
import { sealEvents } from "./seal-events.server";

const LOOK_EVERY = 1_000;
const LOOK_AT_ALL_EVERY = 600_000;
const AFTER_A_FAULT = 60_000;

interface Ground {
  store: Store;
  env: Pick<Env, "dataDir" | "testClockFile">;
  log: Log;
}

/**
 * Seals what happens, soon after, until it is stopped. Once a day the newest seal goes to the log: whoever keeps that can
 * tell whether the whole record was made anew.
 */
export function startSealing(ground: Ground): { stop(): Promise<void> } {
  const leaving = new AbortController();
  const over = run(ground, leaving.signal);
  return {
    async stop() {
      leaving.abort();
      await over;
    },
  };
}

async function run({ store, env, log }: Ground, leaving: AbortSignal): Promise<void> {
  const now = clock(env);
  const of = { store, dataDir: env.dataDir, now, leaving };
  let allAt = Number.NEGATIVE_INFINITY;
  let toldOn = "";
  while (!leaving.aborted) {
    let pause = LOOK_EVERY;
    try {
      const isTime = performance.now() - allAt > LOOK_AT_ALL_EVERY;
      await sealEvents(of, isTime ? "all" : "recent");
      if (isTime) allAt = performance.now();
      const day = now().toISOString().slice(0, 10);
      if ((isTime || day !== toldOn) && (await tell({ store, env, log }, day !== toldOn))) toldOn = day;
    } catch (error) {
      log.warn({ fault: faultOf(error) }, "the record could not be sealed");
      pause = AFTER_A_FAULT;
    }
    await wait(pause, undefined, { signal: leaving }).catch(() => undefined);
  }
}

/** Notes the newest seal, where that was missed, and logs it. False: there is none yet. */
async function tell({ store, env: { dataDir }, log }: Ground, isNewDay: boolean): Promise<boolean> {
  const key = await readKey(dataDir);
  const { position, hash } = await store.read(lastLink);
  if (key === null || position === 0) return false;
  const isTrue = await moveHead(store, dataDir, key);
  if (isNewDay) log.info({ position, hash }, "the record is sealed up to here");
  if (!isTrue) log.warn({ position }, "the end of the record is not the one that was noted: run verify");
  return true;
}
