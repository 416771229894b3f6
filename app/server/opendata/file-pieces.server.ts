import type { FileHandle } from "node:fs/promises";

const BLOCK = 1_048_576;
const PIECE = 32_768;

/**
 * A file from a place on, as text of one character a byte, in pieces small enough to be searched quickly.
 * `told` hears how many bytes of the file have been read.
 */
export async function* filePieces(file: FileHandle, from = 0, told: (bytes: number) => void = () => {}) {
  for await (const block of fileBlocks(file, from)) {
    for (let at = 0; at < block.length; at += PIECE) {
      told(from + Math.min(block.length, at + PIECE));
      yield block.toString("latin1", at, at + PIECE);
    }
    from += block.length;
  }
}

/** A file from a place on, in blocks of 1 MB; each block is only valid until the next is asked for. */
export async function* fileBlocks(file: FileHandle, from = 0): AsyncGenerator<Buffer> {
  const block = Buffer.allocUnsafe(BLOCK);
  while (true) {
    const { bytesRead } = await file.read(block, 0, BLOCK, from);
    if (bytesRead === 0) return;
    from += bytesRead;
    yield block.subarray(0, bytesRead);
  }
}
