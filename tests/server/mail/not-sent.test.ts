import { randomUUID } from "node:crypto";
import { beforeEach, expect, it } from "vitest";
import { nobody } from "~/server/events/record-event.server";
import { claimMail, noteFailure } from "~/server/mail/claims.server";
import { notSent } from "~/server/mail/queries.server";
import { retryMail } from "~/server/mail/retry-mail.server";
import type { Store } from "~db/store/store";
import { onEachEngine } from "~tests/support/engines";
import { afterNoon, mailOf, noon, order } from "./sending";

onEachEngine((engine) => {
  let store: Store;
  beforeEach(async () => {
    store = await engine.open();
    await store.write(async (on) => {
      const { people, roles, funders, groups, memberships, knownGroups } = on.tables;
      await on.insert(funders).values(["f", "other"].map((id) => ({ id, name: id })));
      const names = ["Siân Llŷr", "Maureen", "Stranger"];
      await on
        .insert(people)
        .values(names.map((name) => ({ id: name, name, email: `new.${name.length}@x.org`, madeAt: noon })));
      const role = { role: "finance" as const, givenAt: noon, confirmedAt: noon };
      await on.insert(roles).values({ id: "r", personId: "Siân Llŷr", funderId: "f", ...role });
      await on.insert(roles).values({ id: "s", personId: "Stranger", funderId: "other", ...role });
      await on.insert(groups).values({ id: "g", name: "G", foldedName: "g", madeAt: noon });
      const member = { id: "m", groupId: "g", personId: "Maureen", role: "member" as const, givenAt: noon };
      await on.insert(memberships).values(member);
      await on.insert(knownGroups).values({ id: "k", groupId: "g", funderId: "f", how: "added", since: noon });
    });
  });

  const told = { kind: "role-told" as const, values: { name: "S", whom: "N", role: "finance", funder: "W" } };
  const orderTold = (personId: string, at = noon) =>
    order(store, { ...told, secrets: undefined, personId, at, address: "old@example.org" });
  const refuse = async (now: Date) => {
    const by = randomUUID();
    const mail = (await claimMail(store, by, now, ["mail"]))!;
    await noteFailure(store, { ...mail, by }, { fault: "5xx", isFinal: true }, now);
  };
  const listed = (now: Date, funderId = "f", from = 1) => notSent(store, { funderId, now, from });

  it("what was given up or waits longer than ten minutes is listed for who may know, without addresses and values", async () => {
    await orderTold("Siân Llŷr");
    await refuse(noon);
    await orderTold("Maureen", afterNoon(1));
    await orderTold("Stranger", afterNoon(2));
    const { mails, all } = await listed(afterNoon(601));
    expect([all, mails]).toMatchObject([
      2,
      [
        {
          name: "Maureen",
          fault: null,
          isGivenUp: false,
          attempts: 0,
          day: "2026-11-23",
          time: "12:00",
          canRetry: true,
        },
        { name: "Siân Llŷr", fault: "5xx", isGivenUp: true, attempts: 1, canRetry: true },
      ],
    ]);
    expect(JSON.stringify(mails)).not.toMatch(/@|whom/);
    expect((await listed(afterNoon(600.999))).all).toBe(1);
    expect((await listed(afterNoon(31 * 86_400))).mails.map(({ name }) => name)).toEqual(["Maureen"]);
  });

  it("what goes to a shared inbox of a group, or to a helper, is listed and can be tried again", async () => {
    await store.write(async (on) => {
      const { groups, inboxes, delegations } = on.tables;
      await on.insert(groups).values({ id: "x", name: "X", foldedName: "x", madeAt: noon });
      const helper = { id: "h", groupId: "g", personId: "Stranger", task: "Form", untilDay: "2999-12-31" };
      await on.insert(delegations).values({ ...helper, givenAt: noon });
      for (const [email, groupId] of [
        ["Hall@g.org", "g"],
        ["hello@strange.org", "x"],
      ] as const)
        await on.insert(inboxes).values({ emailKey: email.toLowerCase(), email, groupId, addedAt: noon });
    });
    await orderTold("Stranger");
    const toInbox = { ...told, secrets: undefined, personId: null };
    const id = await order(store, { ...toInbox, at: afterNoon(1), address: "Hall@g.org" });
    for (const address of ["hello@strange.org", "someone@else.org"])
      await order(store, { ...toInbox, address, at: noon });
    for (let n = 0; n < 4; n++) await refuse(afterNoon(2));
    const { mails, all } = await listed(afterNoon(3));
    expect([all, mails.map(({ name }) => name)]).toEqual([2, ["G (shared mailbox)", "Stranger"]]);
    const ground = { store, now: () => afterNoon(60), requestId: "r-1" };
    expect(await retryMail({ mailId: id, funderId: "f" }, nobody, ground)).toBe("again");
    expect(await mailOf(store, id)).toMatchObject({ outcome: null, address: "Hall@g.org" });
    const events = await store.read((on) => on.select().from(on.tables.events));
    expect(events).toMatchObject([{ type: "mail-retried", subjectKind: "group", subjectId: "g" }]);
  });

  it("what goes to a group that only lets the councillors see it is not for the funder", async () => {
    await store.write((on) => on.update(on.tables.knownGroups).set({ how: "councillors" }));
    await orderTold("Maureen");
    await refuse(noon);
    expect((await listed(afterNoon(1))).all).toBe(0);
  });

  it("tried again, it goes to the address that they have now, once", async () => {
    const id = await orderTold("Siân Llŷr");
    await refuse(noon);
    const ground = { store, now: () => afterNoon(60), requestId: "r-1" };
    expect(await retryMail({ mailId: id, funderId: "other" }, nobody, ground)).toBeNull();
    expect(await retryMail({ mailId: id, funderId: "f" }, nobody, ground)).toBe("again");
    const state = { endedAt: null, outcome: null, attempts: 0, nextAt: afterNoon(60), address: "new.9@x.org" };
    expect(await mailOf(store, id)).toMatchObject({ ...state, opened: told.values });
    expect(await claimMail(store, "a", afterNoon(60), ["mail"])).toMatchObject({ id });
    expect(await retryMail({ mailId: id, funderId: "f" }, nobody, ground)).toBe("gone");
  });

  it("what is too late, or was emptied, cannot be tried again", async () => {
    const id = await order(store, { personId: "Siân Llŷr", expiresAt: afterNoon(600) });
    await refuse(noon);
    expect((await listed(afterNoon(1))).mails).toMatchObject([{ canRetry: false }]);
    const ground = { store, now: () => afterNoon(1), requestId: "r-1" };
    expect(await retryMail({ mailId: id, funderId: "f" }, nobody, ground)).toBe("gone");
  });

  it("a page has twenty-five", async () => {
    for (let n = 0; n < 27; n++) await orderTold("Maureen", afterNoon(n));
    expect((await listed(afterNoon(9_999))).mails).toHaveLength(25);
    expect((await listed(afterNoon(9_999), "f", 26)).mails).toHaveLength(2);
  });
});
