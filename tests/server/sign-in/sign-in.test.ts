import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { randomSecret } from "~/server/sign-in/secrets.server";
import type { Store } from "~db/store/store";
import { onEachEngine } from "~tests/support/engines";
import { addPerson, door, rowsOf } from "./signing-in";

const hers = "maureen@example.org";
const minutes = 60_000;

onEachEngine((engine) => {
  let store: Store;
  let personId: string;
  let at: ReturnType<typeof door>;
  beforeEach(async () => {
    store = await engine.open();
    personId = await addPerson(store);
    at = door(store);
  });

  describe("asking for a mail", () => {
    it("orders one with a link of ours and a code, and keeps neither", async () => {
      expect(await at.ask(hers)).toBe(0);
      const { link, code } = await at.letter(hers);
      expect(link).toMatch(/^https:\/\/grants\.example\.org\/sign-in\/link\/[\w-]{43}$/);
      expect(code).toMatch(/^[A-HJKMNP-Z2-9]{4}-[A-HJKMNP-Z2-9]{4}$/);
      const { signIns, mails, events } = await rowsOf(store);
      const kept = JSON.stringify(signIns);
      for (const secret of [link.split("/").at(-1)!, code, code.replace("-", "")]) expect(kept).not.toContain(secret);
      expect(mails).toMatchObject([{ kind: "sign-in", personId, address: hers, expiresAt: signIns[0]!.expiresAt }]);
      expect(events).toEqual(["sign-in-asked"]);
    });

    it("answers the same for an address that nobody has, and sends nothing", async () => {
      expect(await at.ask("nobody@example.org")).toBe(0);
      const { signIns, mails } = await rowsOf(store);
      expect([signIns.length, mails]).toEqual([1, []]);
      for (let i = 0; i < 4; i++) expect(await at.ask("nobody@example.org")).toBe(0);
      expect(await at.ask("nobody@example.org")).toBe(15 * 60);
    });

    it("holds its limits under a hundred at once, however the address is written", async () => {
      const written = [hers, "MAUREEN@example.org", " maureen@example.org ", "maureen@EXAMPLE.ORG"];
      const all = Array.from({ length: engine.name === "sqlite" ? 100 : 40 }, (_, i) => at.ask(written[i % 4]!));
      const waits = await Promise.all(all);
      expect(waits.filter((wait) => wait === 0)).toHaveLength(5);
      expect((await rowsOf(store)).mails).toHaveLength(5);
    });

    it("a stranger's flood neither kills her mail nor keeps her out", async () => {
      const browser = randomSecret();
      await at.ask(hers, { browser });
      const { token } = await at.letter(hers);
      for (let i = 0; i < 30; i++) await at.ask(hers, { sender: `stranger ${i % 10}` });
      expect(await at.redeem({ token, browser })).not.toBeNull();
      expect(await at.ask(hers)).toBe(0);
    });

    it("is for nobody who was disabled", async () => {
      await store.write(async (on) => {
        await on.update(on.tables.people).set({ disabledAt: at.now() }).where(eq(on.tables.people.id, personId));
      });
      expect(await at.ask(hers)).toBe(0);
      expect((await rowsOf(store)).mails).toEqual([]);
    });
  });

  describe("a link", () => {
    it("signs in where it was asked for, once", async () => {
      const browser = randomSecret();
      await at.ask(hers, { browser, returnTo: "/who-we-fund" });
      const { token } = await at.letter(hers);
      expect(await at.redeem({ token, browser })).toMatchObject({ returnTo: "/who-we-fund" });
      expect(await at.redeem({ token, browser })).toBeNull();
      const { sessions, events } = await rowsOf(store);
      expect(sessions).toMatchObject([{ personId, device: "own", browser: "Firefox, Android", endedAt: null }]);
      expect(events).toContain("session-started");
    });

    it("alone is worth nothing in another browser, and costs nothing there; with its code it is", async () => {
      await at.ask(hers);
      const { token, code } = await at.letter(hers);
      for (let i = 0; i < 20; i++) expect(await at.redeem({ token, browser: randomSecret() })).toBeNull();
      expect(await at.redeem({ token })).toBeNull();
      expect(await at.redeem({ token, code })).not.toBeNull();
    });

    it("used fifty times at once gives one session", async () => {
      const browser = randomSecret();
      await at.ask(hers, { browser });
      const { token } = await at.letter(hers);
      const done = await Promise.all(Array.from({ length: 50 }, () => at.redeem({ token, browser })));
      expect(done.filter((one) => one !== null)).toHaveLength(1);
      expect((await rowsOf(store)).sessions).toHaveLength(1);
    });

    it.each([
      ["a moment before its ten minutes are over", 10 * minutes - 1, true],
      ["when they are over", 10 * minutes, false],
    ])("%s", async (_, ms, isGood) => {
      const browser = randomSecret();
      await at.ask(hers, { browser });
      const { token } = await at.letter(hers);
      at.pass(ms);
      expect((await at.redeem({ token, browser })) !== null).toBe(isGood);
    });

    it("is worth nothing once a newer one was asked for", async () => {
      const browser = randomSecret();
      await at.ask(hers, { browser });
      const older = await at.letter(hers);
      at.pass(1);
      await at.ask(hers, { browser });
      const newer = await at.letter(hers);
      expect(await at.redeem({ token: older.token, browser })).toBeNull();
      expect(await at.redeem({ token: older.token, code: older.code })).toBeNull();
      expect(await at.redeem({ token: newer.token, browser })).not.toBeNull();
    });
  });

  describe("a code", () => {
    const asked = async () => {
      const browser = randomSecret();
      await at.ask(hers, { browser });
      return { browser, ...(await at.letter(hers)) };
    };

    it("signs in, pasted or typed", async () => {
      const { browser, code } = await asked();
      expect(await at.redeem({ browser, code: ` ${code.toLowerCase().replace("-", " ")}\n` })).not.toBeNull();
    });

    it("of another mail, or in another browser without the link, does not", async () => {
      const { browser } = await asked();
      await addPerson(store, "dele@example.org");
      await at.ask("dele@example.org", { browser: randomSecret() });
      const { code: his } = await at.letter("dele@example.org");
      expect(await at.redeem({ browser, code: his })).toBeNull();
      const { code } = await at.letter(hers);
      expect(await at.redeem({ browser: randomSecret(), code })).toBeNull();
    });

    it("is dead after five wrong ones, also when all come at once", async () => {
      const { browser, code } = await asked();
      for (let i = 0; i < 4; i++) expect(await at.redeem({ browser, code: "AAAA-AAAA" })).toBeNull();
      await Promise.all(Array.from({ length: 10 }, () => at.redeem({ browser, code: "BBBB-BBBB" })));
      expect(await at.redeem({ browser, code })).toBeNull();
      const { signIns, events } = await rowsOf(store);
      expect(signIns).toMatchObject([{ tries: 5, outcome: "spent" }]);
      expect(events.filter((type) => type === "sign-in-refused")).toHaveLength(5);
    });

    it("works after four wrong ones", async () => {
      const { browser, code } = await asked();
      for (let i = 0; i < 4; i++) await at.redeem({ browser, code: "AAAA-AAAA" });
      expect(await at.redeem({ browser, code })).not.toBeNull();
    });

    it("never signs in as nobody", async () => {
      const browser = randomSecret();
      await at.ask("nobody@example.org", { browser });
      expect(await at.redeem({ browser, code: "AAAA-AAAA" })).toBeNull();
    });
  });

  it("whoever is disabled between the mail and the press stays out", async () => {
    const browser = randomSecret();
    await at.ask(hers, { browser });
    const { token } = await at.letter(hers);
    await store.write(async (on) => {
      await on.update(on.tables.people).set({ disabledAt: at.now() });
    });
    expect(await at.redeem({ token, browser })).toBeNull();
    expect((await rowsOf(store)).sessions).toEqual([]);
  });
});
