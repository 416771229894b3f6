import { closeSync, openSync, renameSync } from "node:fs";
import { join } from "node:path";
import { type GrantTable, UNKNOWN } from "~/domain/opendata/grant-table";
import { titleToShow } from "~/domain/opendata/named";
import { textOf } from "~/domain/opendata/normalise";
import { quoted } from "~/domain/opendata/notes";
import { type RawGrant, recipientsOf, recipientToShow } from "~/domain/opendata/raw-grant";
import { LineWriter, writeAll } from "./line-file.server";

/** What is kept of a grant as text: identifier, title and recipient as anyone may read them, and its sheet. */
export type GrantLine = [id: string, title: string | null, recipient: string | null, sheet: string | null];

/** What is kept of a grant as numbers, by its place: see `recordOf` in grants-behind. */
export const RECORD_BYTES = 32;
const LONGEST_TITLE = 300;
const RECORDS_AT_ONCE = 2_000;

/** Keeps a line a grant beside the reading of a file: `grants.jsonl`, `grants.index`, and the numbers in `grants.bin`. */
export class GrantsKept {
  #folder: string;
  #lines: LineWriter;

  constructor(folder: string) {
    this.#folder = folder;
    this.#lines = new LineWriter(join(folder, "grants"));
  }

  /** The next grant of the table, whose cells these are. */
  keep(raw: RawGrant, sheet: string | null): void {
    const line: GrantLine = [quoted(raw.id, LONGEST_TITLE), titleOf(raw), recipientToShow(raw), sheet];
    this.#lines.add(line);
  }

  /** Once the days are settled. */
  finish(table: GrantTable): void {
    const path = join(this.#folder, "grants.bin");
    const file = openSync(`${path}.part`, "w");
    for (let from = 0; from < table.size; from += RECORDS_AT_ONCE)
      writeAll(file, records(table, from, Math.min(table.size, from + RECORDS_AT_ONCE)));
    closeSync(file);
    renameSync(`${path}.part`, path);
    this.#lines.finish();
  }

  /** Nothing of it is kept. */
  drop(): void {
    this.#lines.drop();
  }
}

function titleOf(raw: RawGrant): string | null {
  const title = titleToShow(textOf(raw.title), recipientsOf(raw));
  return title === null ? null : quoted(title, LONGEST_TITLE);
}

function records(table: GrantTable, from: number, until: number): Buffer {
  const bytes = Buffer.alloc((until - from) * RECORD_BYTES);
  for (let place = from; place < until; place++) {
    const at = (place - from) * RECORD_BYTES;
    bytes.writeInt32LE(table.award[place] ?? UNKNOWN, at);
    bytes.writeInt32LE(table.start[place] ?? UNKNOWN, at + 4);
    bytes.writeInt32LE(table.end[place] ?? UNKNOWN, at + 8);
    bytes.writeUInt32LE(table.row[place]!, at + 12);
    bytes.writeDoubleLE(table.pence[place]!, at + 16);
    bytes.writeUInt16LE(table.file[place]!, at + 24);
    bytes.write(table.funders[table.funder[place]!]!.currency, at + 26, 3, "latin1");
  }
  return bytes;
}
