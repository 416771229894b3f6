import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { openSource } from "~/server/opendata/open-source.server";
import { testFolder } from "~tests/support/folder";
import { outcomeOf, readFile } from "~tests/support/read-source";
import { writeWorkbook } from "~tests/support/workbook";
import { builtWorkbookChild } from "~tests/support/workbook-child";

const file = testFolder();
beforeAll(builtWorkbookChild);

function packed(name: string, content: Buffer | string): string {
  writeFileSync(file(name), gzipSync(content));
  return file(name);
}

/** In a folder of its own: others unpack beside it. */
const unpackedLeft = () => readdirSync(tmpdir());

describe("a file packed with gzip", () => {
  it("is read as what it holds, whatever its name", async () => {
    expect((await readFile(packed("a.csv.gz", "id,title\n1,é\n"))).rows).toEqual([["id", "title"], ["1", "é"]]); // biome-ignore format: one line
    expect((await readFile(packed("b.csv", '[{"id":"a"}]'))).grants).toEqual([{ id: "a" }]);
  });
  it("may hold a workbook", async () => {
    const path = await writeWorkbook(file("plain.xlsx"), { sheets: { grants: [["Identifier"], ["a"]] } });
    expect((await readFile(packed("c.xlsx.gz", readFileSync(path)))).rows).toEqual([["Identifier"], ["a"]]);
  });
  it("is refused when it breaks off, is wrong inside, or holds nothing", async () => {
    const whole = gzipSync("id,title\n".repeat(1_000));
    writeFileSync(file("short.gz"), whole.subarray(0, whole.length - 12));
    expect(await outcomeOf(file("short.gz"))).toBe("broken-gzip");
    writeFileSync(file("wrong.gz"), Buffer.concat([whole.subarray(0, 20), Buffer.alloc(40, 255)]));
    expect(await outcomeOf(file("wrong.gz"))).toBe("broken-gzip");
    expect(await outcomeOf(packed("empty.gz", ""))).toBe("empty-file");
    expect(await outcomeOf(packed("twice.gz", whole))).toBe("unknown-format");
  });
  it("is refused when it unpacks to more than is allowed, or to far more than its size should hold", async () => {
    const bomb = packed("bomb.gz", Buffer.alloc(80 * 1_048_576, "a,b\n"));
    expect(await outcomeOf(bomb)).toBe("too-large-unpacked");
    expect(await outcomeOf(packed("large.gz", "id,title\n".repeat(1_000)), { maxUnpackedBytes: 5_000 })).toBe(
      "too-large-unpacked",
    );
  });
  it("tells how far it has been read and leaves no temporary file", async () => {
    mkdirSync(file("unpacked"));
    vi.stubEnv("TMPDIR", file("unpacked"));
    const source = await openSource(packed("left.csv.gz", "id,title\n".repeat(200_000)));
    expect([source.bytes, source.done()]).toEqual([1_800_000, 0]);
    for await (const _ of source.chunks) expect(source.done()).toBeGreaterThan(0);
    expect(source.done()).toBe(1_800_000);
    await source.close();
    await source.close();
    expect(unpackedLeft()).toEqual([]);
    vi.unstubAllEnvs();
  });
});
