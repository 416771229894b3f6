import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { sendAudit, sendExample } from "~/server/audits/send-audit.server";
import type { Store } from "~db/store/store";
import { auditForm, auditGround } from "~tests/support/audit-ground";
import { onEachEngine } from "~tests/support/engines";

const csv = { name: "grants.csv", content: "Identifier,Title\n360G-a-1,Rent\n" };
const key = "k".repeat(22);

onEachEngine((engine) => {
  let store: Store;
  beforeEach(async () => {
    store = await engine.open();
  });

  const counted = () =>
    store.read(async (on) => ({
      audits: await on.$count(on.tables.audits),
      files: await on.$count(on.tables.auditFiles),
      views: await on.$count(on.tables.auditViews),
      jobs: await on.$count(on.tables.jobs),
    }));
  const nothing = { audits: 0, files: 0, views: 0, jobs: 0 };
  const folders = (dataDir: string) =>
    existsSync(join(dataDir, "audits")) ? readdirSync(join(dataDir, "audits")) : [];

  describe("sending a file", () => {
    it("keeps it under our own name, with its own name to be shown, and orders its reading", async () => {
      const ground = auditGround(store);
      const sent = await sendAudit(auditForm([csv], { key, yearStart: "09-01" }), ground);
      if (!sent.ok) throw new Error(sent.problem);
      const folder = join(ground.env.dataDir, "audits", sent.id);
      expect(readdirSync(folder)).toEqual(["sent-1"]);
      expect(readFileSync(join(folder, "sent-1"), "utf8")).toBe(csv.content);
      expect(await counted()).toEqual({ audits: 1, files: 1, views: 1, jobs: 1 });
      const [audit] = await store.read(async (on) => on.select().from(on.tables.audits));
      expect(audit).toMatchObject({ id: sent.id, yearStart: "09-01", isExample: false, sentFrom: "sender-1" });
      expect(audit!.expiresAt.toISOString()).toBe("2026-12-23T12:00:00.000Z");
      expect(sent.id).toMatch(/^[\w-]{22}$/);
    });

    it("two files are one audit, a third is too many", async () => {
      const ground = auditGround(store);
      expect((await sendAudit(auditForm([csv, { ...csv, name: "two.csv" }]), ground)).ok).toBe(true);
      expect(await counted()).toEqual({ audits: 1, files: 2, views: 1, jobs: 1 });
      expect(await sendAudit(auditForm([csv, csv, csv]), ground)).toMatchObject({ ok: false, problem: "tooMany" });
      expect(folders(ground.env.dataDir)).toHaveLength(1);
    });

    it.each([
      ["noFile", []],
      ["noFile", [{ name: "", content: "" }]],
      ["emptyFile", [{ name: "empty.csv", content: "" }]],
      ["emptyFile", [csv, { name: "empty.csv", content: "" }]],
      ["tooLarge", [{ name: "large.csv", content: "x".repeat(1_048_576 + 1) }]],
    ])("%s: nothing is left behind", async (problem, files) => {
      const ground = auditGround(store, { AUDIT_MAX_MB: "1" });
      const sent = await sendAudit(auditForm(files, { yearStart: "01-01" }), ground);
      expect(sent).toMatchObject({ ok: false, problem, yearStart: "01-01" });
      expect(await counted()).toEqual(nothing);
      expect(folders(ground.env.dataDir)).toEqual([]);
    });

    it("a file of exactly the most is taken", async () => {
      const ground = auditGround(store, { AUDIT_MAX_MB: "1" });
      const sent = await sendAudit(auditForm([{ name: "large.csv", content: "x".repeat(1_048_576) }]), ground);
      expect(sent.ok).toBe(true);
    });

    it("a form that breaks off, or is none, leaves nothing", async () => {
      const ground = auditGround(store);
      const whole = auditForm([csv]);
      const body = Buffer.from(await whole.clone().arrayBuffer()).subarray(0, -30);
      const headers = { "content-type": whole.headers.get("content-type") ?? "" };
      const broken = new Request(whole.url, { method: "POST", body, headers });
      expect(await sendAudit(broken, ground)).toMatchObject({ ok: false, problem: "broken" });
      const none = new Request(whole.url, { method: "POST", body: "hello" });
      expect(await sendAudit(none, ground)).toMatchObject({ ok: false, problem: "broken" });
      expect([await counted(), folders(ground.env.dataDir)]).toEqual([nothing, []]);
    });

    it("whoever goes away in the middle leaves nothing", async () => {
      const ground = auditGround(store);
      const whole = auditForm([{ name: "a.csv", content: "x".repeat(400_000) }]);
      const gone = new AbortController();
      const body = whole.body!.pipeThrough(
        new TransformStream({
          transform(chunk, out) {
            out.enqueue(chunk.subarray(0, 1_000));
            gone.abort();
          },
        }),
      );
      const headers = { "content-type": whole.headers.get("content-type") ?? "" };
      const request = new Request(whole.url, {
        method: "POST",
        body,
        headers,
        signal: gone.signal,
        duplex: "half",
      } as RequestInit);
      await expect(sendAudit(request, ground)).rejects.toThrow();
      expect([await counted(), folders(ground.env.dataDir)]).toEqual([nothing, []]);
    });

    it("the same form twice is one audit; with another file it is another", async () => {
      const ground = auditGround(store);
      const send = (content: string) => sendAudit(auditForm([{ name: "a.csv", content }], { key }), ground);
      const [first, second] = await Promise.all([send("a\n1\n"), send("a\n1\n")]);
      expect(first).toEqual(second);
      expect(await send("a\n1\n")).toEqual(first);
      expect(await counted()).toEqual({ audits: 1, files: 1, views: 1, jobs: 1 });
      expect(await send("a\n2\n")).not.toEqual(first);
      expect(folders(ground.env.dataDir)).toHaveLength(2);
    });

    it("the example comes along", async () => {
      const ground = auditGround(store);
      const body = new URLSearchParams({ key });
      const sent = await sendExample(new Request("http://localhost/audit/example", { method: "POST", body }), ground);
      if (!sent.ok) throw new Error(sent.problem);
      const [file] = await store.read(async (on) => on.select().from(on.tables.auditFiles));
      expect(file).toMatchObject({ auditId: sent.id, name: "wendle-grants.csv" });
      expect(readFileSync(join(ground.env.dataDir, "audits", sent.id, "sent-1"))).toHaveLength(file!.bytes);
    });
  });

  describe("limits", () => {
    it("as many as allowed get through of a hundred at once, and again after an hour", async () => {
      const ground = auditGround(store, { AUDIT_PER_HOUR: "7" });
      const all = await Promise.all(Array.from({ length: 100 }, () => sendAudit(auditForm([csv]), ground)));
      expect(all.filter(({ ok }) => ok)).toHaveLength(7);
      for (const sent of all) if (!sent.ok) expect(sent).toMatchObject({ problem: "tooOften", wait: 3_600 });
      expect((await counted()).audits).toBe(7);
      expect(folders(ground.env.dataDir)).toHaveLength(7);
      expect((await sendAudit(auditForm([csv]), { ...ground, sender: "sender-2" })).ok).toBe(true);
      ground.at.now = new Date(ground.at.now.getTime() + 3_599_000);
      expect(await sendAudit(auditForm([csv]), ground)).toMatchObject({ problem: "tooOften", wait: 1 });
      ground.at.now = new Date(ground.at.now.getTime() + 1_000);
      expect((await sendAudit(auditForm([csv]), ground)).ok).toBe(true);
    }, 60_000);

    it("0 is no limit by the hour", async () => {
      const ground = auditGround(store, { AUDIT_PER_HOUR: "0" });
      for (let i = 0; i < 21; i++) expect((await sendAudit(auditForm([csv]), ground)).ok).toBe(true);
    });

    it("all audits together have so much room", async () => {
      const ground = auditGround(store, { AUDIT_DISK_MB: "1", AUDIT_MAX_MB: "1" });
      const half = { name: "half.csv", content: "x".repeat(524_288) };
      expect((await sendAudit(auditForm([half]), ground)).ok).toBe(true);
      expect((await sendAudit(auditForm([half]), ground)).ok).toBe(true);
      expect(await sendAudit(auditForm([csv]), ground)).toMatchObject({ ok: false, problem: "full" });
      expect(folders(ground.env.dataDir)).toHaveLength(2);
    });
  });
});
