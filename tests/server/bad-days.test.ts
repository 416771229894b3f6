import { appendFileSync, existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import pg from "pg";
import { afterEach, expect, it } from "vitest";
import { onEachEngine } from "~tests/support/engines";
import { testFolder } from "~tests/support/folder";
import { beginSending } from "~tests/support/half-sent";
import { sendFiles, whenReady } from "~tests/support/sending";
import { ask, type Running, startServer } from "~tests/support/server";
import { canMount, changeDisk, seenBy, withDisk } from "~tests/support/small-disk";

const inFolder = testFolder();
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const grants = { name: "grants.csv", content: "Identifier,Title\n360G-a-1,Rent\n" };
const ready = async (server: Running) => (await ask(server, "/readyz")).status;
const audits = (folder: string) => (existsSync(join(folder, "audits")) ? readdirSync(join(folder, "audits")) : []);

const running: Running[] = [];
let made = 0;
afterEach(async () => {
  for (const server of running.splice(0)) await server.stop();
});

async function start(settings: Record<string, string>, within?: string[]): Promise<Running> {
  const server = await startServer({ AUDIT_PER_HOUR: "0", ...settings }, within);
  running.push(server);
  return server;
}

/** Sends a file as people do and expects that it becomes an audit. */
async function expectWorks(server: Running): Promise<void> {
  const sent = await sendFiles(server.origin, [grants]);
  expect(sent.status).toBe(303);
  expect(await whenReady(server.origin, sent.location!)).toMatch(/^\/audit\//);
}

onEachEngine((engine) => {
  const isMounting = canMount();
  if (!isMounting && process.env.CI) throw new Error("needs to mount a small disk: run as root");
  const onSmallDisk = it.skipIf(!isMounting);

  onSmallDisk("a disk that fills up is told in a sentence, nothing is left, and it recovers by itself", async () => {
    const folder = inFolder(`disk-${made++}`);
    const settings: Record<string, string> = engine.name === "sqlite" ? {} : { DATABASE_URL: await engine.newUrl() };
    const server = await start({ DATA_DIR: folder, ...settings }, withDisk(folder, "2g"));
    const disk = seenBy(server.pid, folder);
    expect(await ready(server)).toBe(200);
    const half = await beginSending(server, 12_000_000);
    half.sendTo(0.1);
    await expect.poll(() => audits(disk), { timeout: 30_000 }).toHaveLength(1);
    changeDisk(server.pid, folder, "size=4m");
    half.sendTo(0.9);
    const during = await half.finish();
    expect([during.status, during.html]).toEqual([503, expect.stringContaining("There is no room for your file")]);
    fill(join(disk, "filler"));
    expect(await ready(server)).toBe(503);
    const after = await sendFiles(server.origin, [grants]);
    expect([after.status, after.html]).toEqual([503, expect.stringContaining("There is no room for your file")]);
    expect((await ask(server, "/audit")).status).toBe(200);
    expect(audits(disk)).toEqual([]);
    rmSync(join(disk, "filler"));
    changeDisk(server.pid, folder, "size=2g");
    expect(await ready(server)).toBe(200);
    await expectWorks(server);
  });

  onSmallDisk("a folder that takes no files is told in a sentence, and it recovers by itself", async () => {
    const folder = inFolder(`disk-${made++}`);
    const server = await start({ DATA_DIR: folder, DATABASE_URL: await engine.newUrl() }, withDisk(folder, "2g"));
    await expectWorks(server);
    changeDisk(server.pid, folder, "ro");
    expect(await ready(server)).toBe(503);
    const sent = await sendFiles(server.origin, [grants]);
    expect([sent.status, sent.html]).toEqual([503, expect.stringContaining("We could not keep your file just now")]);
    expect((await ask(server, "/audit")).status).toBe(200);
    changeDisk(server.pid, folder, "rw");
    expect(await ready(server)).toBe(200);
    await expectWorks(server);
    expect(audits(seenBy(server.pid, folder))).toHaveLength(2);
  });

  it("a database that another process holds for 30 seconds: a sentence or a wait, nothing half done, then all is well", async () => {
    const [DATA_DIR, DATABASE_URL] = [inFolder(`data-${made++}`), await engine.newUrl()];
    const server = await start({ DATA_DIR, DATABASE_URL });
    const letGo = await hold(DATABASE_URL);
    const began = performance.now();
    const early = sendFiles(server.origin, [grants]);
    const late = pause(23_000).then(() => sendFiles(server.origin, [grants]));
    for (let second = 0; second < 5; second++, await pause(1_000))
      expect((await ask(server, "/audit")).status).toBe(200);
    await pause(30_000 - (performance.now() - began));
    await letGo();
    const [first, second] = [await early, await late];
    expect(second.status).toBe(303);
    // PostgreSQL waits. SQLite gives up after a while, which a slow computer may begin late.
    const waited = first.status === 303;
    if (engine.name === "postgres") expect(waited).toBe(true);
    if (!waited)
      expect([first.status, first.html]).toEqual([
        503,
        expect.stringContaining("We could not keep your file just now"),
      ]);
    expect(audits(DATA_DIR)).toHaveLength(waited ? 2 : 1);
    await whenReady(server.origin, second.location!);
    expect(await ready(server)).toBe(200);
    await expectWorks(server);
  }, 90_000);
});

/** Leaves no room on a disk. */
function fill(path: string): void {
  const some = Buffer.alloc(100_000);
  expect(() => {
    for (let i = 0; i < 1_000; i++) appendFileSync(path, some);
  }).toThrow("ENOSPC");
}

/** Takes the right to write, as another process would. */
async function hold(url: string): Promise<() => Promise<void>> {
  if (url.startsWith("file:")) {
    const other = new Database(url.slice("file:".length));
    other.exec("begin immediate");
    return async () => void other.exec("rollback").close();
  }
  const other = new pg.Client(url);
  await other.connect();
  await other.query("begin; lock table audits in exclusive mode");
  return () => other.end();
}
