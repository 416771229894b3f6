import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, it } from "vitest";
import { documentsOf, kindsFor } from "~/server/documents/queries.server";
import { addDocument } from "~/server/files/add-document.server";
import { fileAnswer } from "~/server/files/file-answer.server";
import { fileForGroup, fileForStaff } from "~/server/files/open-document.server";
import { bytesPath } from "~/server/files/places.server";
import { removeDocument } from "~/server/files/remove-document.server";
import type { Store } from "~db/store/store";
import { onEachEngine } from "~tests/support/engines";
import { fileForm, filesGround, pdf, staffOfCouncil } from "~tests/support/group-files";

onEachEngine((engine) => {
  let store: Store;
  let at: Awaited<ReturnType<typeof filesGround>>;
  let accounts: string;
  let policy: string;
  beforeEach(async () => {
    store = await engine.open();
    at = await filesGround(store);
    accounts = await added("accounts", pdf());
    policy = await added("safeguarding", pdf("policy"));
  });
  const added = async (kind: string, file: ReturnType<typeof pdf>) => {
    const done = await addDocument(fileForm(file, { kind, expiresOn: "" }), at.lead, at.ground);
    return done?.ok ? done.documentId : "";
  };
  const opened = () =>
    store.read(async (on) =>
      (await on.select().from(on.tables.events))
        .filter(({ type }) => type === "document-opened")
        .map(({ actorId, groupId, funderId, role }) => [actorId, groupId, funderId, role]),
    );

  it.each([
    ["officer", ["accounts", "safeguarding"]],
    ["auditor", ["accounts", "safeguarding"]],
    ["finance", ["accounts"]],
    ["trustee", []],
    ["councillor", []],
  ] as const)("%s lists and opens the same: %j, and the group's record says so", async (role, kinds) => {
    const staff = staffOfCouncil(role);
    const listed = await store.read(async (on) =>
      documentsOf(on, "club", "2026-11-26", await kindsFor(on, staff, "club")),
    );
    expect(listed.map(({ kind }) => kind)).toEqual(kinds);
    const openable = [];
    for (const documentId of [accounts, policy])
      if (await fileForStaff(staff, { groupId: "club", documentId }, at.ground, "open")) openable.push(documentId);
    expect(openable).toEqual(listed.map(({ id }) => id));
    expect(await opened()).toEqual(kinds.map(() => ["amina", "club", "council", role]));
  });

  it("looking at the head of a file notes nothing; what is another's, missing or taken away is not there", async () => {
    const officer = staffOfCouncil("officer");
    const ask = (groupId: string, documentId: string) =>
      fileForStaff(officer, { groupId, documentId }, at.ground, "open");
    expect(await fileForStaff(officer, { groupId: "club", documentId: accounts }, at.ground, "look")).not.toBeNull();
    expect(await ask("hall", accounts)).toBeNull();
    expect(await ask("club", "nothing")).toBeNull();
    const stranger = { ...officer, funder: { id: "trust", name: "Trust" } };
    expect(await fileForStaff(stranger, { groupId: "club", documentId: accounts }, at.ground, "open")).toBeNull();
    await removeDocument(at.lead, accounts, at.ground);
    expect(await ask("club", accounts)).toBeNull();
    expect(await fileForGroup(at.lead, accounts, at.ground)).toBeNull();
    expect(await fileForGroup({ ...at.lead, group: { id: "hall", name: "Hall" } }, policy, at.ground)).toBeNull();
    expect(await opened()).toEqual([]);
  });

  it("is handed over to be kept, with the name it came with", async () => {
    const kept = (await fileForGroup(at.member, accounts, at.ground))!;
    const file = { ...kept, name: 'Café "2026"’s.pdf' };
    for (const method of ["GET", "HEAD"]) {
      const answer = await fileAnswer(file, at.ground, method);
      expect(Object.fromEntries(answer.headers)).toEqual({
        "cache-control": "no-store, no-transform",
        "content-disposition": `attachment; filename="Cafe _2026__s.pdf"; filename*=UTF-8''Caf%C3%A9%20%222026%22%E2%80%99s.pdf`,
        "content-length": String(pdf().content.length),
        "content-security-policy": "sandbox; default-src 'none'",
        "content-type": "application/pdf",
        "x-robots-tag": "noindex",
      });
      expect(await answer.text()).toBe(method === "GET" ? pdf().content : "");
    }
  });

  it.each([
    ["gone", (path: string) => rmSync(path)],
    ["of another length", (path: string) => writeFileSync(path, "%PDF")],
  ])("bytes that are %s are told in words and in the log", async (_, spoil) => {
    const file = (await fileForGroup(at.member, policy, at.ground))!;
    spoil(join(at.ground.env.dataDir, bytesPath(file.sha256)));
    const answer = await fileAnswer(file, at.ground, "GET");
    expect([answer.status, answer.headers.get("cache-control")]).toEqual([404, "no-store, no-transform"]);
    expect(await answer.text()).toContain("That file is not here");
    expect(at.said.map(({ message }) => message)).toEqual(["the bytes of a file are not there: run verify"]);
  });
});
