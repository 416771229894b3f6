import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { addDocument } from "~/server/files/add-document.server";
import { bytesPath } from "~/server/files/places.server";
import { removeDocument } from "~/server/files/remove-document.server";
import { restoreDocument } from "~/server/files/restore-document.server";
import { sweepFiles } from "~/server/files/sweep-files.server";
import type { Store } from "~db/store/store";
import { onEachEngine } from "~tests/support/engines";
import { fileForm, filesGround, pdf } from "~tests/support/group-files";

const DAY = 86_400_000;
const shaOf = (content: string | Buffer) => createHash("sha256").update(content).digest("hex");
const ole = Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(2_000)]);

onEachEngine((engine) => {
  let store: Store;
  let at: Awaited<ReturnType<typeof filesGround>>;
  beforeEach(async () => {
    store = await engine.open();
    at = await filesGround(store);
  });
  const dataDir = () => at.ground.env.dataDir;
  const onDisk = () =>
    existsSync(join(dataDir(), "files"))
      ? readdirSync(join(dataDir(), "files"), { recursive: true, withFileTypes: true })
          .filter((one) => one.isFile())
          .map(({ name }) => name)
          .sort()
      : [];
  const rows = () =>
    store.read(async (on) => ({
      files: await on.select().from(on.tables.files),
      documents: await on.select().from(on.tables.documents),
      events: (await on.select().from(on.tables.events)).map(({ type }) => type),
    }));
  const add = (file: Parameters<typeof fileForm>[0], fields?: Record<string, string>, by = at.member) =>
    addDocument(fileForm(file, fields), by, at.ground);
  const added = async (file = pdf(), by = at.member) => {
    const done = await add(file, undefined, by);
    if (!done?.ok) throw new Error(JSON.stringify(done));
    return done.documentId;
  };

  describe("adding a file", () => {
    it("keeps its bytes under their hash, and its name to be shown only", async () => {
      const name = '../../etc/\u202Epasswd\u0085".pdf';
      const done = await add({ ...pdf(), name }, { kind: "insurance", expiresOn: "2027-03-31" });
      expect(done).toMatchObject({ ok: true });
      const sha256 = shaOf(pdf().content);
      expect(onDisk()).toEqual([sha256]);
      const path = join(dataDir(), bytesPath(sha256));
      expect([readFileSync(path, "utf8"), statSync(path).mode & 0o077]).toEqual([pdf().content, 0]);
      const { files, documents, events } = await rows();
      expect(files).toMatchObject([
        { sha256, bytes: pdf().content.length, type: "application/pdf", scan: "not-scanned", groupId: "club" },
      ]);
      expect(files[0]!.name).not.toMatch(/[/\p{Cc}\p{Cf}]/u);
      expect(documents).toMatchObject([{ kind: "insurance", expiresOn: "2027-03-31", addedBy: "dele" }]);
      expect(events).toEqual(["document-added"]);
    });

    it("two groups of bytes that are the same are one file on the disk, and two rows", async () => {
      await Promise.all([added(), add(pdf(), { kind: "other", expiresOn: "" }, at.lead)]);
      const { files, documents } = await rows();
      expect([files.length, documents.length, onDisk().length]).toEqual([2, 2, 1]);
    });

    it("bytes that were looked at before are as they were found, whoever adds them again", async () => {
      await added();
      const scannedAt = new Date("2026-11-20T09:00:00.000Z");
      await store.write((on) => on.update(on.tables.files).set({ scan: "infected", scannedAt }));
      await add(pdf(), { kind: "other", expiresOn: "" }, at.lead);
      await add({ ...pdf(), content: `${pdf().content} ` });
      const { files } = await rows();
      expect(files.map(({ scan }) => scan).sort()).toEqual(["infected", "infected", "not-scanned"]);
      expect(files.filter(({ scan }) => scan === "infected").map((one) => one.scannedAt)).toEqual([
        scannedAt,
        scannedAt,
      ]);
    });

    it("two presses of one button are one document", async () => {
      expect(await added()).toBe(await added());
      expect((await rows()).events).toEqual(["document-added"]);
    });

    it.each([
      ["noFile", null],
      ["emptyFile", { name: "a.pdf", content: "" }],
      ["tooLarge", { name: "a.pdf", content: Buffer.alloc(1_048_577, "%PDF-1.7 ") }],
      ["oldOffice", { name: "a.doc", content: ole }],
      ["script", { name: "a.pdf", content: "<!doctype html><script>alert(1)</script>" }],
      ["script", { name: "a.svg", content: '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>' }],
      ["script", { name: "a.txt", content: `${"x".repeat(5_000)}<ScRiPt>alert(1)</script>` }],
      ["otherType", { name: "a.pdf", content: Buffer.from("MZ\x90\0\x03\0\0\0\x04\0\0\0", "latin1") }],
      ["otherType", { name: "a.pdf", content: Buffer.from("PK\x03\x04 not really a zip", "latin1") }],
      ["notText", { name: "a.csv", content: Buffer.from("name;caf\xe9\n", "latin1") }],
    ])("%s: nothing is kept, and what was typed comes back", async (file, sent) => {
      const small = await smaller();
      const values = { kind: "accounts", expiresOn: "2027-03-31" };
      const done = await addDocument(fileForm(sent, values), at.member, small);
      expect(done).toEqual({ ok: false, values, errors: { file } });
      expect([onDisk(), (await rows()).files]).toEqual([[], []]);
      expect(readdirSync(join(dataDir(), "files/arriving"))).toEqual([]);
    });
    const smaller = async () => ({ ...at.ground, env: { ...at.ground.env, files: { maxMb: 1, clamd: null } } });

    it("exactly as large as it may be is taken", async () => {
      const content = Buffer.concat([Buffer.from("%PDF-1.7\n"), Buffer.alloc(1_048_576 - 9)]);
      expect(await addDocument(fileForm({ name: "a.pdf", content }), at.lead, await smaller())).toMatchObject({
        ok: true,
      });
    });

    it("says what is wrong with every field at once", async () => {
      const done = await add(null, { kind: "bank-statement", expiresOn: "2027-02-30" });
      expect(done).toMatchObject({ ok: false, errors: { kind: "kind", expiresOn: "expiresOn", file: "noFile" } });
    });

    it.each([
      ["a.csv", "name,sum\nRent,5\n", "text/csv"],
      ["a.pdf", "just words, ‘quoted’\n", "text/plain"],
    ])("%s of plain words is what its bytes are", async (name, content, type) => {
      await added({ name, content });
      expect((await rows()).files[0]!.type).toBe(type);
    });

    it("keeps no more than 200 files a group, of those that are there", async () => {
      await fill(199);
      const last = await added();
      expect(await add(pdf("more"))).toMatchObject({ ok: false, errors: { file: "tooManyKept" } });
      await removeDocument(at.member, last, at.ground);
      await added(pdf("more"));
      expect(await restoreDocument(at.member, last, at.ground)).toEqual({ ok: false, code: "tooManyKept" });
    });

    it("keeps no more than 200 MB a group", async () => {
      await fill(1, 200 * 1_048_576 - pdf().content.length);
      await added();
      expect(await add(pdf("more"))).toMatchObject({ ok: false, errors: { file: "tooMuchKept" } });
    });

    it("somebody who left the group meanwhile adds nothing", async () => {
      await store.write(async (on) => {
        await on.update(on.tables.memberships).set({ endedAt: new Date() });
      });
      expect(await add(pdf())).toBeNull();
      expect((await rows()).documents).toEqual([]);
    });
  });

  const fill = (count: number, bytes = 1) =>
    store.write(async (on) => {
      const row = {
        sha256: "0".repeat(64),
        bytes,
        type: "text/plain",
        name: "x",
        groupId: "club",
        addedAt: new Date(),
      };
      const all = Array.from({ length: count }, (_, i) => ({ ...row, id: `f-${i}`, scan: "clean" as const }));
      await on.insert(on.tables.files).values(all);
    });

  describe("taking away and bringing back", () => {
    it("is for who added it and for leads, twice is once, and thirty days are the end", async () => {
      const [mine, theirs] = [await added(), await added(pdf("lead"), at.lead)];
      expect(await removeDocument(at.member, theirs, at.ground)).toEqual({ ok: false, code: "not-yours" });
      expect(await removeDocument(at.lead, mine, at.ground)).toEqual({ ok: true });
      expect(await removeDocument(at.lead, mine, at.ground)).toEqual({ ok: true });
      expect(await removeDocument(at.lead, "nothing", at.ground)).toBeNull();
      const other = { ...at.lead, group: { id: "hall", name: "Hall" } };
      expect(await removeDocument(other, theirs, at.ground)).toBeNull();
      at.clock.now = new Date(at.clock.now.getTime() + 30 * DAY - 1);
      expect(await restoreDocument(at.member, mine, at.ground)).toEqual({ ok: true });
      await removeDocument(at.member, mine, at.ground);
      at.clock.now = new Date(at.clock.now.getTime() + 30 * DAY);
      expect(await restoreDocument(at.member, mine, at.ground)).toBeNull();
      const moves = (await rows()).events.filter((type) => type !== "document-added").sort();
      expect(moves).toEqual(["document-removed", "document-removed", "document-restored"]);
    });
  });

  describe("the sweep", () => {
    const sweep = (before = new Date(Date.now() - DAY)) =>
      sweepFiles({ store, env: { dataDir: dataDir(), testClockFile: null } }, { now: at.clock.now, before });
    const put = (path: string, content: string, age = 2 * DAY) => {
      mkdirSync(dirname(join(dataDir(), path)), { recursive: true });
      writeFileSync(join(dataDir(), path), content);
      const then = new Date(Date.now() - age);
      utimesSync(join(dataDir(), path), then, then);
    };
    const later = new Date(Date.now() + DAY);

    it("removes what a crash left, once it is a day old, and what was taken away for good", async () => {
      const [kept, gone] = [pdf("kept"), pdf("gone")];
      await added(kept);
      const removed = await added(gone);
      put(bytesPath(shaOf("orphan")), "orphan");
      put(bytesPath(shaOf("young orphan")), "young orphan", DAY / 2);
      await removeDocument(at.lead, removed, at.ground);
      await sweep();
      expect(onDisk()).toEqual([shaOf(kept.content), shaOf(gone.content), shaOf("young orphan")].sort());
      at.clock.now = new Date(at.clock.now.getTime() + 32 * DAY);
      await sweep(later);
      expect(onDisk()).toEqual([shaOf(kept.content)]);
    });

    it("leaves bytes that another document needs, and that came anew meanwhile", async () => {
      const first = await added();
      await removeDocument(at.member, first, at.ground);
      at.clock.now = new Date(at.clock.now.getTime() + 32 * DAY);
      put(bytesPath(shaOf(pdf().content)), pdf().content);
      await Promise.all([sweep(), added(pdf()), sweep(), added(pdf(), at.lead), sweep()]);
      await sweep();
      expect(onDisk()).toEqual([shaOf(pdf().content)]);
    });

    it("puts back what a sweep that was killed had put aside, when it is needed", async () => {
      await added();
      const sha256 = shaOf(pdf().content);
      rmSync(join(dataDir(), bytesPath(sha256)));
      put(`files/leaving/${sha256}`, pdf().content);
      put(`files/leaving/${shaOf("not needed")}`, "not needed");
      put("files/arriving/half/sent-1.part", "half");
      utimesSync(join(dataDir(), "files/arriving/half"), new Date(0), new Date(0));
      await sweep();
      expect(onDisk()).toEqual([sha256]);
      expect(readFileSync(join(dataDir(), bytesPath(sha256)), "utf8")).toBe(pdf().content);
    });
  });
});
