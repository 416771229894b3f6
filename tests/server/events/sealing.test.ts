import { mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, it } from "vitest";
import { sealEvents } from "~/server/events/seal-events.server";
import { startSealing } from "~/server/events/start-sealing.server";
import { verifyRecord } from "~/server/events/verify-record.server";
import type { Log } from "~/server/log.server";
import { openStore } from "~db/store/open";
import type { Store } from "~db/store/store";
import { migrations, onEachEngine } from "~tests/support/engines";
import { testFolder } from "~tests/support/folder";
import { later, record } from "./recording";

const folder = testFolder();
let made = 0;

onEachEngine((engine) => {
  let [dataDir, url] = ["", ""];
  let store: Store;
  beforeEach(async () => {
    dataDir = folder(`data-${made++}`);
    url = await engine.newUrl();
    store = await openStore(url, migrations);
    return () => store.close();
  });

  const sealing = (seconds = 100, on = store) => ({ store: on, dataDir, now: () => later(seconds) });
  const faults = async (seconds = 3 * 3_600) => (await verifyRecord(store, { dataDir, now: later(seconds) })).faults;
  const seals = () =>
    store.read(async (on) => on.select().from(on.tables.eventSeals).orderBy(on.tables.eventSeals.position));

  it("goes by the time of the events, and a late one comes next", async () => {
    const ids = [await record(store, 3), await record(store, 1), await record(store, 2)];
    expect(await sealEvents(sealing())).toBe(3);
    const late = await record(store, -86_400);
    expect(await sealEvents(sealing(), "recent")).toBe(0);
    expect(await sealEvents(sealing())).toBe(1);
    expect(await sealEvents(sealing())).toBe(0);
    expect((await seals()).map(({ position, eventId }) => [position, eventId])).toEqual([
      [1, ids[1]],
      [2, ids[2]],
      [3, ids[0]],
      [4, late],
    ]);
    expect(await faults()).toEqual([]);
  });

  it("keeps its key to itself, outside the database", async () => {
    await record(store, 1);
    await sealEvents(sealing());
    const key = join(dataDir, "record.key");
    expect(statSync(key).mode & 0o777).toBe(0o600);
    expect(Buffer.from(readFileSync(key, "utf8"), "base64url")).toHaveLength(32);
  });

  it("holds details as they are read back, whatever was in them", async () => {
    const odd = {
      "a\0b": "nul \0 half \ud83d whole 😀 \\u0000",
      b: [null, 1e21, -0, { "2": "\udc00", "1": undefined }],
      "\x001": 1,
    };
    await record(store, 1, { before: odd, after: { ...odd, at: later(1) }, reason: "a\0\ud800b" });
    await record(store, 2, { before: {}, after: {}, reason: "" });
    expect(await sealEvents(sealing())).toBe(2);
    expect(await faults()).toEqual([]);
  });

  it("finds nothing wrong with two thousand events that four write while two seal", { timeout: 120_000 }, async () => {
    const others = [await openStore(url, migrations), await openStore(url, migrations)];
    const writing = { goesOn: true };
    const write = async (writer: number) => {
      for (let i = 0; i < 500; i++) await record(store, writer * 500 + i, { after: { writer, i } });
    };
    const seal = async (own: Store) => {
      let sealed = 0;
      while (writing.goesOn) {
        sealed += await sealEvents(sealing(100, own));
        expect(await faults(1_500)).toEqual([]);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      return sealed + (await sealEvents(sealing(100, own)));
    };
    const sealers = others.map(seal);
    await Promise.all([0, 1, 2, 3].map(write)).finally(() => (writing.goesOn = false));
    const sealed = await Promise.all(sealers);
    expect(sealed[0]! + sealed[1]!).toBe(2_000);
    expect((await seals()).map(({ position }) => position)).toEqual(Array.from({ length: 2_000 }, (_, i) => i + 1));
    expect(await faults()).toEqual([]);
    await Promise.all(others.map((one) => one.close()));
  });

  it("of four that seal the same at once, each event is sealed once", async () => {
    for (let i = 0; i < 20; i++) await record(store, i);
    const stores = await Promise.all([1, 2, 3, 4].map(() => openStore(url, migrations)));
    const sealed = await Promise.all(stores.map((one) => sealEvents(sealing(100, one))));
    expect(sealed.reduce((sum, one) => sum + one)).toBe(20);
    expect(await faults()).toEqual([]);
    await Promise.all(stores.map((one) => one.close()));
  });

  it("while the server runs, it is done soon, and the newest seal is logged once a day", async () => {
    const said: object[] = [];
    const tell = (what: object, text?: string) => void said.push({ ...what, text });
    const log = { info: tell, warn: tell, error: tell, debug: tell } as unknown as Log;
    mkdirSync(dataDir);
    const testClockFile = join(dataDir, "clock");
    writeFileSync(testClockFile, "2026-11-23T23:59:59.000Z");
    const running = startSealing({ store, env: { dataDir, testClockFile }, log });
    const position = async () => (await seals()).length;
    await record(store, 1);
    await expect.poll(position, { timeout: 30_000 }).toBe(1);
    await record(store, 2);
    await expect.poll(position, { timeout: 30_000 }).toBe(2);
    writeFileSync(testClockFile, "2026-11-24T00:00:00.000Z");
    await expect.poll(() => said.length, { timeout: 30_000 }).toBe(2);
    await running.stop();
    const [first, second] = await seals();
    const text = "the record is sealed up to here";
    expect(said).toEqual([
      { position: 1, hash: first?.hash, text },
      { position: 2, hash: second?.hash, text },
    ]);
  });
});
