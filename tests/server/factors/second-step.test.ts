import { beforeEach, describe, expect, it } from "vitest";
import type { Store } from "~db/store/store";
import { onEachEngine } from "~tests/support/engines";
import { addPerson, door, rowsOf } from "../sign-in/signing-in";
import { numberOf, phoneOf } from "./phone";

const minutes = 60_000;
const step = 30_000;

onEachEngine((engine) => {
  let store: Store;
  let personId: string;
  let at: ReturnType<typeof door>;
  let phone: ReturnType<typeof phoneOf>;
  let letters: string;
  let codes: string[];
  let secret: string;
  /** A person with an app, who signed in anew an hour later with the mailbox alone. */
  beforeEach(async () => {
    store = await engine.open();
    personId = await addPerson(store);
    at = door(store);
    phone = phoneOf(store, personId, at);
    await phone.become("officer");
    ({ letters, codes } = await phone.setUp(await phone.signIn()));
    at.pass(60 * minutes);
    secret = await phone.signIn();
  });
  const numberAt = (ms: number) => numberOf(letters, new Date(at.now().getTime() + ms));
  const eventsOf = async (type: string) => (await rowsOf(store)).events.filter((one) => one === type).length;
  const wrongOne = (by = secret) => phone.show(by, { number: "x" });

  describe("a number from the app", () => {
    it("opens what waits, under a new cookie; the old one opens nothing", async () => {
      const { sessionId } = await phone.person(secret);
      expect(await phone.person(secret)).toMatchObject({ roles: [], lacksFactor: true });
      const number = numberAt(0);
      const { done, next } = await phone.show(secret, { number: ` ${number.slice(0, 3)} ${number.slice(3)} ` });
      expect(done).toBe("shown");
      expect((await phone.viewer(secret)).kind).toBe("nobody");
      const viewer = await phone.person(next);
      expect(viewer).toMatchObject({ roles: [{ role: "officer" }], factorAt: at.now(), lacksFactor: false });
      expect(viewer.sessionId).not.toBe(sessionId);
      expect(await eventsOf("factor-shown")).toBe(1);
    });

    it.each([
      ["of two steps before", -2, "wrong"],
      ["of the step before", -1, "shown"],
      ["of the step after", 1, "shown"],
      ["of two steps after", 2, "wrong"],
    ])("%s", async (_, steps, outcome) => {
      const { done, next } = await phone.show(secret, { number: numberAt(steps * step) });
      expect(done).toBe(outcome);
      expect((await phone.viewer(next)).kind).toBe(outcome === "shown" ? "person" : "nobody");
    });

    it.each(["éééééé", "١٢٣٤٥٦", "😀😀😀", "12345", "1234567", "12345６", "\0".repeat(6), "9".repeat(5_000)])(
      "%j is wrong like any other",
      async (number) => {
        expect((await phone.show(secret, { number })).done).toBe("wrong");
      },
    );

    it("is never taken again, nor one before it, in this session or another", async () => {
      const other = await phone.signIn();
      const { next } = await phone.show(secret, { number: numberAt(0) });
      for (const by of [next, other])
        for (const steps of [0, -1])
          expect((await phone.show(by, { number: numberAt(steps * step) })).done).toBe("wrong");
      at.pass(step);
      expect((await phone.show(other, { number: numberAt(0) })).done).toBe("shown");
    });

    it("of the moment it was set up with is used up", async () => {
      const now = at.now();
      const fresh = phoneOf(store, await addPerson(store, "dele@example.org"), at);
      const set = await fresh.setUp(await fresh.signIn());
      expect((await fresh.show(set.next, { number: numberOf(set.letters, now) })).done).toBe("wrong");
    });

    it("of somebody else is wrong", async () => {
      const other = phoneOf(store, await addPerson(store, "dele@example.org"), at);
      const his = await other.setUp(await other.signIn());
      expect((await phone.show(secret, { number: numberOf(his.letters, at.now()) })).done).toBe("wrong");
      expect((await phone.show(secret, { recovery: his.codes[0] })).done).toBe("wrong");
    });

    it("shown fifty times at once in one session counts once, and the others cost nothing", async () => {
      const number = numberAt(0);
      const viewer = await phone.person(secret);
      const all = await Promise.all(Array.from({ length: 50 }, () => phone.showAs(viewer, { number })));
      expect(all.filter(({ done }) => done === "shown")).toHaveLength(1);
      expect(all.filter(({ done }) => done === "gone")).toHaveLength(49);
      expect(await eventsOf("factor-refused")).toBe(0);
    });

    it("shown at once in fifty sessions opens one of them", async () => {
      const secrets = [secret];
      while (secrets.length < 50) secrets.push(await phone.signIn());
      const number = numberAt(0);
      const all = await Promise.all(secrets.map((by) => phone.show(by, { number })));
      expect(all.filter(({ done }) => done === "shown")).toHaveLength(1);
      expect(all.filter(({ done }) => done === "wrong")).toHaveLength(5);
    });
  });

  describe("a recovery code", () => {
    it("opens what waits, once, however it is typed", async () => {
      const typed = ` ${codes[3]!.toLowerCase().replace("-", " ")} `;
      const { done, next } = await phone.show(secret, { recovery: typed });
      expect(done).toBe("shown");
      expect(await phone.person(next)).toMatchObject({ roles: [{ role: "officer" }], factorAt: at.now() });
      expect((await phone.show(next, { recovery: codes[3] })).done).toBe("wrong");
      expect((await phone.show(next, { recovery: codes[4] })).done).toBe("shown");
      expect([await eventsOf("recovery-code-used"), await eventsOf("factor-shown")]).toEqual([2, 0]);
    });

    it("used in fifty sessions at once opens one", async () => {
      const secrets = [secret];
      while (secrets.length < 50) secrets.push(await phone.signIn());
      const all = await Promise.all(secrets.map((by) => phone.show(by, { recovery: codes[0] })));
      expect(all.filter(({ done }) => done === "shown")).toHaveLength(1);
    });

    it("beside a wrong number is enough, and is left alone beside a right one", async () => {
      const { done, next } = await phone.show(secret, { number: numberAt(0), recovery: codes[0] });
      expect(done).toBe("shown");
      expect((await phone.show(next, { number: "000000", recovery: codes[0] })).done).toBe("shown");
    });

    it("is no hash as the table holds it", async () => {
      const kept = await store.read(async (on) => on.select().from(on.tables.factors));
      const { secret: hash } = kept.find(({ kind }) => kind === "recovery")!;
      expect((await phone.show(secret, { recovery: hash })).done).toBe("wrong");
    });
  });

  describe("after five wrong ones", () => {
    it("nothing is taken for the rest of the fifteen minutes, wherever it is tried", async () => {
      const other = await phone.signIn();
      for (let i = 0; i < 5; i++) {
        expect((await wrongOne()).done).toBe("wrong");
        at.pass(minutes);
      }
      for (const typed of [{ number: numberAt(0) }, { recovery: codes[0] }])
        for (const by of [secret, other]) expect((await phone.show(by, typed)).done).toEqual({ wait: 10 * 60 });
      expect(await eventsOf("factor-refused")).toBe(5);
      at.pass(10 * minutes - 1);
      expect((await phone.show(secret, { number: numberAt(0) })).done).toEqual({ wait: 1 });
      at.pass(1);
      expect((await phone.show(secret, { number: numberAt(0) })).done).toBe("shown");
    });

    it("fifty tried at once are five", async () => {
      const all = await Promise.all(Array.from({ length: 50 }, () => wrongOne()));
      expect(all.filter(({ done }) => done === "wrong")).toHaveLength(5);
      expect(await eventsOf("factor-refused")).toBe(5);
    });

    it("an empty form is none of them", async () => {
      for (let i = 0; i < 9; i++) expect((await phone.show(secret, { number: " " })).done).toBe("wrong");
      expect((await phone.show(secret, { number: numberAt(0) })).done).toBe("shown");
    });

    it("somebody else is not kept waiting", async () => {
      const other = phoneOf(store, await addPerson(store, "dele@example.org"), at);
      for (let i = 0; i < 6; i++) await wrongOne();
      const his = await other.setUp(await other.signIn());
      expect((await other.show(his.next, { recovery: his.codes[0] })).done).toBe("shown");
    });
  });

  it("a session that was ended shows nothing", async () => {
    const viewer = await phone.person(secret);
    await store.write(async (on) => {
      await on.update(on.tables.sessions).set({ endedAt: at.now() });
    });
    expect((await phone.showAs(viewer, { number: numberAt(0) })).done).toBe("gone");
  });
});
