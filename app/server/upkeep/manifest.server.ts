import { open, readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { KEY_FILE } from "../events/head.server";
import { UpkeepRefusal } from "./refusal.server";

const sum = z.string().regex(/^[0-9a-f]{64}$/);
const schema = z.object({
  format: z.literal(1),
  madeAt: z.iso.datetime(),
  /** Of the software that made it. */
  version: z.string(),
  engine: z.enum(["sqlite", "postgres"]),
  /** Newest migration that the data had. */
  migration: z.string().regex(/^\d{4}_\w+$/),
  tables: z.array(z.object({ name: z.string().regex(/^\w+$/), rows: z.int().nonnegative(), sha256: sum })),
  /** Paths from the data folder, with `/` on every system. */
  files: z.array(z.object({ path: z.string().refine(isInside), bytes: z.int().nonnegative(), sha256: sum })),
  /** Files that rows name and that were not there. */
  missing: z.array(z.string()),
});

/** What a backup holds. It is written last: a folder without one is no backup. */
export type Manifest = z.output<typeof schema>;

const MANIFEST = "manifest.json";

/** Where the rows of a table are in a backup. */
export function tablePath(folder: string, table: string): string {
  return join(folder, "tables", `${table}.ndjson.gz`);
}

/** Writes the manifest and waits until it is on disk. */
export async function writeManifest(folder: string, manifest: Manifest): Promise<void> {
  const file = await open(join(folder, MANIFEST), "wx", 0o600);
  try {
    await file.writeFile(`${JSON.stringify(manifest, null, 1)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
}

/**
 * The backup at `path`, or the newest of those in it, with its manifest. Throws UpkeepRefusal when there is none or its
 * manifest cannot be understood.
 */
export async function findBackup(path: string): Promise<{ folder: string; manifest: Manifest }> {
  const folder = (await hasManifest(path)) ? path : await newestIn(path);
  if (folder === null) throw new UpkeepRefusal("noBackup", { path });
  const text = await readFile(join(folder, MANIFEST), "utf8");
  const read = schema.safeParse(parsed(text));
  if (!read.success) throw new UpkeepRefusal("badManifest", { path: folder });
  return { folder, manifest: read.data };
}

/** Backups in a folder, oldest first. One that is still being written has a name that begins with a dot. */
export async function backupsIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  const complete: string[] = [];
  for (const name of names.filter((one) => /^\d{4}-\d\d-\d\dT/.test(one)).sort())
    if (await hasManifest(join(folder, name))) complete.push(name);
  return complete;
}

async function newestIn(folder: string): Promise<string | null> {
  const newest = (await backupsIn(folder)).at(-1);
  return newest === undefined ? null : join(folder, newest);
}

async function hasManifest(folder: string): Promise<boolean> {
  return stat(join(folder, MANIFEST)).then(
    (found) => found.isFile(),
    () => false,
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** A path that stays in the data folder: a manifest is a file that somebody may have changed. */
function isInside(path: string): boolean {
  return (
    path === KEY_FILE ||
    /^files\/[0-9a-f]{2}\/[0-9a-f]{64}$/.test(path) ||
    (/^audits\/[^\\\0]+$/.test(path) && path.split("/").every((part) => part !== "" && part !== "." && part !== ".."))
  );
}
