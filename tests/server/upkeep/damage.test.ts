import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { expect, it } from "vitest";
import { backup } from "~/server/upkeep/backup.server";
import { type Check, verify } from "~/server/upkeep/verify.server";
import { migrations } from "~tests/support/engines";
import { fillEveryTable } from "~tests/support/filled";
import { testFolder } from "~tests/support/folder";

const file = testFolder();
const PAGE = 4_096;
const now = () => new Date("2026-11-23T10:00:00.000Z");

/** Where in the file and how the bytes of one copy are turned over, the same each time. */
function flipped(whole: Buffer, copy: number): Buffer {
  const bytes = Buffer.from(whole);
  const pages = bytes.length / PAGE;
  const from = Math.floor(((copy * 0.618_034) % 1) * pages) * PAGE + ((copy * 977) % (PAGE - 64));
  for (let i = 0; i < 32; i++) bytes[from + i]! ^= 0xa5;
  return bytes;
}

const namesOf = (checks: Check[]) => checks.filter(({ wrong }) => wrong.length > 0).map(({ name }) => name);

it("no damaged copy of an SQLite file passes as the one that was backed up", async () => {
  const [dataDir, path] = [file("data"), file("whole.sqlite")];
  const rowsOf = (table: string) => (/^audit/.test(table) ? 5 : 400);
  await fillEveryTable(`file:${path}`, dataDir, rowsOf);
  const at = (name: string) => ({ env: { databaseUrl: `file:${name}`, dataDir }, migrations, version: "0", now });
  const { folder } = await backup(at(path), file("kept"));
  const whole = readFileSync(path);
  expect(namesOf(await verify(at(path), { deep: true, against: folder }))).toEqual([]);

  const found = { byItself: 0, byComparing: 0, inEmptySpace: 0 };
  for (let copy = 0; copy < 50; copy++) {
    const damaged = file(`copy-${copy}.sqlite`);
    writeFileSync(damaged, flipped(whole, copy));
    const wrong = namesOf(await verify(at(damaged), { deep: false, against: folder }));
    if (wrong.some((name) => name !== "against")) found.byItself++;
    else if (wrong.length > 0) found.byComparing++;
    else found.inEmptySpace++;
    rmSync(damaged);
  }
  // A value turned into another value is a value still: SQLite keeps no sums, so only a backup tells. What is neither told nor
  // different lay where no row is.
  expect(found.byItself, JSON.stringify(found)).toBeGreaterThanOrEqual(25);
  expect(found.inEmptySpace, JSON.stringify(found)).toBeLessThan(20);
}, 120_000);
