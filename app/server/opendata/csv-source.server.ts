import { csvReader } from "~/domain/opendata/csv";
import type { Chunk } from "~/domain/opendata/source";
import type { Decoder } from "./encoding.server";
import { filePieces } from "./file-pieces.server";
import type { ReaderLimits } from "./limits.server";
import type { OpenedFile } from "./opened-file.server";

const ROWS = 1_000;

/**
 * The rows of a CSV file from byte `from` on, about a thousand at a time, blank lines as empty rows.
 * Throws `Refusal`: cell-too-long, too-many-columns.
 */
export async function* csvChunks(
  file: OpenedFile,
  from: number,
  decoder: Decoder,
  limits: ReaderLimits,
  told: (bytes: number) => void,
): AsyncGenerator<Chunk> {
  let rows: string[][] = [];
  let first = 1;
  const notes: Chunk[] = [];
  const reader = csvReader(
    {
      decoded: decoder.decoded,
      row: (cells) => rows.push(cells),
      openQuote: (row) => notes.push({ kind: "note", code: "quote-left-open", row, detail: "" }),
    },
    { cell: limits.cellLength, columns: limits.columns },
  );
  function* ready(ending: boolean): Generator<Chunk> {
    yield* notes.splice(0);
    if (rows.length === 0 || (rows.length < ROWS && !ending)) return;
    const batch: Chunk = { kind: "rows", first, rows };
    first += rows.length;
    rows = [];
    yield batch;
  }
  for await (const piece of filePieces(file.handle, from, told)) {
    reader.write(piece);
    yield* ready(false);
  }
  reader.end();
  yield* ready(true);
}
