import { beforeEach, expect, it } from "vitest";
import { claimMail, noteFailure, noteSent, releaseAll, releaseMail } from "~/server/mail/claims.server";
import { orderMail } from "~/server/mail/order-mail.server";
import type { Store } from "~db/store/store";
import { onEachEngine } from "~tests/support/engines";
import { afterNoon, link, mailOf, mailsIn, noon, order } from "./sending";

const refused = { fault: "4xx", isFinal: false };

onEachEngine((engine) => {
  let store: Store;
  beforeEach(async () => {
    store = await engine.open();
  });

  const claimed = async (by: string, now: Date) => {
    const mail = await claimMail(store, by, now, ["mail"]);
    return mail && { ...mail, by };
  };
  const fail = async (by: string, now: Date) => noteFailure(store, (await claimed(by, now))!, refused, now);
  /** As if the process that has it had said nothing for longer than it may. */
  const silence = () =>
    store.write(async (on) => {
      await on.update(on.tables.mails).set({ claimedUntil: new Date(Date.now() - 1) });
    });

  it("an order in a write that fails leaves nothing", async () => {
    const failing = store.write(async (on) => {
      await orderMail(on, { kind: "sign-in", personId: null, address: "a@example.org", values: {}, at: noon });
      throw new Error("no");
    });
    await expect(failing).rejects.toThrow("no");
    expect(await mailsIn(store)).toEqual([]);
  });

  it("each order has an id of its own, which is fit for an address and a file name", async () => {
    const ids = await Promise.all([order(store), order(store)]);
    expect(new Set(ids).size).toBe(2);
    for (const id of ids) expect(id).toMatch(/^[\w-]{22}$/);
    expect(await mailOf(store, ids[0]!)).toMatchObject({ attempts: 0, nextAt: noon, endedAt: null, fault: null });
  });

  it("of twenty that ask at once, one gets it", async () => {
    await order(store);
    const all = await Promise.all(Array.from({ length: 20 }, (_, n) => claimed(`sender ${n}`, noon)));
    expect(all.filter((mail) => mail !== undefined)).toHaveLength(1);
  });

  it("what has waited longest goes first, and nothing before its time", async () => {
    const [second, first, later] = [
      await order(store, { at: afterNoon(2) }),
      await order(store, { at: afterNoon(1) }),
      await order(store, { at: afterNoon(11) }),
    ];
    expect((await claimed("a", afterNoon(10)))?.id).toBe(first);
    expect((await claimed("b", afterNoon(10)))?.id).toBe(second);
    expect(await claimed("c", afterNoon(10))).toBeUndefined();
    expect((await claimed("d", afterNoon(11)))?.id).toBe(later);
  });

  it("it is tried again after 5 s, 30 s, 2 min, 10 min, 1 h and 6 h, then given up", async () => {
    const id = await order(store);
    let at = 0;
    for (const wait of [5, 30, 120, 600, 3_600, 21_600]) {
      expect(await fail("a", afterNoon(at))).toBe("later");
      expect(await claimed("early", afterNoon(at + wait - 0.001))).toBeUndefined();
      expect(await mailOf(store, id)).toMatchObject({ fault: "4xx", opened: { link }, claimedBy: null });
      at += wait;
    }
    expect(await fail("a", afterNoon(at))).toBe("given-up");
    const ended = { outcome: "given-up", attempts: 7, fault: "4xx", keeps: [], endedAt: afterNoon(at) };
    expect(await mailOf(store, id)).toMatchObject(ended);
    expect(await claimed("b", afterNoon(1e6))).toBeUndefined();
  });

  it("what is of no use to try again is given up at once", async () => {
    const id = await order(store);
    const mail = (await claimed("a", noon))!;
    expect(await noteFailure(store, mail, { fault: "5xx", isFinal: true }, noon)).toBe("given-up");
    expect(await mailOf(store, id)).toMatchObject({ outcome: "given-up", attempts: 1, fault: "5xx", keeps: [] });
  });

  it("one that was sent keeps neither its link nor a fault", async () => {
    const id = await order(store);
    await fail("a", noon);
    await noteSent(store, (await claimed("b", afterNoon(5)))!, afterNoon(6));
    const sent = {
      outcome: "sent",
      endedAt: afterNoon(6),
      fault: null,
      keeps: [],
      claimedBy: null,
      claimedUntil: null,
    };
    expect(await mailOf(store, id)).toMatchObject(sent);
  });

  it("at the second it expires it is given up, unless it is being sent", async () => {
    const expiresAt = afterNoon(600);
    const [id, other] = [await order(store, { expiresAt }), await order(store, { at: afterNoon(1), expiresAt })];
    const mail = (await claimed("a", afterNoon(599)))!;
    expect(mail.id).toBe(id);
    expect(await claimed("b", afterNoon(600))).toBeUndefined();
    expect(await mailOf(store, other)).toMatchObject({ outcome: "given-up", fault: "late", attempts: 0, keeps: [] });
    await noteSent(store, mail, afterNoon(601));
    expect((await mailOf(store, id)).outcome).toBe("sent");
  });

  it("one that expires between two attempts is given up without another, and says why the last one failed", async () => {
    const id = await order(store, { expiresAt: afterNoon(3) });
    await fail("a", noon);
    expect(await claimed("b", afterNoon(3))).toBeUndefined();
    expect(await mailOf(store, id)).toMatchObject({ outcome: "given-up", fault: "4xx", attempts: 1, keeps: [] });
  });

  it("it is taken over from one who fell silent, who may then say nothing", async () => {
    const id = await order(store);
    const first = (await claimed("a", noon))!;
    expect(await claimed("b", noon)).toBeUndefined();
    await silence();
    expect(await claimed("b", noon)).toMatchObject({ id, attempts: 2 });
    await noteFailure(store, first, { fault: "5xx", isFinal: true }, noon);
    await noteSent(store, first, noon);
    await releaseMail(store, first);
    expect(await mailOf(store, id)).toMatchObject({ endedAt: null, fault: null, claimedBy: "b", attempts: 2 });
  });

  it("one that ends seven processes is given up", async () => {
    const id = await order(store);
    for (let n = 0; n < 7; n++) {
      expect((await claimed(`sender ${n}`, noon))?.id).toBe(id);
      await releaseAll(store);
    }
    expect(await claimed("last", noon)).toBeUndefined();
    expect(await mailOf(store, id)).toMatchObject({ outcome: "given-up", attempts: 7, fault: "late" });
  });

  it("one that there was no time for is not held to have been tried", async () => {
    const id = await order(store);
    await releaseMail(store, (await claimed("a", noon))!);
    expect(await mailOf(store, id)).toMatchObject({ attempts: 0, claimedBy: null, endedAt: null });
  });
});
