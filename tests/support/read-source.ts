import { type Cell, type Chunk, Refusal } from "~/domain/opendata/source";
import type { ReaderLimits } from "~/server/opendata/limits.server";
import { openSource } from "~/server/opendata/open-source.server";

/** All a reader said about a file, gathered. */
export interface ReadFile {
  format: string;
  encoding: string | null;
  sheets: { name: string; rows: Cell[][]; firsts: number[] }[];
  rows: Cell[][];
  grants: unknown[];
  about: Record<string, unknown>;
  notes: Extract<Chunk, { kind: "note" }>[];
}

/** Reads a whole file; throws its refusal. */
export async function readFile(path: string, limits: Partial<ReaderLimits> = {}): Promise<ReadFile> {
  const source = await openSource(path, limits);
  const { format, encoding } = source;
  const read: ReadFile = { format, encoding, sheets: [], rows: [], grants: [], about: {}, notes: [] };
  try {
    for await (const chunk of source.chunks) gather(read, chunk);
  } finally {
    await source.close();
  }
  return read;
}

function gather(read: ReadFile, chunk: Chunk): void {
  if (chunk.kind === "package") Object.assign(read.about, chunk.about);
  else if (chunk.kind === "sheet") read.sheets.push({ name: chunk.name, rows: [], firsts: [] });
  else if (chunk.kind === "note") read.notes.push(chunk);
  else if (chunk.kind === "grants") read.grants.push(...chunk.grants);
  else {
    read.rows.push(...chunk.rows);
    read.sheets.at(-1)?.rows.push(...chunk.rows);
    read.sheets.at(-1)?.firsts.push(chunk.first);
  }
}

/** What a file is refused with, or "read" when it is not. Anything but a refusal is thrown on. */
export async function outcomeOf(path: string, limits: Partial<ReaderLimits> = {}): Promise<string> {
  try {
    const source = await openSource(path, limits);
    try {
      for await (const _ of source.chunks);
    } finally {
      await source.close();
    }
    return "read";
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}
