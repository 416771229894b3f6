import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";

/** A folder for a test file's own files, gone when its tests are done. Returns how to name a file in it. */
export function testFolder(): (name: string) => string {
  const folder = mkdtempSync(join(tmpdir(), "perennial-test-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return (name) => join(folder, name);
}
