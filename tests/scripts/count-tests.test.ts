import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { root } from "~tests/support/sources";

/** The last line and the exit code for runs of these counts; null = a run that left no report. */
function count(failed: 0 | 1, ...runs: ([number, number] | null)[]): [string, number | null] {
  const folder = mkdtempSync(join(tmpdir(), "perennial-count-"));
  const paths = runs.map((run, at) => {
    const path = join(folder, `${at}.json`);
    if (run) writeFileSync(path, JSON.stringify({ numPassedTests: run[0], numFailedTests: run[1] }));
    return path;
  });
  const { stdout, status } = spawnSync(process.execPath, ["scripts/count-tests.mjs", String(failed), ...paths], {
    cwd: root,
  });
  rmSync(folder, { recursive: true });
  return [stdout.toString(), status];
}

it("adds up the runs and fails when one did", () => {
  expect(count(0, [200, 0], [7, 0])).toEqual(["207 passed, 0 failed\n", 0]);
  expect(count(0, [200, 0], null)).toEqual(["200 passed, 0 failed\n", 0]);
  expect(count(1, [200, 2], [7, 1])).toEqual(["207 passed, 3 failed\n", 1]);
});

it("counts a run that ended without a failed test or a report as a failure", () => {
  expect(count(1, [200, 0], null)).toEqual(["200 passed, 1 failed\n", 1]);
  expect(count(1, null, null)).toEqual(["0 passed, 1 failed\n", 1]);
  expect(count(0, null, null)).toEqual(["0 passed, 1 failed\n", 1]);
});

it("names what failed, and the files that took longest, before the last line", () => {
  const folder = mkdtempSync(join(tmpdir(), "perennial-count-"));
  const file = (name: string, seconds: number, status: string) => ({
    ...{ name: join(root, name), startTime: 0, endTime: seconds * 1000, status, message: "" },
    assertionResults: [{ status, fullName: "a promise is kept", failureMessages: ["Error: it was not"] }],
  });
  const testResults = [file("tests/a.test.ts", 2, "failed"), file("tests/b.test.ts", 31, "passed")];
  writeFileSync(join(folder, "one.json"), JSON.stringify({ numPassedTests: 1, numFailedTests: 1, testResults }));
  const args = ["scripts/count-tests.mjs", "1", join(folder, "one.json")];
  const said = spawnSync(process.execPath, args, { cwd: root }).stdout.toString();
  rmSync(folder, { recursive: true });
  for (const words of ["    31 s  tests/b.test.ts", "FAILED tests/a.test.ts: a promise is kept\nError: it was not"])
    expect(said).toContain(words);
  expect(said).not.toContain("FAILED tests/b");
  expect(said.endsWith("\n1 passed, 1 failed\n")).toBe(true);
});
