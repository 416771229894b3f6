// Measures the audit against its yardsticks, all in one run: node tests/bench/audit.mjs [--rows 10000,100000,1000000]
// Ratios and growth exponents are what counts; single times depend on the machine and its load.
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { exponent, machine, measure, middleOf } from "./measure.mjs";

const shared = resolve(process.env.SHARED ?? "../shared");
const sizes = (process.argv[process.argv.indexOf("--rows") + 1] ?? "10000,100000,1000000")
  .split(",")
  .map(Number)
  .filter((rows) => rows > 0);
const rowsAsked = sizes.length > 0 ? sizes : [10_000, 100_000, 1_000_000];
const cli = resolve("build/perennial/main.js");
const work = mkdtempSync(join(tmpdir(), "perennial-bench-"));
const middle = [...rowsAsked].sort((a, b) => a - b)[Math.floor((rowsAsked.length - 1) / 2)];

try {
  console.log(`${new Date().toISOString().slice(0, 10)}, ${machine()}\n`);
  symlinkSync(resolve("node_modules"), join(work, "node_modules"));
  console.log(
    "| rows | MB | audit, s | csv-parse, s | ratio | peak, MiB |\n| ---: | ---: | ---: | ---: | ---: | ---: |",
  );
  const points = [];
  for (const rows of rowsAsked) {
    const csv = grants(rows);
    const times = rows > 200_000 ? 1 : 5;
    const audit = await middleOf(times, () => measure(process.execPath, [cli, "audit", csv, "--format", "json"]));
    const parse = await middleOf(times, () => measure(process.execPath, ["tests/bench/csv-parse.mjs", csv]));
    if (audit.code !== 0 || parse.code !== 0) throw new Error("a measured command failed");
    points.push([rows, audit.ms]);
    const cells = [
      rows,
      mb(csv),
      seconds(audit.ms),
      seconds(parse.ms),
      (audit.ms / parse.ms).toFixed(2),
      Math.round(audit.peakMiB),
    ];
    console.log(`| ${cells.join(" | ")} |`);
  }
  if (points.length > 1)
    console.log(
      `\nGrowth exponent of the audit, ${rowsAsked[0]} to ${rowsAsked.at(-1)} rows: ${exponent(points).toFixed(3)}`,
    );
  rulesAgainstScan(middle);
} finally {
  rmSync(work, { recursive: true, force: true });
}

function grants(rows) {
  const csv = join(work, `grants-${rows}.csv`);
  if (!existsSync(csv))
    execFileSync(process.execPath, [join(shared, "tools/generate-grants.mjs"), "--rows", String(rows), "--out", csv], {
      stdio: "ignore",
    });
  return csv;
}

function rulesAgainstScan(rows) {
  const csv = grants(rows);
  const rules = JSON.parse(
    execFileSync(process.execPath, ["build/perennial/bench-rules.js", csv], { encoding: "utf8" }),
  );
  const out = join(work, "floors.json");
  const floors = join(shared, "bench/floors.mjs");
  execFileSync(process.execPath, [floors, "--work", work, "--csv", csv, "--noparse", "--quick", "--out", out], {
    stdio: "ignore",
  });
  const scan = JSON.parse(readFileSync(out, "utf8")).scan.orderedIterateAudit.median;
  console.log(
    `\nAll rules over ${rules.grants} grants in memory: ${rules.ms.toFixed(0)} ms; ordered scan through the driver: ${scan.toFixed(0)} ms; ratio ${(rules.ms / scan).toFixed(2)}`,
  );
}

function mb(file) {
  return (statSync(file).size / 1e6).toFixed(1);
}

function seconds(ms) {
  return (ms / 1000).toFixed(2);
}
