import { access, constants, stat, statfs } from "node:fs/promises";
import { join } from "node:path";
import { openStore } from "~db/store/open";
import { CannotOpen } from "~db/store/refusals";
import { holderOf } from "~db/upkeep/holder";
import { openUpkeep } from "~db/upkeep/open";
import { migrationTags } from "~db/upkeep/shapes";
import { NoDatabase } from "~db/upkeep/upkeep";
import type { Env } from "../env.server";
import { unlessGone } from "./files.server";
import { backupsIn } from "./manifest.server";

/** One thing looked at: a key under `doctor` in messages/en/upkeep.json, which has a sentence for each `state`. */
export interface Line {
  name: string;
  isFine: boolean;
  state: string;
  values: Record<string, string | number>;
}

const ENOUGH_BYTES = 500_000_000;
const ENOUGH_SHARE = 0.1;

/** Looks at what the product stands on, without changing anything. Each thing that cannot be looked at is not fine. */
export async function examine(env: Env, migrations: string): Promise<Line[]> {
  const lines = [nodeLine(), await folderLine(env.dataDir), await spaceLine(env.dataDir)];
  lines.push(...(await databaseLines(env.databaseUrl, migrations)));
  lines.push(mailLine(env), secretLine(env), await backupLine(env.dataDir));
  return lines;
}

function line(name: string, isFine: boolean, state: string, values: Line["values"] = {}): Line {
  return { name, isFine, state, values };
}

/** The versions that package.json names. */
function nodeLine(): Line {
  const found = process.versions.node;
  const [major = 0, minor = 0] = found.split(".").map(Number);
  const isFine = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;
  return line("node", isFine, isFine ? "fine" : "old", { found });
}

async function folderLine(folder: string): Promise<Line> {
  const found = await unlessGone(stat(folder));
  if (!found) return line("folder", true, "none", { folder });
  const mayWrite = await access(folder, constants.R_OK | constants.W_OK | constants.X_OK).then(
    () => true,
    () => false,
  );
  if (!mayWrite) return line("folder", false, "closed", { folder });
  const isPrivate = (found.mode & 0o077) === 0;
  return line("folder", isPrivate, isPrivate ? "fine" : "open", { folder });
}

async function spaceLine(folder: string): Promise<Line> {
  const disk = await unlessGone(statfs(folder));
  if (!disk) return line("space", true, "none");
  const free = disk.bavail * disk.bsize;
  const share = disk.bavail / disk.blocks;
  const isFine = free >= ENOUGH_BYTES || share >= ENOUGH_SHARE;
  return line("space", isFine, isFine ? "fine" : "low", { gigabytes: Math.round(free / 1e8) / 10 });
}

async function databaseLines(url: string, migrations: string): Promise<Line[]> {
  try {
    const upkeep = await openUpkeep(url);
    try {
      const { engine } = upkeep;
      const opened = line("database", true, engine, { version: await upkeep.version() });
      const safety = (await upkeep.safety()).map(({ name, value, isSafe }) =>
        line("safety", isSafe, isSafe ? "fine" : "unsafe", { name, value }),
      );
      const ledger = migrationsLine(migrationTags(migrations), await upkeep.migrations());
      return [opened, ...safety, await settingsLine(url, migrations), ledger, await lockLine(url)];
    } finally {
      await upkeep.close();
    }
  } catch (error) {
    if (error instanceof NoDatabase) return [line("database", true, "none")];
    return [line("database", false, "broken", { message: (error as Error).message })];
  }
}

/** Opened as the app does: each connection says back what it was set to. */
async function settingsLine(url: string, migrations: string): Promise<Line> {
  try {
    await (await openStore(url, migrations, { migrate: false })).close();
    return line("settings", true, "fine");
  } catch (error) {
    if (error instanceof CannotOpen) return line("settings", false, error.reason, error.values);
    return line("settings", false, "broken", { message: (error as Error).message });
  }
}

function migrationsLine(tags: string[], count: number): Line {
  const state = count > tags.length ? "newer" : count < tags.length ? "pending" : "fine";
  return line("migrations", state === "fine", state, {
    newest: tags[count - 1] ?? "",
    pending: tags.slice(count).join(", "),
  });
}

async function lockLine(url: string): Promise<Line> {
  const { inUse, pid } = await holderOf(url);
  if (!inUse) return line("lock", true, "free");
  return pid === null ? line("lock", true, "held") : line("lock", true, "heldBy", { pid });
}

function mailLine({ mailUrl }: Env): Line {
  if (mailUrl === null) return line("mail", false, "missing");
  return line("mail", true, mailUrl.startsWith("file:") ? "folder" : "fine");
}

function secretLine({ mode, sessionSecret }: Env): Line {
  if (sessionSecret !== null) return line("secret", true, "fine");
  return line("secret", mode !== "production", mode === "production" ? "missing" : "demo");
}

async function backupLine(dataDir: string): Promise<Line> {
  const newest = (await backupsIn(join(dataDir, "backup"))).at(-1);
  return newest === undefined ? line("backups", true, "none") : line("backups", true, "newest", { newest });
}
