import { spawn } from "node:child_process";
import { accessSync, constants, existsSync, mkdtempSync, readFileSync, rmSync, statfsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const memory = "/dev/shm";
const enoughMemory = 6 * 1024 ** 3;

/**
 * Vitest's globalSetup: puts what tests write into memory where there is room, as they write far more than a disk likes to
 * keep, and names the folder in which the first test that needs PostgreSQL starts it, and stops it at the end.
 * A shell waits beside the run, so that nothing is left when the run is killed.
 */
export default function setup(): () => void {
  if (!process.env.TMPDIR && hasRoom(memory)) process.env.TMPDIR = memory;
  const folder = mkdtempSync(join(tmpdir(), "perennial-postgres-"));
  process.env.TEST_POSTGRES = folder;
  const watch =
    'while kill -0 "$1" 2>/dev/null && [ -d "$2" ]; do sleep 1; done; [ -f "$2/pid" ] && kill -INT "$(cat "$2/pid")"; rm -rf "$2"';
  spawn("sh", ["-c", watch, "sh", String(process.pid), folder], { detached: true, stdio: "ignore" }).unref();
  return () => {
    const pid = join(folder, "pid");
    if (existsSync(pid)) process.kill(Number(readFileSync(pid, "utf8")), "SIGINT");
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  };
}

function hasRoom(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize > enoughMemory;
  } catch {
    return false;
  }
}
