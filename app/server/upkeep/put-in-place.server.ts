import { rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { syncFolder, unlessGone } from "./files.server";

/**
 * Moves files and folders by these names from `copies` to the data folder, and puts what they replace aside until `finish` is
 * done with: it goes back when that fails.
 */
export async function putInPlace(
  names: readonly string[],
  dataDir: string,
  copies: string,
  finish: () => Promise<void>,
): Promise<void> {
  const [name, ...others] = names;
  if (name === undefined) return finish();
  const [own, replaced] = [join(dataDir, name), join(dataDir, `${name}.replaced`)];
  await rm(replaced, { recursive: true, force: true });
  await unlessGone(rename(own, replaced));
  await unlessGone(rename(join(copies, name), own));
  try {
    await putInPlace(others, dataDir, copies, finish);
  } catch (error) {
    await rm(own, { recursive: true, force: true });
    await unlessGone(rename(replaced, own));
    throw error;
  }
  await syncFolder(dataDir);
  await rm(replaced, { recursive: true, force: true });
}
