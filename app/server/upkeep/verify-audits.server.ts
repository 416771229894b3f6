import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import type { TableShape } from "~db/upkeep/shapes";
import type { Upkeep } from "~db/upkeep/upkeep";
import { sumFile, unlessGone } from "./files.server";
import { lookTwice } from "./look-twice.server";

/** A folder may be there before its row is; after an hour nobody is coming for it. */
const YOUNG = 3_600_000;

interface SentFile {
  path: string;
  bytes: number;
  sha256: string;
}

/**
 * Whether the files of every audit are there as the rows say, and no folder is left over. What is wrong only for a moment, as
 * somebody deletes an audit meanwhile, is not told: it is looked at twice.
 */
export async function checkAudits(
  dataDir: string,
  upkeep: Upkeep,
  shapes: readonly TableShape[],
  how: "size" | "read",
): Promise<{ looked: number; wrong: string[] }> {
  return lookTwice(async () => lookAt(dataDir, await readTables(upkeep, shapes), how));
}

async function readTables(upkeep: Upkeep, shapes: readonly TableShape[]) {
  const files: SentFile[] = [];
  const audits = new Set<string>();
  await upkeep.snapshot(async (rows) => {
    for (const table of shapes.filter(({ name }) => name === "audits"))
      for await (const row of rows(table))
        audits.add(String(row[table.columns.findIndex(({ name }) => name === "id")]));
    for (const table of shapes.filter(({ name }) => name === "audit_files")) {
      const at = (column: string) => table.columns.findIndex(({ name }) => name === column);
      const [audit, place, bytes, sha256] = [at("audit_id"), at("place"), at("bytes"), at("sha256")];
      for await (const row of rows(table))
        files.push({
          path: `audits/${row[audit]}/sent-${row[place]}`,
          bytes: Number(row[bytes]),
          sha256: String(row[sha256]),
        });
    }
  });
  return { files, audits };
}

async function lookAt(
  dataDir: string,
  { files, audits }: Awaited<ReturnType<typeof readTables>>,
  how: "size" | "read",
) {
  const wrong: string[] = [];
  for (const { path, bytes, sha256 } of files) {
    const found = await unlessGone(stat(join(dataDir, path)));
    const isSame = found?.size === bytes && (how === "size" || (await sumFile(join(dataDir, path)))?.sha256 === sha256);
    if (!isSame) wrong.push(path);
  }
  wrong.push(...(await leftOver(join(dataDir, "audits"), audits)));
  return { looked: files.length, wrong };
}

async function leftOver(audits: string, known: Set<string>): Promise<string[]> {
  const found: string[] = [];
  for (const name of (await unlessGone(readdir(audits))) ?? []) {
    const entry = known.has(name) ? null : await unlessGone(stat(join(audits, name)));
    if (entry && Date.now() - entry.mtimeMs > YOUNG) found.push(`audits/${name}`);
  }
  return found;
}
