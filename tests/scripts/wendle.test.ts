import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { translator } from "~/messages";
import { reportOf } from "~/server/audit/report.server";
import { runAudit } from "~/server/audit/run-audit.server";
import { testFolder } from "~tests/support/folder";
import { root } from "~tests/support/sources";

const file = testFolder();
const bundled = join(root, "db/seed/wendle-grants.csv");

it("makes the bundled example again, byte for byte", () => {
  const made = file("made.csv");
  expect(spawnSync(process.execPath, ["scripts/make-wendle.mjs", made], { cwd: root }).status).toBe(0);
  expect(readFileSync(made).equals(readFileSync(bundled)), "run node scripts/make-wendle.mjs").toBe(true);
});

it("tells the story the pages were drawn for, without a fault in the file", async () => {
  const run = await runAudit([bundled], { asAt: null, yearStart: "04-01" });
  const report = reportOf(run, translator("en"), "0");
  expect(run.refused).toEqual([]);
  expect(run.files[0]?.notes).toEqual([]);
  expect(report.funders).toHaveLength(1);
  const found = new Set(
    report.funders[0]?.findings.filter(({ severity }) => severity === "serious").map((f) => f.rule),
  );
  for (const rule of ["one-year-terms", "year-end-rush", "funding-gap", "serial-short-awards"])
    expect(found).toContain(rule);
});

it("is no real funder's: no register has given out its identifiers", () => {
  const rows = readFileSync(bundled, "utf8").trimEnd().split("\n").slice(1);
  expect(rows.length).toBeGreaterThan(600);
  const ids = rows.flatMap((row) => row.match(/\b(?:GB-[A-Z]+-\w+|360G-wendle-(?:group|person)-\d+)/g) ?? []);
  expect(ids.length).toBe(2 * rows.length);
  expect(ids.filter((id) => !/^(?:GB-CHC-990\d{4}|GB-COH-9999\d{4}|GB-LAE-XWB|360G-wendle-.*)$/.test(id))).toEqual([]);
});
