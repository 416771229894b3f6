import { randomUUID } from "node:crypto";
import { and, desc, eq, isNotNull, isNull } from "drizzle-orm";
import { beforeEach, expect, it } from "vitest";
import type { FieldValue } from "~/domain/groups/fields";
import { nobody } from "~/server/events/record-event.server";
import { tellFact } from "~/server/groups/tell-fact.server";
import { openLog } from "~/server/log.server";
import { officerAgrees } from "~/server/members/officer-agrees.server";
import { peopleOfGroup } from "~/server/members/queries.server";
import { comparisonOf } from "~/server/merging/comparison.server";
import { type Merged, mergeGroups } from "~/server/merging/merge-groups.server";
import { duplicatesOf } from "~/server/merging/queries.server";
import { tellAlike, tellApart } from "~/server/merging/tell-apart.server";
import { undoMerge } from "~/server/merging/undo-merge.server";
import { viewerOf } from "~/server/viewer/viewer-of.server";
import type { Store } from "~db/store/store";
import { onEachEngine } from "~tests/support/engines";
import { causedBy } from "../people/ground";
import { council, dump, fill, officersOf, trust } from "./ground";

const log = openLog("silent");

onEachEngine((engine) => {
  let store: Store;
  let at: Awaited<ReturnType<typeof officersOf>>;
  beforeEach(async () => {
    store = await engine.open();
    at = await officersOf(store);
  });

  const pairs = async (funderId = council.id) =>
    (await duplicatesOf(store, funderId)).pairs.map(({ one, other, why }) => [[one.name, other.name].sort(), why]);
  /** Two groups with all there can be, and one person in both. */
  const twoFull = async () => {
    const [kept, gone] = [
      await at.group("Millbrook Hall"),
      await at.group("Millbrook Hall", { orgId: "GB-CHC-1", funders: [council, trust] }),
    ];
    const [both, maureen, dele] = [await at.person("Both"), await at.person("Maureen"), await at.person("Dele")];
    await fill(store, kept, "k", [maureen, both], at.ground.now());
    await fill(store, gone, "g", [dele, both], at.ground.now());
    return { kept, gone, both, dele };
  };
  const merge = async (kept: string, gone: string, by = at.amina) =>
    (await mergeGroups(by, { keptId: kept, goneId: gone }, at.ground)) as Merged;

  it("pairs are those that the funder knows, until they are told apart, and again when that is taken back", async () => {
    const one = await at.group("Millbrook Hall");
    const other = await at.group("Milbrook Hall");
    await at.group("Millbrook Hall", { funders: [trust] });
    expect(await pairs()).toEqual([[["Milbrook Hall", "Millbrook Hall"], "near"]]);
    const pair = { oneId: other, otherId: one };
    const { types } = await causedBy(store, async () => {
      await tellApart(at.amina, pair, at.ground);
      await tellApart(at.ben, pair, at.ground);
    });
    expect(types).toEqual(["groups-told-apart", "groups-told-apart"]);
    expect(await pairs()).toEqual([]);
    expect(await mergeGroups(at.amina, { keptId: one, goneId: other }, at.ground)).toEqual({
      ...{ ok: false, code: "told-apart" },
    });
    const taken = await causedBy(store, () => tellAlike(at.ben, { oneId: one, otherId: other }, at.ground));
    expect(taken.types).toEqual(["groups-alike-again", "groups-alike-again"]);
    expect(await pairs()).toHaveLength(1);
    expect(await tellApart(at.tess, pair, at.ground)).toBeNull();
  });

  it("a group that only lets the councillors see it is none that an officer could merge, or find in a list", async () => {
    const one = await at.group("Millbrook Hall");
    const other = await at.group("Millbrook Hall", { how: "councillors" });
    expect(await pairs()).toEqual([]);
    expect(await comparisonOf(store, council.id, { oneId: one, otherId: other })).toBeNull();
    expect(await mergeGroups(at.amina, { keptId: one, goneId: other }, at.ground)).toBeNull();
    expect(await tellApart(at.amina, { oneId: one, otherId: other }, at.ground)).toBeNull();
  });

  it("what the other has comes along, but for what the kept one has itself; undone, every row is as it was", async () => {
    const { kept, gone, both, dele } = await twoFull();
    const secret = await at.signIn(dele);
    const before = await dump(store);
    const { types, events } = await causedBy(store, () => merge(kept, gone));
    expect(types).toEqual(["group-merged", "group-merged", "membership-given"]);
    expect(events.map(({ groupId }) => groupId).sort()).toEqual([kept, kept, gone].sort());
    const after = await comparisonOf(store, council.id, { oneId: kept, otherId: kept });
    expect(after?.one).toMatchObject({ people: 3, files: 2, orgId: "GB-CHC-1", facts: { work: "k" } });
    const stays = await store.read(async (on) => ({
      people: await on.select().from(on.tables.memberships).where(eq(on.tables.memberships.groupId, gone)),
      facts: await on.select().from(on.tables.facts).where(eq(on.tables.facts.groupId, gone)),
      wards: await on.select().from(on.tables.groupWards).where(eq(on.tables.groupWards.groupId, kept)),
      hostings: await on.select().from(on.tables.hostings).where(eq(on.tables.hostings.groupId, gone)),
      known: await on.select().from(on.tables.knownGroups).where(eq(on.tables.knownGroups.groupId, kept)),
      recipients: await on.select().from(on.tables.recipients).where(eq(on.tables.recipients.groupId, kept)),
    }));
    expect(stays.people.map(({ personId }) => personId)).toEqual([both]);
    expect(stays.facts.map(({ field }) => field).sort()).toEqual(["name", "work"]);
    expect(stays.wards.map(({ wardId }) => wardId)).toEqual(["ward-k"]);
    expect(stays.hostings).toHaveLength(1);
    expect(stays.known.map(({ funderId }) => funderId).sort()).toEqual([council.id, trust.id].sort());
    expect(stays.recipients).toHaveLength(2);
    const viewer = await viewerOf(secret, { store, now: at.ground.now, log });
    const opened = viewer.kind === "person" ? viewer.memberships.map(({ groupId }) => groupId) : [];
    expect(new Set(opened)).toEqual(new Set([kept]));

    const { merges } = await duplicatesOf(store, council.id);
    expect(merges).toMatchObject([{ kept: { id: kept }, gone: { id: gone }, by: "Amina", isUndone: false }]);
    const undone = await causedBy(store, () => undoMerge(at.ben, merges[0]!.id, at.ground));
    expect(undone.types).toEqual(["merge-undone", "merge-undone"]);
    expect(await dump(store)).toEqual(before);
    expect(await undoMerge(at.ben, merges[0]!.id, at.ground)).toEqual({ ok: false, code: "undone" });
  });

  /** Who is in a group now, and as what: `waits` is a lead who waits for a second yes. */
  const inGroup = async (groupId: string) => {
    const { people } = await peopleOfGroup(store, groupId, { personId: null, through: null });
    return people.map(({ name, role, state }) => `${name} ${state === "waits" ? state : role}`).sort();
  };
  const join = async (groupId: string, personId: string, role: "member" | "lead") =>
    store.write(async (on) => {
      const row = { id: randomUUID(), groupId, personId, role, givenAt: at.ground.now(), confirmedAt: at.ground.now() };
      await on.insert(on.tables.memberships).values(row);
    });
  const olderBy = (groupId: string, ms: number) =>
    store.write(async (on) => {
      const madeAt = new Date(at.ground.now().getTime() - ms);
      await on.update(on.tables.groups).set({ madeAt }).where(eq(on.tables.groups.id, groupId));
    });

  it("a lead who is a member of the kept one is its lead where it has none, and a member again once that is undone", async () => {
    const [kept, gone] = [await at.group("Hall"), await at.group("Hall")];
    const joyce = await at.person("Joyce");
    await join(kept, joyce, "member");
    await join(gone, joyce, "lead");
    const before = await dump(store);
    const { mergeId } = await merge(kept, gone);
    expect(await inGroup(kept)).toEqual(["Joyce lead"]);
    await undoMerge(at.amina, mergeId, at.ground);
    expect(await dump(store)).toEqual(before);
  });

  it.each([
    ["gone", 0],
    ["kept", 1],
  ])("an officer alone puts no lead beside those that are there, by a new group that is %s", async (_, keptPlace) => {
    const [old, made] = [await at.group("Hall"), await at.group("Hall")];
    await olderBy(old, 60_000);
    const [joyce, mallory] = [await at.person("Joyce"), await at.person("Mallory")];
    await join(old, joyce, "lead");
    await join(old, mallory, "member");
    await join(made, mallory, "lead");
    const [kept, gone] = keptPlace === 0 ? [old, made] : [made, old];
    const before = await dump(store);
    let mergeId = "";
    const { letters } = await causedBy(store, async () => {
      mergeId = (await merge(kept, gone)).mergeId;
    });
    expect(letters).toEqual(["membership-given mallory@example.org", "membership-told joyce@example.org"]);
    const stays = keptPlace === 0 ? ["Mallory member"] : [];
    expect(await inGroup(kept)).toEqual(["Joyce lead", ...stays, "Mallory waits"]);
    const [waiting] = await store.read(async (on) => {
      const { memberships } = on.tables;
      return on.select().from(memberships).where(isNull(memberships.confirmedAt));
    });
    const second = { groupId: kept, membershipId: waiting!.id, wanted: "confirmation" as const, reason: "Rang Joyce" };
    const amina = { ...at.amina, funders: [council], roles: ["officer" as const], wardIds: [], chosen: null };
    expect(await officerAgrees(amina, second, at.ground)).toEqual({ ok: false, code: "yours-already" });
    await undoMerge(at.amina, mergeId, at.ground);
    expect(await dump(store)).toEqual(before);
  });

  it("what was added to the kept one since stays with it", async () => {
    const { kept, gone, dele } = await twoFull();
    const { mergeId } = await merge(kept, gone);
    const added = await at.person("Since");
    await store.write(async (on) => {
      const given = { role: "member" as const, givenAt: at.ground.now() };
      await on.insert(on.tables.memberships).values({ id: randomUUID(), groupId: kept, personId: added, ...given });
    });
    await undoMerge(at.amina, mergeId, at.ground);
    const rows = await store.read(async (on) => on.select().from(on.tables.memberships));
    const groupOf = (personId: string) => rows.find((row) => row.personId === personId)?.groupId;
    expect([groupOf(added), groupOf(dele)]).toEqual([kept, gone]);
  });

  it("wards and numbers that were told meanwhile stay with the kept one, and the other has its own again", async () => {
    const [kept, gone] = [await at.group("Hall"), await at.group("Hall")];
    const tell = async <F extends "numbers" | "wards">(groupId: string, field: F, value: FieldValue<F>) => {
      const [basedOn = null] = await store.read(async (on) => {
        const { facts } = on.tables;
        const isOf = and(eq(facts.groupId, groupId), eq(facts.field, field));
        return (await on.select().from(facts).where(isOf).orderBy(desc(facts.recordedAt))).map(({ id }) => id);
      });
      const said = { toldBy: "chair", how: "page" as const, toldOn: "2026-11-26", basedOn };
      await tellFact(nobody, { groupId, field, value, ...said }, at.ground);
    };
    const numbers = (charity: string) => ({ charity, company: "", other: "" });
    await tell(gone, "wards", ["hillfoot", "riverside"]);
    await tell(gone, "numbers", numbers("1098765"));
    const { mergeId } = await merge(kept, gone);
    await tell(kept, "wards", ["riverside"]);
    await tell(kept, "numbers", numbers("1012345"));
    await undoMerge(at.amina, mergeId, at.ground);
    const stands = await store.read(async (on) => ({
      wards: await on.select().from(on.tables.groupWards).orderBy(on.tables.groupWards.wardId),
      groups: await on.select().from(on.tables.groups),
    }));
    expect(stands.wards.filter(({ groupId }) => groupId === kept).map(({ wardId }) => wardId)).toEqual(["riverside"]);
    const others = stands.wards.filter(({ groupId }) => groupId === gone).map(({ wardId }) => wardId);
    expect(others).toEqual(["hillfoot", "riverside"]);
    const orgIds = [kept, gone].map((id) => stands.groups.find((group) => group.id === id)?.orgId);
    expect(orgIds).toEqual(["GB-CHC-1012345", "GB-CHC-1098765"]);
  });

  it("is refused where money would then go round, over however many hosts; what was only asked is none", async () => {
    const [a, b, host] = [await at.group("Hall"), await at.group("Hall"), await at.group("Host")];
    await store.write(async (on) => {
      const asked = { terms: "", askedAt: at.ground.now() };
      const agreed = { ...asked, agreedAt: at.ground.now() };
      await on.insert(on.tables.hostings).values([
        { id: "a", groupId: a, hostId: host, ...agreed },
        { id: "b", groupId: host, hostId: b, ...asked },
      ]);
    });
    expect((await comparisonOf(store, council.id, { oneId: a, otherId: b }))?.whyNot).toBeNull();
    await store.write((on) => on.update(on.tables.hostings).set({ agreedAt: at.ground.now() }));
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const) {
      expect((await comparisonOf(store, council.id, { oneId: one, otherId: other }))?.whyNot).toBe("circle");
      expect(await merge(one, other)).toEqual({ ok: false, code: "circle" });
    }
  });

  it("a host that is the kept one does not become its own", async () => {
    const [kept, gone] = [await at.group("Hall"), await at.group("Hall")];
    await store.write(async (on) => {
      const asked = { terms: "", askedAt: at.ground.now() };
      await on.insert(on.tables.hostings).values([
        { id: "a", groupId: gone, hostId: kept, ...asked },
        { id: "b", groupId: kept, hostId: gone, ...asked },
      ]);
    });
    const before = await dump(store);
    let mergeId = "";
    const { types } = await causedBy(store, async () => {
      mergeId = (await merge(kept, gone)).mergeId;
    });
    expect(types.filter((type) => type === "host-ended")).toHaveLength(4);
    const rows = await store.read(async (on) => on.select().from(on.tables.hostings));
    expect(rows.every(({ endedAt }) => endedAt !== null)).toBe(true);
    expect(rows.every(({ groupId, hostId }) => groupId !== hostId)).toBe(true);
    await undoMerge(at.amina, mergeId, at.ground);
    expect(await dump(store)).toEqual(before);
  });

  it("two officers at once: one merges, the other is told; whichever is kept", async () => {
    const [a, b] = [await at.group("Hall"), await at.group("Hall")];
    const done = await Promise.all([merge(a, b), merge(b, a, at.ben)]);
    expect(done.filter(({ ok }) => ok)).toHaveLength(1);
    expect(done.find(({ ok }) => !ok)).toEqual({ ok: false, code: "merged" });
    const gone = await store.read((on) => on.$count(on.tables.groups, isNotNull(on.tables.groups.mergedInto)));
    expect(gone).toBe(1);
  });

  it("refuses itself, and what it cannot undo any more; the newest merge is undone first", async () => {
    const [a, b, c] = [await at.group("Hall"), await at.group("Hall"), await at.group("Hall")];
    const before = await dump(store);
    expect(await merge(a, a)).toEqual({ ok: false, code: "itself" });
    const first = await merge(b, c);
    const second = await merge(a, b);
    expect(await merge(a, c)).toEqual({ ok: false, code: "merged" });
    expect(await undoMerge(at.amina, first.mergeId, at.ground)).toEqual({ ok: false, code: "kept-merged" });
    expect(await undoMerge(at.amina, second.mergeId, at.ground)).toEqual({ ok: true });
    expect(await undoMerge(at.amina, first.mergeId, at.ground)).toEqual({ ok: true });
    expect(await dump(store)).toEqual(before);
  });

  it("is not there for another funder, for whoever is no officer any more, and for groups that are not known", async () => {
    const [a, b, foreign] = [
      await at.group("Hall"),
      await at.group("Hall"),
      await at.group("Hall", { funders: [trust] }),
    ];
    const { mergeId } = await merge(a, b);
    const before = await dump(store, []);
    expect(await merge(a, foreign)).toBeNull();
    expect(await merge(a, randomUUID())).toBeNull();
    expect(await merge(a, foreign, at.tess)).toBeNull();
    expect(await comparisonOf(store, council.id, { oneId: a, otherId: foreign })).toBeNull();
    expect(await undoMerge(at.tess, mergeId, at.ground)).toBeNull();
    const ruth = { ...at.ruth };
    expect(await undoMerge(ruth, mergeId, at.ground)).toBeNull();
    expect(await dump(store, [])).toEqual(before);
  });
});
