import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "vitest";
import { inflating, plain, SHEET } from "~tests/support/bombs";
import { testFolder } from "~tests/support/folder";
import { outcomeOf } from "~tests/support/read-source";
import { writeZip } from "~tests/support/workbook";
import { builtWorkbookChild } from "~tests/support/workbook-child";

const file = testFolder();
beforeAll(builtWorkbookChild);

const MB = 1_048_576;
/** The project asks for 3 seconds; a machine shared with other tests gets five times as long. */
const SECONDS = 15;
/** Reads a bomb and checks that it is small on disk, refused soon, and refused within the memory allowed. */
async function refusedWith(path: string): Promise<string> {
  expect(statSync(path).size).toBeLessThan(5 * MB);
  const idle = process.memoryUsage.rss();
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss() + childrenMemory() - idle);
  }, 10);
  const started = performance.now();
  const outcome = await outcomeOf(path);
  clearInterval(watch);
  expect(performance.now() - started).toBeLessThan(SECONDS * 1_000);
  expect(peak / MB).toBeLessThan(256);
  return outcome;
}

function childrenMemory(): number {
  return readers().reduce((sum, pid) => sum + Number(textAt(`/proc/${pid}/statm`).split(" ")[1] ?? 0) * 4_096, 0);
}

/** Processes started from here to read workbooks; none where the system does not say. */
function readers(): string[] {
  if (process.platform !== "linux") return [];
  const tasks = readdirSync("/proc/self/task").map((task) => textAt(`/proc/self/task/${task}/children`));
  const pids = tasks.join(" ").split(" ").filter(Boolean);
  return pids.filter((pid) => textAt(`/proc/${pid}/cmdline`).includes("workbook-child"));
}

function textAt(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

const OPEN = "<worksheet><sheetData>";

describe("a bomb", () => {
  it("of a gigabyte of spaces in a sheet", async () => {
    expect(
      await refusedWith(await inflating(file("spaces.xlsx"), SHEET, OPEN, " ", 1024 * MB, "</sheetData></worksheet>")),
    ).toBe("too-large-unpacked");
  });
  it("of half a gigabyte of zeros in a sheet", async () => {
    expect(await refusedWith(await inflating(file("zeros.xlsx"), SHEET, OPEN, "\0", 512 * MB, ""))).toBe(
      "too-large-unpacked",
    );
  });
  it("of endless rows", async () => {
    const row = "<row><c><v>1</v></c></row>";
    expect(await refusedWith(await inflating(file("rows.xlsx"), SHEET, OPEN, row, 20_000_000, ""))).toMatch(
      /too-many-rows|too-large-unpacked/,
    );
  });
  it("of rows with a cell at the far right", async () => {
    const row = '<row><c r="XFD1"><v>1</v></c></row>';
    expect(
      await refusedWith(await inflating(file("wide.xlsx"), SHEET, OPEN, row, 90_000, "</sheetData></worksheet>")),
    ).toBe("too-many-cells");
  });
  it("of shared strings", async () => {
    const strings = await inflating(
      file("strings.xlsx"),
      "xl/sharedStrings.xml",
      "<sst>",
      "<si><t>x</t></si>",
      20_000_000,
      "</sst>",
    );
    expect(await refusedWith(strings)).toBe("too-large-unpacked");
  });
  it("of shared strings that compress like real ones", async () => {
    let seed = 360;
    const word = () => {
      seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff;
      return seed.toString(36);
    };
    const strings = Array.from({ length: 1_100_000 }, () => `<si><t>${word().slice(0, 3)}</t></si>`).join("");
    const parts = { ...plain(), "xl/sharedStrings.xml": `<sst>${strings}</sst>` };
    expect(await outcomeOf(await writeZip(file("many-strings.xlsx"), parts))).toBe("read");
  });
  it("of sixty thousand parts", async () => {
    const bytes = readFileSync(await writeZip(file("few.xlsx"), plain()));
    const end = bytes.indexOf("PK\x05\x06");
    const first = bytes.indexOf("PK\x01\x02");
    const record = bytes.subarray(first, bytes.indexOf("PK\x01\x02", first + 4));
    const tail = Buffer.from(bytes.subarray(end));
    tail.writeUInt16LE(60_000, 8);
    tail.writeUInt16LE(60_000, 10);
    const parts = Array<Buffer>(60_000).fill(record);
    writeFileSync(file("parts.xlsx"), Buffer.concat([bytes.subarray(0, first), ...parts, tail]));
    expect(await refusedWith(file("parts.xlsx"))).toBe("too-large-unpacked");
  });
  it("of entities, inside or from elsewhere", async () => {
    const laughs =
      '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><worksheet><sheetData><row><c t="str"><v>&b;</v></c></row></sheetData></worksheet>';
    const outside = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><sst><si><t>&a;</t></si></sst>';
    expect(await refusedWith(await writeZip(file("laughs.xlsx"), { ...plain(), [SHEET]: laughs }))).toBe(
      "entities-refused",
    );
    expect(
      await refusedWith(await writeZip(file("outside.xlsx"), { ...plain(), "xl/sharedStrings.xml": outside })),
    ).toBe("entities-refused");
  });
  it("whose sizes lie", async () => {
    const path = await inflating(
      file("honest.xlsx"),
      SHEET,
      OPEN,
      "<row><c><v>1</v></c></row>",
      90_000,
      "</sheetData></worksheet>",
    );
    const bytes = readFileSync(path);
    for (let at = bytes.indexOf("PK\x01\x02"); at >= 0; at = bytes.indexOf("PK\x01\x02", at + 4)) {
      const name = bytes.toString("latin1", at + 46, at + 46 + bytes.readUInt16LE(at + 28));
      if (name === SHEET) bytes.writeUInt32LE(1_000, at + 24);
    }
    writeFileSync(file("lying.xlsx"), bytes);
    expect(await refusedWith(file("lying.xlsx"))).toBe("broken-workbook");
  });
  it("of a zip in a zip, or a zip of something else", async () => {
    const inner = readFileSync(await writeZip(file("inner.xlsx"), plain()));
    expect(await refusedWith(await writeZip(file("nested.xlsx"), { "inner.xlsx": inner }))).toBe("unknown-format");
    expect(await refusedWith(await writeZip(file("letter.docx"), { "word/document.xml": "<w/>" }))).toBe(
      "unknown-format",
    );
  });
  it("of a gigabyte of CSV in a gzip file", async () => {
    const member = gzipSync(Buffer.alloc(64 * MB, "a,b,c\n"), { level: 9 });
    writeFileSync(file("bomb.csv.gz"), Buffer.concat(Array<Buffer>(16).fill(member)));
    expect(await refusedWith(file("bomb.csv.gz"))).toBe("too-large-unpacked");
  });
  it("of lists within lists", async () => {
    writeFileSync(file("deep.json"), `{"grants":[${"[".repeat(4 * MB)}`);
    expect(await refusedWith(file("deep.json"))).toBe("too-deep");
  });
});

it("leaves no process behind", () => {
  expect(readers()).toEqual([]);
});
