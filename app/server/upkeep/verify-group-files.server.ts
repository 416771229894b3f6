import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { undoSince } from "~/domain/files/removal";
import { translator } from "~/messages";
import type { TableShape } from "~db/upkeep/shapes";
import type { Upkeep } from "~db/upkeep/upkeep";
import { bytesPath } from "../files/places.server";
import type { Installation } from "./backup.server";
import { cellsOf } from "./cells.server";
import { sumFile, unlessGone } from "./files.server";
import { lookTwice } from "./look-twice.server";

/** Bytes may be there before their row is; after an hour nobody is coming for them. */
const YOUNG = 3_600_000;

/** The bytes that rows name: how many there are of them, and whether they have to be there. */
type Named = Map<string, { bytes: number; isNeeded: boolean }>;

/**
 * Whether the bytes of every file of a group are there as its row says, and none are left over; what is wrong, in sentences.
 * Files that were taken away longer ago than they can be brought back may be gone.
 */
export async function checkGroupFiles(
  { env: { dataDir }, now }: Installation,
  upkeep: Upkeep,
  shapes: readonly TableShape[],
  how: "size" | "read",
): Promise<{ looked: number; wrong: string[] }> {
  const since = undoSince(now());
  return lookTwice(async () => lookAt(dataDir, await namedIn(upkeep, shapes, since), how));
}

async function namedIn(upkeep: Upkeep, shapes: readonly TableShape[], since: Date): Promise<Named> {
  const named: Named = new Map();
  const columns = ["sha256", "bytes", "removed_at"];
  await upkeep.snapshot(async (rows) => {
    for await (const [sha256, bytes, removedAt] of cellsOf(rows, shapes, "files", columns)) {
      const isNeeded = removedAt === null || new Date(String(removedAt)) > since;
      const before = named.get(String(sha256))?.isNeeded ?? false;
      named.set(String(sha256), { bytes: Number(bytes), isNeeded: isNeeded || before });
    }
  });
  return named;
}

async function lookAt(dataDir: string, named: Named, how: "size" | "read") {
  const t = translator("en");
  const wrong: string[] = [];
  const tell = (kind: string, path: string) => void wrong.push(t(`upkeep:verify.file.${kind}`, { path }));
  for (const [sha256, { bytes, isNeeded }] of named) {
    const path = bytesPath(sha256);
    const found = await unlessGone(stat(join(dataDir, path)));
    if (!found && isNeeded) tell("missing", path);
    else if (found && (found.size !== bytes || (how === "read" && !(await isSame(dataDir, sha256)))))
      tell("changed", path);
  }
  for (const path of await leftOver(dataDir, named)) tell("orphan", path);
  return { looked: named.size, wrong };
}

async function isSame(dataDir: string, sha256: string): Promise<boolean> {
  return (await sumFile(join(dataDir, bytesPath(sha256))))?.sha256 === sha256;
}

/** What comes in and what is swept has folders of its own, where it is not for long. */
async function leftOver(dataDir: string, named: Named): Promise<string[]> {
  const found: string[] = [];
  for (const folder of (await unlessGone(readdir(join(dataDir, "files")))) ?? [])
    for (const name of (await unlessGone(readdir(join(dataDir, "files", folder)))) ?? []) {
      const path = `files/${folder}/${name}`;
      const entry = path === bytesPath(name) && named.has(name) ? null : await unlessGone(stat(join(dataDir, path)));
      if (entry && Date.now() - entry.mtimeMs > YOUNG) found.push(path);
    }
  return found;
}
