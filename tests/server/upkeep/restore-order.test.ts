import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, it, vi } from "vitest";
import { backup } from "~/server/upkeep/backup.server";
import { restore } from "~/server/upkeep/restore.server";
import { migrations } from "~tests/support/engines";
import { fillEveryTable } from "~tests/support/filled";
import { testFolder } from "~tests/support/folder";

/** What happens as the restored database is about to get its name. */
const lastMoment = vi.hoisted(() => ({ does: (): unknown => null }));

vi.mock("node:fs", async (original) => {
  const real = await original<typeof import("node:fs")>();
  const renameSync: typeof real.renameSync = (from, to) => {
    if (String(from).endsWith(".restored")) lastMoment.does();
    return real.renameSync(from, to);
  };
  return { ...real, renameSync };
});

const file = testFolder();

it("keeps the files that are replaced until the database is, and puts them back when it cannot be", async () => {
  const [dataDir, path] = [file("data"), file("one.sqlite")];
  const now = () => new Date("2026-11-23T10:00:00.000Z");
  const of = { env: { databaseUrl: `file:${path}`, dataDir }, migrations, version: "0", now };
  await fillEveryTable(of.env.databaseUrl, dataDir, () => 3);
  const audits = join(dataDir, "audits");
  const { folder } = await backup(of, file("kept"));
  const before = readdirSync(audits).sort();
  const [gone, ...left] = before;
  rmSync(join(audits, gone!), { recursive: true });
  const again = () => restore(of, folder, { replace: true, told: () => undefined });

  lastMoment.does = () => {
    throw new Error("no room");
  };
  await expect(again()).rejects.toThrow("no room");
  expect(readdirSync(audits).sort()).toEqual(left);

  const seen: string[][] = [];
  lastMoment.does = () => void seen.push(readdirSync(join(dataDir, "audits.replaced")).sort());
  expect(await again()).toMatchObject({ same: true });
  expect(seen).toEqual([left]);
  expect(readdirSync(audits).sort()).toEqual(before);
  expect(existsSync(join(dataDir, "audits.replaced"))).toBe(false);
});
