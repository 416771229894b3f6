import { spawnSync } from "node:child_process";
import { createReadStream, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import type { FileRead } from "~/server/audit/run-audit.server";
import { runAudit } from "~/server/audit/run-audit.server";
import { writeAll } from "../perennial/write";
import { patternsIn } from "./patterns";

/** The notes that answer each fault the generator plants. */
const answers: Record<string, readonly string[]> = {
  "bad-award-date": ["date-not-real", "date-unreadable"],
  "end-before-start": ["end-before-start"],
  "amount-with-pound-sign": ["amount-tidied"],
  "missing-amount": ["amount-missing"],
  "lowercase-currency": ["currency-tidied"],
  "empty-title": ["title-missing"],
};

const shared = resolve(process.env.SHARED ?? join(process.env.INIT_CWD ?? process.cwd(), "../shared"));
process.exitCode = await score(process.argv.slice(2));

/**
 * Generates grants with planted patterns, reads them with our importer, looks for the patterns with the domain's own sums
 * and scores what was found. Returns the scorer's exit code; with `--dirty`, 1 when a planted fault was not noted.
 */
async function score(options: string[]): Promise<number> {
  const tools = join(shared, "tools");
  if (!existsSync(tools))
    return complain(`${tools} is not there: set SHARED to the folder that holds tools/generate-grants.mjs`);
  const folder = mkdtempSync(join(tmpdir(), "perennial-score-"));
  try {
    return await scoreIn(folder, tools, options);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function scoreIn(folder: string, tools: string, options: string[]): Promise<number> {
  const [grants, truth, found] = ["grants", "truth.ndjson", "found.ndjson"].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  if (node(join(tools, "generate-grants.mjs"), [...options, "--out", grants, "--truth", truth]) !== 0) return 2;
  const run = await runAudit([grants], { asAt: null, yearStart: "04-01" });
  const file = run.files[0];
  if (!file) return complain(`refused: ${run.refused[0]?.refusal.code}`);
  await writeAll(lines(patternsIn(run.table)), found);
  const isDirty = options.includes("--dirty");
  const code = node(join(tools, "score-patterns.mjs"), [
    "--truth",
    truth,
    "--found",
    found,
    "--min",
    isDirty ? "0" : "1",
  ]);
  return isDirty ? Math.max(code, await unanswered(truth, file)) : code;
}

function* lines(patterns: Iterable<unknown>): Iterable<string> {
  for (const pattern of patterns) yield `${JSON.stringify(pattern)}\n`;
}

function node(script: string, args: string[]): number {
  return spawnSync(process.execPath, [script, ...args], { stdio: "inherit" }).status ?? 1;
}

/** 1 when a planted fault is in neither notes nor rejected rows by id, or none was planted; else 0. */
async function unanswered(truth: string, file: FileRead): Promise<number> {
  const noted = new Set(file.notes.map(({ id, code }) => `${id} ${code}`));
  const rejected = new Set(file.rejected.map(({ row }) => row));
  let [planted, missed] = [0, 0];
  for await (const line of createInterface({ input: createReadStream(truth) })) {
    const { kind, id, fault } = JSON.parse(line);
    if (kind !== "dirty") continue;
    planted++;
    if (answers[fault]?.some((code) => noted.has(`${id} ${code}`))) continue;
    missed++;
    if (missed <= 10) complain(`not noted: ${id} ${fault}`);
  }
  process.stdout.write(`${planted} planted faults, ${missed} not noted, ${rejected.size} rows rejected\n`);
  return missed > 0 || planted === 0 ? 1 : 0;
}

function complain(sentence: string): number {
  process.stderr.write(`score:synthetic: ${sentence}\n`);
  return 2;
}
