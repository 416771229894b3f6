import { randomUUID } from "node:crypto";
import type { Store } from "~db/store/store";
import { clock } from "../clock.server";
import type { Env } from "../env.server";
import { faultOf, type Log } from "../log.server";
import { pause } from "../pause.server";
import { claimDue, doneTimes, noteDone, releaseAll, releaseDue } from "./claims.server";
import { lastDue } from "./last-due.server";
import { type Schedule, schedules } from "./schedules.server";

interface Ground {
  store: Store;
  env: Pick<Env, "testClockFile">;
  log: Log;
}

/**
 * Does what comes round, each due time once however many processes there are, until it is stopped. What was missed while
 * none ran is made up once. What fails is logged and tried again at the next look, and holds up nothing else.
 */
export function startSchedules(
  ground: Ground,
  { those = schedules, lookEvery = 5_000 } = {},
): { stop(): Promise<void> } {
  const leaving = new AbortController();
  const over = run(ground, { those, lookEvery }, leaving.signal);
  return {
    async stop() {
      leaving.abort();
      await over;
    },
  };
}

async function run(
  ground: Ground,
  { those, lookEvery }: { those: readonly Schedule[]; lookEvery: number },
  leaving: AbortSignal,
): Promise<void> {
  const { store, env, log } = ground;
  const now = clock(env);
  let isReleased = store.engine !== "sqlite";
  while (!leaving.aborted) {
    try {
      if (!isReleased) await releaseAll(store);
      isReleased = true;
      const done = await doneTimes(store);
      for (const schedule of those)
        if (!leaving.aborted) await look(ground, schedule, { now: now(), doneFor: done.get(schedule.name) });
    } catch (error) {
      log.warn({ fault: faultOf(error) }, "schedules are waiting");
    }
    await pause(lookEvery, leaving);
  }
}

async function look(
  { store, log }: Ground,
  { name, pattern, work }: Schedule,
  { now, doneFor }: { now: Date; doneFor: Date | undefined },
): Promise<void> {
  const due = lastDue(pattern, now);
  if (due === null || (doneFor !== undefined && doneFor >= due)) return;
  const claim = { name, due, by: randomUUID() };
  if (!(await claimDue(store, claim))) return;
  try {
    await work(store, { due, now });
    await noteDone(store, claim);
    log.info({ schedule: name }, "schedule done");
  } catch (error) {
    log.warn({ schedule: name, fault: faultOf(error) }, "schedule failed");
    await releaseDue(store, claim);
  }
}
