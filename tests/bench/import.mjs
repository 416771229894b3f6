// Measures an import: node tests/bench/import.mjs [--rows 10000,1000000]. Beside it the hand-written limit of the shared floors, where they are.
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { machine, measure } from "./measure.mjs";

const shared = resolve(process.env.SHARED ?? "../shared");
const at = process.argv.indexOf("--rows");
const sizes = (at < 0 ? "10000,1000000" : process.argv[at + 1]).split(",").map(Number);
const cli = resolve("build/perennial/main.js");
const work = mkdtempSync(join(tmpdir(), "perennial-bench-"));

try {
  symlinkSync(resolve("node_modules"), join(work, "node_modules"));
  console.log(`${new Date().toISOString().slice(0, 10)}, ${machine()}\n`);
  console.log("| rows | import, s | limit, s | ratio | over idle, MiB |\n| ---: | ---: | ---: | ---: | ---: |");
  const idle = await measure(process.execPath, [cli, "import", "--list"], { env: dataIn("idle") });
  for (const rows of sizes) {
    const csv = join(work, `${rows}.csv`);
    const generator = join(shared, "tools/generate-grants.mjs");
    execFileSync(process.execPath, [generator, "--rows", String(rows), "--out", csv], { stdio: "ignore" });
    const limit = limitOf(csv);
    const done = await measure(process.execPath, [cli, "import", csv], { env: dataIn(`data-${rows}`) });
    if (done.code !== 0) throw new Error("the import failed");
    const over = Math.round(done.peakMiB - idle.peakMiB);
    const cells = [rows, (done.ms / 1000).toFixed(1), (limit / 1000).toFixed(1), (limit / done.ms).toFixed(2), over];
    console.log(`| ${cells.join(" | ")} |`);
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}

function dataIn(name) {
  return { DATA_DIR: join(work, name), DATABASE_URL: "", APP_ENV: "test" };
}

/** Milliseconds of reading, parsing and inserting by hand, indexes first. */
function limitOf(csv) {
  const floors = join(shared, "bench/floors.mjs");
  if (!existsSync(floors)) return Number.NaN;
  const out = join(work, "floors.json");
  execFileSync(process.execPath, [floors, "--work", work, "--csv", csv, "--quick", "--noparse", "--out", out], {
    stdio: "ignore",
    env: { ...process.env, NODE_OPTIONS: "--max-old-space-size=8192" },
  });
  return JSON.parse(readFileSync(out, "utf8")).insert.readParseInsertIndexesBefore.ms;
}
