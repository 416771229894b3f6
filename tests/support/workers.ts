import { readdirSync, readFileSync } from "node:fs";

/** Ids of the worker processes of a server, by its data folder; none where the system does not say (only Linux does). */
export function workersOf(dataDir: string): number[] {
  if (process.platform !== "linux") return [];
  const pids = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  const isWorker = (pid: string) =>
    textAt(`/proc/${pid}/cmdline`).includes("perennial/worker.js") &&
    textAt(`/proc/${pid}/environ`).split("\0").includes(`DATA_DIR=${dataDir}`);
  return pids.filter(isWorker).map(Number);
}

/** A process and all that it started, by their ids. */
export function processesUnder(pid: number): number[] {
  const children = textAt(`/proc/${pid}/task/${pid}/children`).split(" ").filter(Boolean).map(Number);
  return [pid, ...children.flatMap(processesUnder)];
}

/** Resident memory of a process in bytes; 0 when it is gone. */
export function memoryOf(pid: number): number {
  return Number(textAt(`/proc/${pid}/statm`).split(" ")[1] ?? 0) * 4_096;
}

function textAt(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
