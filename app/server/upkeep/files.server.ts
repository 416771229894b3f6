import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, open, readdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";

/** What a file holds: its size, and the SHA-256 of its bytes. */
export interface FileSum {
  bytes: number;
  sha256: string;
}

/** Copies a file to a place where there is none yet, waits until it is on disk, and gives the sum of what was copied. */
export async function copyFile(from: string, to: string): Promise<FileSum> {
  await mkdir(dirname(to), { recursive: true, mode: 0o700 });
  return summed(from, createWriteStream(to, { flags: "wx", mode: 0o600, flush: true }));
}

/** The sum of a file; null when it is not there. */
export async function sumFile(path: string): Promise<FileSum | null> {
  const nowhere = new Transform({ transform: (_piece, _encoding, done) => done() }).resume();
  return unlessGone(summed(path, nowhere));
}

/** Every file under a folder, as paths from it with `/`; none when there is no folder. */
export async function filesUnder(folder: string): Promise<string[]> {
  const inside = (await unlessGone(readdir(folder, { withFileTypes: true }))) ?? [];
  const found: string[] = [];
  for (const one of inside.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (one.isFile()) found.push(one.name);
    if (one.isDirectory())
      found.push(...(await filesUnder(join(folder, one.name))).map((path) => `${one.name}/${path}`));
  }
  return found;
}

/** What is in a folder is kept by the disk once this returns. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** What was asked of a file, or null when the file is not there (any more). */
export async function unlessGone<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    return null;
  }
}

async function summed(from: string, to: NodeJS.WritableStream): Promise<FileSum> {
  const hash = createHash("sha256");
  let bytes = 0;
  const tap = new Transform({
    transform(piece: Buffer, _encoding, done) {
      hash.update(piece);
      bytes += piece.length;
      done(null, piece);
    },
  });
  await pipeline(createReadStream(from), tap, to);
  return { bytes, sha256: hash.digest("hex") };
}
