import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";

/** Whether this process may mount a disk that only one other process sees. */
export function canMount(): boolean {
  return spawnSync("unshare", ["-m", "mount", "-t", "tmpfs", "tmpfs", "/mnt"]).status === 0;
}

/** The command that starts another one with a disk of its own, in memory, at `folder`. */
export function withDisk(folder: string, size: string): string[] {
  mkdirSync(folder, { recursive: true });
  const script = 'mount -t tmpfs -o "size=$1" tmpfs "$2" && shift 2 && exec "$@"';
  return ["unshare", "-m", "sh", "-c", script, "sh", size, folder];
}

/** Changes the disk of a process that is running: `size=…`, `ro` or `rw`. */
export function changeDisk(pid: number, folder: string, how: string): void {
  execFileSync("nsenter", ["-t", String(pid), "-m", "mount", "-o", `remount,${how}`, folder]);
}

/** A folder as that process sees it. */
export function seenBy(pid: number, folder: string): string {
  return `/proc/${pid}/root${folder}`;
}
