import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import Database from "better-sqlite3";
import { afterEach, beforeEach, expect, it } from "vitest";
import { recordInstallation } from "~/server/installation/record-installation.server";
import { sqliteTables } from "~db/schema";
import { openStore } from "~db/store/open";
import type { Store } from "~db/store/store";

const migrations = fileURLToPath(new URL("../../db/migrations", import.meta.url));
let folder: string;
let file: string;
let store: Store;
const { installation } = sqliteTables;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "perennial-store-"));
  file = join(folder, "new/perennial.sqlite");
  store = await openStore(`file:${file}`, migrations);
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

const rows = () => store.read(async (on) => on.select().from(installation));
const row = (id: string) => ({ id, madeAt: new Date(0), version: "1" });

it("writes down once when the installation was made", async () => {
  await recordInstallation(store, { version: "0.1.0", now: new Date("2026-11-22T10:00:00.123Z") });
  await recordInstallation(store, { version: "0.2.0", now: new Date("2027-01-01T00:00:00Z") });
  expect(await rows()).toEqual([
    { id: expect.any(String), madeAt: new Date("2026-11-22T10:00:00.123Z"), version: "0.1.0" },
  ]);
});

it("opens again with what was written, in WAL mode", async () => {
  await store.write(async (on) => void (await on.insert(installation).values(row("a"))));
  await store.close();
  store = await openStore(`file:${file}`, migrations);
  expect(await rows()).toHaveLength(1);
  const other = new Database(file, { readonly: true });
  expect(other.pragma("journal_mode", { simple: true })).toBe("wal");
  other.close();
});

it("a write that fails leaves nothing, and the next one works", async () => {
  const failing = store.write(async (on) => {
    await on.insert(installation).values(row("a"));
    throw new Error("no");
  });
  const next = store.write(async (on) => void (await on.insert(installation).values(row("b"))));
  await expect(failing).rejects.toThrow("no");
  await next;
  expect((await rows()).map(({ id }) => id)).toEqual(["b"]);
});

it("writes take turns, and a half-done one is not seen", async () => {
  await store.write(async (on) => void (await on.insert(installation).values(row("0"))));
  const add = () =>
    store.write(async (on) => {
      const [found] = await on.select().from(installation);
      await new Promise((resolve) => setImmediate(resolve));
      await on.update(installation).set({ version: String(Number(found?.version) + 1) });
      expect((await rows())[0]?.version).toBe(found?.version);
    });
  await Promise.all(Array.from({ length: 30 }, add));
  expect((await rows())[0]?.version).toBe("31");
});

it("a write inside a write is refused", async () => {
  await expect(store.write(() => store.write(async () => undefined))).rejects.toThrow("a write inside a write");
});

it("a read cannot write", async () => {
  const sneaky = store.read(async (on) =>
    (on as never as Parameters<Parameters<Store["write"]>[0]>[0]).delete(installation),
  );
  await expect(sneaky).rejects.toThrow();
});

it("is not ready when a migration is missing", async () => {
  await store.check();
  const other = new Database(file);
  other.exec("delete from __drizzle_migrations");
  other.close();
  await expect(store.check()).rejects.toThrow("2 migrations are missing");
});
