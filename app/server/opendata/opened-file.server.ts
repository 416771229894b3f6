import type { Stats } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";
import { Refusal } from "~/domain/opendata/source";
import { fileBlocks } from "./file-pieces.server";
import type { ReaderLimits } from "./limits.server";
import { spool } from "./temporary-file.server";

/** A file that can be read from any place, unpacked already. */
export interface OpenedFile {
  handle: FileHandle;
  bytes: number;
  head: Buffer;
  close(): Promise<void>;
}

const HEAD = 4_096;

/**
 * Opens a path, or standard input for "-", and unpacks gzip and UTF-16 into a temporary file.
 * Throws `Refusal`: not-found, not-a-file, not-readable, empty-file, broken-gzip, too-large-unpacked, no-space.
 */
export async function openedFile(path: string, limits: ReaderLimits): Promise<OpenedFile> {
  const plain = path === "-" ? await spooledInput(process.stdin, limits) : await plainFile(path, limits);
  return replaced(await replaced(plain, isGzip, gunzipped, limits), isUtf16, toUtf8, limits);
}

async function replaced(
  file: OpenedFile,
  applies: (head: Buffer) => boolean,
  change: (file: OpenedFile, limits: ReaderLimits) => Promise<OpenedFile>,
  limits: ReaderLimits,
): Promise<OpenedFile> {
  if (!applies(file.head)) return file;
  try {
    return await change(file, limits);
  } finally {
    await file.close();
  }
}

async function plainFile(path: string, limits: ReaderLimits): Promise<OpenedFile> {
  const handle = await open(path, "r").catch((error) => {
    throw openingRefusal(error);
  });
  const stats = await handle.stat();
  if (stats.isFile()) return withHead({ handle, bytes: stats.size, close: () => closeOnce(handle) });
  try {
    if (!isStream(stats)) throw new Refusal("not-a-file");
    return await spooledInput(handle.createReadStream({ autoClose: false }), limits);
  } finally {
    await handle.close();
  }
}

const isStream = (stats: Stats) => stats.isFIFO() || stats.isSocket() || stats.isCharacterDevice();

function openingRefusal(error: NodeJS.ErrnoException): Refusal {
  if (error.code === "ENOENT" || error.code === "ENOTDIR") return new Refusal("not-found");
  return new Refusal(error.code === "EISDIR" ? "not-a-file" : "not-readable", { reason: error.code ?? "" });
}

async function spooledInput(stream: AsyncIterable<Buffer>, limits: ReaderLimits): Promise<OpenedFile> {
  return withHead(await spool(stream, (bytes) => checkSize(bytes, limits)));
}

async function gunzipped(file: OpenedFile, limits: ReaderLimits): Promise<OpenedFile> {
  const packed = file.handle.createReadStream({ autoClose: false, start: 0 });
  const unpacked = pipeline(packed, createGunzip(), () => {});
  const check = (bytes: number) => {
    checkSize(bytes, limits);
    if (bytes > limits.gzipFreeBytes && bytes > limits.gzipRatio * packed.bytesRead) throw tooLarge(limits);
  };
  const spooled = await spool(unpacked, check).catch((error) => {
    throw error instanceof Refusal ? error : new Refusal("broken-gzip");
  });
  return withHead(spooled);
}

async function toUtf8(file: OpenedFile, limits: ReaderLimits): Promise<OpenedFile> {
  const decoder = new TextDecoder(file.head[0] === 0xff ? "utf-16le" : "utf-16be");
  async function* decoded() {
    for await (const block of fileBlocks(file.handle)) yield Buffer.from(decoder.decode(block, { stream: true }));
    yield Buffer.from(decoder.decode());
  }
  return withHead(await spool(decoded(), (bytes) => checkSize(bytes, limits)));
}

async function withHead(file: Omit<OpenedFile, "head">): Promise<OpenedFile> {
  const { buffer, bytesRead } = await file.handle.read(Buffer.alloc(HEAD), 0, HEAD, 0);
  if (bytesRead > 0) return { ...file, head: buffer.subarray(0, bytesRead) };
  await file.close();
  throw new Refusal("empty-file");
}

function checkSize(bytes: number, limits: ReaderLimits): void {
  if (bytes > limits.maxUnpackedBytes) throw tooLarge(limits);
}

const tooLarge = ({ maxUnpackedBytes }: ReaderLimits) =>
  new Refusal("too-large-unpacked", { limit: Math.round(maxUnpackedBytes / 1_048_576) });

const isGzip = (head: Buffer) => head[0] === 0x1f && head[1] === 0x8b;
const isUtf16 = (head: Buffer) => (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
const closeOnce = (handle: FileHandle) => handle.close().catch(() => {});
