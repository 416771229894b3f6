import { type Column, findHeadings, readHeadings } from "~/domain/opendata/headings";
import { mayBeNamed } from "~/domain/opendata/named";
import { isBlank, textOf } from "~/domain/opendata/normalise";
import { quoted } from "~/domain/opendata/notes";
import { type Cell, Refusal, type Source } from "~/domain/opendata/source";
import { openSource } from "../opendata/open-source.server";

/** The columns of a file as we read them ourselves, with a few cells of each. */
export interface Peeked {
  kind: "columns" | "json" | "no-headings" | "gone";
  columns: (Column & { samples: string[] })[];
  more: boolean;
}

const FIRST_ROWS = 23;
const SAMPLES = 3;
const MOST_COLUMNS = 100;
const LONGEST = 200;
const LONGEST_SAMPLE = 40;

/** Looks at the first rows of a file. A cell that could be the name of a person is left out. */
export async function peekColumns(path: string): Promise<Peeked> {
  try {
    const source = await openSource(path);
    try {
      return source.format === "json" ? nothing("json") : await peek(source);
    } finally {
      await source.close();
    }
  } catch (error) {
    if (error instanceof Refusal) return nothing("gone");
    throw error;
  }
}

async function peek(source: Source): Promise<Peeked> {
  let [sheet, rows]: [string | null, Cell[][]] = [null, []];
  let first: Peeked | null = null;
  for await (const chunk of source.chunks) {
    if (chunk.kind === "sheet") {
      if (rows.length > 0 && isRead(columnsIn(rows, sheet))) break;
      first ??= rows.length > 0 ? columnsIn(rows, sheet) : null;
      [sheet, rows] = [chunk.name, []];
    } else if (chunk.kind === "rows" && rows.length < FIRST_ROWS) {
      rows.push(...chunk.rows.slice(0, FIRST_ROWS - rows.length));
      if (rows.length >= FIRST_ROWS && isRead(columnsIn(rows, sheet))) break;
    }
  }
  const last = columnsIn(rows, sheet);
  return isRead(last) ? last : (first ?? last);
}

function isRead({ columns }: Peeked): boolean {
  return columns.some(({ field }) => field !== null);
}

/** By the row of headings; where none has one that we know, the first row that says anything. */
function columnsIn(rows: Cell[][], sheet: string | null): Peeked {
  const known = findHeadings(rows, sheet);
  const at = known >= 0 ? known : rows.findIndex((row) => row.some((cell) => !isBlank(cell)));
  const row = rows[at];
  if (!row) return nothing("no-headings");
  const read = readHeadings(row, sheet).columns;
  const places = row.flatMap((cell, place) => (isBlank(cell) ? [] : [place]));
  const below = rows.slice(at + 1);
  const columns = read
    .map((column, number) => ({ ...column, samples: samplesOf(below, places[number]!) }))
    .filter(({ heading }, number) => read.findIndex((other) => other.heading === heading) === number);
  return { kind: "columns", columns: columns.slice(0, MOST_COLUMNS), more: columns.length > MOST_COLUMNS };
}

function samplesOf(rows: Cell[][], place: number): string[] {
  const cells = rows.map((row) => row[place] ?? null).filter((cell) => !isBlank(cell));
  return cells.slice(0, SAMPLES).flatMap((cell) => (canBeShown(textOf(cell)) ? quoted(cell, LONGEST_SAMPLE) : []));
}

/** Numbers, days, identifiers, codes and organisations; anything else could name a person. */
function canBeShown(text: string): boolean {
  if (text.length > LONGEST) return false;
  const isNumber = /^\P{L}*(?:GBP|EUR|USD|k|m)?\P{L}*$/iu.test(text);
  const isDay = /^[\d\s,./-]*(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[\d\s,./-]+$/i.test(text);
  const isCode = /^[^\s@]*\d[^\s@]*$/.test(text) || /^(?:[A-Z]{3}|yes|no|true|false)$/i.test(text);
  return isNumber || isDay || isCode || mayBeNamed({ id: "", name: text });
}

function nothing(kind: Peeked["kind"]): Peeked {
  return { kind, columns: [], more: false };
}
