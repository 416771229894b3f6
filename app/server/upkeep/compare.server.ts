import { type Manifest, tablePath } from "./manifest.server";
import { type RowSum, readRows, sumRows } from "./rows.server";

/** A table as it is beside what the manifest says of it. */
export interface ComparedTable {
  name: string;
  wanted: RowSum;
  found: RowSum;
  same: boolean;
}

export interface ComparedFile {
  path: string;
  same: boolean;
}

/** The files of the tables against the manifest, before anything is touched. One that cannot be unpacked has no rows. */
export async function comparePacked(folder: string, manifest: Manifest): Promise<ComparedTable[]> {
  return compareTables(manifest, (name) =>
    sumRows(readRows(tablePath(folder, name))).catch(() => ({ rows: 0, sha256: "" })),
  );
}

/** Every table of the manifest, summed where it is now. */
export async function compareTables(
  manifest: Manifest,
  sum: (table: string) => Promise<RowSum>,
): Promise<ComparedTable[]> {
  const tables = [];
  for (const { name, rows, sha256 } of manifest.tables) {
    const found = await sum(name);
    tables.push({ name, wanted: { rows, sha256 }, found, same: found.rows === rows && found.sha256 === sha256 });
  }
  return tables;
}

/** Every file of the manifest, summed where it is now; null: it is not there. */
export async function compareFiles(
  manifest: Manifest,
  sum: (path: string) => Promise<{ sha256: string } | null>,
): Promise<ComparedFile[]> {
  const files = [];
  for (const { path, sha256 } of manifest.files) files.push({ path, same: (await sum(path))?.sha256 === sha256 });
  return files;
}

/** Whether nothing differs. */
export const allSame = (compared: readonly { same: boolean }[]) => compared.every(({ same }) => same);
