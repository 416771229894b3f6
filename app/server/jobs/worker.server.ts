import { constants, setPriority } from "node:os";
import { join } from "node:path";
import { openStore } from "~db/store/open";
import type { Store } from "~db/store/store";
import { clock } from "../clock.server";
import { readEnv } from "../env.server";
import { faultOf, openLog } from "../log.server";
import { ClaimLost, endJob, keepClaim, renewClaim } from "./claims.server";
import type { Work } from "./performer.server";
import { performers } from "./performers.server";

const SIGN_EVERY = 1_000;

/**
 * A process for one job: `worker.js <root> <job id> <kind> <subject> <claim>`. It gives way to the pages, and ends when the
 * server that started it does. Exit code 0: the job has its outcome, or is somebody else's.
 */
async function main([root = "", id = "", kind = "", subject = "", by = ""]: string[]): Promise<void> {
  process.on("disconnect", () => process.exit(1));
  // The server may have ended while this one was still loading.
  if (!process.connected) process.exit(1);
  setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  const read = readEnv(process.env, root);
  if (!read.ok) process.exit(1);
  const { env } = read;
  const log = openLog(env.logLevel);
  const store = await openStore(env.databaseUrl, join(root, "db/migrations"), { migrate: false });
  try {
    const signs = giveSigns(store, { id, by });
    const work = {
      store,
      env,
      log,
      now: clock(env),
      keep: (on) => keepClaim(on, id, by),
      ...signs.work,
    } satisfies Work;
    const perform = await performers[kind]!();
    const outcome = await perform(subject, work);
    await signs.end();
    await endJob(store, { id, by }, outcome, work.now());
  } catch (error) {
    if (!(error instanceof ClaimLost)) {
      log.error({ job: kind, fault: faultOf(error) }, "job failed");
      process.exitCode = 1;
    }
  }
  await store.close();
  process.exit();
}

/** Says once a second how far the job is, and so that it is alive; hears when it is to stop. */
function giveSigns(store: Store, claim: { id: string; by: string }) {
  let [isStopped, rowsDone, share]: [boolean, number, number | null] = [false, 0, null];
  let last: Promise<void> = Promise.resolve();
  const sign = async () => {
    const kept = await renewClaim(store, claim, { rowsDone, share });
    if (!kept || kept.stopAskedAt) isStopped = true;
  };
  // A sign that cannot be given now (the database is busy) is given a second later; the lease is longer.
  const timer = setInterval(() => {
    last = last.then(sign).catch(() => undefined);
  }, SIGN_EVERY);
  return {
    work: {
      told(rows: number, done: number | null) {
        rowsDone = rows;
        share = done;
      },
      stopped: () => isStopped,
    },
    async end() {
      clearInterval(timer);
      await last;
    },
  };
}

await main(process.argv.slice(2));
