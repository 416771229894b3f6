import { writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { testFolder } from "~tests/support/folder";
import { outcomeOf, readFile } from "~tests/support/read-source";

const file = testFolder();
let count = 0;

function written(bytes: Buffer | string, name = `${count++}.csv`): string {
  writeFileSync(file(name), bytes);
  return file(name);
}

describe("the encoding of a file", () => {
  it("is UTF-8 when every byte fits, wherever in the file the first one beyond ASCII stands", async () => {
    const padding = "x,y\n".repeat(400_000);
    const found = await readFile(written(`${padding}£1,“quoted” Ŵ 🌱\n`));
    expect(found.encoding).toBe("utf-8");
    expect(found.rows.at(-1)).toEqual(["£1", "“quoted” Ŵ 🌱"]);
  });
  it("stays UTF-8 when a character lies across the blocks read", async () => {
    for (const before of [1_048_573, 1_048_574, 1_048_575]) {
      const found = await readFile(written(`${"a,b\n".repeat(before >> 2)}${"x".repeat(before % 4)}🌱,£\n`));
      expect([found.encoding, found.rows.at(-1)]).toEqual(["utf-8", [`${"x".repeat(before % 4)}🌱`, "£"]]);
    }
  });
  it("is Windows-1252 when one byte does not fit, even the last", async () => {
    const found = await readFile(
      written(Buffer.from([...Buffer.from("id,amount\n360G-"), 0xa0, 0x2c, 0x80, 0x35, 0x93, 0xe9])),
    );
    expect(found.encoding).toBe("windows-1252");
    expect(found.rows[1]).toEqual(["360G-\u00a0", "€5“é"]);
    expect((await readFile(written(Buffer.from([0x61, 0x2c, 0xe2, 0x82])))).encoding).toBe("windows-1252");
  });
  it("notes bytes that mean nothing in Windows-1252", async () => {
    const found = await readFile(written(Buffer.from([0x61, 0x2c, 0x81, 0x9d, 0xff])));
    expect(found.rows).toEqual([["a", "\ufffd\ufffdÿ"]]);
    expect(found.notes).toMatchObject([{ code: "bytes-replaced", detail: "2" }]);
  });
  it("loses a byte-order mark", async () => {
    expect((await readFile(written("\ufeffid,title\n"))).rows).toEqual([["id", "title"]]);
    expect((await readFile(written('\ufeff [{"id":"é"}]', "bom.json"))).grants).toEqual([{ id: "é" }]);
  });
  it("may be UTF-16 with a byte-order mark, as Excel saves text", async () => {
    const text = Buffer.from("\ufeffid\ttitle\r\n1\t£5 🌱\r\n", "utf16le");
    const rows = [["id", "title"], ["1", "£5 🌱"]]; // biome-ignore format: one line
    expect((await readFile(written(text))).rows).toEqual(rows);
    expect((await readFile(written(Buffer.from(text).swap16()))).rows).toEqual(rows);
  });
});

describe("a file that is no such file", () => {
  it("is refused by what is wrong with it", async () => {
    expect(await outcomeOf(file("nowhere.csv"))).toBe("not-found");
    expect(await outcomeOf(file("."))).toBe("not-a-file");
    expect(await outcomeOf(written(""))).toBe("empty-file");
    expect(await outcomeOf(written("a\0b,c\n"))).toBe("unknown-format");
    expect(await outcomeOf(written("%PDF-1.7\n"))).toBe("unknown-format");
    expect(await outcomeOf(written(Buffer.from("d0cf11e0a1b11ae1", "hex")))).toBe("unknown-format");
    expect(await outcomeOf(written('{"version":"1.4"}'))).toBe("no-grants");
  });
  it.each([
    ["html", "<!DOCTYPE html><title>Grants</title>"],
    ["html", '\ufeff\n<!-- saved --><?xml version="1.0"?>\n<html>'],
    ["image", '<?xml version="1.0"?><!-- made by hand --><svg xmlns="x"/>'],
    ["image", Buffer.from("89504e470d0a1a0a0000000d", "hex")],
    ["image", Buffer.from("ffd8ffe000104a464946", "hex")],
    ["pdf", "%PDF-1.7\n"],
    ["old-workbook", Buffer.from("d0cf11e0a1b11ae1", "hex")],
    [
      "locked-workbook",
      Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(1_048_560), utf16("EncryptedPackage")]),
    ],
  ])("that is %s is called what it is", async (context, content) => {
    await expect(readFile(written(content))).rejects.toMatchObject({ code: "unknown-format", data: { context } });
  });
  it("is not judged by a heading in angle brackets", async () => {
    expect(await outcomeOf(written("<id>,title\na,b\n"))).toBe("read");
    expect(await outcomeOf(written(`${"<!---->".repeat(500)}<id>,title\n`))).toBe("read");
  });
  it("says at which line JSON breaks", async () => {
    const reading = readFile(written('{"grants": [\n{"id": "a"},\n{"id" "b"}\n]}'));
    await expect(reading).rejects.toMatchObject({ code: "broken-json", data: { grant: 2, line: 3 } });
  });
});

function utf16(text: string): Buffer {
  return Buffer.from(text, "utf16le");
}
