import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { simpleParser } from "mailparser";
import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import type { Store } from "~db/store/store";
import { onEachEngine } from "~tests/support/engines";
import { testFolder } from "~tests/support/folder";
import { mailServer } from "./mail-server";
import { afterNoon, link, mailOf, noon, order, secretKey, sending } from "./sending";

const inFolder = testFolder();
let made = 0;
const idOf = (text: string) => /^Message-ID: (.*)$/im.exec(text)?.[1]?.trim();

onEachEngine((engine) => {
  let store: Store;
  beforeEach(async () => {
    store = await engine.open();
  });

  const start = (mailUrl: string | null) => sending(store, { mailUrl, clockFile: inFolder(`clock-${made++}`) });
  const becomes = (id: string, state: object) =>
    expect.poll(() => mailOf(store, id), { timeout: 30_000, interval: 50 }).toMatchObject(state);

  it("a letter arrives whole, and its link is kept no longer", async () => {
    const server = await mailServer();
    start(server.url);
    const id = await order(store, {
      values: { minutes: 10, name: "Siân – £" },
      secrets: { values: { link, code: "K7MQ" }, secretKey },
    });
    await becomes(id, { outcome: "sent", attempts: 1, fault: null, keeps: [] });
    const mail = await simpleParser(server.taken[0]!);
    expect(mail.text).toContain("Hello Siân – £");
    expect(mail.text!.split("\n")).toEqual(expect.arrayContaining([link, "K7MQ"]));
    expect(mail.messageId).toBe(`<${id}@grants.example.org>`);
    expect(mail.date).toEqual(noon);
    expect(mail.from?.value).toEqual([{ name: "Perennial", address: "grants@example.org" }]);
    expect(mail.to).toMatchObject({ value: [{ address: "sian@example.org" }] });
    expect(mail.headers.get("auto-submitted")).toBe("auto-generated");
    expect(mail.attachments).toEqual([]);
  });

  it("two senders at once send each letter once", async () => {
    const server = await mailServer();
    const ids = await Promise.all(Array.from({ length: 20 }, () => order(store)));
    start(server.url);
    if (engine.name === "postgres") start(server.url);
    for (const id of ids) await becomes(id, { outcome: "sent" });
    expect(server.taken.map(idOf).sort()).toEqual(ids.map((id) => `<${id}@grants.example.org>`).sort());
  });

  describe.each([
    ["4xx", [{ at: "rcpt", code: 450 }, "take"]],
    ["4xx", [{ at: "data", code: 451 }, "take"]],
    ["timeout", ["hang", "take"]],
  ] as const)("%s, by %j", (fault, answers) => {
    it("is tried again, and arrives", async () => {
      const server = await mailServer(...answers);
      const { moveTo } = start(server.url);
      const id = await order(store);
      await becomes(id, { attempts: 1, fault, claimedBy: null, nextAt: afterNoon(5), outcome: null });
      moveTo(afterNoon(5));
      await becomes(id, { outcome: "sent", attempts: 2, fault: null });
      expect(server.taken).toHaveLength(1);
    });
  });

  it.each(["rcpt", "data"] as const)("what the server refuses for good at %s is given up at once", async (at) => {
    const server = await mailServer({ at, code: 550 });
    start(server.url);
    const id = await order(store);
    await becomes(id, { outcome: "given-up", attempts: 1, fault: "5xx", keeps: [] });
    expect(server.taken).toEqual([]);
  });

  it("a server that is away does not lose a letter", async () => {
    const gone = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => gone.once("listening", resolve));
    const { port } = gone.address() as AddressInfo;
    await new Promise((resolve) => gone.close(resolve));
    const { stop } = start(`smtp://127.0.0.1:${port}`);
    const id = await order(store);
    await becomes(id, { attempts: 1, fault: "ECONNREFUSED", outcome: null, opened: { link } });
    await stop();
    const server = await mailServer();
    start(server.url).moveTo(afterNoon(5));
    await becomes(id, { outcome: "sent", attempts: 2 });
    expect(server.taken).toHaveLength(1);
  });

  it("a server that says nothing at all is not waited for longer than it may take", async () => {
    const silent = createServer().listen(0, "127.0.0.1");
    const sockets = new Set<{ destroy(): void }>();
    silent.on("connection", (socket) => sockets.add(socket.on("error", () => undefined)));
    await new Promise((resolve) => silent.once("listening", resolve));
    onTestFinished(() => {
      for (const socket of sockets) socket.destroy();
      silent.close();
    });
    start(`smtp://127.0.0.1:${(silent.address() as AddressInfo).port}`);
    await becomes(await order(store), { attempts: 1, fault: "timeout", outcome: null });
  });

  it("one that was taken, and the answer lost, is sent once more under the same id", async () => {
    const server = await mailServer("drop-after-taking", "take");
    const { moveTo } = start(server.url);
    const id = await order(store);
    await becomes(id, { attempts: 1, fault: "ECONNECTION", outcome: null });
    moveTo(afterNoon(5));
    await becomes(id, { outcome: "sent", attempts: 2 });
    expect(server.taken.map(idOf)).toEqual(Array(2).fill(`<${id}@grants.example.org>`));
  });

  it("one that has expired is never sent", async () => {
    const server = await mailServer();
    const id = await order(store, { at: afterNoon(-601), expiresAt: afterNoon(-1) });
    start(server.url);
    await becomes(id, { outcome: "given-up", attempts: 0, keeps: [] });
    expect(server.asked()).toBe(0);
  });

  it.each([
    "a@example.org, b@example.org",
    "a@example.org\r\nBcc: b@example.org",
    "<a@example.org>",
    "nobody",
    "a b@c.d",
  ])("%j is nobody's address, and nothing is sent to any part of it", async (address) => {
    const server = await mailServer();
    start(server.url);
    await becomes(await order(store, { address }), { outcome: "given-up", fault: "address", keeps: [] });
    expect(server.asked()).toBe(0);
  });

  it("a letter that we cannot write is given up, and the next one is sent", async () => {
    const server = await mailServer();
    const bad = await order(store, { secrets: undefined });
    const good = await order(store, { at: afterNoon(-1) });
    start(server.url);
    await becomes(bad, { outcome: "given-up", fault: "letter" });
    await becomes(good, { outcome: "sent" });
  });

  it("stopping ends within two seconds although a server hangs, and the letter is sent by the next sender", async () => {
    const hanging = await mailServer("hang");
    const { stop } = start(hanging.url);
    const id = await order(store);
    await expect.poll(() => hanging.asked(), { interval: 10 }).toBe(1);
    const began = performance.now();
    await stop();
    expect(performance.now() - began).toBeLessThan(2_000);
    expect(await mailOf(store, id)).toMatchObject({ outcome: null, claimedBy: null, opened: { link } });
    const server = await mailServer();
    start(server.url).moveTo(afterNoon(5));
    await becomes(id, { outcome: "sent" });
  });

  it("without a place to send to, letters wait", async () => {
    const { stop } = start(null);
    const id = await order(store);
    await new Promise((resolve) => setTimeout(resolve, 500));
    await stop();
    expect(await mailOf(store, id)).toMatchObject({ attempts: 0, outcome: null, opened: { link } });
  });

  if (engine.name === "sqlite")
    it("what the server before left in its hands is sent by the next", async () => {
      const id = await order(store);
      await store.write(async (on) => {
        const claimedUntil = new Date(Date.now() + 60_000);
        await on.update(on.tables.mails).set({ claimedBy: "dead", claimedUntil, attempts: 1 });
      });
      const server = await mailServer();
      start(server.url);
      await becomes(id, { outcome: "sent", attempts: 2 });
    });
});
