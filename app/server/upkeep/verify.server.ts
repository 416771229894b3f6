import { openUpkeep } from "~db/upkeep/open";
import { migrationTags, shapesAt, type TableShape } from "~db/upkeep/shapes";
import { NoDatabase, type Upkeep } from "~db/upkeep/upkeep";
import type { Installation } from "./backup.server";
import { compareFiles, compareTables } from "./compare.server";
import { sumFile } from "./files.server";
import { findBackup, type Manifest } from "./manifest.server";
import { UpkeepRefusal } from "./refusal.server";
import { sumRows } from "./rows.server";
import { checkAudits } from "./verify-audits.server";
import { checkGroupFiles } from "./verify-group-files.server";
import { checkImports } from "./verify-imports.server";
import { checkRecord } from "./verify-record.server";

/** One check: its name under `verify` in messages/en/upkeep.json, how much it looked at, and what it found wrong. */
export interface Check {
  name: string;
  looked: number;
  wrong: string[];
}

export interface VerifyOptions {
  /** Read every file that was sent, too, not only its size. */
  deep: boolean;
  /** A backup to compare with, row by row: for data that were not used since. */
  against?: string;
}

/**
 * Checks all data without changing them, while the app may be running: what the engine finds, tables, migrations, every value,
 * every link, every file. A check that cannot be done is one that found something. Throws UpkeepRefusal when there are no data.
 */
export async function verify(of: Installation, options: VerifyOptions): Promise<Check[]> {
  let upkeep: Upkeep;
  try {
    upkeep = await openUpkeep(of.env.databaseUrl);
  } catch (error) {
    if (error instanceof NoDatabase) throw new UpkeepRefusal("noData");
    return [{ name: "integrity", looked: 0, wrong: [messageOf(error)] }];
  }
  try {
    return await checksOf(of, upkeep, options);
  } finally {
    await upkeep.close();
  }
}

async function checksOf(of: Installation, upkeep: Upkeep, { deep, against }: VerifyOptions): Promise<Check[]> {
  const tags = migrationTags(of.migrations);
  const count = await upkeep.migrations().catch(() => tags.length);
  if (count === 0) throw new UpkeepRefusal("noData");
  const shapes = shapesAt(of.migrations, tags[count - 1] ?? tags.at(-1)!);
  const { manifest } = against === undefined ? {} : await findBackup(against);
  const checks = [
    await check("integrity", async () => ({ looked: 1, wrong: await upkeep.damage() })),
    await check("migrations", async () => ({ looked: count, wrong: migrationsWrong(tags, count) })),
    await check("tables", () => checkTables(upkeep, shapes)),
    await check("values", () => checkValues(upkeep, shapes)),
    await check("links", () => checkLinks(upkeep, shapes)),
    await check("audits", () => checkAudits(of.env.dataDir, upkeep, shapes, deep ? "read" : "size")),
    await check("files", () => checkGroupFiles(of, upkeep, shapes, deep ? "read" : "size")),
    ...(count === tags.length ? await checksOfStore(of) : []),
  ];
  return manifest ? [...checks, await check("against", () => checkAgainst(of, upkeep, shapes, manifest))] : checks;
}

/** What is asked of the tables as the code knows them. */
async function checksOfStore(of: Installation): Promise<Check[]> {
  return [await check("imports", () => checkImports(of)), await check("record", () => checkRecord(of))];
}

type Found = Omit<Check, "name">;

async function check(name: string, work: () => Promise<Found>): Promise<Check> {
  try {
    return { name, ...(await work()) };
  } catch (error) {
    return { name, looked: 0, wrong: [messageOf(error)] };
  }
}

function migrationsWrong(tags: string[], count: number): string[] {
  return count > tags.length ? [`+${count - tags.length}`] : tags.slice(count);
}

async function checkTables(upkeep: Upkeep, shapes: TableShape[]): Promise<Found> {
  const [there, wanted] = [await upkeep.tables(), shapes.map(({ name }) => name)];
  const missing = wanted.filter((name) => !there.includes(name));
  const unknown = there.filter((name) => !wanted.includes(name));
  return { looked: there.length, wrong: [...missing, ...unknown] };
}

/** Reads every row of every table, and every cell as what its column says. */
async function checkValues(upkeep: Upkeep, shapes: TableShape[]): Promise<Found> {
  let looked = 0;
  const wrong: string[] = [];
  await upkeep.snapshot(async (rows) => {
    for (const shape of shapes)
      try {
        for await (const _ of rows(shape)) looked++;
      } catch (error) {
        wrong.push(`${shape.name}: ${messageOf(error)}`);
        if (upkeep.engine === "postgres") return;
      }
  });
  return { looked, wrong };
}

async function checkLinks(upkeep: Upkeep, shapes: TableShape[]): Promise<Found> {
  const orphans = await upkeep.orphans(shapes);
  return {
    looked: shapes.reduce((sum, { pointsTo }) => sum + pointsTo.length, 0),
    wrong: orphans.map(({ table, to, rows }) => `${table} → ${to}: ${rows}`),
  };
}

async function checkAgainst(of: Installation, upkeep: Upkeep, shapes: TableShape[], manifest: Manifest) {
  const tables = await upkeep.snapshot((rows) =>
    compareTables(manifest, (name) => {
      const shape = shapes.find((one) => one.name === name);
      return shape ? sumRows(rows(shape)) : Promise.resolve({ rows: 0, sha256: "" });
    }),
  );
  const files = await compareFiles(manifest, (path) => sumFile(`${of.env.dataDir}/${path}`));
  const named = [...tables, ...files.map(({ path, same }) => ({ name: path, same }))];
  return { looked: named.length, wrong: named.filter(({ same }) => !same).map(({ name }) => name) };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
