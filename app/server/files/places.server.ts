import { mkdir } from "node:fs/promises";
import { join } from "node:path";

/** Where bytes lie under the data folder, by their SHA-256; with `/` on every system. */
export function bytesPath(sha256: string): string {
  return `files/${sha256.slice(0, 2)}/${sha256}`;
}

/** Where files are while they come in: a folder for each, with a name of ours. */
export const ARRIVING = "files/arriving";
/** Where bytes are while it is made sure that nobody needs them. */
export const LEAVING = "files/leaving";

/** Makes a folder under the data folder, readable by its owner only, with those above it. */
export async function makeFolder(dataDir: string, folder: string): Promise<void> {
  await mkdir(join(dataDir, folder), { recursive: true, mode: 0o700 });
}
