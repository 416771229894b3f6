// Measures an import: node tests/bench/import.mjs [--rows 10000,1000000]. Beside it the hand-written limit of the shared
// floors, where they are, and pages of 25 of the grants that came in.
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import Database from "better-sqlite3";
import { exponent, machine, measure } from "./measure.mjs";
import { get, quantile, startProduct, timed } from "./product.mjs";

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
  const pages = [];
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
    pages.push({ rows, times: await pageTimes(join(work, `data-${rows}`)) });
  }
  console.log("\n| grants | first page, ms | middle | last |\n| ---: | ---: | ---: | ---: |");
  for (const { rows, times } of pages) console.log(`| ${[rows, ...times.map((ms) => ms.toFixed(1))].join(" | ")} |`);
  if (pages.length > 1) {
    const grown = [0, 1, 2].map((at) => exponent(pages.map(({ rows, times }) => [rows, times[at]])).toFixed(2));
    console.log(`\nGrowth exponents of a page, first, middle, last: ${grown.join(", ")}`);
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

/** Middle times of the first, a middle and the last page of the funder with most grants. */
async function pageTimes(data) {
  const db = new Database(join(data, "perennial.sqlite"), { readonly: true });
  const biggest = "select edition, funder_id from award_totals group by 1, 2 order by sum(grants) desc limit 1";
  const { edition, funder_id: funder } = db.prepare(biggest).get();
  const count = db
    .prepare("select count(*) from awards where edition = ? and funder_id = ?")
    .pluck()
    .get(edition, funder);
  const nth = db.prepare(
    "select day_number || '.' || place from awards where edition = ? and funder_id = ? order by day_number desc, place desc limit 1 offset ?",
  );
  const marks = [count >> 1, count - 26].map((at) => `&after=${nth.pluck().get(edition, funder, at)}`);
  db.close();
  const server = await startProduct(data);
  try {
    const paths = ["", ...marks].map((mark) => `/who-we-fund?funder=${encodeURIComponent(funder)}${mark}`);
    const times = [];
    for (const path of paths) {
      const { body } = await get(server.port, path);
      if (!body.includes("<table")) throw new Error(`no grants at ${path}`);
      await timed(server.port, path, 50);
      times.push(quantile(await timed(server.port, path, 200), 0.5));
    }
    return times;
  } finally {
    await server.stop();
  }
}
