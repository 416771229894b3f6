import { randomBytes } from "node:crypto";
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Env } from "./env.server";

/** The installation's secret or, where there is none (the demo), a random one that stays in the data folder. */
export function secretKeyOf(env: Pick<Env, "sessionSecret" | "dataDir">): string {
  return env.sessionSecret ?? keptKey(env.dataDir, "secret-key");
}

/**
 * A key of 256 random bits that stays in the data folder, made when it is not there. Two processes may start at once: the
 * first to name its file decides, and by then the file is whole.
 */
export function keptKey(dataDir: string, name: string): string {
  const file = join(dataDir, name);
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  if (existsSync(file)) return readFileSync(file, "utf8");
  const own = `${file}-${randomBytes(8).toString("hex")}`;
  writeFileSync(own, randomBytes(32).toString("base64url"), { mode: 0o600, flag: "wx", flush: true });
  try {
    linkSync(own, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    rmSync(own);
  }
  return readFileSync(file, "utf8");
}
