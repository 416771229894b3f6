import { rmSync } from "node:fs";
import { type FileHandle, mkdtemp, open } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Refusal } from "~/domain/opendata/source";

/** A temporary file that is gone when it is closed, or when the process ends. */
export interface TemporaryFile {
  handle: FileHandle;
  bytes: number;
  close(): Promise<void>;
}

/**
 * Writes a stream to a temporary file only this user can read.
 * `check` is called with the bytes written so far and throws when they are too many. Throws `Refusal` no-space.
 */
export async function spool(stream: AsyncIterable<Buffer>, check: (bytes: number) => void): Promise<TemporaryFile> {
  const file = await emptyFile();
  try {
    for await (const piece of stream) {
      await writeWhole(file.handle, piece);
      file.bytes += piece.length;
      check(file.bytes);
    }
  } catch (error) {
    await file.close();
    throw isCode(error, "ENOSPC") ? new Refusal("no-space") : error;
  }
  return file;
}

async function emptyFile(): Promise<TemporaryFile> {
  const folder = await mkdtemp(join(tmpdir(), "perennial-"));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  const handle = await open(join(folder, "unpacked"), "wx+", 0o600);
  // An open file can lose its name on Linux and macOS: then nothing is left behind even if the process is killed.
  if (process.platform !== "win32") remove();
  process.once("exit", remove);
  const close = async () => {
    await handle.close().catch(() => {});
    remove();
    process.off("exit", remove);
  };
  return { handle, bytes: 0, close };
}

async function writeWhole(handle: FileHandle, piece: Buffer): Promise<void> {
  let written = 0;
  while (written < piece.length) written += (await handle.write(piece, written)).bytesWritten;
}

const isCode = (error: unknown, code: string) => (error as NodeJS.ErrnoException | null)?.code === code;
