import { closeSync, openSync, writeSync } from "node:fs";
import { type FileHandle, mkdir, open, writeFile } from "node:fs/promises";
import { join } from "node:path";

/**
 * Lists on disk that can be read from any place at the same cost: `<name>.jsonl` has a line of JSON for each thing,
 * `<name>.index` where each line begins and where the last one ends, as doubles of 8 bytes. A list of places in such a list
 * is `<name>.bin`, numbers of 4 bytes. All are read on the machine that wrote them, in its own order of bytes.
 */
export interface LineWriter {
  add(line: object): void;
  /** How many were added. */
  close(): number;
}

const PIECE = 1 << 18;
const NUMBER = 8;
const PLACE = 4;

/** Writes a list; for a process that may wait for its disk. Whoever opens it closes it. */
export function lineWriter(folder: string, name: string): LineWriter {
  const lines = openSync(join(folder, `${name}.jsonl`), "w", 0o600);
  const index = openSync(join(folder, `${name}.index`), "w", 0o600);
  let [text, at, count]: [string[], number, number] = [[], 0, 0];
  let [held, starts]: [number, number[]] = [0, [0]];
  const flush = () => {
    writeAll(lines, Buffer.from(text.join("")));
    writeAll(index, Buffer.from(Float64Array.from(starts).buffer));
    [text, held, starts] = [[], 0, []];
  };
  return {
    add(line) {
      const written = `${JSON.stringify(line)}\n`;
      text.push(written);
      held += written.length;
      at += Buffer.byteLength(written);
      starts.push(at);
      count++;
      if (held >= PIECE) flush();
    },
    close() {
      flush();
      closeSync(lines);
      closeSync(index);
      return count;
    },
  };
}

function writeAll(file: number, bytes: Buffer): void {
  for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done);
}

/** How many lines a list has; null when there is no such list. */
export async function countLines(folder: string, name: string): Promise<number | null> {
  return withFile(join(folder, `${name}.index`), async (index) => (await index.stat()).size / NUMBER - 1);
}

/** The lines at some places, in the order asked for; places that are not there are left out. Null: no such list. */
export async function linesAt<Line>(folder: string, name: string, places: Iterable<number>): Promise<Line[] | null> {
  return withFile(join(folder, `${name}.index`), (index) =>
    withFile(join(folder, `${name}.jsonl`), async (lines) => {
      const found: Line[] = [];
      for (const place of places) {
        const ends = await bytesAt(index, place * NUMBER, 2 * NUMBER);
        if (ends.byteLength < 2 * NUMBER) continue;
        const [from = 0, to = 0] = new Float64Array(ends);
        found.push(JSON.parse(Buffer.from(await bytesAt(lines, from, to - from)).toString("utf8")) as Line);
      }
      return found;
    }),
  );
}

/** Writes a list of places. */
export async function writePlaces(folder: string, name: string, places: Uint32Array): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${name}.bin`), Buffer.from(places.buffer, places.byteOffset, places.byteLength));
}

/** A stretch of a list of places (`from` counts from 0), and how long the list is. Null: no such list. */
export async function placesFrom(
  folder: string,
  name: string,
  { from, count }: { from: number; count: number },
): Promise<{ places: Uint32Array; all: number } | null> {
  return withFile(join(folder, `${name}.bin`), async (file) => ({
    places: new Uint32Array(await bytesAt(file, from * PLACE, count * PLACE)),
    all: (await file.stat()).size / PLACE,
  }));
}

/** Bytes of a file from a place; fewer, in whole numbers of 4, where it ends before. */
async function bytesAt(file: FileHandle, from: number, length: number): Promise<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  let done = 0;
  while (done < length) {
    const { bytesRead } = await file.read(bytes, done, length - done, from + done);
    if (bytesRead === 0) break;
    done += bytesRead;
  }
  return bytes.buffer.slice(0, done === length ? done : done - (done % PLACE));
}

async function withFile<Result>(path: string, work: (file: FileHandle) => Promise<Result>): Promise<Result | null> {
  const file = await open(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
  if (!file) return null;
  try {
    return await work(file);
  } finally {
    await file.close();
  }
}
