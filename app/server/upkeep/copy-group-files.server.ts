import { join } from "node:path";
import type { TableShape } from "~db/upkeep/shapes";
import type { ReadRows } from "~db/upkeep/upkeep";
import { bytesPath } from "../files/places.server";
import { cellsOf } from "./cells.server";
import { copyFile, unlessGone } from "./files.server";
import type { Manifest } from "./manifest.server";

/**
 * Copies the files of groups that the snapshot knows, each once however many name it. One that was taken away may be gone:
 * it can be brought back for a while only.
 */
export async function copyGroupFiles(
  dataDir: string,
  to: string,
  shapes: readonly TableShape[],
  rows: ReadRows,
): Promise<Pick<Manifest, "files" | "missing">> {
  const isNeeded = new Map<string, boolean>();
  for await (const [sha256, removedAt] of cellsOf(rows, shapes, "files", ["sha256", "removed_at"]))
    isNeeded.set(String(sha256), isNeeded.get(String(sha256)) || removedAt === null);
  const files: Manifest["files"] = [];
  const missing: string[] = [];
  for (const [sha256, needed] of isNeeded) {
    const path = bytesPath(sha256);
    const copied = await unlessGone(copyFile(join(dataDir, path), join(to, path)));
    if (copied !== null) files.push({ path, ...copied });
    else if (needed) missing.push(path);
  }
  return { files, missing };
}
