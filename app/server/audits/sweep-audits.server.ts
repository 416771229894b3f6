import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { subHours } from "date-fns/subHours";
import { inArray, lte } from "drizzle-orm";
import type { Store } from "~db/store/store";
import { clock } from "../clock.server";
import type { Env } from "../env.server";
import { faultOf, type Log } from "../log.server";
import { deleteAudit } from "./delete-audit.server";
import { forgetSendings } from "./sendings.server";

const HOUR = 3_600_000;
/** Another process may be taking a file just now: its folder has no row yet. */
const OLD_MS = HOUR;
const ROWS = 500;
/** A file may be younger than its time says: disks keep it to a fraction of a second, some to two seconds. */
const COARSE_MS = 2_000;

interface Ground {
  store: Store;
  env: Pick<Env, "dataDir" | "testClockFile">;
  log: Log;
}

/** Sweeps now and every hour, until it is stopped. */
export function startSweeping(ground: Ground): { stop(): Promise<void> } {
  const now = clock(ground.env);
  // On SQLite this is the only server: what has no row as it starts, the one before it left behind.
  let oldMs = ground.store.engine === "sqlite" ? 0 : OLD_MS;
  const began = Date.now();
  let last: Promise<void> = Promise.resolve();
  const sweep = () => {
    const before = new Date(oldMs === 0 ? began - COARSE_MS : Date.now() - oldMs);
    oldMs = OLD_MS;
    last = last
      .then(() => sweepAudits(ground, { now: now(), before }))
      .catch((error) => ground.log.warn({ fault: faultOf(error) }, "could not sweep"));
  };
  sweep();
  const timer = setInterval(sweep, HOUR);
  return {
    async stop() {
      clearInterval(timer);
      await last;
    },
  };
}

/**
 * Removes audits whose days are over, and folders of no audit that were last touched before `before` (by real time). Goes
 * on when one of them cannot be removed, and throws the first such error at its end.
 */
export async function sweepAudits(
  { store, env: { dataDir } }: Pick<Ground, "store" | "env">,
  { now, before }: { now: Date; before: Date },
): Promise<void> {
  const over = await store.read(async (on) => {
    const { audits } = on.tables;
    return on.select({ id: audits.id }).from(audits).where(lte(audits.expiresAt, now));
  });
  const failed = await ofEach(over, ({ id }) => deleteAudit(store, dataDir, id));
  await store.write((on) => forgetSendings(on, subHours(now, 1)));
  const folder = join(dataDir, "audits");
  const names = await readdir(folder).catch(() => []);
  for (let at = 0; at < names.length; at += ROWS) {
    const unknown = await unknownIn(store, folder, names.slice(at, at + ROWS), before);
    const remove = (name: string) => rm(join(folder, name), { recursive: true, force: true, maxRetries: 5 });
    failed.push(...(await ofEach(unknown, remove)));
  }
  if (failed.length > 0) throw failed[0];
}

/** Does something with each; returns what was thrown meanwhile. */
async function ofEach<T>(all: readonly T[], work: (one: T) => Promise<unknown>): Promise<unknown[]> {
  const failed: unknown[] = [];
  for (const one of all) await work(one).catch((error) => failed.push(error));
  return failed;
}

async function unknownIn(store: Store, folder: string, names: string[], before: Date): Promise<string[]> {
  // Old enough first, known second: a folder that gets its row between the two is too young.
  const old: string[] = [];
  for (const name of names) {
    const found = await stat(join(folder, name)).catch(() => null);
    if (found && found.mtime < before) old.push(name);
  }
  if (old.length === 0) return [];
  const known = await store.read(async (on) => {
    const { audits } = on.tables;
    return on.select({ id: audits.id }).from(audits).where(inArray(audits.id, old));
  });
  const ids = new Set(known.map(({ id }) => id));
  return old.filter((name) => !ids.has(name));
}
