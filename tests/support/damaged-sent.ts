import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import type { ShownAudit } from "~/ui/audit/shown";
import { openStore } from "~db/store/open";
import { type Engine, migrations } from "./engines";
import { testFolder } from "./folder";
import { mutatedFiles } from "./mutated";
import { mainOf } from "./page";
import { type Sent, sendFiles } from "./sending";
import { ask, type Running, startServer } from "./server";
import { workersOf } from "./workers";

const inFolder = testFolder();
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Sends so many damaged copies of real files to a server: each ends in an audit or in a sentence, and nothing is half there. */
export async function sendDamaged(engine: Engine, copies: number): Promise<void> {
  const [DATA_DIR, DATABASE_URL] = [inFolder(`data-${engine.name}`), await engine.newUrl()];
  const server = await startServer({ DATA_DIR, DATABASE_URL, AUDIT_PER_HOUR: "0" });
  const ends: string[] = [];
  const all: Sent[] = [];
  for (const file of both(copies)) {
    const sent = await sendFiles(server.origin, [file]);
    expect([303, 422], `${file.name}: ${sent.status}`).toContain(sent.status);
    all.push(sent);
  }
  for (const sent of all) ends.push(await endOf(server, sent));
  expect(ends).toHaveLength(copies);
  expect(ends.filter((end) => end === "ready").length).toBeGreaterThan(copies / 5);
  expect(ends.filter((end) => end !== "ready").length).toBeGreaterThan(copies / 10);
  await expectNothingPartial(DATABASE_URL, DATA_DIR);
  await expectWell(server);
  expect(await server.stop()).toBe(0);
  expect(workersOf(DATA_DIR)).toEqual([]);
}

/** Nine of ten are text, as they are in the thousand that the readers are given without a server. */
function* both(copies: number) {
  yield* mutatedFiles(/\.(csv|json)(\.gz)?$/, copies * 0.9, 362);
  yield* mutatedFiles(/\.xlsx$/, copies * 0.1, 363);
}

/** "ready", or the sentence that says why there is no audit. */
async function endOf(server: Running, sent: Sent): Promise<string> {
  if (sent.location === null) return sentenceIn(sent.html);
  for (const until = Date.now() + 60_000; Date.now() < until; await pause(100)) {
    const answer = await ask(server, sent.location);
    expect(answer.status).toBeLessThan(500);
    if (answer.status === 302) return expectReady(server, String(answer.headers.location));
    const main = mainOf(answer.body);
    expect(main).not.toContain("We could not finish reading");
    if (main.includes("We could not read that file")) return sentenceIn(main);
  }
  throw new Error(`${sent.location} did not end`);
}

async function expectReady(server: Running, path: string): Promise<"ready"> {
  const answer = await ask(server, path);
  expect([path, answer.status]).toEqual([path, 200]);
  return "ready";
}

function sentenceIn(html: string): string {
  const [sentence] = /(?:This|That|Row|Grant|No|There)\b[^<>]{10,}\.(?=<)/.exec(html) ?? [];
  expect(sentence, html).toBeTruthy();
  return sentence!;
}

async function expectNothingPartial(url: string, dataDir: string): Promise<void> {
  const store = await openStore(url, migrations, { migrate: false });
  const { audits, views, funders, jobs } = await store.read(async (on) => ({
    audits: await on.select({ id: on.tables.audits.id }).from(on.tables.audits),
    views: await on.select().from(on.tables.auditViews),
    funders: await on.select({ viewId: on.tables.auditFunders.viewId }).from(on.tables.auditFunders),
    jobs: await on.select().from(on.tables.jobs),
  }));
  await store.close();
  for (const view of views) {
    const there = funders.filter(({ viewId }) => viewId === view.id).length;
    expect(there).toBe(view.readyAt ? (view.summary as ShownAudit).funders.length : 0);
    expect(view.readyAt === null).toBe(view.refusal !== null);
  }
  expect(jobs.filter(({ outcome }) => outcome !== "done" && outcome !== "refused")).toEqual([]);
  expect(readdirSync(join(dataDir, "audits")).sort()).toEqual(audits.map(({ id }) => id).sort());
  for (const { id } of audits) expect(existsSync(join(dataDir, "audits", id, "sent-1"))).toBe(true);
}

async function expectWell(server: Running): Promise<void> {
  const levels = server.logged().filter(({ level, status }) => Number(level) >= 50 || Number(status) >= 500);
  expect(levels).toEqual([]);
  const began = performance.now();
  for (const path of ["/readyz", "/audit", "/who-we-fund"]) expect((await ask(server, path)).status).toBe(200);
  // Three times a second, with slack for a computer that does other things meanwhile.
  expect(performance.now() - began).toBeLessThan(15_000);
}
