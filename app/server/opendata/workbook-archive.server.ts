import { once } from "node:events";
import { type Entry, fromFd, type ZipFile } from "yauzl";
import { Refusal } from "~/domain/opendata/source";
import type { ReaderLimits } from "./limits.server";

/** A workbook's zip: its parts by name, each readable as a stream that counts what it unpacks. */
export interface Archive {
  has(name: string): boolean;
  part(name: string): AsyncIterable<Buffer>;
}

/** Called while parts are unpacked with the share of the whole done so far (0 to 1); may throw a refusal. */
export type Watch = (share: number) => void;

const WATCHED_BYTES = 1_048_576;

/**
 * Opens the zip behind a file descriptor, which stays open.
 * Throws `Refusal`: broken-workbook, too-large-unpacked; so does reading a part.
 */
export async function openArchive(fd: number, bytes: number, limits: ReaderLimits, watch: Watch): Promise<Archive> {
  const zip = await opened(fd);
  if (zip.entryCount > limits.workbookEntries) throw tooLarge(limits);
  const entries = await entriesOf(zip, limits);
  const declared = [...entries.values()].reduce((sum, entry) => sum + entry.uncompressedSize, 0);
  let unpacked = 0;
  let watched = 0;
  const count = (piece: number) => {
    unpacked += piece;
    refuseBomb(unpacked, bytes, limits);
    if (unpacked - watched < WATCHED_BYTES) return;
    watched = unpacked;
    watch(Math.min(1, unpacked / Math.max(1, declared)));
  };
  const part = (name: string) => {
    const entry = entries.get(name);
    if (entry) refuseBomb(entry.uncompressedSize, entry.compressedSize, limits);
    return partOf(zip, entry, count);
  };
  return { has: (name) => entries.has(name), part };
}

function opened(fd: number): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromFd(fd, { lazyEntries: true, autoClose: false, validateEntrySizes: true }, (error, zip) => {
      if (error) reject(new Refusal("broken-workbook"));
      else resolve(zip);
    });
  });
}

async function entriesOf(zip: ZipFile, limits: ReaderLimits): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  let count = 0;
  zip.on("entry", (entry: Entry) => {
    count += 1;
    entries.set(entry.fileName.replace(/^\//, ""), entry);
    if (count > limits.workbookEntries) zip.emit("error", tooLarge(limits));
    else zip.readEntry();
  });
  zip.readEntry();
  await once(zip, "end").catch((error) => {
    throw error instanceof Refusal ? error : new Refusal("broken-workbook");
  });
  return entries;
}

async function* partOf(zip: ZipFile, entry: Entry | undefined, count: (piece: number) => void): AsyncGenerator<Buffer> {
  if (!entry) throw new Refusal("broken-workbook");
  try {
    for await (const piece of await streamOf(zip, entry)) {
      count(piece.length);
      yield piece;
    }
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal("broken-workbook");
  }
}

function streamOf(zip: ZipFile, entry: Entry): Promise<AsyncIterable<Buffer>> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream)));
  });
}

/**
 * Sheets compress 5 to 30 times; a small file of spaces or zeros compresses hundreds of times. Sizes the zip declares can be judged
 * before unpacking: what unpacks to more than it declares is refused as broken. */
function refuseBomb(unpacked: number, packed: number, limits: ReaderLimits): void {
  const ratio = unpacked / Math.max(1, packed);
  const isBomb = (unpacked > 4 * WATCHED_BYTES && ratio > 200) || (unpacked > 64 * WATCHED_BYTES && ratio > 40);
  if (isBomb || unpacked > limits.workbookUnpackedBytes) throw tooLarge(limits);
}

const tooLarge = ({ workbookUnpackedBytes }: ReaderLimits) =>
  new Refusal("too-large-unpacked", { limit: Math.round(workbookUnpackedBytes / 1_048_576) });
