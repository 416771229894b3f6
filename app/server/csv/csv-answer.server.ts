import { pipeline, Readable } from "node:stream";
import { createReadableStreamFromReadable } from "@remix-run/node";
import { type Stringifier, stringify } from "csv-stringify";
import { harmlessCell } from "./cells.server";

/** Text is quoted and made harmless; numbers stay numbers; null is an empty cell. */
export type Cell = string | number | null;

export interface Csv {
  /** Of the file, without its ending: becomes plain letters, digits and hyphens. */
  name: string;
  head: readonly string[];
  rows: Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>;
}

/**
 * A CSV to keep, as every export of the product sends it: UTF-8 with a byte order mark, CRLF, sent while it is made, so
 * that memory stays small at any length. A reader who leaves ends `rows`; an error in `rows` breaks the download off.
 */
export function csvAnswer({ name, head, rows }: Csv): Response {
  const body = pipeline(Readable.from(withHead(head, rows)), stringifier(), () => {});
  return new Response(createReadableStreamFromReadable(body), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8; header=present",
      "Content-Disposition": `attachment; filename="${fileName(name)}.csv"`,
      "Cache-Control": "no-store",
      "X-Robots-Tag": "noindex",
    },
  });
}

function stringifier(): Stringifier {
  return stringify({
    bom: true,
    quoted_string: true,
    record_delimiter: "windows",
    cast: {
      string: harmlessCell,
      number: (value) => ({ value: Number.isFinite(value) ? String(value) : "", quoted_string: false }),
    },
  });
}

async function* withHead(head: readonly string[], rows: Csv["rows"]): AsyncGenerator<Cell[]> {
  yield [...head];
  for await (const row of rows) yield [...row];
}

function fileName(name: string): string {
  const plain = name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const parts = plain.match(/[a-z0-9]+/g) ?? ["export"];
  return parts.join("-").slice(0, 80);
}
