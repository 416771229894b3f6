import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { build } from "vite";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { openStore } from "~db/store/open";
import { CannotOpen } from "~db/store/refusals";
import type { Reading, Store } from "~db/store/store";
import { migrations, onEachEngine } from "~tests/support/engines";
import { testFolder } from "~tests/support/folder";
import { writeMigrations } from "~tests/support/migrations";
import { dropDatabase, hasPostgres, newDatabase, startPostgres } from "~tests/support/postgres";
import { root } from "~tests/support/sources";

const inFolder = testFolder();
let files = 0;
const newFile = () => inFolder(`${++files}/perennial.sqlite`);

const others: ChildProcess[] = [];
const stores: Store[] = [];
afterEach(async () => {
  for (const other of others.splice(0)) other.kill("SIGKILL");
  await Promise.all(stores.splice(0).map((store) => store.close().catch(() => undefined)));
});

async function open(...how: Parameters<typeof openStore>): Promise<Store> {
  const store = await openStore(...how);
  stores.push(store);
  return store;
}

beforeAll(async () => {
  symlinkSync(`${root}node_modules`, inFolder("node_modules"));
  await build({
    configFile: false,
    root,
    logLevel: "error",
    resolve: { alias: { "~db/": `${root}db/`, "~/": `${root}app/` } },
    build: {
      ssr: `${root}tests/store/another-process.ts`,
      target: "node20",
      outDir: inFolder("built"),
      emptyOutDir: true,
      copyPublicDir: false,
    },
  });
  writeFileSync(inFolder("built/package.json"), '{ "type": "module" }');
});

/** Starts a process that opens the store, and waits for the first thing it says. */
async function anotherProcess(
  url: string,
  ...how: string[]
): Promise<{ said: string; ended: Promise<unknown>; child: ChildProcess }> {
  const script = inFolder("built/another-process.js");
  const child = spawn(process.execPath, [script, url, migrations, ...how], { stdio: ["ignore", "pipe", "inherit"] });
  others.push(child);
  const ended = once(child, "close");
  const [said] = await once(child.stdout!, "data");
  return { said: String(said).trim(), ended, child };
}

const count = (store: Store) => store.read(async (on) => on.$count(on.tables.funders));
const put = (store: Store, id: string) =>
  store.write(async (on) => void (await on.insert(on.tables.funders).values({ id, name: "" })));

onEachEngine((engine) => {
  it("processes that write at the same time lose nothing, and nobody waits long", async () => {
    const url = await engine.newUrl();
    const store = await open(url, migrations);
    const beside = await Promise.all([1, 2].map(() => anotherProcess(url, "beside", "60", "500")));
    expect(beside.map(({ said }) => said)).toEqual(["open", "open"]);
    let longest = 0;
    for (let row = 0; row < 50; row++) {
      const began = performance.now();
      await put(store, String(row));
      longest = Math.max(longest, performance.now() - began);
    }
    await Promise.all(beside.map(({ ended }) => ended));
    expect(await count(store)).toBe(60_050);
    expect(longest).toBeLessThan(2_000);
  });

  it("is not ready once its migrations are not the ones it knows", async () => {
    const url = await engine.newUrl();
    const store = await open(url, migrations);
    await store.check();
    const further = writeMigrations(inFolder(`further-${engine.name}`), {});
    await expect(openStore(url, further)).rejects.toEqual(new CannotOpen("newerData"));
    await store.close();
    await expect(store.check()).rejects.toThrow();
  });
});

describe("an SQLite file", () => {
  it("is served by one process only, and others may work beside it", async () => {
    const file = newFile();
    const store = await open(`file:${file}`, migrations, { alone: true });
    expect((await anotherProcess(`file:${file}`, "alone")).said).toBe("inUse");
    await expect(openStore(`file:${file}`, migrations, { alone: true })).rejects.toEqual(new CannotOpen("inUse"));
    const beside = await anotherProcess(`file:${file}`, "beside", "3", "1");
    await beside.ended;
    expect([beside.said, await count(store)]).toEqual(["open", 3]);
    await store.close();
    await open(`file:${file}`, migrations, { alone: true });
  });

  it("opens again after the process that served from it was killed", async () => {
    const file = newFile();
    const { said, ended, child } = await anotherProcess(`file:${file}`, "alone");
    expect(said).toBe("open");
    await expect(openStore(`file:${file}`, migrations, { alone: true })).rejects.toThrow(CannotOpen);
    child.kill("SIGKILL");
    await ended;
    const store = await open(`file:${file}`, migrations, { alone: true });
    await store.check();
  });

  it("keeps its settings on every connection, also when it is opened again", async () => {
    const file = newFile();
    const wanted = { journal_mode: "wal", synchronous: 2, foreign_keys: 1, trusted_schema: 0, secure_delete: 1 };
    const found = (on: Reading) =>
      on.select(Object.fromEntries(Object.keys(wanted).map((name) => [name, sql.raw(name)]))).from(
        sql.raw(
          Object.keys(wanted)
            .map((name) => `pragma_${name}`)
            .join(", "),
        ),
      );
    for (let times = 0; times < 2; times++) {
      const store = await open(`file:${file}`, migrations);
      expect(await store.read(async (on) => found(on))).toEqual([wanted]);
      expect(await store.write(async (on) => found(on))).toEqual([wanted]);
      await store.close();
    }
  });

  it("is for its owner only", async () => {
    const file = newFile();
    await open(`file:${file}`, migrations, { alone: true });
    for (const path of [file, `${file}-wal`, `${file}-instance`, inFolder(String(files))])
      expect((statSync(path).mode & 0o077).toString(8), path).toBe("0");
  });

  it.skipIf(process.platform !== "linux")("that cannot be opened is let go of", async () => {
    const file = newFile();
    const held = () =>
      readdirSync("/proc/self/fd").filter((fd) => {
        try {
          return readlinkSync(`/proc/self/fd/${fd}`).startsWith(inFolder(String(files)));
        } catch {
          return false;
        }
      });
    const wrong = writeMigrations(inFolder("wrong"), { "0000_wrong": "nonsense" });
    await expect(openStore(`file:${file}`, wrong, { alone: true })).rejects.toThrow(/syntax error/);
    expect(held()).toEqual([]);
    writeFileSync(file, "this is a letter, not a database ".repeat(200));
    await expect(openStore(`file:${file}`, migrations, { alone: true })).rejects.toMatchObject({
      code: "SQLITE_NOTADB",
    });
    expect(held()).toEqual([]);
    mkdirSync(inFolder(`${++files}`));
    await open(`file:${newFile()}`, migrations, { alone: true });
    expect(held()).not.toEqual([]);
  });
});

describe.skipIf(!hasPostgres())("a PostgreSQL database", () => {
  it.each(["encoding 'LATIN1'", "locale_provider icu icu_locale 'en'"])("made with %s is refused", async (how) => {
    const url = await newDatabase(undefined, how);
    const { host, pathname } = new URL(url);
    const server = `${host}${pathname}`;
    await expect(openStore(url, migrations)).rejects.toEqual(new CannotOpen("otherText", { server }));
    await dropDatabase(url);
  });

  it("that is started again does not end the process, and the next read works", { timeout: 150_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), "perennial-postgres-"));
    const server = await startPostgres(folder);
    const pid = () => Number(readFileSync(`${folder}/pid`, "utf8"));
    try {
      const store = await open(`${server}/migrated`, migrations);
      await Promise.all(Array.from({ length: 20 }, () => count(store)));
      await put(store, "a");
      process.kill(pid(), "SIGINT");
      await expect.poll(() => count(store).catch(() => "gone"), { timeout: 30_000 }).toBe("gone");
      // It ends its connections before itself, and another beside it in the same folder would be refused.
      await expect.poll(() => isRunning(pid()), { timeout: 60_000 }).toBe(false);
      await startPostgres(folder, Number(new URL(server).port));
      expect(await count(store)).toBe(1);
      await put(store, "b");
      await store.check();
      await store.close();
    } finally {
      if (isRunning(pid())) process.kill(pid(), "SIGINT");
      rmSync(folder, { recursive: true, maxRetries: 50, retryDelay: 50 });
    }
  });
});

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
