import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvReader } from "~/domain/opendata/csv";
import { delimiterOf } from "~/domain/opendata/delimiter";
import { Refusal } from "~/domain/opendata/source";

const LIMITS = { cell: 1_000, columns: 50 };

function read(pieces: string[], limits = LIMITS) {
  const rows: string[][] = [];
  const openQuotes: number[] = [];
  const reader = csvReader(
    { row: (cells) => rows.push(cells), openQuote: (row) => openQuotes.push(row), decoded: (bytes) => bytes },
    limits,
  );
  for (const piece of pieces) reader.write(piece);
  reader.end();
  return { rows, openQuotes };
}

const rowsOf = (text: string) => read([text]).rows;
const refusalOf = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  return null;
};

describe("a CSV file", () => {
  it("ends its lines with LF, CRLF or CR", () => {
    for (const end of ["\n", "\r\n", "\r"]) {
      expect(rowsOf(["id,title", "1,Roof", "2,Core"].join(end))).toEqual([["id", "title"], ["1", "Roof"], ["2", "Core"]]); // biome-ignore format: one line
    }
  });
  it("may end without a line break, or with one, without a row more or less", () => {
    expect(rowsOf("a,b\n1,2\n")).toEqual(rowsOf("a,b\n1,2"));
    expect(rowsOf("a,b\n1,")).toEqual([["a", "b"], ["1", ""]]); // biome-ignore format: one line
  });
  it("keeps blank lines as empty rows, so that places stay true", () => {
    expect(rowsOf("a,b\n\n1,2\n")).toEqual([["a", "b"], [], ["1", "2"]]);
  });
  it("holds commas, line breaks and doubled quotes inside quotes", () => {
    expect(rowsOf('a,b\n"x, ""y""\r\nz",2\n')).toEqual([["a", "b"], ['x, "y"\r\nz', "2"]]); // biome-ignore format: one line
  });
  it("keeps a stray quote and what follows a closing quote", () => {
    expect(rowsOf('a,b\n5" pipe,"shut"ters,\n')).toEqual([["a", "b"], ['5" pipe', "shutters", ""]]); // biome-ignore format: one line
  });
  it("loses no row to a quote that is never closed", () => {
    const { rows, openQuotes } = read(['a,b\n1,"never\n2,closed\n']);
    expect(rows).toEqual([["a", "b"], ["1", '"never'], ["2", "closed"]]); // biome-ignore format: one line
    expect(openQuotes).toEqual([2]);
  });
  it("gives up a quote that stays open for longer than a cell may be, without holding the file", () => {
    const lines = Array.from({ length: 5_000 }, (_, i) => `${i},x\n`);
    const { rows, openQuotes } = read(["a,b\n", '0,"open\n', ...lines]);
    expect(rows).toHaveLength(5_002);
    expect(openQuotes).toEqual([2]);
  });
  it("refuses a cell or a row that is too long, saying where", () => {
    expect(refusalOf(() => read(["a,b\n", "x".repeat(900), "x".repeat(900)]))).toMatchObject({
      code: "cell-too-long",
      data: { row: 2, limit: 1_000 },
    });
    expect(refusalOf(() => rowsOf(`a\n${"x,".repeat(50)}\n`))?.code).toBe("too-many-columns");
    expect(refusalOf(() => read(["a\n", ...Array<string>(60).fill("x,")]))?.code).toBe("too-many-columns");
    expect(rowsOf(`a\n${"x,".repeat(49)}\n`)[1]).toHaveLength(50);
  });
});

describe("the delimiter", () => {
  it.each([
    ["a,b,c\n1;2;3", ","],
    ["a;b;c\n1,5;2,5;3,5", ";"],
    ["a\tb\tc", "\t"],
    ["Grants, awards\na;b;c\n", ";"],
    ['"a,b,c";d;e', ";"],
    ["only one column", ","],
  ])("of %j", (sample, delimiter) => {
    expect(delimiterOf(sample)).toBe(delimiter);
  });
});

const cell = fc.string({ unit: fc.constantFrom("a", "£", " ", '"', ",", "\n", "\r", ";", "é", "x"), maxLength: 8 });
const quoted = (value: string) => (/[",\r\n;]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);

describe("against csv-parse", () => {
  it("reads well-formed CSV alike, wherever the pieces are cut", () => {
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 12 });
    const end = fc.constantFrom("\n", "\r\n", "\r");
    fc.assert(
      fc.property(table, end, fc.array(fc.nat(9), { maxLength: 60 }), (rows, lineEnd, sizes) => {
        const text = ["h,i,j", ...rows.map((row) => row.map(quoted).join(","))].join(lineEnd) + lineEnd;
        const expected = parse(text, { relax_column_count: true, record_delimiter: lineEnd });
        expect(readAfterSettling(cut(text, sizes)).rows).toEqual(expected);
      }),
      { numRuns: 300, seed: 360 },
    );
  });
  it("reads any text alike, wherever the pieces are cut", () => {
    const text = fc.string({ unit: fc.constantFrom('"', ",", "\n", "\r", "a", "é"), maxLength: 40 });
    fc.assert(
      fc.property(text, fc.array(fc.nat(4), { maxLength: 40 }), (body, sizes) => {
        expect(readAfterSettling(cut(body, sizes))).toEqual(readAfterSettling([body]));
      }),
      { numRuns: 400, seed: 360 },
    );
  });
});

/** Rows long enough for the delimiter to be settled: what follows them is read as it comes. */
const SETTLED = `${"x".repeat(699)},y,z\n`.repeat(100);

function readAfterSettling(pieces: string[]) {
  const { rows, openQuotes } = read([SETTLED, ...pieces]);
  return { rows: rows.slice(100), openQuotes: openQuotes.map((row) => row - 100) };
}

function cut(text: string, sizes: number[]): string[] {
  const pieces: string[] = [];
  let at = 0;
  for (const size of sizes) {
    pieces.push(text.slice(at, at + size));
    at += size;
  }
  return [...pieces, text.slice(at)];
}
