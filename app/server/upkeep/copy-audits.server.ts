import { join } from "node:path";
import type { TableShape } from "~db/upkeep/shapes";
import type { ReadRows } from "~db/upkeep/upkeep";
import { cellsOf } from "./cells.server";
import { copyFile, filesUnder, unlessGone } from "./files.server";
import type { Manifest } from "./manifest.server";

/** Copies the folders of the audits that the snapshot knows; what a reading left half done comes along as it is. */
export async function copyAudits(
  dataDir: string,
  to: string,
  shapes: readonly TableShape[],
  rows: ReadRows,
): Promise<Pick<Manifest, "files" | "missing">> {
  const files: Manifest["files"] = [];
  const missing: string[] = [];
  for await (const [audit, place] of cellsOf(rows, shapes, "audit_files", ["audit_id", "place"])) {
    const sent = `audits/${audit}/sent-${place}`;
    const copied = await unlessGone(copyFile(join(dataDir, sent), join(to, sent)));
    if (copied === null) missing.push(sent);
    else files.push({ path: sent, ...copied });
  }
  for await (const [audit] of cellsOf(rows, shapes, "audits", ["id"]))
    files.push(...(await copyReadings(dataDir, to, `audits/${audit}`)));
  return { files, missing };
}

async function copyReadings(dataDir: string, to: string, folder: string): Promise<Manifest["files"]> {
  const files: Manifest["files"] = [];
  const inside = await filesUnder(join(dataDir, folder));
  for (const path of inside.filter((one) => one.startsWith("reading-")).map((one) => `${folder}/${one}`)) {
    const copied = await unlessGone(copyFile(join(dataDir, path), join(to, path)));
    if (copied !== null) files.push({ path, ...copied });
  }
  return files;
}
