import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "vitest";
import { openStore } from "~db/store/open";
import { type Engine, migrations, onEachEngine } from "~tests/support/engines";
import { testFolder } from "~tests/support/folder";
import { beginSending } from "~tests/support/half-sent";
import { mainOf } from "~tests/support/page";
import { dropDatabase, newDatabase } from "~tests/support/postgres";
import { sendFiles, whenReady } from "~tests/support/sending";
import { ask, type Running, startServer } from "~tests/support/server";

const MB = 1_048_576;
const inFolder = testFolder();
const OLD = Buffer.from("d0cf11e0a1b11ae1", "hex");
const csv = "Identifier,Title,Currency,Amount Awarded,Award Date\n360G-a-1,Rent,GBP,1000,2024-05-01\n";

/** What is sent, under which name, and the sentence that says why it is not read. */
const unread: [what: string, name: string, content: string | Buffer, sentence: RegExp][] = [
  ["a PDF", "grants.csv", "%PDF-1.7\n%âãÏÓ\n", /This is a PDF\./],
  ["a picture", "grants.csv", Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"), /This is a picture\./],
  ["a web page", "grants.csv", "<!DOCTYPE html><html><title>Sign in</title></html>", /This is a web page/],
  ["a web page named as a PDF", "grants.html.pdf", "<html><script>alert(1)</script></html>", /This is a web page/],
  ["a drawing with a script", "grants.svg", '<svg xmlns="x"><script>alert(1)</script></svg>', /This is a picture\./],
  ["an old workbook", "grants.xls", Buffer.concat([OLD, Buffer.alloc(600)]), /This is a file of an old kind/],
  [
    "a workbook with a password",
    "grants.xlsx",
    Buffer.concat([OLD, Buffer.alloc(600), Buffer.from("EncryptedPackage", "utf16le")]),
    /This workbook has a password\./,
  ],
  [
    "gzip that breaks off",
    "grants.csv.gz",
    gzipSync(Buffer.alloc(100_000, csv)).subarray(0, 200),
    /\.gz file is damaged/,
  ],
  ["JSON that breaks off", "grants.json", '{"grants":[{"id":"a"', /This JSON breaks off/],
  ["a letter", "letter.txt", "Dear all,\n\nthank you for the grant.\n", /No row of headings was found/],
];

/** Names as hostile computers tell them, and what people see of them. */
const names: [told: string, seen: string][] = [
  ["../../../escaped.csv", "escaped.csv"],
  ["/etc/cron.d/escaped.csv", "escaped.csv"],
  ["C:\\Windows\\escaped.csv", "escaped.csv"],
  ["vsc.\u202estnarg.csv", "vsc.stnarg.csv"],
  ["<img src=x onerror=alert(1)>.csv", "&lt;img src=x onerror=alert(1)&gt;.csv"],
  [`${"a".repeat(300)}.csv`, `${"a".repeat(195)}….csv`],
];

onEachEngine((engine) => {
  let server: Running;
  let dataDir: string;
  let url: string;
  beforeAll(async () => {
    const ground = await started(engine);
    ({ server, dataDir, url } = ground);
    return ground.stop;
  });
  const folders = () => (existsSync(join(dataDir, "audits")) ? readdirSync(join(dataDir, "audits")) : []);

  describe("what is sent to /audit", () => {
    it.each([
      ["no file", [], /Choose a file first\./],
      ["an empty file", [{ name: "empty.csv", content: "" }], /That file is empty\./],
      ["three files", Array(3).fill({ name: "a.csv", content: csv }), /That was more than two files\./],
    ])("%s: a sentence, and what was chosen is kept", async (_, files, sentence) => {
      const before = folders().length;
      const sent = await sendFiles(server.origin, files, { yearStart: "09-01" });
      expect([sent.status, sent.html]).toEqual([422, expect.stringMatching(sentence)]);
      expect(sent.html).toMatch(/<option[^>]*value="09-01"[^>]*selected|<option[^>]*selected[^>]*value="09-01"/);
      expect(folders()).toHaveLength(before);
    });

    it.each(unread)("%s: a sentence", async (_, name, content, sentence) => {
      const sent = await sendFiles(server.origin, [{ name, content }]);
      expect(sent.status).toBe(303);
      await expect.poll(() => textOf(server, sent.location!), { timeout: 30_000, interval: 100 }).toMatch(sentence);
      const page = await ask(server, sent.location!);
      expect(page.status).toBe(200);
      expect(mainOf(page.body)).toContain("We could not read that file");
      expect(page.body).not.toContain("alert(1)");
    });

    it("50 MB and one byte is too much, and the page says how much is not", async () => {
      const before = folders().length;
      const sent = await sendFiles(server.origin, [{ name: "large.csv", content: Buffer.alloc(50 * MB + 1, "a,b\n") }]);
      expect([sent.status, sent.html]).toEqual([413, expect.stringContaining("That file has more than 50 MB.")]);
      expect(folders()).toHaveLength(before);
    });

    it("a form of more than two files could have is refused before it is sent", async () => {
      const headers = {
        origin: server.origin,
        "content-length": String(102 * MB),
        "content-type": "multipart/form-data",
      };
      const answer = await ask(server, "/audit", { method: "POST", headers, body: "" }).catch(() => null);
      expect(answer?.status).toBe(413);
      expect(answer?.body).toContain("A file can have up to 50 MB");
    });

    it("whoever goes away in the middle leaves nothing, and the next one is served", async () => {
      const before = folders().length;
      const half = await beginSending(server, 4_000_000);
      half.sendTo(0.5);
      await expect.poll(folders, { timeout: 30_000 }).toHaveLength(before + 1);
      half.leave();
      await expect.poll(folders, { timeout: 30_000 }).toHaveLength(before);
      expect(server.logged().filter(({ level }) => Number(level) >= 50)).toEqual([]);
    });

    it("a name that no form may have is a form that did not arrive whole", async () => {
      const before = folders().length;
      const sent = await sendFiles(server.origin, [{ name: "nul\0byte.csv", content: csv }]);
      expect([sent.status, sent.html]).toEqual([422, expect.stringContaining("The file did not arrive whole.")]);
      expect(folders()).toHaveLength(before);
    });

    it("two at once are two audits", async () => {
      const send = (content: string) => sendFiles(server.origin, [{ name: "a.csv", content }]);
      const both = await Promise.all([send(csv), send(`${csv}360G-a-2,Rent,GBP,1,2024-05-01\n`)]);
      const pages = await Promise.all(both.map(({ location }) => whenReady(server.origin, location!)));
      expect(new Set(pages).size).toBe(2);
    });
  });

  it.each(names)("a file named %j is kept under our name and shown as text", async (told, seen) => {
    const sent = await sendFiles(server.origin, [{ name: told, content: csv }]);
    const path = await whenReady(server.origin, sent.location!);
    const page = await ask(server, path);
    expect(page.status).toBe(200);
    expect(await nameKept(url, path.split("/")[2]!)).toBe(seen.replaceAll("&lt;", "<").replaceAll("&gt;", ">"));
    expect(page.body).not.toMatch(/<img src=x|\u202e/);
    for (const file of ["report.json", "report.html", "faults.csv"]) {
      const { status, headers, body } = await ask(server, `${path}/${file}`);
      expect([file, status, headers["x-content-type-options"]]).toEqual([file, 200, "nosniff"]);
      expect(headers["content-disposition"], file).toMatch(/^attachment; filename="[\w.-]+"$/);
      if (file === "report.html") expect(body).not.toMatch(/<img src=x|\u202e/);
    }
    expect(strays(dataDir)).toEqual([]);
  });
});

/** A server for all tests of an engine: `engine.newUrl` would drop its database after the first. */
async function started(engine: Engine) {
  const dataDir = inFolder(`data-${engine.name}`);
  const url = engine.name === "sqlite" ? `file:${dataDir}/perennial.sqlite` : await newDatabase();
  const server = await startServer({ DATA_DIR: dataDir, DATABASE_URL: url, AUDIT_PER_HOUR: "0" });
  const stop = async () => {
    await server.stop();
    if (engine.name === "postgres") await dropDatabase(url);
  };
  return { dataDir, url, server, stop };
}

const textOf = async (server: Running, path: string) => mainOf((await ask(server, path)).body);

async function nameKept(url: string, audit: string): Promise<string | undefined> {
  const store = await openStore(url, migrations, { migrate: false });
  const files = await store.read(async (on) => on.select().from(on.tables.auditFiles));
  await store.close();
  return files.find(({ auditId }) => auditId === audit)?.name;
}

/** Names in the data folder that are none of ours. */
function strays(dataDir: string): string[] {
  const ours =
    /^(perennial\.sqlite.*|secret-key|audits(\/[\w-]{22}(\/(sent-\d|reading-\d+(\/([a-z]+\.[a-z]+|view-[\w-]{22}(\/[a-z0-9.-]+)?))?))?)?)$/;
  return (readdirSync(dataDir, { recursive: true }) as string[]).filter((name) => !ours.test(name));
}
