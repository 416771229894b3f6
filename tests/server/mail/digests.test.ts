import { beforeEach, expect, it } from "vitest";
import type { How } from "~/domain/mail/subjects";
import { nobody } from "~/server/events/record-event.server";
import { chooseLetters } from "~/server/mail/choose-letters.server";
import { letterOf } from "~/server/mail/letters.server";
import { orderDigests } from "~/server/mail/order-digests.server";
import { orderMail } from "~/server/mail/order-mail.server";
import { stopAddress, stopIn, stopToken } from "~/server/mail/stop-token.server";
import type { Store } from "~db/store/store";
import { addPerson } from "~tests/server/sign-in/signing-in";
import { onEachEngine } from "~tests/support/engines";
import { mailsIn, secretKey } from "./sending";

const origin = "https://grants.example.org";
const at = (text: string) => new Date(`2026-11-${text}:00Z`);
const told = { name: "Maureen", group: "Supper Club", by: "Ruth", what: "what it does" };

onEachEngine((engine) => {
  let store: Store;
  let personId: string;
  beforeEach(async () => {
    store = await engine.open();
    personId = await addPerson(store);
  });

  const choose = (how: How, now = at("20T09:00")) =>
    chooseLetters(personId, { group: how }, nobody, { store, now: () => now, requestId: "r-1" });
  const tell = (now: Date, what = "what it does") =>
    store.write((on) =>
      orderMail(on, { kind: "group-changed", personId, address: "m@example.org", values: { ...told, what }, at: now }),
    );
  const digest = (due: Date) => orderDigests(store, { due, now: due });
  const kinds = async () => (await mailsIn(store)).map(({ kind }) => kind);
  const lines = () => store.read(async (on) => on.select().from(on.tables.digestLines));

  it("a letter goes as it happens where that was chosen, waits for the morning without a choice, and never is never", async () => {
    expect(await tell(at("25T09:00"))).toBeNull();
    expect(await lines()).toMatchObject([{ how: "daily" }]);
    await choose("now");
    expect(await tell(at("25T10:00"))).not.toBeNull();
    await choose("never");
    expect(await tell(at("25T11:00"))).toBeNull();
    expect(await lines()).toEqual([]);
    expect(await kinds()).toContain("group-changed");
  });

  it("what always comes heeds no choice", async () => {
    await choose("never");
    const values = { name: "", role: "officer", funder: "Wendle" };
    const order = { personId, address: "m@example.org", values, at: at("25T10:00") };
    for (const kind of ["role-waits", "role-told"] as const)
      expect(await store.write((on) => orderMail(on, { ...order, kind }))).not.toBeNull();
  });

  it("once a day there is one letter with all of it in sentences, and no letter when there is nothing", async () => {
    await choose("daily");
    await tell(at("25T10:00"));
    await tell(at("25T11:00"), "its name");
    await digest(at("26T07:30"));
    await digest(at("27T07:30"));
    const mails = await mailsIn(store);
    expect(mails).toMatchObject([{ kind: "digest", personId, values: { about: "group", lines: 2 } }]);
    const { text } = letterOf("digest", mails[0]!.values, origin)!;
    expect(text).toContain("25 November 2026: Ruth changed something for Supper Club: what it does.");
    expect(text).toContain("Supper Club: its name");
    expect((await lines()).map(({ mailId }) => mailId)).toEqual([mails[0]!.id, mails[0]!.id]);
  });

  it("once a week it comes on Monday, or on the first day after when nobody was there on Monday", async () => {
    await choose("weekly");
    await tell(at("19T10:00"));
    await digest(at("20T07:30"));
    expect(await kinds()).toEqual([]);
    await digest(at("24T07:30"));
    expect(await kinds()).toEqual(["digest"]);
    await tell(at("24T10:00"));
    await digest(at("25T07:30"));
    expect(await kinds()).toEqual(["digest"]);
  });

  it("two at once make one letter, and one that dies in the middle leaves all or nothing", async () => {
    await choose("daily");
    await tell(at("25T10:00"));
    const dying: Store = {
      ...store,
      read: store.read,
      write: (work) =>
        store.write(async (on) => {
          await work(on);
          throw new Error("killed");
        }),
    };
    await expect(orderDigests(dying, { due: at("26T07:30"), now: at("26T07:30") })).rejects.toThrow("killed");
    expect([await kinds(), (await lines())[0]!.mailId]).toEqual([[], null]);
    await Promise.all([digest(at("26T07:30")), digest(at("26T07:30"))]);
    expect(await kinds()).toEqual(["digest"]);
  });

  it("a change of mind takes along what waits", async () => {
    await choose("weekly");
    await tell(at("24T10:00"));
    expect(await choose("daily")).toEqual({ group: "weekly" });
    expect(await lines()).toMatchObject([{ how: "daily" }]);
    await choose("never");
    expect(await lines()).toEqual([]);
    expect(await choose("never")).toEqual({});
    const events = await store.read(async (on) => on.select().from(on.tables.events));
    expect(events.map(({ type }) => type)).toEqual(Array(3).fill("mail-choice-changed"));
  });

  it("a letter that can be stopped says where, to people and to mail programs; no other does", () => {
    const mail = { kind: "group-changed", personId, values: told };
    const stop = stopAddress(mail, { origin, secretKey })!;
    const letter = letterOf("group-changed", told, origin, stop)!;
    expect([letter.text.split("\n").includes(stop), letter.html.includes(stop)]).toEqual([true, true]);
    expect(stopIn(stop.split("/").at(-1)!, secretKey)).toEqual({ personId, about: "group" });
    for (const kind of ["sign-in", "role-told", "role-given", "role-waits", "factor-added"])
      expect(stopAddress({ ...mail, kind }, { origin, secretKey })).toBeNull();
  });

  it("a token that was changed, signed with another secret or cut is none", () => {
    const token = stopToken({ personId, about: "group" }, secretKey);
    const other = stopToken({ personId: "somebody", about: "group" }, secretKey);
    const mixed = `${other.split(".")[0]}.${token.split(".")[1]}`;
    const foreign = stopToken({ personId, about: "group" }, "another secret, which is long enough");
    for (const forged of [mixed, foreign, token.slice(0, -2), `${token}.x`, "", ".", "a.b"])
      expect(stopIn(forged, secretKey), forged).toBeNull();
    expect(stopIn(stopToken({ personId, about: "money" }, secretKey), secretKey)).toBeNull();
  });
});
