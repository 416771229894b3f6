import { beforeEach, expect, it } from "vitest";
import { forgetOld } from "~/server/schedules/forget-old.server";
import { randomSecret } from "~/server/sign-in/secrets.server";
import type { Store } from "~db/store/store";
import { onEachEngine } from "~tests/support/engines";
import { addPerson, door, rowsOf } from "../sign-in/signing-in";

const day = 86_400_000;

onEachEngine((engine) => {
  let store: Store;
  let at: ReturnType<typeof door>;
  beforeEach(async () => {
    store = await engine.open();
    await addPerson(store);
    at = door(store);
    const browser = randomSecret();
    await at.ask("maureen@example.org", { browser });
    const { token } = await at.letter("maureen@example.org");
    await at.redeem({ token, browser });
    await store.write(async (on) => {
      await on.update(on.tables.mails).set({ endedAt: at.now(), outcome: "sent" });
    });
  });

  it.each([
    ["90 days", 90 * day, [1, 1, 1]],
    ["a moment more", 90 * day + 1, [0, 0, 1]],
    ["365 days", 365 * day, [0, 0, 1]],
    ["a moment more than a year", 365 * day + 1, [0, 0, 0]],
  ])("after %s what is left of ways in and letters is what should be, and the record stands", async (_, ms, left) => {
    const before = (await rowsOf(store)).events;
    at.pass(ms);
    await forgetOld(store, at.now());
    const { signIns, sessions, mails, events } = await rowsOf(store);
    expect([signIns.length, sessions.length, mails.length]).toEqual(left);
    expect(events).toEqual(before);
  });

  it("a letter that it makes no sense to send any more is emptied, one that can still be sent is left", async () => {
    await at.ask("maureen@example.org", { sender: "elsewhere" });
    const newest = async () => (await rowsOf(store)).mails.find(({ outcome }) => outcome !== "sent");
    at.pass(600_000 - 1);
    await forgetOld(store, at.now());
    expect(await newest()).toMatchObject({ endedAt: null, values: { name: "Maureen Tagg" } });
    at.pass(1);
    await forgetOld(store, at.now());
    expect(await newest()).toMatchObject({ endedAt: at.now(), outcome: "given-up", values: {} });
  });
});
