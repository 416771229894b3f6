import { describe, expect, it } from "vitest";
import { csvReader } from "~/domain/opendata/csv";
import { harmlessCell, originalText } from "~/server/csv/cells.server";
import { type Cell, csvAnswer } from "~/server/csv/csv-answer.server";

const begins = ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "−", "\0"];
const before = [
  "\n- ",
  "",
  " ",
  "'",
  "''",
  "\u00a0",
  "\ufeff",
  "\u200b",
  "; ",
  ";",
  "a;",
  "a;\0",
  "a\t",
  'x","',
  '"',
  "\r\n",
];
const formulas = begins.flatMap((begin) => before.map((first) => `${first}${begin}HYPERLINK("http://x.test";1)`));
const tricks = [
  '"',
  '""',
  "'",
  "",
  "1;=2",
  "a;'=b",
  "\t'=1",
  "\t'\t'=1",
  ";;=1",
  "=cmd|' /C calc'!A0",
  "1,234",
  "-5",
  "é\n- x",
];
const hostile = [...formulas, ...tricks];

describe("a text in an export", () => {
  it("is more than two hundred kinds of hostile ones", () => expect(new Set(hostile).size).toBeGreaterThan(200));

  it.each([",", ";", "\t"])("never starts a formula where cells are split at %j", async (delimiter) => {
    for (const text of hostile) {
      const cells = cellsSplitAt(delimiter, await sent([["a", text, 1, text]]));
      expect(cells.filter(isFormula), JSON.stringify(text)).toEqual([]);
    }
  });

  it("never starts with a character that may be cut away, so that the next comes first", async () => {
    const cells = read(await sent(hostile.map((text) => [text]))).flat();
    expect(cells.filter((cell) => /^\p{Cc}/u.test(cell))).toEqual([]);
  });

  it("comes back as it was", async () => {
    const rows = read(await sent(hostile.map((text, i) => [i, text])));
    expect(rows.slice(1).map((row) => originalText(row[1]!))).toEqual(hostile);
  });

  it("stays as it is when it is no danger", () => {
    for (const text of [
      "Warm welcome",
      "Tea; cake",
      "3 - 4",
      "it's = fine",
      "O'Neill",
      "one\r\ntwo\n\nthree",
      "'quoted'",
    ])
      expect(harmlessCell(text)).toBe(text);
  });

  it("is made harmless in no more time than it is long", () => {
    const started = performance.now();
    for (const text of ["'".repeat(200_000), ";".repeat(200_000), "; ' ".repeat(50_000), "\t".repeat(200_000)])
      expect(originalText(harmlessCell(text))).toBe(text);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});

describe("an export", () => {
  it("keeps numbers as numbers, below nought too, and leaves unknown ones empty", async () => {
    expect(await sent([[-5, 1200.5, null, Number.NaN, "-5"]])).toBe('\ufeff"a","b","c"\r\n-5,1200.5,,,"\'-5"\r\n');
  });

  it("is a file to keep, by a harmless name", async () => {
    const answer = csvAnswer({ name: 'Grants "é"\r\nX-Evil: 1/../x', head: ["a"], rows: [] });
    expect(answer.headers.get("content-disposition")).toBe('attachment; filename="grants-e-x-evil-1-x.csv"');
    expect(answer.headers.get("content-type")).toBe("text/csv; charset=utf-8; header=present");
    expect(answer.headers.get("cache-control")).toBe("no-store");
    await answer.body?.cancel();
  });

  it("is sent while it is made, and stops being made when the reader leaves", async () => {
    let made = 0;
    let ended = false;
    const reader = csvAnswer({ name: "long", head: ["n"], rows: endless() }).body!.getReader();
    await reader.read();
    await reader.cancel();
    await new Promise((done) => setTimeout(done, 20));
    expect(ended).toBe(true);
    expect(made).toBeLessThan(100_000);

    function* endless(): Generator<Cell[]> {
      try {
        while (true) yield [made++];
      } finally {
        ended = true;
      }
    }
  });

  it("breaks off where its rows fail, and never ends as if it were whole", async () => {
    const answer = csvAnswer({ name: "broken", head: ["n"], rows: failing() });
    await expect(answer.text()).rejects.toThrow("the disk is gone");

    async function* failing(): AsyncGenerator<Cell[]> {
      yield [1];
      throw new Error("the disk is gone");
    }
  });
});

/** What is sent, its byte order mark included. */
async function sent(rows: Cell[][]): Promise<string> {
  const bytes = await csvAnswer({ name: "x", head: ["a", "b", "c"], rows }).arrayBuffer();
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}

/** Reads as our own importer does. */
function read(csv: string): string[][] {
  const rows: string[][] = [];
  const decoded = (bytes: string) => Buffer.from(bytes, "latin1").toString("utf8");
  const listener = { row: (cells: string[]) => rows.push(cells), openQuote: () => {}, decoded };
  const reader = csvReader(listener as never, { cell: 1_000_000, columns: 10 });
  reader.write(Buffer.from(csv.replace(/^\ufeff/, "")).toString("latin1"));
  reader.end();
  return rows;
}

/** As a spreadsheet reads it that splits there: quotes hold only where they open a cell. */
function cellsSplitAt(delimiter: string, csv: string): string[] {
  const cells: string[] = [];
  let text = csv.replace(/^\ufeff/, "");
  while (text !== "") {
    const quoted = /^"((?:[^"]|"")*)"/.exec(text);
    const from = quoted ? quoted[0].length : 0;
    const ends = [text.indexOf(delimiter, from), text.indexOf("\r\n", from)].filter((place) => place >= 0);
    const end = ends.length > 0 ? Math.min(...ends) : text.length;
    cells.push((quoted ? quoted[1]!.replaceAll('""', '"') : "") + text.slice(from, end));
    text = text.slice(end + (text.startsWith("\r\n", end) ? 2 : 1));
  }
  return cells;
}

/** A sign first, whatever blanks and unseen marks before it are cut away. */
function isFormula(cell: string): boolean {
  return /^[\p{Zs}\p{Cf}\p{Cc}]*[=+\-@＝＋－＠−]/u.test(cell);
}
