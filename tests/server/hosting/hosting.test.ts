import { eq } from "drizzle-orm";
import { beforeEach, expect, it } from "vitest";
import { agreeToHost } from "~/server/hosting/agree-to-host.server";
import { askHost } from "~/server/hosting/ask-host.server";
import { endHosting } from "~/server/hosting/end-hosting.server";
import { groupsNamed, hostingsOf } from "~/server/hosting/queries.server";
import type { PersonOfGroup } from "~/server/viewer/group-viewer.server";
import type { Store } from "~db/store/store";
import { onEachEngine } from "~tests/support/engines";
import { rowsOf, threeGroups } from "../helping/ground";

onEachEngine((engine) => {
  let store: Store;
  let at: Awaited<ReturnType<typeof threeGroups>>;
  beforeEach(async () => {
    store = await engine.open();
    at = await threeGroups(store);
  });
  const ask = (by: PersonOfGroup, hostId: string, terms = "5%") => askHost(by, { hostId, terms }, at.ground);
  const idOf = (done: Awaited<ReturnType<typeof ask>>) => (done?.ok ? done.id : "");
  const held = async (by: PersonOfGroup, host: PersonOfGroup) => {
    const id = idOf(await ask(by, host.group.id));
    expect(await agreeToHost(host, id, at.ground)).toEqual({ ok: true });
    return id;
  };
  const lettersOf = async () => (await rowsOf(store)).mails.map(({ kind, address }) => `${kind} ${address}`);

  it("one asks, the other agrees, either ends it; both have it in their record, and letters go across", async () => {
    const id = await held(at.maureen, at.dele);
    expect((await hostingsOf(store, "club")).ours).toMatchObject({ name: "Millbrook Hall", agreedOn: "2026-11-26" });
    expect((await hostingsOf(store, "hall")).held).toMatchObject([{ name: "Supper Club", terms: "5%" }]);
    expect(await endHosting(at.maureen, id, at.ground)).toMatchObject({ ok: true });
    expect((await lettersOf()).sort()).toEqual([
      "host-agreed maureen@example.org",
      "host-asked dele@example.org",
      "host-ended dele@example.org",
    ]);
    const { events } = await rowsOf(store);
    const of = (groupId: string) => events.filter((one) => one.groupId === groupId && one.type.startsWith("host"));
    for (const groupId of ["club", "hall"])
      expect(new Set(of(groupId).map(({ type }) => type))).toEqual(
        new Set(["host-asked", "host-agreed", "host-ended"]),
      );
  });

  it("a lead without an address is told through the shared inbox of their group", async () => {
    await store.write(async (on) => {
      const { people, inboxes } = on.tables;
      await on.update(people).set({ email: null, emailKey: null }).where(eq(people.id, at.dele.personId));
      const [emailKey, addedAt] = ["hello@hall.example", at.ground.now()];
      await on.insert(inboxes).values({ emailKey, email: emailKey, groupId: "hall", addedAt });
    });
    const id = idOf(await ask(at.maureen, "hall"));
    await endHosting(at.maureen, id, at.ground);
    expect((await lettersOf()).sort()).toEqual(["host-asked hello@hall.example", "host-ended hello@hall.example"]);
  });

  it("only the host agrees, only the two end it, and only as leads", async () => {
    const id = idOf(await ask(at.maureen, "hall"));
    const member = { ...at.dele, personId: await at.person("Mo") };
    await at.join(member.personId, "hall", "member");
    for (const by of [at.maureen, at.bea, member]) expect(await agreeToHost(by, id, at.ground)).toBeNull();
    for (const by of [at.bea, member]) expect(await endHosting(by, id, at.ground)).toBeNull();
    expect(await endHosting(at.dele, id, at.ground)).toMatchObject({ ok: true });
    expect(await agreeToHost(at.dele, id, at.ground)).toMatchObject({ code: "host-ended" });
    expect(await endHosting(at.maureen, id, at.ground)).toMatchObject({ code: "host-ended" });
  });

  it("one host at a time; itself, nobody, and a group that nobody could agree for are refused", async () => {
    expect(await ask(at.maureen, "club")).toMatchObject({ code: "hosts-itself" });
    expect(await ask(at.maureen, "nothing-of-ours")).toMatchObject({ code: "no-such-host" });
    await store.write(async (on) => {
      const group = { id: "empty", name: "Empty", foldedName: "empty", madeAt: new Date() };
      await on.insert(on.tables.groups).values(group);
    });
    expect(await ask(at.maureen, "empty")).toMatchObject({ code: "host-without-leads" });
    expect(await ask(at.maureen, "hall")).toMatchObject({ ok: true });
    expect(await ask(at.maureen, "hall")).toMatchObject({ ok: true });
    expect(await ask(at.maureen, "tenants")).toMatchObject({ code: "has-host" });
    expect((await rowsOf(store)).hostings).toHaveLength(1);
  });

  it("two presses at once ask one host", async () => {
    const both = await Promise.all([ask(at.maureen, "hall"), ask(at.maureen, "tenants")]);
    expect(both.filter((one) => one?.ok)).toHaveLength(1);
    expect((await rowsOf(store)).hostings).toHaveLength(1);
  });

  it("money never goes round in a circle, also when two agree at once", async () => {
    await held(at.maureen, at.dele);
    expect(await ask(at.dele, "club")).toMatchObject({ code: "circle" });
    await held(at.dele, at.bea);
    expect(await ask(at.bea, "club")).toMatchObject({ code: "circle" });
    const fresh = await engine.open();
    at = await threeGroups(fresh);
    const [one, other] = [idOf(await ask(at.maureen, "hall")), idOf(await ask(at.dele, "club"))];
    const both = await Promise.all([agreeToHost(at.dele, one, at.ground), agreeToHost(at.maureen, other, at.ground)]);
    expect(both.filter((done) => done?.ok)).toHaveLength(1);
    expect(both.filter((done) => done && !done.ok && done.code === "circle")).toHaveLength(1);
  });

  it("groups are found by the whole name or its beginning, five at most, never all of them", async () => {
    await store.write(async (on) => {
      for (let i = 0; i < 7; i++) {
        const group = { id: `mill-${i}`, name: `Millbrook ${i}`, foldedName: `millbrook ${i}`, madeAt: new Date() };
        await on.insert(on.tables.groups).values(group);
      }
      await on.insert(on.tables.wards).values({ id: "w", name: "Eastgate" });
      await on.insert(on.tables.groupWards).values({ groupId: "hall", wardId: "w" });
    });
    const named = (typed: string) => groupsNamed(store, typed, "club");
    expect(await named("MILLBROOK hall!")).toEqual([
      { id: "hall", name: "Millbrook Hall", orgId: null, wards: ["Eastgate"] },
    ]);
    expect(await named("millbrook")).toHaveLength(5);
    expect(await named("supper club")).toEqual([]);
    for (const typed of ["", "mi", "%%%", "   ", "__"])
      expect(await named(typed), typed).toSatisfy((found) => !found?.length);
  });
});
