import { csvReader } from "~/domain/opendata/csv";
import type { Chunk } from "~/domain/opendata/source";
import type { Decoder } from "./encoding.server";
import { filePieces } from "./file-pieces.server";
import type { ReaderLimits } from "./limits.server";
import type { OpenedFile } from "./opened-file.server";

/** A batch is handed on when it holds this many rows, or this many pieces of the file: rows can be long. */
const ROWS = 1_000;
const PIECES = 32;

/**
 * The rows of a CSV file from byte `from` on, a thousand or a megabyte at a time, blank lines as empty rows.
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
  let [first, pieces] = [1, 0];
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
    if (rows.length === 0 || (rows.length < ROWS && pieces < PIECES && !ending)) return;
    pieces = 0;
    const batch: Chunk = { kind: "rows", first, rows };
    first += rows.length;
    rows = [];
    yield batch;
  }
  for await (const piece of filePieces(file.handle, from, told)) {
    reader.write(piece);
    pieces++;
    yield* ready(false);
  }
  reader.end();
  yield* ready(true);
}
