import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import type { Row } from "~db/upkeep/upkeep";

const PIECE = 65_536;

/** How many rows, and the SHA-256 of all of them as they are written down. */
export interface RowSum {
  rows: number;
  sha256: string;
}

/** Writes rows to a new file, a line of JSON for each, packed. The same rows give the same sum on every engine. */
export async function writeRows(path: string, rows: AsyncIterable<Row>): Promise<RowSum> {
  const sum = summing();
  const lines = Readable.from(pieces(rows, sum.add), { objectMode: false });
  await pipeline(lines, createGzip({ level: 4 }), createWriteStream(path, { flags: "wx", mode: 0o600, flush: true }));
  return sum.result();
}

/** The sum of rows without keeping them anywhere. */
export async function sumRows(rows: AsyncIterable<Row>): Promise<RowSum> {
  const sum = summing();
  for await (const _ of pieces(rows, sum.add));
  return sum.result();
}

/** The rows of such a file. Throws when it cannot be unpacked or a line is no row. */
export async function* readRows(path: string): AsyncGenerator<Row> {
  const unpacked = createGunzip();
  createReadStream(path)
    .on("error", (error) => unpacked.destroy(error))
    .pipe(unpacked);
  let left = "";
  for await (const piece of unpacked.setEncoding("utf8")) {
    const lines = (left + piece).split("\n");
    left = lines.pop() ?? "";
    for (const line of lines) yield JSON.parse(line) as Row;
  }
}

async function* pieces(rows: AsyncIterable<Row>, add: (piece: string, rows: number) => void) {
  let piece = "";
  let count = 0;
  for await (const row of rows) {
    piece += `${JSON.stringify(row)}\n`;
    count++;
    if (piece.length < PIECE) continue;
    add(piece, count);
    yield piece;
    [piece, count] = ["", 0];
  }
  add(piece, count);
  if (piece !== "") yield piece;
}

function summing() {
  const hash = createHash("sha256");
  let rows = 0;
  return {
    add(piece: string, count: number) {
      hash.update(piece);
      rows += count;
    },
    result: (): RowSum => ({ rows, sha256: hash.digest("hex") }),
  };
}
