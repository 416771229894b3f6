import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { backup, backupBefore } from "~/server/upkeep/backup.server";
import { restore } from "~/server/upkeep/restore.server";
import { verify } from "~/server/upkeep/verify.server";
import { openStore } from "~db/store/open";
import type { Store } from "~db/store/store";
import { openUpkeep } from "~db/upkeep/open";
import { type Engine, migrations, onEachEngine } from "~tests/support/engines";
import { fillEveryTable } from "~tests/support/filled";
import { testFolder } from "~tests/support/folder";

const file = testFolder();
let made = 0;
const place = async (engine: Engine) => at(await engine.newUrl(), file(`data-${made++}`));
const at = (databaseUrl: string, dataDir: string) => ({
  env: { databaseUrl, dataDir },
  migrations,
  version: "0",
  now: () => new Date("2026-11-23T10:00:00.000Z"),
});

async function filled(engine: Engine, rows = 7) {
  const of = await place(engine);
  await fillEveryTable(of.env.databaseUrl, of.env.dataDir, () => rows);
  return of;
}

onEachEngine((engine) => {
  it("holds every table that the database has, and every file", async () => {
    const of = await filled(engine);
    const { manifest } = await backup(of, file(`kept-${made++}`));
    const upkeep = await openUpkeep(of.env.databaseUrl);
    const there = await upkeep.tables();
    await upkeep.close();
    expect(there.length).toBeGreaterThan(10);
    expect(manifest.tables.map(({ name }) => name).sort()).toEqual(there);
    expect(manifest.tables.filter(({ rows }) => rows !== 7)).toEqual([]);
    expect(manifest.files).toHaveLength(22);
    expect(manifest.missing).toEqual([]);
  });

  it("holds every write answered before it began, and no half of one, while writing goes on", async () => {
    const of = await filled(engine);
    const store = await openStore(of.env.databaseUrl, migrations);
    const answered: string[] = [];
    const writing = { goesOn: true };
    const writers = [0, 1, 2, 3].map((writer) => write(store, writer, answered, writing));
    try {
      for (let turn = 1; turn <= 3; turn++) {
        const enough = answered.length + 5;
        await expect.poll(() => answered.length, { timeout: 30_000 }).toBeGreaterThan(enough);
        const before = [...answered];
        const { folder } = await backup(of, file(`kept-${made++}`));
        expect(answered.length, "nobody wrote meanwhile").toBeGreaterThan(before.length);
        await expectWhole(folder, before);
      }
    } finally {
      writing.goesOn = false;
      await Promise.all(writers);
      await store.close();
    }
  }, 150_000);

  /** Restores a backup and looks for the writes in it: each is a funder and the total that was written with it. */
  async function expectWhole(folder: string, before: string[]) {
    const target = await place(engine);
    expect(await restore(target, folder, { replace: false, told: expect.unreachable })).toMatchObject({ same: true });
    expect((await verify(target, { deep: true })).flatMap(({ wrong }) => wrong)).toEqual([]);
    const restored = await openStore(target.env.databaseUrl, migrations);
    const { funders, awardTotals } = (await restored.read(async (on) => on)).tables;
    const ids = (await restored.read(async (on) => on.select({ id: funders.id }).from(funders))).map(({ id }) => id);
    const totals = await restored.read(async (on) => on.select({ id: awardTotals.funderId }).from(awardTotals));
    await restored.close();
    const [seen, paired] = [new Set(ids), new Set(totals.map(({ id }) => id))];
    expect(before.length).toBeGreaterThan(5);
    expect(before.filter((id) => !seen.has(id))).toEqual([]);
    expect(ids.filter((id) => id.startsWith("w") && !paired.has(id))).toEqual([]);
  }

  it("says which files were gone, and still keeps the rest", async () => {
    const of = await filled(engine);
    const audits = join(of.env.dataDir, "audits");
    const [gone = ""] = readdirSync(audits);
    rmSync(join(audits, gone), { recursive: true });
    const { manifest } = await backup(of, file(`kept-${made++}`));
    expect(manifest.missing).toEqual([`audits/${gone}/sent-1`]);
    expect(manifest.files).toHaveLength(20);
  });

  it("keeps the last ten that were made by themselves, and all that people made", async () => {
    const of = await filled(engine, 1);
    const own = await backup(of, join(of.env.dataDir, "backup"));
    for (let i = 0; i < 12; i++)
      await backupBefore({ ...of, now: () => new Date(Date.UTC(2027, 0, 1 + i)) }, ["0009_next"]);
    const kept = readdirSync(join(of.env.dataDir, "backup"));
    expect(kept).toHaveLength(11);
    expect(own.folder.endsWith(kept[0] ?? "-")).toBe(true);
    expect(kept[1]).toBe("2027-01-03T00-00-00-000Z-before-0009_next");
  });

  it("is not taken for a backup before it is whole", async () => {
    const of = await filled(engine, 1);
    const to = file(`kept-${made++}`);
    mkdirSync(join(to, ".2026-11-23T09-00-00-000Z-1", "tables"), { recursive: true });
    mkdirSync(join(to, "2026-11-23T11-00-00-000Z"));
    const { folder } = await backup(of, to);
    const again = await backup(of, to);
    expect(again.folder).toBe(`${folder}-2`);
    const found = await restore(await place(engine), to, { replace: false, told: expect.unreachable });
    expect(found.folder).toBe(again.folder);
  });
});

async function write(store: Store, writer: number, answered: string[], writing: { goesOn: boolean }) {
  for (let i = 0; writing.goesOn && i < 20_000; i++) {
    const id = `w${writer}-${i}`;
    await store.write(async (on) => {
      await on.insert(on.tables.funders).values({ id, name: id });
      const total = { edition: 1, funderId: id, financialYear: 2026, currency: "GBP", grants: 1, pence: 1 };
      await on.insert(on.tables.awardTotals).values(total);
    });
    answered.push(id);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}

it("goes nowhere outside the data folder, whatever its manifest says", async () => {
  const folder = file("hostile");
  mkdirSync(folder);
  const sha256 = "0".repeat(64);
  const manifest = { format: 1, madeAt: "2026-11-23T10:00:00.000Z", version: "0", engine: "sqlite", missing: [] };
  for (const path of ["../secret", "audits/../../secret", "/etc/passwd", "audits/a\\..\\b", "audits//b"]) {
    const files = [{ path, bytes: 1, sha256 }];
    const text = JSON.stringify({ ...manifest, migration: "0000_installation", tables: [], files });
    writeFileSync(join(folder, "manifest.json"), text);
    const of = at(`file:${file("nowhere.sqlite")}`, file("nowhere"));
    const refused = restore(of, folder, { replace: false, told: expect.unreachable });
    await expect(refused, path).rejects.toMatchObject({ code: "badManifest" });
  }
});
