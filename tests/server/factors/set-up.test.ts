import { Secret } from "otpauth";
import { beforeEach, describe, expect, it } from "vitest";
import { codeTyped } from "~/domain/people/code";
import { inFours } from "~/domain/people/factors";
import { letterOf } from "~/server/mail/letters.server";
import type { Store } from "~db/store/store";
import { onEachEngine } from "~tests/support/engines";
import { addPerson, door, rowsOf } from "../sign-in/signing-in";
import { numberOf, phoneOf } from "./phone";

const minutes = 60_000;

onEachEngine((engine) => {
  let store: Store;
  let personId: string;
  let at: ReturnType<typeof door>;
  let phone: ReturnType<typeof phoneOf>;
  beforeEach(async () => {
    store = await engine.open();
    personId = await addPerson(store);
    at = door(store);
    phone = phoneOf(store, personId, at);
  });
  const factorsIn = () => store.read(async (on) => on.select().from(on.tables.factors));

  describe("setting an app up", () => {
    it("is not for who came through a shared inbox, also not where it was begun before", async () => {
      const secret = await phone.signIn("hello@club.example");
      expect(await phone.start(secret)).toBe("shared-inbox");
      expect(await factorsIn()).toEqual([]);
      const own = await phone.signIn();
      await phone.start(own);
      const { letters } = (await phone.pending(own))!;
      await store.write((on) => on.update(on.tables.sessions).set({ inboxKey: "hello@club.example" }));
      expect((await phone.confirm(own, numberOf(letters, at.now()))).done).toBe("gone");
    });

    it("makes a secret that counts for nothing until a number of it was typed", async () => {
      const secret = await phone.signIn();
      expect(await phone.pending(secret)).toBeNull();
      expect(await phone.start(secret)).toBe("started");
      const { letters, square } = (await phone.pending(secret))!;
      expect(letters).toMatch(/^[A-Z2-7]{32}$/);
      expect(inFours(letters)).toHaveLength(8);
      // The one module that is dark in every such square (ISO/IEC 18004).
      expect(square.path).toContain(`M8 ${square.size - 8}h1v1h-1z`);
      expect(await phone.pending(secret)).toMatchObject({ letters });
      expect((await phone.show(secret, { number: numberOf(letters, at.now()) })).done).toBe("none");
      expect((await phone.confirm(secret, "000 00")).done).toBe("wrong");
      expect(await phone.person(secret)).toMatchObject({ factorAt: null });
      expect((await rowsOf(store)).events).not.toContain("factor-added");
    });

    it("gives ten codes once, tells by letter and in the record, and counts as shown, under a new cookie", async () => {
      const secret = await phone.signIn();
      const { sessionId } = await phone.person(secret);
      const { codes, letters, next } = await phone.setUp(secret);
      expect(new Set(codes).size).toBe(10);
      for (const code of codes) expect(code).toMatch(/^[A-HJKMNP-Z2-9]{4}-[A-HJKMNP-Z2-9]{4}$/);
      expect((await phone.viewer(secret)).kind).toBe("nobody");
      const viewer = await phone.person(next);
      expect(viewer).toMatchObject({ personId, factorAt: at.now() });
      expect(viewer.sessionId).not.toBe(sessionId);
      const { mails, events, sessions } = await rowsOf(store);
      expect(sessions).toHaveLength(1);
      expect(mails).toMatchObject([{ kind: "factor-added", personId, address: "maureen@example.org" }]);
      expect(events.filter((type) => type.startsWith("factor"))).toEqual(["factor-added"]);
      const letter = letterOf("factor-added", mails[0]!.values, "https://grants.example.org")!;
      expect(letter.subject).toBe("A second step was added to your account");
      for (const hidden of [letters, ...codes]) expect(JSON.stringify([mails, letter])).not.toContain(hidden);
    });

    it("leaves in the database neither the secret, in letters or bytes, nor a code", async () => {
      const secret = await phone.signIn();
      await phone.start(secret);
      const waiting = JSON.stringify(await factorsIn());
      const { letters, codes } = await phone.setUp(secret);
      const bytes = Buffer.from(Secret.fromBase32(letters).bytes);
      const details = await store.read(async (on) => on.select().from(on.tables.eventDetails));
      const kept = JSON.stringify([waiting, await factorsIn(), await rowsOf(store), details]);
      const written = (["hex", "base64", "base64url"] as const).map((form) => bytes.toString(form).replace(/=+$/, ""));
      for (const hidden of [letters, letters.toLowerCase(), ...written]) expect(kept).not.toContain(hidden);
      for (const code of codes)
        for (const form of [code, code.replace("-", ""), codeTyped(code)]) expect(kept).not.toContain(form);
      const raw = (await factorsIn()).map((factor) => Buffer.from(factor.secret, "base64url"));
      expect(raw.filter((one) => one.includes(bytes))).toEqual([]);
    });

    it("shows the secret in the session that made it, and in no other", async () => {
      const [here, there] = [await phone.signIn(), await phone.signIn()];
      await phone.start(here);
      const { letters } = (await phone.pending(here))!;
      expect(await phone.pending(there)).toBeNull();
      expect((await phone.confirm(there, numberOf(letters, at.now()))).done).toBe("gone");
      expect((await phone.confirm(here, numberOf(letters, at.now()))).done).toHaveProperty("codes");
    });

    it("with another secret of the installation nothing opens", async () => {
      const { letters, next } = await phone.setUp(await phone.signIn());
      const elsewhere = phoneOf(store, personId, {
        ...at,
        ground: () => ({ ...at.ground(), secretKey: "another, which is as long as that one" }),
      });
      at.pass(minutes);
      expect((await elsewhere.show(next, { number: numberOf(letters, at.now()) })).done).toBe("lost");
    });

    it("pressed fifty times at once makes one authenticator and ten codes", async () => {
      const secret = await phone.signIn();
      await phone.start(secret);
      const number = numberOf((await phone.pending(secret))!.letters, at.now());
      const all = await Promise.all(Array.from({ length: 50 }, () => phone.confirm(secret, number).catch(() => null)));
      expect(all.filter((one) => typeof one?.done === "object")).toHaveLength(1);
      const left = (await factorsIn()).filter(({ endedAt }) => endedAt === null);
      expect(left.map(({ kind }) => kind).sort()).toEqual(["authenticator", ...Array(10).fill("recovery")]);
      expect((await rowsOf(store)).mails).toHaveLength(1);
    });
  });

  describe("setting another one up", () => {
    it.each([
      ["ten minutes after it was shown", 10 * minutes, true],
      ["a moment later", 10 * minutes + 1, false],
    ])("%s", async (_, ms, isTaken) => {
      const { next } = await phone.setUp(await phone.signIn());
      at.pass(ms);
      expect(await phone.start(next)).toBe(isTaken ? "started" : "first");
    });

    it("with a mailbox alone is not possible, nor with a secret that waited from before", async () => {
      const [hers, theirs] = [await phone.signIn(), await phone.signIn()];
      await phone.start(hers);
      const { letters } = (await phone.pending(hers))!;
      await phone.start(theirs);
      const { letters: foreign } = (await phone.pending(theirs))!;
      expect((await phone.confirm(hers, numberOf(letters, at.now()))).done).toBe("gone");
      await phone.setUp(hers);
      expect((await phone.confirm(theirs, numberOf(foreign, at.now()))).done).toBe("gone");
      expect(await phone.start(theirs)).toBe("first");
    });

    it("shown too long ago when the number comes, it has to be shown again", async () => {
      const { next } = await phone.setUp(await phone.signIn());
      await phone.start(next);
      const { letters } = (await phone.pending(next))!;
      at.pass(10 * minutes + 1);
      expect((await phone.confirm(next, numberOf(letters, at.now()))).done).toBe("first");
    });

    it("ends the one before and its codes, and says so in the record", async () => {
      const old = await phone.setUp(await phone.signIn());
      at.pass(5 * minutes);
      const { letters, codes, next } = await phone.setUp(old.next);
      at.pass(minutes);
      const number = (of: string) => ({ number: numberOf(of, at.now()) });
      expect((await phone.show(next, number(old.letters))).done).toBe("wrong");
      expect((await phone.show(next, { recovery: old.codes[0] })).done).toBe("wrong");
      const shown = await phone.show(next, number(letters));
      expect(shown.done).toBe("shown");
      expect((await phone.show(shown.next, { recovery: codes[9] })).done).toBe("shown");
      const { events, mails } = await rowsOf(store);
      expect(events.filter((type) => type === "factor-ended")).toHaveLength(1);
      expect(mails).toHaveLength(2);
    });
  });
});
