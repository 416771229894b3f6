// node scripts/count-tests.mjs FAILED REPORT…: adds up Vitest's JSON reports, names what failed and which files took longest,
// and ends with the line `N passed, N failed`.
// FAILED is 1 when a run failed: a run that ended without a failed test (or without a report) counts as one failure.
import { existsSync, readFileSync } from "node:fs";
import { relative } from "node:path";

const slowest = 15;
const linesOfAFailure = 12;

const [runFailed, ...paths] = process.argv.slice(2);
const reports = paths.filter((path) => existsSync(path)).map((path) => JSON.parse(readFileSync(path, "utf8")));
const sum = (count) => reports.reduce((total, report) => total + count(report), 0);
const files = reports.flatMap((report) => report.testResults ?? []);
const named = (file) => relative(process.cwd(), file.name);
const seconds = (file) => (file.endTime - file.startTime) / 1000;

if (files.length > 0) console.log(`\nThe ${slowest} files that took longest:`);
for (const file of [...files].sort((one, other) => seconds(other) - seconds(one)).slice(0, slowest))
  console.log(`${seconds(file).toFixed(0).padStart(6)} s  ${named(file)}`);

for (const file of files.filter((each) => each.status === "failed")) {
  const tests = file.assertionResults.filter((test) => test.status === "failed");
  for (const test of tests) {
    console.log(`\nFAILED ${named(file)}: ${test.fullName}`);
    console.log(test.failureMessages.join("\n").split("\n").slice(0, linesOfAFailure).join("\n"));
  }
  if (tests.length === 0) console.log(`\nFAILED ${named(file)}\n${file.message}`);
}

const passed = sum((report) => report.numPassedTests);
const inTests = sum((report) => report.numFailedTests);
const failed = inTests === 0 && (runFailed === "1" || passed === 0) ? 1 : inTests;

console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
