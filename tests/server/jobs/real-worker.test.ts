import { beforeEach, expect, it } from "vitest";
import { openStore } from "~db/store/open";
import { migrations, onEachEngine } from "~tests/support/engines";
import { testFolder } from "~tests/support/folder";
import { sendFiles, whenReady } from "~tests/support/sending";
import { ask, type Running, startServer } from "~tests/support/server";
import { processesUnder, workersOf } from "~tests/support/workers";
import { csvOf } from "../imports/importing";

const inFolder = testFolder();
let made = 0;

/** So many grants that reading them takes a while. */
const long = (rows = 60_000) =>
  csvOf(
    inFolder(`long-${rows}.csv`),
    Array.from({ length: rows }, (_, i) => ({ id: `360G-x-${i}`, recipient: `GB-CHC-${i % 9_000}` })),
  );

onEachEngine((engine) => {
  let settings: { DATA_DIR: string; DATABASE_URL: string; AUDIT_PER_HOUR: string };
  const running: Running[] = [];
  const start = async () => {
    const server = await startServer(settings);
    running.push(server);
    return server;
  };
  beforeEach(async () => {
    const DATA_DIR = inFolder(`data-${made++}`);
    settings = { DATA_DIR, DATABASE_URL: await engine.newUrl(), AUDIT_PER_HOUR: "0" };
    return async () => {
      for (const server of running.splice(0)) await server.stop("SIGKILL");
    };
  });
  const workers = () => workersOf(settings.DATA_DIR);
  const atWork = () => expect.poll(workers, { timeout: 30_000, interval: 20 }).toHaveLength(1);
  const nobodyAtWork = () => expect.poll(workers, { timeout: 30_000, interval: 20 }).toEqual([]);

  it("stopping an audit on its page ends its worker, and it can begin again", async () => {
    const server = await start();
    // A worker hears once a second that it is to stop: a quick one is through 60,000 rows by then.
    const progress = (await sendFiles(server.origin, [long(300_000)])).location!;
    await atWork();
    const post = (path: string) => ask(server, path, { method: "POST", headers: { origin: server.origin } });
    expect((await post(progress.replace("progress", "cancellation"))).status).toBe(303);
    await nobodyAtWork();
    expect((await ask(server, progress)).body).toContain("Reading was stopped");
    expect((await post(progress)).status).toBe(303);
    await whenReady(server.origin, progress);
  }, 90_000);

  it("ending the server ends its worker, and the next server does the work", async () => {
    const first = await start();
    const progress = (await sendFiles(first.origin, [long()])).location!;
    await atWork();
    expect(await first.stop()).toBe(0);
    expect(workers()).toEqual([]);
    const second = await start();
    await whenReady(second.origin, progress);
    expect(await attempts()).toEqual([1]);
  }, 90_000);

  it("a worker that is killed is followed by another", async () => {
    const server = await start();
    const progress = (await sendFiles(server.origin, [long()])).location!;
    await atWork();
    process.kill(workers()[0]!, "SIGKILL");
    await whenReady(server.origin, progress);
    expect(await attempts()).toEqual([2]);
  }, 90_000);

  it("a server that is killed takes its worker with it, and another server takes the work over", async () => {
    const first = await start();
    const others = engine.name === "postgres" ? [await start()] : [];
    const progress = (await sendFiles(first.origin, [long()])).location!;
    await atWork();
    const [worker] = workers();
    const isOf = (server: Running) => processesUnder(server.pid).includes(worker!);
    const killed = [first, ...others].find(isOf)!;
    await killed.stop("SIGKILL");
    await nobodyAtWork();
    const second = others.length > 0 ? [first, ...others].find((one) => one !== killed)! : await start();
    await whenReady(second.origin, progress, 75);
    expect(await attempts()).toEqual([engine.name === "postgres" ? 2 : 1]);
  }, 120_000);

  async function attempts(): Promise<number[]> {
    const store = await openStore(settings.DATABASE_URL, migrations, { migrate: false });
    const jobs = await store.read(async (on) => on.select().from(on.tables.jobs));
    await store.close();
    return jobs.map((job) => job.attempts);
  }
});
