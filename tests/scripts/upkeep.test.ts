import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { openStore } from "~db/store/open";
import { openUpkeep } from "~db/upkeep/open";
import { migrationTags } from "~db/upkeep/shapes";
import { type Engine, migrations, onEachEngine } from "~tests/support/engines";
import { allTables, fillEveryTable, newest } from "~tests/support/filled";
import { testFolder } from "~tests/support/folder";
import { backup } from "../../scripts/perennial/backup";
import { doctor } from "../../scripts/perennial/doctor";
import { migrate } from "../../scripts/perennial/migrate";
import { restore } from "../../scripts/perennial/restore";
import type { Around } from "../../scripts/perennial/upkeep";
import { verify } from "../../scripts/perennial/verify";

const file = testFolder();
let made = 0;

/** A place for data: an address of a database and a folder, both new. */
async function place(engine: Engine) {
  const dataDir = file(`data-${made++}`);
  mkdirSync(dataDir, { mode: 0o700 });
  return { DATABASE_URL: await engine.newUrl(), DATA_DIR: dataDir, APP_ENV: "test" };
}

async function filled(engine: Engine, rows = 7) {
  const at = await place(engine);
  await fillEveryTable(at.DATABASE_URL, at.DATA_DIR, () => rows);
  return at;
}

type Place = Awaited<ReturnType<typeof place>>;

/** Runs a command as the command line does. */
async function run(command: (args: string[], around: Around) => Promise<number>, at: Place, ...args: string[]) {
  const said: { out: string[]; err: string[] } = { out: [], err: [] };
  const around = {
    variables: at,
    out: (text: string) => void said.out.push(text),
    err: (text: string) => void said.err.push(text),
  };
  const code = await command(args, around);
  return { code, out: said.out.join(""), err: said.err.join("") };
}

async function backedUp(at: Place) {
  const { code, out } = await run(backup, at, file(`backups-${made++}`), "--json");
  expect(code).toBe(0);
  return JSON.parse(out) as {
    folder: string;
    tables: { name: string; rows: number; sha256: string }[];
    files: unknown[];
  };
}

onEachEngine((engine) => {
  it("backs up, and the drill says that it can be restored", async () => {
    const at = await filled(engine);
    const { code, out } = await run(backup, at);
    expect(code).toBe(0);
    const folder = join(at.DATA_DIR, "backup");
    expect(readdirSync(folder)).toHaveLength(1);
    expect(out).toBe(
      `Backed up ${7 * allTables().length} rows and 22 files, and read them back: ${join(folder, readdirSync(folder)[0]!)}\n`,
    );
    const checked = await run(restore, at, folder, "--check");
    expect(checked.code, checked.out).toBe(0);
    expect(checked.out).toContain("This backup can be restored. Nothing was changed.");
    for (const { name } of allTables()) expect(checked.out).toContain(`same     ${name}: 7 rows\n`);
  });

  it("refuses to restore over data, and with --replace backs those up first", async () => {
    const [at, other] = [await filled(engine), await filled(engine, 3)];
    const { folder, tables } = await backedUp(at);
    const refused = await run(restore, other, folder);
    expect(refused).toMatchObject({ code: 1, out: "", err: expect.stringContaining("Nothing was changed") });
    expect((await backedUp(other)).tables[0]?.rows).toBe(3);
    const replaced = await run(restore, other, folder, "--replace");
    expect(replaced.code, replaced.err).toBe(0);
    expect((await backedUp(other)).tables).toEqual(tables);
    const before = replaced.err.match(/: (.*)\n/)?.[1] ?? "";
    const third = await place(engine);
    expect((await run(restore, third, before)).code).toBe(0);
    expect((await backedUp(third)).tables[0]?.rows).toBe(3);
  });

  it("puts nothing in place of a backup that was changed", async () => {
    const { folder } = await backedUp(await filled(engine));
    const table = join(folder, "tables/funders.ndjson.gz");
    const lines = gunzipSync(readFileSync(table)).toString();
    writeFileSync(table, gzipSync(lines.replace("funders-1", "funders-X")));
    const at = await place(engine);
    expect(await run(restore, at, folder, "--check")).toMatchObject({
      code: 1,
      out: expect.stringContaining("DIFFERS  funders: 7 rows, the backup says 7"),
    });
    expect(await run(restore, at, folder)).toMatchObject({ code: 1, out: expect.stringContaining("is damaged") });
    await (await openStore(at.DATABASE_URL, migrations)).close();
    const upkeep = await openUpkeep(at.DATABASE_URL);
    expect(await upkeep.filled()).toEqual([]);
    await upkeep.close();
  });

  it("tells a file that was changed or cut short, in a table and in an audit", async () => {
    const { folder } = await backedUp(await filled(engine));
    const table = join(folder, "tables/awards.ndjson.gz");
    writeFileSync(table, readFileSync(table).subarray(0, 60));
    const audits = join(folder, "files/audits");
    rmSync(join(audits, readdirSync(audits)[0]!, "sent-1"));
    const { code, out } = await run(restore, await place(engine), folder, "--check");
    expect(code).toBe(1);
    expect(out).toMatch(/DIFFERS {2}awards: 0 rows, the backup says 7\n/);
    expect(out).toMatch(/DIFFERS {2}audits\/\w+\/sent-1\n/);
  });

  it("verify is clean on whole data, names what is missing, and sees a changed file with --deep", async () => {
    const at = await filled(engine);
    const clean = await run(verify, at, "--deep");
    expect(clean.code, clean.out).toBe(0);
    expect(clean.out).not.toContain("NOT OK");
    const audits = join(at.DATA_DIR, "audits");
    const [one = "", two = ""] = readdirSync(audits);
    writeFileSync(join(audits, one, "sent-1"), readFileSync(join(audits, one, "sent-1"), "utf8").toUpperCase());
    expect((await run(verify, at)).code).toBe(0);
    expect(await run(verify, at, "--deep")).toMatchObject({
      code: 1,
      out: expect.stringContaining(`audits/${one}/sent-1`),
    });
    rmSync(join(audits, two), { recursive: true });
    expect(await run(verify, at)).toMatchObject({ code: 1, out: expect.stringContaining(`audits/${two}/sent-1`) });
  });

  it("verify --against sees one changed row", async () => {
    const at = await filled(engine);
    const { folder } = await backedUp(at);
    expect((await run(verify, at, "--against", folder)).code).toBe(0);
    const store = await openStore(at.DATABASE_URL, migrations);
    await store.write(async (on) => void (await on.update(on.tables.funders).set({ name: "Another" })));
    await store.close();
    const { code, out } = await run(verify, at, "--against", folder);
    expect(code).toBe(1);
    expect(out).toMatch(/NOT OK .*as in the backup: 1 wrong\n\s+funders\n/);
  });

  it("migrates data of the first version, backs them up first, and does nothing the second time", async () => {
    const at = await place(engine);
    await (await openStore(at.DATABASE_URL, migrations, { upTo: "0000_installation" })).close();
    const [, ...pending] = migrationTags(migrations);
    const done = await run(migrate, at, "--json");
    expect(done.code, done.err).toBe(0);
    const { backup: folder, ...told } = JSON.parse(done.out);
    expect(told).toEqual({ newest: newest(), pending });
    expect(await run(restore, at, folder, "--check")).toMatchObject({ code: 0 });
    expect(await run(migrate, at)).toMatchObject({
      code: 0,
      out: `The data are in the newest form already (${newest()}).\n`,
    });
  });

  it("says plainly that there are no data yet", async () => {
    const at = await place(engine);
    for (const command of [backup, verify])
      expect(await run(command, at)).toMatchObject({
        code: 1,
        out: "",
        err: expect.stringContaining("There are no data yet"),
      });
    expect(await run(restore, at, at.DATA_DIR)).toMatchObject({
      code: 1,
      err: expect.stringContaining("There is no backup in"),
    });
    expect(await run(restore, at)).toMatchObject({ code: 2 });
    expect(await run(backup, at, "--fast")).toMatchObject({ code: 2 });
  });

  it("the doctor names what it found, and what to do", async () => {
    const at = await filled(engine);
    const { code, out } = await run(doctor, at);
    // The test server does without fsync, and the doctor has to mind.
    expect(code, out).toBe(engine.name === "sqlite" ? 0 : 1);
    if (engine.name === "postgres") expect(out).toMatch(/NOT OK {2}fsync is off/);
    expect(out).toContain(`ok      The data are in the newest form (${newest()})`);
    const production = {
      ...at,
      APP_ENV: "production",
      SESSION_SECRET: "s".repeat(32),
      APP_ORIGIN: "https://grants.test",
      TRUSTED_PROXIES: "loopback",
    };
    expect(await run(doctor, production)).toMatchObject({
      code: 1,
      out: expect.stringContaining("NOT OK  No mail can be sent"),
    });
  });

  if (engine.name === "postgres")
    it("takes a backup of SQLite, and SQLite one of it, with every row and file", async () => {
      const postgres = await filled(engine, 50);
      const sqlite = { ...(await place(engine)), DATABASE_URL: `file:${file("from/perennial.sqlite")}` };
      await fillEveryTable(sqlite.DATABASE_URL, sqlite.DATA_DIR, () => 50);
      const [ofPostgres, ofSqlite] = [await backedUp(postgres), await backedUp(sqlite)];
      expect(ofPostgres.tables).toEqual(ofSqlite.tables);
      const [toPostgres, toSqlite] = [
        await place(engine),
        { ...(await place(engine)), DATABASE_URL: `file:${file("to/p.sqlite")}` },
      ];
      expect((await run(restore, toPostgres, ofSqlite.folder)).code).toBe(0);
      expect((await run(restore, toSqlite, ofPostgres.folder)).code).toBe(0);
      const { tables, files } = ofSqlite;
      expect(await backedUp(toPostgres)).toMatchObject({ engine: "postgres", tables, files });
      expect(await backedUp(toSqlite)).toMatchObject({ engine: "sqlite", tables, files });
      expect((await run(verify, toSqlite, "--deep")).code).toBe(0);
    });
});
