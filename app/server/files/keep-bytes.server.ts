import { rename } from "node:fs/promises";
import { dirname, join } from "node:path";
import { syncFolder } from "../upkeep/files.server";
import { bytesPath, makeFolder } from "./places.server";

/**
 * Moves a file that is safe on the disk to where its content says, and waits until the disk has its name, too: a row that
 * names it comes after. The same bytes once more take the place of those that are there, so that they count as new.
 */
export async function keepBytes(dataDir: string, from: string, sha256: string): Promise<void> {
  const to = join(dataDir, bytesPath(sha256));
  await makeFolder(dataDir, dirname(bytesPath(sha256)));
  await rename(from, to);
  for (const folder of [dirname(to), join(dataDir, "files"), dataDir]) await syncFolder(folder);
}
