import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe } from "vitest";

const folder = resolve(process.env.SHARED ?? "../shared");

/** A file of the shared folder, which holds real published grants and is not part of a release. */
export function shared(path: string): string {
  return join(folder, path);
}

/** Runs where the shared folder is; elsewhere it is skipped by name, and under CI it fails. */
export function describeShared(name: string, tests: () => void): void {
  const there = existsSync(shared("data/360giving/grants"));
  if (!there && process.env.CI) throw new Error(`${name}: needs the shared folder (set SHARED)`);
  describe.skipIf(!there)(there ? name : `${name} (skipped: no shared folder here)`, tests);
}
