import { type Cell, type Chunk, Refusal } from "~/domain/opendata/source";
import type { ReaderLimits } from "./limits.server";
import { type Archive, openArchive, type Watch } from "./workbook-archive.server";
import { type WorkbookParts, workbookParts } from "./workbook-parts.server";
import { type Met, sheetListener } from "./workbook-sheet.server";
import { xmlReader } from "./workbook-xml.server";

const PIECE = 4_096;
const ROWS = 500;
const CELLS = 20_000;
const META_FIELDS = 1_000;

/**
 * Reads the workbook behind a file descriptor: its sheets in order, rows in blocks without gaps, the Meta sheet as facts
 * about the file. Meant for a process of its own. Throws a `Refusal` for whatever is wrong with the file.
 */
export async function* workbookChunks(
  fd: number,
  bytes: number,
  limits: ReaderLimits,
  watch: Watch,
): AsyncGenerator<Chunk> {
  const archive = await openArchive(fd, bytes, limits, watch);
  const parts = await workbookParts(archive);
  if (!parts.sheets.some((sheet) => sheet.path !== null)) throw new Refusal("broken-workbook");
  const met: Met = { rows: 0, cells: 0, filled: 0 };
  for (const { name, path } of parts.sheets) {
    if (path === null) yield { kind: "note", code: "sheet-skipped", row: null, detail: name };
    else if (name.trim().toLowerCase() === "meta")
      yield await metaChunk(sheetBlocks(archive, path, parts, limits, met));
    else {
      yield { kind: "sheet", name };
      yield* sheetBlocks(archive, path, parts, limits, met);
    }
  }
}

type Rows = Extract<Chunk, { kind: "rows" }>;

async function* sheetBlocks(
  archive: Archive,
  path: string,
  parts: WorkbookParts,
  limits: ReaderLimits,
  met: Met,
): AsyncGenerator<Rows> {
  let blocks: Rows[] = [];
  let cells = 0;
  const xml = xmlReader(
    sheetListener(parts, limits, met, (row, rowCells) => {
      addRow(blocks, row, rowCells);
      cells += rowCells.length;
    }),
  );
  for await (const piece of smallPieces(archive.part(path))) {
    xml.write(piece);
    if (cells < CELLS && (blocks.at(-1)?.rows.length ?? 0) < ROWS && blocks.length < ROWS) continue;
    yield* blocks;
    blocks = [];
    cells = 0;
  }
  xml.end();
  yield* blocks;
}

/** A few hundred bytes of XML can ask for a row of 16,384 cells: rows are handed on before many of them gather. */
async function* smallPieces(part: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  for await (const piece of part) {
    for (let at = 0; at < piece.length; at += PIECE) yield piece.subarray(at, at + PIECE);
  }
}

function addRow(blocks: Rows[], row: number, cells: Cell[]): void {
  const last = blocks.at(-1);
  if (last && last.first + last.rows.length === row && last.rows.length < ROWS) last.rows.push(cells);
  else blocks.push({ kind: "rows", first: row, rows: [cells] });
}

async function metaChunk(blocks: AsyncIterable<Rows>): Promise<Chunk> {
  const fields = new Map<string, unknown>();
  for await (const { rows } of blocks) {
    for (const [field, value] of rows) {
      if (typeof field === "string" && value != null && fields.size < META_FIELDS)
        fields.set(field.trim(), plain(value));
    }
  }
  return { kind: "package", about: Object.fromEntries(fields) };
}

const plain = (cell: Cell) => (cell !== null && typeof cell === "object" ? cell.day : cell);
