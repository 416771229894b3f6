import { execFile } from "node:child_process";
import { existsSync, readdirSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { and, isNotNull, isNull } from "drizzle-orm";
import { expect } from "vitest";
import { sweepAudits } from "~/server/audits/sweep-audits.server";
import { openStore } from "~db/store/open";
import type { Store } from "~db/store/store";
import { csvOf, seenAwards } from "../server/imports/importing";
import { type Engine, migrations } from "./engines";
import { testFolder } from "./folder";
import { beginSending } from "./half-sent";
import { sendFiles, whenReady } from "./sending";
import { ask, type Running, startServer } from "./server";
import { root } from "./sources";
import { workersOf } from "./workers";

const ROWS = 3_000;
const phases = ["upload", "audit", "import"] as const;
type Phase = (typeof phases)[number];

const inFolder = testFolder();
const run = promisify(execFile);
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** One installation that is killed again and again. */
interface Trial {
  settings: { DATA_DIR: string; DATABASE_URL: string; AUDIT_PER_HOUR: string };
  engine: Engine["name"];
  /** Pages of audits as they were first seen whole. */
  pages: Map<string, string>;
  audits: string[];
  imports: string[];
  /** Every file has the same grants, of one pound more than in the file before. */
  files: number;
  /** The file that was brought in last. */
  last: number;
  /** Milliseconds that an audit and an import take when nobody disturbs them. */
  took: Record<"audit" | "import", number>;
  landed: Record<Phase, number>;
  beside?: Store;
}

/**
 * Kills a server again and again (`kill -9`) during uploads, audits and imports, at moments spread over each: all of a file
 * is there or nothing, and it goes on by itself. At least six kills, so that each phase is met early and late.
 */
export async function killAgainAndAgain(engine: Engine, kills: number): Promise<void> {
  const trial = await newTrial(engine);
  let server = await up(trial);
  await undisturbed(trial, server);
  for (let kill = 0; kill < kills; kill++) {
    const phase = phases[kill % phases.length]!;
    const share =
      0.02 + (0.93 * Math.floor(kill / phases.length)) / Math.max(1, Math.floor((kills - 1) / phases.length));
    await begin[phase](trial, server, share);
    await server.stop("SIGKILL");
    await countLanded(trial);
    server = await up(trial);
    await expectWhole(trial, server);
  }
  await expectAllEnded(trial, server);
  expect(await server.stop()).toBe(0);
  await expectNothingLeft(trial);
  for (const phase of phases)
    expect(trial.landed[phase], phase).toBeGreaterThanOrEqual(Math.max(1, Math.floor(kills / 6)));
}

async function newTrial(engine: Engine): Promise<Trial> {
  const [DATA_DIR, DATABASE_URL] = [inFolder(`data-${engine.name}`), await engine.newUrl()];
  return {
    settings: { DATA_DIR, DATABASE_URL, AUDIT_PER_HOUR: "0" },
    engine: engine.name,
    pages: new Map(),
    audits: [],
    imports: [],
    files: 0,
    last: -1,
    took: { audit: 0, import: 0 },
    landed: { upload: 0, audit: 0, import: 0 },
  };
}

/** Starts it again: within ten seconds it is ready, or five times that on a computer that does other things meanwhile. */
async function up({ settings }: Trial): Promise<Running> {
  const began = performance.now();
  const server = await startServer(settings);
  expect(server.said().err, "it did not start").not.toMatch(/^Another/m);
  expect((await ask(server, "/readyz")).status).toBe(200);
  expect(performance.now() - began).toBeLessThan(50_000);
  return server;
}

const poundsOf = (file: number) => 1_000 + file;

/** The next file: a path. Its amounts tell which one it is. */
function nextFile(trial: Trial): string {
  const amount = String(poundsOf(trial.files++));
  const grants = Array.from({ length: ROWS }, (_, i) => ({
    id: `360G-x-${i}`,
    amount,
    recipient: `GB-CHC-${i % 900}`,
  }));
  return csvOf(inFolder("grants.csv"), grants);
}

async function undisturbed(trial: Trial, server: Running): Promise<void> {
  let began = performance.now();
  const id = await sendOne(trial, server);
  await whenReady(server.origin, `/audit/${id}/progress`);
  trial.took.audit = performance.now() - began;
  began = performance.now();
  await whenSeen(server, await orderImport(trial, server, id));
  trial.took.import = performance.now() - began;
}

async function sendOne(trial: Trial, server: Running): Promise<string> {
  const sent = await sendFiles(server.origin, [nextFile(trial)]);
  expect(sent.status).toBe(303);
  const id = sent.location!.split("/")[2]!;
  trial.audits.push(id);
  return id;
}

async function orderImport(trial: Trial, server: Running, audit: string): Promise<string> {
  const answer = await ask(server, `/audit/${audit}/import`, { method: "POST", headers: { origin: server.origin } });
  expect(answer.status).toBe(303);
  const path = String(answer.headers.location);
  trial.imports.push(path);
  trial.last = trial.files - 1;
  return path;
}

/** What is going on when the kill comes; each resolves at that moment, a share of the way through. */
const begin: Record<Phase, (trial: Trial, server: Running, share: number) => Promise<void>> = {
  async upload(trial, server, share) {
    const sending = await beginSending(server, 4_000_000);
    sending.sendTo(share);
    await expect.poll(() => partsOf(trial), { timeout: 30_000 }).not.toEqual([]);
    trial.landed.upload++;
  },
  async audit(trial, server, share) {
    await sendOne(trial, server);
    await whenBegun(trial, "audit");
    await pause(share * 0.5 * trial.took.audit);
  },
  async import(trial, server, share) {
    const id = await sendOne(trial, server);
    await whenReady(server.origin, `/audit/${id}/progress`);
    await orderImport(trial, server, id);
    await whenBegun(trial, "import");
    await pause(share * 0.5 * trial.took.import);
  },
};

function partsOf({ settings }: Trial): string[] {
  const folder = join(settings.DATA_DIR, "audits");
  const names = existsSync(folder) ? (readdirSync(folder, { recursive: true }) as string[]) : [];
  return names.filter((name) => name.endsWith("sent-1.part"));
}

/** Which job the kill cut short, if it did. */
async function countLanded(trial: Trial): Promise<void> {
  for (const kind of await underWay(trial)) trial.landed[kind as "audit" | "import"]++;
}

async function whenBegun(trial: Trial, kind: Phase): Promise<void> {
  await expect.poll(() => underWay(trial), { timeout: 45_000, interval: 20 }).toContain(kind);
}

/** Kinds of the jobs that somebody works on, or did when the kill came. */
async function underWay(trial: Trial): Promise<string[]> {
  const found = await asked(trial, (store) =>
    store.read(async (on) => {
      const { jobs } = on.tables;
      return on
        .select({ kind: jobs.kind })
        .from(jobs)
        .where(and(isNull(jobs.endedAt), isNotNull(jobs.claimedBy)));
    }),
  );
  return found.map(({ kind }) => kind);
}

/** Asks the data themselves, beside the server. An SQLite file is let go each time: the server is to mend it alone. */
async function asked<T>(trial: Trial, question: (store: Store) => Promise<T>): Promise<T> {
  const open = () => openStore(trial.settings.DATABASE_URL, migrations, { migrate: false });
  if (trial.engine === "postgres") {
    trial.beside ??= await open();
    return question(trial.beside);
  }
  const store = await open();
  return question(store).finally(() => store.close());
}

async function expectWhole(trial: Trial, server: Running): Promise<void> {
  await Promise.all([expectVerified(trial), ...trial.audits.map((id) => expectPageWhole(trial, server, id))]);
  const page = await ask(server, "/who-we-fund");
  expect(page.status).toBe(200);
  const totals = Array.from({ length: trial.files }, (_, file) => money(ROWS * poundsOf(file)));
  expect(
    totals.filter((total) => page.body.includes(total)),
    "one total, of a whole file",
  ).toHaveLength(1);
  const seen = await asked(trial, (store) => seenAwards(store));
  expect([seen.length, new Set(seen.map(({ pence }) => pence)).size]).toEqual([ROWS, 1]);
}

const money = (pounds: number) => `£${pounds.toLocaleString("en-GB")}`;

async function expectVerified({ settings }: Trial): Promise<void> {
  const env = { PATH: process.env.PATH, NODE_ENV: "production" as const, APP_ENV: "test", ...settings };
  const { stdout } = await run(process.execPath, ["build/perennial/main.js", "verify", "--json"], {
    cwd: root,
    env,
  }).catch((error) => error as { stdout: string });
  const { checks } = JSON.parse(stdout) as { checks: { name: string; wrong: string[] }[] };
  expect(checks.filter(({ wrong }) => wrong.length > 0)).toEqual([]);
  expect(checks.length).toBeGreaterThan(5);
}

/** An audit is under way, or its page is the one it will always be. */
async function expectPageWhole({ pages }: Trial, server: Running, id: string): Promise<void> {
  const answer = await ask(server, `/audit/${id}`);
  expect([200, 302]).toContain(answer.status);
  if (answer.status === 302) {
    expect(pages.has(id), "a page that was there is gone").toBe(false);
    return;
  }
  const page = answer.body.replaceAll(/nonce="[^"]*"/g, "");
  expect(page).toBe(pages.get(id) ?? page);
  pages.set(id, page);
}

async function whenSeen(server: Running, path: string): Promise<void> {
  for (const until = Date.now() + 90_000; Date.now() < until; await pause(100)) {
    const [, said] =
      /grants\.csv (is being|is in\.|says nothing new|\w+ \w+)/.exec((await ask(server, path)).body) ?? [];
    if (said === "is in." || said === "says nothing new") return;
    expect(said, path).toBe("is being");
  }
  throw new Error(`${path} did not end`);
}

/** What was ordered and cut short comes back, without anybody asking again. */
async function expectAllEnded(trial: Trial, server: Running): Promise<void> {
  for (const id of trial.audits) await whenReady(server.origin, `/audit/${id}/progress`, 90);
  for (const path of trial.imports) await whenSeen(server, path);
  await expect.poll(() => workersOf(trial.settings.DATA_DIR), { timeout: 30_000 }).toEqual([]);
  await expectWhole(trial, server);
  expect(trial.pages.size).toBe(trial.audits.length);
  const last = money(ROWS * poundsOf(trial.last));
  expect((await ask(server, "/who-we-fund")).body).toContain(last);
}

/** No folder of an audit that is not there: on SQLite since the start, on PostgreSQL an hour after it was last touched. */
async function expectNothingLeft(trial: Trial): Promise<void> {
  const { DATA_DIR } = trial.settings;
  const folder = join(DATA_DIR, "audits");
  const hourAgo = new Date(Date.now() - 3_700_000);
  if (trial.engine === "postgres") {
    for (const name of readdirSync(folder)) utimesSync(join(folder, name), hourAgo, hourAgo);
    const at = { now: new Date(), before: new Date(Date.now() - 3_600_000) };
    await asked(trial, (store) => sweepAudits({ store, env: { dataDir: DATA_DIR, testClockFile: null } }, at));
  }
  expect(readdirSync(folder).sort()).toEqual([...trial.audits].sort());
}
