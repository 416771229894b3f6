import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { backup } from "~/server/upkeep/backup.server";
import { drill, restore } from "~/server/upkeep/restore.server";
import { openUpkeep } from "~db/upkeep/open";
import { migrations, onEachEngine } from "~tests/support/engines";
import { allTables, fillEveryTable } from "~tests/support/filled";
import { testFolder } from "~tests/support/folder";

const file = testFolder();
const now = () => new Date("2026-11-23T10:00:00.000Z");
const at = (databaseUrl: string, dataDir: string) => ({ env: { databaseUrl, dataDir }, migrations, version: "0", now });
const seven = () => 7;

onEachEngine((engine) => {
  it("holds every table that the database has", async () => {
    const url = await engine.newUrl();
    const data = file(`${engine.name}-every`);
    await fillEveryTable(url, data, seven);
    const { manifest } = await backup(at(url, data), file(`${engine.name}-every-backup`));
    const upkeep = await openUpkeep(url);
    const there = await upkeep.tables();
    await upkeep.close();
    expect(there.length).toBeGreaterThan(10);
    expect(manifest.tables.map(({ name }) => name).sort()).toEqual(there);
    expect(manifest.tables.filter(({ rows }) => rows !== 7)).toEqual([]);
    expect(manifest.files).toHaveLength(14);
    expect(manifest.missing).toEqual([]);
  });

  it("comes back equal, by the drill and in an empty place", async () => {
    const url = await engine.newUrl();
    const data = file(`${engine.name}-back`);
    await fillEveryTable(url, data, seven);
    const { folder, manifest } = await backup(at(url, data), file(`${engine.name}-back-backup`));
    expect(await drill(at(url, data), folder)).toMatchObject({ same: true });
    const target = at(await engine.newUrl(), file(`${engine.name}-target`));
    const done = await restore(target, folder, { replace: false, told: expect.unreachable });
    expect(done).toMatchObject({ same: true, files: { length: 14 }, tables: { length: allTables().length } });
    const again = await backup(target, file(`${engine.name}-back-backup`));
    expect(again.manifest.tables).toEqual(manifest.tables);
    expect(again.manifest.files).toEqual(manifest.files);
  });
});
