import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { inArray, lte } from "drizzle-orm";
import type { Store } from "~db/store/store";
import { clock } from "../clock.server";
import type { Env } from "../env.server";
import { faultOf, type Log } from "../log.server";
import { deleteAudit } from "./delete-audit.server";

const EVERY = 3_600_000;
/** Another process may be taking a file just now: its folder has no row yet. */
const OLD_MS = 3_600_000;
const ROWS = 500;

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
    const before = new Date((oldMs === 0 ? began : Date.now()) - oldMs);
    oldMs = OLD_MS;
    last = last
      .then(() => sweepAudits(ground, { now: now(), before }))
      .catch((error) => ground.log.warn({ fault: faultOf(error) }, "could not sweep"));
  };
  sweep();
  const timer = setInterval(sweep, EVERY);
  return {
    async stop() {
      clearInterval(timer);
      await last;
    },
  };
}

/** Removes audits whose days are over, and folders of no audit that were last touched before `before` (by real time). */
export async function sweepAudits(
  { store, env: { dataDir } }: Pick<Ground, "store" | "env">,
  { now, before }: { now: Date; before: Date },
): Promise<void> {
  const over = await store.read(async (on) => {
    const { audits } = on.tables;
    return on.select({ id: audits.id }).from(audits).where(lte(audits.expiresAt, now));
  });
  for (const { id } of over) await deleteAudit(store, dataDir, id);
  const folder = join(dataDir, "audits");
  const names = await readdir(folder).catch(() => []);
  for (let at = 0; at < names.length; at += ROWS)
    await removeUnknown(store, folder, names.slice(at, at + ROWS), before);
}

async function removeUnknown(store: Store, folder: string, names: string[], before: Date): Promise<void> {
  // Old enough first, known second: a folder that gets its row between the two is too young.
  const old: string[] = [];
  for (const name of names) {
    const found = await stat(join(folder, name)).catch(() => null);
    if (found && found.mtime < before) old.push(name);
  }
  if (old.length === 0) return;
  const known = await store.read(async (on) => {
    const { audits } = on.tables;
    return on.select({ id: audits.id }).from(audits).where(inArray(audits.id, old));
  });
  const ids = new Set(known.map(({ id }) => id));
  for (const name of old) if (!ids.has(name)) await rm(join(folder, name), { recursive: true, force: true });
}
