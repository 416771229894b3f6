import { createHmac, randomBytes } from "node:crypto";
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { isIPv6 } from "node:net";
import { join } from "node:path";
import type { Env } from "../env.server";

/**
 * Gives a name to whoever sends something, that says nothing about them: a keyed hash of their network address. The key is
 * the installation's secret or, where there is none (the demo), a random one that stays in the data folder.
 */
export function sendersBy(env: Pick<Env, "sessionSecret" | "dataDir">): (address: string) => string {
  const key = env.sessionSecret ?? keptKey(env.dataDir);
  return (address) =>
    createHmac("sha256", key)
      .update(`sender ${networkOf(address)}`)
      .digest("base64url")
      .slice(0, 22);
}

/** One household or office has a whole range of version 6 addresses: the first four groups are theirs. */
function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, "").replace(/%.*$/, "");
  if (!isIPv6(plain)) return plain;
  const [head = "", tail = ""] = plain.toLowerCase().split("::");
  const [before, after] = [head, tail].map((part) => (part === "" ? [] : part.split(":"))) as [string[], string[]];
  const zeros = plain.includes("::") ? Array<string>(Math.max(0, 8 - before.length - after.length)).fill("0") : [];
  const groups = [...before, ...zeros, ...after].slice(0, 4);
  return groups.map((group) => group.replace(/^0+(?=.)/, "")).join(":");
}

/** Two processes may start at once: the first to name its file decides, and by then the file is whole. */
function keptKey(dataDir: string): string {
  const file = join(dataDir, "secret-key");
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
