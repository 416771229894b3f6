import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import type { Store } from "~db/store/store";
import { clock } from "../clock.server";
import type { Env } from "../env.server";
import { faultOf, type Log } from "../log.server";
import { builtPath } from "../opendata/built-path.server";
import { pause } from "../pause.server";
import { claimJob, type Job, releaseAll, releaseJob } from "./claims.server";

const LOOK_EVERY = 300;
/** A worker holds a file's grants in memory: more than this is a fault. */
const HEAP_MB = 1_024;

/** What the jobs of a server stand on; `root` is the folder of the project. */
interface Ground {
  store: Store;
  env: Env;
  log: Log;
  root: string;
}

/** Does what is ordered, one job at a time, each in a process of its own, until it is stopped: then no worker is left. */
export function startJobs(ground: Ground): { stop(): Promise<void> } {
  const leaving = new AbortController();
  const over = run(ground, leaving.signal);
  return {
    async stop() {
      leaving.abort();
      await over;
    },
  };
}

async function run(ground: Ground, leaving: AbortSignal): Promise<void> {
  const { store, env, log } = ground;
  const now = clock(env);
  let isReleased = store.engine !== "sqlite";
  while (!leaving.aborted) {
    try {
      if (!isReleased) await releaseAll(store);
      isReleased = true;
      const by = randomUUID();
      const job = await claimJob(store, by, now());
      if (job) await work(ground, job, by, leaving);
      else await pause(LOOK_EVERY, leaving);
    } catch (error) {
      log.warn({ fault: faultOf(error) }, "jobs are waiting");
      await pause(2_000, leaving);
    }
  }
}

/** Has a worker do the job; one that ended without a word gives it back. */
async function work({ store, env, log, root }: Ground, job: Job, by: string, leaving: AbortSignal): Promise<void> {
  const path = builtPath("worker.js");
  if (path === null) throw new Error("the worker has not been built");
  const began = performance.now();
  const child = spawn(
    process.execPath,
    [`--max-old-space-size=${HEAP_MB}`, path, root, job.id, job.kind, job.subject, by],
    { stdio: ["ignore", "ignore", "inherit", "ipc"], env: { ...process.env, DATABASE_URL: env.databaseUrl } },
  );
  const code = await ended(child, leaving);
  log.info({ job: job.kind, code, ms: Math.round(performance.now() - began) }, "job ended");
  await releaseJob(store, by, { isFault: !leaving.aborted });
}

async function ended(child: ChildProcess, leaving: AbortSignal): Promise<number | null> {
  const end = () => void child.kill("SIGKILL");
  if (leaving.aborted) end();
  leaving.addEventListener("abort", end);
  try {
    const [code] = await once(child, "exit");
    return code;
  } finally {
    leaving.removeEventListener("abort", end);
  }
}
