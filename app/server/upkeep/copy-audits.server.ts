import { join } from "node:path";
import type { TableShape } from "~db/upkeep/shapes";
import type { ReadRows } from "~db/upkeep/upkeep";
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
  for (const shape of shapes.filter(({ name }) => name === "audit_files"))
    for await (const row of rows(shape)) {
      const cell = (column: string) => row[shape.columns.findIndex(({ name }) => name === column)];
      const [folder, place] = [`audits/${cell("audit_id")}`, Number(cell("place"))];
      const sent = `${folder}/sent-${place}`;
      const copied = await unlessGone(copyFile(join(dataDir, sent), join(to, sent)));
      if (copied === null) missing.push(sent);
      else files.push({ path: sent, ...copied });
      if (place === 1) files.push(...(await copyReadings(dataDir, to, folder)));
    }
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
