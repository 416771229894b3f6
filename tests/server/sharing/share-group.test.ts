import { beforeEach, expect, it } from "vitest";
import { sightOf } from "~/server/sharing/knows.server";
import { sharingShown } from "~/server/sharing/queries.server";
import { shareGroup } from "~/server/sharing/share-group.server";
import { unshareGroup } from "~/server/sharing/unshare-group.server";
import type { Store } from "~db/store/store";
import { onEachEngine } from "~tests/support/engines";
import { rowsOf, threeGroups } from "../helping/ground";

onEachEngine((engine) => {
  let store: Store;
  let at: Awaited<ReturnType<typeof threeGroups>>;
  beforeEach(async () => {
    store = await engine.open();
    at = await threeGroups(store);
    await at.person("Amina", { role: "officer" });
    await at.person("Tom", { role: "officer", funder: "trust" });
  });
  const share = (funderId: string, how: "agreed" | "councillors", by = at.maureen) =>
    shareGroup(by, { funderId, how }, at.ground);
  const officerOf = (id: string) => ({ funder: { id, name: id }, roles: ["officer" as const], wardIds: [] });
  const sees = (id: string) => store.read((on) => sightOf(on, officerOf(id), "club"));
  const shareEvents = async () => (await rowsOf(store)).events.filter(({ type }) => /^group-(un)?shared$/.test(type));

  it("a funder sees the story once the group agreed, and no longer once it ended that", async () => {
    expect(await sees("trust")).toBeNull();
    const done = await share("trust", "agreed");
    expect(await sees("trust")).toBe("whole");
    const id = done?.ok ? done.id : "";
    expect(await unshareGroup(at.dele, id, at.ground)).toBeNull();
    expect(await unshareGroup(at.maureen, id, at.ground)).toEqual({ ok: true });
    expect(await sees("trust")).toBeNull();
    expect(await unshareGroup(at.maureen, id, at.ground)).toMatchObject({ code: "share-ended" });
    const events = await shareEvents();
    // At one moment of the clock: in no order.
    expect(events.map(({ type, groupId, funderId }) => [type, groupId, funderId]).sort()).toEqual([
      ["group-shared", "club", "trust"],
      ["group-unshared", "club", "trust"],
    ]);
  });

  it("the other leads hear of it at once, whatever they chose, and the members as they did", async () => {
    const [joyce, nia] = [await at.person("Joyce"), await at.person("Nia")];
    await at.join(joyce, "club", "lead");
    await at.join(nia, "club", "member");
    const choose = { about: "group", changedAt: at.ground.now(), personId: joyce, how: "never" as const };
    await store.write((on) => on.insert(on.tables.mailChoices).values(choose));
    const done = await share("trust", "agreed");
    const letters = async () => (await rowsOf(store)).mails.map(({ kind, personId }) => [kind, personId]);
    expect(await letters()).toEqual([["membership-told", joyce]]);
    const lines = await store.read((on) => on.select().from(on.tables.digestLines));
    expect(lines.map(({ personId }) => personId)).toEqual([nia]);
    await unshareGroup(at.maureen, done?.ok ? done.id : "", at.ground);
    expect(await letters()).toHaveLength(1);
  });

  it("two presses at once share once", async () => {
    const presses = await Promise.all([share("trust", "agreed"), share("trust", "agreed")]);
    expect(new Set(presses.map((done) => done?.ok && done.id)).size).toBe(1);
    expect(await shareEvents()).toHaveLength(1);
  });

  it("a funder that added the group stays; its councillors are the group's to say", async () => {
    const { knowing } = await sharingShown(store, "club");
    expect(knowing).toMatchObject([{ id: "council", ways: [{ how: "added", isOwnWord: false }] }]);
    const added = knowing[0]!.ways[0]!.id;
    expect(await unshareGroup(at.maureen, added, at.ground)).toMatchObject({ code: "not-yours-to-end" });
    expect(await share("council", "agreed")).toMatchObject({ code: "known-already" });
    expect(await share("council", "councillors")).toMatchObject({ ok: true });
    expect(await sees("council")).toBe("whole");
  });

  it("only leads, and only with funders that somebody works for here", async () => {
    expect(await share("trust", "agreed", { ...at.dele, group: at.maureen.group })).toBeNull();
    await store.write(async (on) => {
      await on.insert(on.tables.funders).values({ id: "far", name: "Named in published grants" });
    });
    expect(await share("far", "agreed")).toMatchObject({ code: "no-such-funder" });
    const { funders } = await sharingShown(store, "club");
    expect(funders.map(({ id }) => id)).toEqual(["trust", "council"]);
    expect(await shareEvents()).toEqual([]);
  });
});
