import type { AddressInfo } from "node:net";
import { createServer, type Server, type Socket } from "node:net";
import { afterEach, beforeEach, expect, it } from "vitest";
import { addDocument } from "~/server/files/add-document.server";
import { fileAnswer } from "~/server/files/file-answer.server";
import { startScanning } from "~/server/files/start-scanning.server";
import type { Store } from "~db/store/store";
import { onEachEngine } from "~tests/support/engines";
import { fileForm, filesGround, pdf } from "~tests/support/group-files";

/** Reads INSTREAM as clamd does, and answers for what came. Null: never; "": closes the line. */
function clamd(answerTo: (content: string) => string | null): Promise<{ server: Server; heard: string[] }> {
  const heard: string[] = [];
  const server = createServer((socket) => {
    let bytes = Buffer.alloc(0);
    socket.on("error", () => undefined);
    socket.on("data", (piece) => {
      bytes = Buffer.concat([bytes, piece]);
      const content = contentIn(bytes);
      if (content !== null) answer(socket, content);
    });
  });
  const answer = (socket: Socket, content: string) => {
    heard.push(content);
    const text = answerTo(content);
    if (text !== null) socket.end(text);
  };
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve({ server, heard })));
}

function contentIn(bytes: Buffer): string | null {
  const command = "zINSTREAM\0";
  if (bytes.length < command.length || bytes.toString("latin1", 0, command.length) !== command) return null;
  const pieces: Buffer[] = [];
  for (let at = command.length; at + 4 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    if (length === 0) return Buffer.concat(pieces).toString("latin1");
    pieces.push(bytes.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return null;
}

onEachEngine((engine) => {
  let store: Store;
  const stop: (() => unknown)[] = [];
  beforeEach(async () => {
    store = await engine.open();
  });
  afterEach(async () => {
    for (const one of stop.splice(0).reverse()) await one();
  });

  const scans = () =>
    store.read(async (on) =>
      Object.fromEntries((await on.select().from(on.tables.files)).map(({ name, scan }) => [name, scan])),
    );
  const begin = async (answerTo: Parameters<typeof clamd>[0], names: string[]) => {
    const { server, heard } = await clamd(answerTo);
    stop.push(() => new Promise((done) => server.close(done)));
    const { port } = server.address() as AddressInfo;
    const at = await filesGround(store, { CLAMD_URL: `tcp://127.0.0.1:${port}` });
    for (const name of names) await addDocument(fileForm({ ...pdf(name), name }), at.lead, at.ground);
    const env = { ...at.ground.env, testClockFile: null };
    const scanning = startScanning({ ...at.ground, env }, { patience: 200, afterFault: 20 });
    stop.push(() => scanning.stop());
    return { ...at, heard };
  };

  it("notes what the scanner says, and hands an infected file to nobody", async () => {
    const { ground, heard } = await begin(
      (content) => (content.includes("bad.pdf") ? "stream: Eicar-Test-Signature FOUND\0" : "stream: OK\0"),
      ["good.pdf", "bad.pdf"],
    );
    await expect.poll(scans, { timeout: 30_000 }).toEqual({ "good.pdf": "clean", "bad.pdf": "infected" });
    expect(heard.sort()).toEqual([pdf("bad.pdf").content, pdf("good.pdf").content]);
    const rows = await store.read(async (on) => on.select().from(on.tables.files));
    for (const file of rows) {
      const answer = await fileAnswer(file, ground, "GET");
      expect(answer.status).toBe(file.name === "bad.pdf" ? 410 : 200);
      expect((await answer.text()).includes("%PDF")).toBe(file.name !== "bad.pdf");
    }
  });

  it.each([
    ["hangs", null],
    ["closes the line", ""],
  ])("one that %s leaves the file not scanned, holds no other up, and is asked again", async (_, text) => {
    let isWell = false;
    const { heard, said } = await begin(
      (content) => (content.includes("bad") && !isWell ? text : "stream: OK\0"),
      ["bad.pdf", "good.pdf"],
    );
    await expect.poll(scans, { timeout: 30_000 }).toEqual({ "bad.pdf": "not-scanned", "good.pdf": "clean" });
    await expect
      .poll(() => heard.filter((content) => content.includes("bad")).length, { timeout: 30_000 })
      .toBeGreaterThan(1);
    expect(said.some(({ message }) => message === "files wait for the virus scanner")).toBe(true);
    isWell = true;
    await expect.poll(scans, { timeout: 30_000 }).toEqual({ "bad.pdf": "clean", "good.pdf": "clean" });
  });

  it("what the scanner cannot judge is looked at once and stays not scanned", async () => {
    const { heard } = await begin(() => "INSTREAM size limit exceeded. ERROR\0", ["large.pdf"]);
    await expect.poll(() => heard.length, { timeout: 30_000 }).toBe(1);
    await new Promise((done) => setTimeout(done, 300));
    expect([heard.length, await scans()]).toEqual([1, { "large.pdf": "not-scanned" }]);
  });
});
