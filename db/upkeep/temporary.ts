import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A database that nobody uses, for as long as it is needed. */
export interface Temporary {
  url: string;
  remove(): Promise<void>;
}

/** Makes an empty database of the same engine as `url`: a file in the folder for temporary files, or one more on its server. */
export async function temporaryDatabase(url: string): Promise<Temporary> {
  if (!url.startsWith("file:")) return temporaryPostgres(url);
  const folder = await mkdtemp(join(tmpdir(), "perennial-drill-"));
  return { url: `file:${join(folder, "drill.sqlite")}`, remove: () => rm(folder, { recursive: true, force: true }) };
}

async function temporaryPostgres(url: string): Promise<Temporary> {
  const name = `perennial_drill_${randomBytes(6).toString("hex")}`;
  await once(url, `create database ${name} template template0`);
  const made = new URL(url);
  made.pathname = `/${name}`;
  return { url: made.href, remove: () => once(url, `drop database if exists ${name} with (force)`) };
}

async function once(url: string, sql: string): Promise<void> {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
