import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { compareTables } from "~/server/upkeep/compare.server";
import { findBackup, type Manifest } from "~/server/upkeep/manifest.server";
import { restore } from "~/server/upkeep/restore.server";
import { sumRows } from "~/server/upkeep/rows.server";
import { verify } from "~/server/upkeep/verify.server";
import { openStore } from "~db/store/open";
import { openUpkeep } from "~db/upkeep/open";
import { shapesAt } from "~db/upkeep/shapes";
import { migrations, onEachEngine } from "~tests/support/engines";
import { testFolder } from "~tests/support/folder";
import { root } from "~tests/support/sources";

const releases = join(root, "tests/fixtures/releases");
const file = testFolder();
let made = 0;

function place(databaseUrl: string) {
  const dataDir = file(`data-${made++}`);
  mkdirSync(dataDir);
  return { env: { databaseUrl, dataDir }, migrations, version: "0", now: () => new Date("2027-01-01T00:00:00.000Z") };
}

/** The tables of the release, in the columns that they had then, as they are now. */
async function carried(url: string, manifest: Manifest) {
  const shapes = shapesAt(migrations, manifest.migration);
  const upkeep = await openUpkeep(url);
  try {
    return await upkeep.snapshot((rows) =>
      compareTables(manifest, (name) => sumRows(rows(shapes.find((shape) => shape.name === name)!))),
    );
  } finally {
    await upkeep.close();
  }
}

it("there is a filled database of each release, with rows in every table", async () => {
  expect(readdirSync(releases).length).toBeGreaterThan(0);
  for (const version of readdirSync(releases)) {
    const { manifest } = await findBackup(join(releases, version, "backup"));
    expect(manifest.tables.filter(({ rows }) => rows === 0)).toEqual([]);
    expect(manifest.tables.find(({ name }) => name === "awards")?.rows).toBeGreaterThanOrEqual(10_000);
  }
});

describe.each(readdirSync(releases))("data of %s", (version) => {
  const kept = join(releases, version, "backup");

  it("open as they are on SQLite, with every row", async () => {
    const { manifest } = await findBackup(kept);
    const path = file(`${version}-${made++}.sqlite`);
    writeFileSync(path, gunzipSync(readFileSync(join(releases, version, "perennial.sqlite.gz"))));
    await (await openStore(`file:${path}`, migrations)).close();
    const tables = await carried(`file:${path}`, manifest);
    expect(tables.filter(({ same }) => !same)).toEqual([]);
    expect(tables).toHaveLength(manifest.tables.length);
  });

  onEachEngine((engine) => {
    it("restore from their backup, with every row and file", async () => {
      const of = place(await engine.newUrl());
      const { manifest, same } = await restore(of, kept, { replace: false, told: expect.unreachable });
      expect(same).toBe(true);
      const tables = await carried(of.env.databaseUrl, manifest);
      expect(tables.filter((table) => !table.same)).toEqual([]);
      expect((await verify(of, { deep: true })).filter(({ wrong }) => wrong.length > 0)).toEqual([]);
    });
  });
});
