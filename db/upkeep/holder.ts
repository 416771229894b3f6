import { existsSync, readFileSync, statSync } from "node:fs";
import { takeAlone } from "../store/open-sqlite";
import { CannotOpen } from "../store/refusals";
import { openUpkeep } from "./open";

/** Who is using a database: a process of this machine where the system tells, and how many connections. */
export interface Holder {
  inUse: boolean;
  pid: number | null;
}

/** Whether a running app holds the database that `url` names. PostgreSQL has no lock: any other connection counts. */
export async function holderOf(url: string): Promise<Holder> {
  if (!url.startsWith("file:")) return { inUse: (await connections(url)) > 0, pid: null };
  const lock = `${url.replace(/^file:(\/\/)?/, "")}-instance`;
  if (!existsSync(lock) || isFree(lock)) return { inUse: false, pid: null };
  return { inUse: true, pid: lockedBy(lock) };
}

async function connections(url: string): Promise<number> {
  const upkeep = await openUpkeep(url);
  try {
    return await upkeep.others();
  } finally {
    await upkeep.close();
  }
}

function isFree(lock: string): boolean {
  try {
    takeAlone(lock.replace(/-instance$/, "")).close();
    return true;
  } catch (error) {
    if (error instanceof CannotOpen) return false;
    throw error;
  }
}

/** Linux lists every lock with the process that has it and the number of its file. */
function lockedBy(file: string): number | null {
  if (!existsSync("/proc/locks")) return null;
  const { ino } = statSync(file);
  const line = readFileSync("/proc/locks", "utf8")
    .split("\n")
    .find((one) => one.includes(`:${ino} `));
  return Number(/\bWRITE +(\d+)/.exec(line ?? "")?.[1]) || null;
}
