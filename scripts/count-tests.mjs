// node scripts/count-tests.mjs FAILED REPORT…: adds up Vitest's JSON reports and ends with the line `N passed, N failed`.
// FAILED is 1 when a run failed: a run that ended without a failed test (or without a report) counts as one failure.
import { existsSync, readFileSync } from "node:fs";

const [runFailed, ...paths] = process.argv.slice(2);
const reports = paths.filter((path) => existsSync(path)).map((path) => JSON.parse(readFileSync(path, "utf8")));
const sum = (count) => reports.reduce((total, report) => total + count(report), 0);

const passed = sum((report) => report.numPassedTests);
const inTests = sum((report) => report.numFailedTests);
const failed = inTests === 0 && (runFailed === "1" || passed === 0) ? 1 : inTests;

console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
