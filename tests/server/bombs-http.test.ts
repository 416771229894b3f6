import { readdirSync, statSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { inflating, plain, SHEET } from "~tests/support/bombs";
import { onEachEngine } from "~tests/support/engines";
import { testFolder } from "~tests/support/folder";
import { mainOf } from "~tests/support/page";
import { sendFiles } from "~tests/support/sending";
import { ask, type Running, startServer } from "~tests/support/server";
import { writeZip } from "~tests/support/workbook";
import { memoryOf, processesUnder } from "~tests/support/workers";

const MB = 1_048_576;
/** The project asks for 3 seconds; a computer shared with other tests gets five times as long. */
const SECONDS = 15;
const inFolder = testFolder();
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const bombs: [what: string, sentence: RegExp, make: () => Promise<string> | string][] = [
  [
    "a gigabyte of spaces in a sheet",
    /This file unpacks to more than 300 MB/,
    () => inflating(inFolder("spaces.xlsx"), SHEET, "<worksheet><sheetData>", " ", 1024 * MB, ""),
  ],
  [
    "shared strings without end",
    /This file unpacks to more than 300 MB/,
    () => inflating(inFolder("strings.xlsx"), "xl/sharedStrings.xml", "<sst>", "<si><t>x</t></si>", 20_000_000, ""),
  ],
  [
    "a gigabyte of CSV in a gzip file",
    /This file unpacks to more than 600 MB/,
    () => {
      const member = gzipSync(Buffer.alloc(64 * MB, "a,b,c\n"), { level: 9 });
      writeFileSync(inFolder("bomb.csv.gz"), Buffer.concat(Array<Buffer>(16).fill(member)));
      return inFolder("bomb.csv.gz");
    },
  ],
  [
    "lists within lists",
    /lists within lists more than 100 levels deep/,
    () => {
      writeFileSync(inFolder("deep.json"), `{"grants":[${"[".repeat(4 * MB)}`);
      return inFolder("deep.json");
    },
  ],
  [
    "entities from elsewhere",
    /This workbook holds definitions \(a DOCTYPE\)/,
    () => {
      const strings = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><sst><si><t>&a;</t></si></sst>';
      return writeZip(inFolder("outside.xlsx"), { ...plain(), "xl/sharedStrings.xml": strings });
    },
  ],
];

onEachEngine((engine) => {
  it("bombs are refused in a sentence, soon, in little memory, while pages answer", async () => {
    const server = await startServer({
      DATA_DIR: inFolder(`data-${engine.name}`),
      DATABASE_URL: await engine.newUrl(),
      AUDIT_PER_HOUR: "0",
    });
    await ask(server, "/audit");
    for (const [what, sentence, make] of bombs) {
      const path = await make();
      expect(statSync(path).size).toBeLessThan(5 * MB);
      const idle = memory(server);
      const { html, ms, peak } = await refusal(server, path);
      expect(html, what).toMatch(sentence);
      expect(ms, what).toBeLessThan(SECONDS * 1_000);
      expect((peak - idle) / MB, what).toBeLessThan(512);
    }
    expect(server.logged().filter(({ level }) => Number(level) >= 50)).toEqual([]);
    expect(readdirSync(inFolder(`data-${engine.name}`)).sort()).not.toContain("passwd");
    await server.stop();
  }, 150_000);
});

/** Sends a file and waits for the sentence, asking another page all the time. */
async function refusal(server: Running, path: string): Promise<{ html: string; ms: number; peak: number }> {
  const sent = await sendFiles(server.origin, [path]);
  expect(sent.status).toBe(303);
  const began = performance.now();
  let peak = 0;
  for (let ms = 0; ms < SECONDS * 1_000; ms = performance.now() - began) {
    peak = Math.max(peak, memory(server));
    expect((await ask(server, "/checks")).status).toBe(200);
    const main = mainOf((await ask(server, sent.location!)).body);
    if (main.includes("We could not read that file")) return { html: main, ms, peak };
    await pause(50);
  }
  throw new Error(`${path} was not refused in ${SECONDS} seconds`);
}

/** Of the server and everything it started, in bytes. */
function memory({ pid }: Running): number {
  return processesUnder(pid).reduce((sum, one) => sum + memoryOf(one), 0);
}
