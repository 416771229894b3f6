import { readdirSync, readFileSync } from "node:fs";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { beforeEach, expect, it, onTestFinished } from "vitest";
import { textOf } from "~/server/mail/texts.server";
import type { Store } from "~db/store/store";
import { onEachEngine } from "~tests/support/engines";
import { testFolder } from "~tests/support/folder";
import { door, rowsOf } from "../sign-in/signing-in";
import { afterNoon, mailOf, order, secretKey, sending } from "./sending";

const inFolder = testFolder();
let made = 0;

/** A gateway that gives these answers in turn, then 200; "hang" gives none. */
async function gateway(...answers: (number | "hang")[]) {
  const taken: { body: unknown; token: string | undefined }[] = [];
  const server = createServer(async (request: IncomingMessage, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    const answer = answers.shift() ?? 200;
    if (answer === "hang") return;
    taken.push({ body: JSON.parse(body), token: request.headers.authorization });
    response.writeHead(answer, { Location: "/elsewhere" }).end("{}");
  }).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/send`, taken };
}

onEachEngine((engine) => {
  let store: Store;
  beforeEach(async () => {
    store = await engine.open();
  });
  const start = (smsUrl: string | null, key = secretKey) =>
    sending(store, { smsUrl, key, clockFile: inFolder(`clock-${made++}`) });
  const text = () => order(store, { channel: "text", address: "+447700900123" });
  const becomes = (id: string, state: object) =>
    expect.poll(() => mailOf(store, id), { timeout: 30_000, interval: 50 }).toMatchObject(state);

  it("a text goes to the gateway with its id, and its code is kept no longer", async () => {
    const { url, taken } = await gateway();
    start(url);
    const id = await text();
    await becomes(id, { outcome: "sent", keeps: [] });
    const words = expect.stringContaining("K7MQ-4XRT");
    expect(taken).toEqual([{ token: "Bearer t0ken", body: { to: "+447700900123", id, text: words } }]);
  });

  it.each([
    [500, "5xx"],
    [302, "3xx"],
    [429, "4xx"],
    [401, "auth"],
    ["hang", "timeout"],
  ] as const)("%s is tried again", async (answer, fault) => {
    const { url } = await gateway(answer);
    const { moveTo } = start(url);
    const id = await text();
    await becomes(id, { attempts: 1, fault, outcome: null });
    moveTo(afterNoon(5));
    await becomes(id, { outcome: "sent", attempts: 2 });
  });

  it("what the gateway refuses is given up", async () => {
    start((await gateway(400)).url);
    await becomes(await text(), { outcome: "given-up", fault: "4xx", attempts: 1, keeps: [] });
  });

  it("texts wait where only letters can be sent", async () => {
    const folder = inFolder(`mail-${made++}`);
    sending(store, { mailUrl: `file:${folder}`, clockFile: inFolder(`clock-${made++}`) });
    const [id, letter] = [await text(), await order(store)];
    await becomes(letter, { outcome: "sent" });
    expect(await mailOf(store, id)).toMatchObject({ attempts: 0, outcome: null });
  });

  it("in a folder each text is a file", async () => {
    const folder = inFolder(`texts-${made++}`);
    start(`file:${folder}`);
    await becomes(await text(), { outcome: "sent" });
    const [file] = readdirSync(folder);
    expect(readFileSync(`${folder}/${file}`, "utf8")).toMatch(/^\+447700900123\nK7MQ-4XRT is your code/);
  });

  it("what waits opens nothing for whoever has the data, and another secret gives it up", async () => {
    const id = await text();
    const kept = JSON.stringify(await store.read(async (on) => on.select().from(on.tables.mails)));
    expect(kept).not.toMatch(/K7MQ|sign-in\/secret/);
    start((await gateway()).url, "another secret, which is long enough");
    await becomes(id, { outcome: "given-up", fault: "locked", keeps: [] });
  });

  it("one that was never locked is sent as it stands", async () => {
    const { url, taken } = await gateway();
    const id = await text();
    await store.write(async (on) => {
      await on.update(on.tables.mails).set({ values: { code: "OLD1-CODE", minutes: 10 } });
    });
    start(url);
    await becomes(id, { outcome: "sent" });
    expect(JSON.stringify(taken)).toContain("OLD1-CODE");
  });

  it("somebody without an address is let in by a code on their phone; of two with one number nobody is", async () => {
    const at = door(store);
    const add = (id: string, phone: string) =>
      store.write(async (on) => {
        await on.insert(on.tables.people).values({ id, name: id, phone, madeAt: at.now() });
      });
    await add("joe", "07700 900 123");
    const asked = (sender = "home") => at.askKey("+447700900123", { browser: "b".repeat(43), sender });
    expect(await asked()).toBe(0);
    const { code, link } = await at.letter("+447700900123");
    expect(link).toBe("");
    expect(await at.redeem({ browser: "b".repeat(43), code })).not.toBeNull();
    await add("jo", "+44 (0)7700 900123");
    expect(await asked()).toBe(0);
    const { mails, signIns } = await rowsOf(store);
    expect([mails.length, signIns.length]).toEqual([1, 2]);
    for (let n = 0; n < 3; n++) expect(await asked()).toBe(0);
    expect(await asked()).toBeGreaterThan(0);
  });
});

it("a text has two parts at most, however long the name of the site is, and no link", () => {
  const text = textOf("sign-in", { code: "K7MQ-4XRT", minutes: 10 }, `https://${"long.".repeat(50)}example.org`)!;
  expect(text.length).toBeLessThanOrEqual(306);
  expect(text).toMatch(/^[\x20-\x7e]+$/);
  expect(text).not.toContain("://");
});
