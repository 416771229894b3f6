import { basename } from "node:path";
import { type Chunk, Refusal, type Source } from "~/domain/opendata/source";
import { csvChunks } from "./csv-source.server";
import { decoderOf, encodingOf } from "./encoding.server";
import { jsonChunks } from "./json-source.server";
import { READER_LIMITS, type ReaderLimits } from "./limits.server";
import { type OpenedFile, openedFile } from "./opened-file.server";
import { refuseOther } from "./other-format.server";
import { workbookSource } from "./workbook-source.server";

/**
 * Opens a file of published grants, "-" for standard input, and finds out by its content what it is: CSV, JSON or a
 * workbook, packed with gzip or not. Close it in any case. Throws a `Refusal` for what cannot be read; so does walking
 * the chunks.
 */
export async function openSource(path: string, limits: Partial<ReaderLimits> = {}): Promise<Source> {
  const all = { ...READER_LIMITS, ...limits };
  const name = path === "-" ? "-" : basename(path);
  const file = await openedFile(path, all).catch((error) => {
    throw asRefusal(error);
  });
  try {
    if (file.head.indexOf("PK") === 0 && file.head[2]! < 9) return workbookSource(name, file, all);
    await refuseOther(file);
    return await textSource(name, file, all);
  } catch (error) {
    await file.close();
    throw asRefusal(error);
  }
}

async function textSource(name: string, file: OpenedFile, limits: ReaderLimits): Promise<Source> {
  const encoding = await encodingOf(file.handle);
  const decoder = decoderOf(encoding);
  const from = file.head.indexOf(BYTE_ORDER_MARK) === 0 ? BYTE_ORDER_MARK.length : 0;
  const format = looksLikeJson(file.head.subarray(from)) ? "json" : "csv";
  let done = 0;
  const told = (bytes: number) => {
    done = bytes;
  };
  async function* chunks(): AsyncGenerator<Chunk> {
    try {
      yield* (format === "json" ? jsonChunks : csvChunks)(file, from, decoder, limits, told);
      if (decoder.replaced() === 0) return;
      yield { kind: "note", code: "bytes-replaced", row: null, detail: String(decoder.replaced()) };
    } catch (error) {
      throw asRefusal(error);
    }
  }
  return { name, format, encoding, bytes: file.bytes, done: () => done, chunks: chunks(), close: file.close };
}

/** Nothing but refusals leaves the readers for what a file or a disk can do. */
function asRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  const code = (error as NodeJS.ErrnoException | null)?.code;
  if (code === undefined) throw error;
  return code === "ENOSPC" ? new Refusal("no-space") : new Refusal("not-readable", { reason: code });
}

const looksLikeJson = (head: Buffer) => /^\s*[[{]/.test(head.toString("latin1"));
const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);
