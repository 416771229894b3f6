import { closeSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";

const BUFFERED = 1 << 16;
const OFFSET_BYTES = 8;

/**
 * Writes values as lines of JSON, and beside them where each line begins, so that any of them is found at the same cost.
 * What is written is there under its name only when it is whole. For a process of its own: it writes while it waits.
 */
export class LineWriter {
  #path: string;
  #lines: number;
  #index: number;
  #text = "";
  #offsets: number[] = [];
  #at = 0;

  constructor(path: string) {
    this.#path = path;
    this.#lines = openSync(`${path}.jsonl.part`, "w");
    this.#index = openSync(`${path}.index.part`, "w");
  }

  add(value: unknown): void {
    const line = `${JSON.stringify(value)}\n`;
    this.#offsets.push(this.#at);
    this.#at += Buffer.byteLength(line);
    this.#text += line;
    if (this.#text.length >= BUFFERED) this.#flush();
  }

  finish(): void {
    this.#offsets.push(this.#at);
    this.#flush();
    this.#close();
    renameSync(`${this.#path}.jsonl.part`, `${this.#path}.jsonl`);
    renameSync(`${this.#path}.index.part`, `${this.#path}.index`);
  }

  /** Nothing of it is kept. */
  drop(): void {
    this.#close();
    for (const kind of ["jsonl", "index"]) rmSync(`${this.#path}.${kind}.part`, { force: true });
  }

  #close(): void {
    closeSync(this.#lines);
    closeSync(this.#index);
  }

  #flush(): void {
    writeAll(this.#lines, Buffer.from(this.#text));
    writeAll(this.#index, Buffer.from(Float64Array.from(this.#offsets).buffer));
    this.#text = "";
    this.#offsets = [];
  }
}

/** Writes all of it, however often the disk takes a part only. */
export function writeAll(file: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done);
}

/** Lines that a `LineWriter` wrote, of whatever shape it was given. Close it in any case. */
export class LineReader<Line> implements AsyncDisposable {
  #lines: FileHandle;
  #index: FileHandle;
  /** How many there are. */
  readonly total: number;

  private constructor(lines: FileHandle, index: FileHandle, total: number) {
    [this.#lines, this.#index, this.total] = [lines, index, total];
  }

  /** Throws ENOENT when there is no such file. */
  static async open<Line>(path: string): Promise<LineReader<Line>> {
    const lines = await open(`${path}.jsonl`);
    const index = await open(`${path}.index`).catch(async (error) => {
      await lines.close();
      throw error;
    });
    const { size } = await index.stat();
    return new LineReader<Line>(lines, index, size / OFFSET_BYTES - 1);
  }

  /** Up to `count` lines from the one at `from` on, which counts from 0. */
  async take(from: number, count: number): Promise<Line[]> {
    const until = Math.min(this.total, from + count);
    if (from < 0 || from >= until) return [];
    const offsets = await bytesAt(this.#index, from * OFFSET_BYTES, (until - from + 1) * OFFSET_BYTES);
    const [first, last] = [offsets.readDoubleLE(0), offsets.readDoubleLE((until - from) * OFFSET_BYTES)];
    const text = (await bytesAt(this.#lines, first, last - first)).toString("utf8");
    return text
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as Line);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#lines.close();
    await this.#index.close();
  }
}

/** That many bytes from a place on; fewer only where the file ends. */
export async function bytesAt(file: FileHandle, from: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length);
  const { bytesRead } = await file.read(bytes, 0, length, from);
  return bytes.subarray(0, bytesRead);
}
