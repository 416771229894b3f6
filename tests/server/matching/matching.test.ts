import { eq, isNull } from "drizzle-orm";
import { beforeEach, expect, it } from "vitest";
import { awardsOfGroup } from "~/server/matching/awards-of.server";
import { type MatchDone, matchRecipients, type Wish } from "~/server/matching/match-recipients.server";
import { type MatchingPage, matchingPage, type Part } from "~/server/matching/queries.server";
import { undoMatching } from "~/server/matching/undo-matching.server";
import { mergeGroups } from "~/server/merging/merge-groups.server";
import type { Store } from "~db/store/store";
import { csvOf, importFile, type Written } from "~tests/server/imports/importing";
import { onEachEngine } from "~tests/support/engines";
import { testFolder } from "~tests/support/folder";
import { council, dump, officersOf, trust } from "../merging/ground";
import { causedBy } from "../people/ground";

const file = testFolder();
const grants: Written[] = [
  { id: "a", recipient: "GB-CHC-77", funder: council.id, day: "2022-05-01", amount: "1000" },
  { id: "b", recipient: "GB-CHC-77", funder: council.id, day: "2024-05-01", amount: "2500" },
  { id: "c", recipient: "GB-CHC-88", funder: council.id, amount: "10", currency: "EUR" },
  { id: "d", recipient: "GB-CHC-99", funder: council.id },
  { id: "e", recipient: "GB-CHC-77", funder: trust.id },
];
const first = { pages: { number: 1, name: 1, none: 1 }, search: "" };

onEachEngine((engine) => {
  let store: Store;
  let at: Awaited<ReturnType<typeof officersOf>>;
  beforeEach(async () => {
    store = await engine.open();
    at = await officersOf(store);
    await importFile(store, csvOf(file("grants.csv"), grants), { acceptNotes: true });
  });

  const page = (funderId = council.id, asked = first) => matchingPage(store, funderId, asked);
  const keysIn = ({ parts }: MatchingPage, part: Part) => parts[part].rows.map(({ key }) => key);
  const match = (wishes: Wish[], by = at.amina) => matchRecipients(by, wishes, at.ground);
  const matched = async (wishes: Wish[], by = at.amina) => {
    const done = (await match(wishes, by)) as MatchDone;
    if (!done.ok) throw new Error(done.code);
    return done;
  };
  const knows = async (groupId: string, funderId = council.id) => {
    const rows = await store.read(async (on) => {
      const { knownGroups } = on.tables;
      return on.select().from(knownGroups).where(isNull(knownGroups.endedAt));
    });
    return rows.some((row) => row.groupId === groupId && row.funderId === funderId);
  };

  it("a group that let the councillors see it is known by its grant once it is matched", async () => {
    const groupId = await at.group("Millbrook Hall", { orgId: "GB-CHC-77", how: "councillors" });
    await matched([{ how: "org-id", key: "GB-CHC-77", groupId }]);
    const ways = await store.read((on) => on.select({ how: on.tables.knownGroups.how }).from(on.tables.knownGroups));
    expect(ways.map(({ how }) => how).sort()).toEqual(["award", "councillors"]);
  });

  it("recipients are shown by number, by name and without a group, with their grants summed up", async () => {
    const numbered = await at.group("Millbrook Hall", { orgId: "GB-CHC-77" });
    const named = await at.group("Group GB-CHC-88");
    await at.group("Group GB-CHC-99", { funders: [trust] });
    const shown = await page();
    expect(shown.parts.number.rows).toMatchObject([
      {
        ...{ key: "GB-CHC-77", grants: 2, sums: [{ currency: "GBP", pence: 350_000 }], first: "2022-05-01" },
        ...{ last: "2024-05-01", group: { id: numbered, name: "Millbrook Hall", isKnown: true } },
      },
    ]);
    expect(shown.parts.name.rows).toMatchObject([{ key: "GB-CHC-88", group: { id: named } }]);
    expect(shown.parts.name.rows[0]?.sums).toEqual([{ currency: "EUR", pence: 1_000 }]);
    expect(keysIn(shown, "none")).toEqual(["GB-CHC-99"]);
    expect(keysIn(await page(council.id, { ...first, search: "chc 9" }), "none")).toEqual(["GB-CHC-99"]);
    expect(keysIn(await page(council.id, { ...first, search: "hall" }), "none")).toEqual([]);
  });

  it("a group that the funder does not know is offered by its number, not by its name, and known once it is matched", async () => {
    const groupId = await at.group("A name told in trust", { orgId: "GB-CHC-77", funders: [trust] });
    const { parts } = await page();
    expect(parts.number.rows[0]?.group).toEqual({ id: groupId, name: null, isKnown: false });
    expect(JSON.stringify(await page())).not.toContain("told in trust");
    const { matchingId } = await matched([{ how: "org-id", key: "GB-CHC-77", groupId }]);
    expect(await knows(groupId)).toBe(true);
    await undoMatching(at.ben, matchingId, at.ground);
    expect(await knows(groupId)).toBe(false);
  });

  it("matched by number, by name, by hand and anew; undone, nothing is left but the new group that nobody sees", async () => {
    const numbered = await at.group("Millbrook Hall", { orgId: "GB-CHC-77" });
    const byHand = await at.group("Canalside Tenants");
    const before = await dump(store, ["events", "event_details", "event_seals", "matchings", "recipients"]);
    const wishes: Wish[] = [
      { how: "org-id", key: "GB-CHC-77", groupId: numbered },
      { how: "hand", key: "GB-CHC-88", groupName: "canalside  tenants" },
      { how: "new", key: "GB-CHC-99" },
    ];
    let done!: Awaited<ReturnType<typeof matched>>;
    const { types } = await causedBy(store, async () => {
      done = await matched(wishes);
    });
    expect([done.matched, done.left, types]).toEqual([3, 0, ["group-added", "recipients-matched"]]);
    expect((await page()).parts).toMatchObject({ number: { all: 0 }, name: { all: 0 }, none: { all: 0 } });
    const { awards } = await store.read((on) => awardsOfGroup(on, numbered));
    expect(awards.map(({ awardId, funderId }) => [awardId, funderId])).toEqual([
      ["b", council.id],
      ["a", council.id],
    ]);
    expect((await store.read((on) => awardsOfGroup(on, byHand))).awards).toMatchObject([{ awardId: "c" }]);
    const undone = await causedBy(store, () => undoMatching(at.ben, done.matchingId, at.ground));
    expect(undone.types).toEqual(["matching-undone"]);
    expect(await undoMatching(at.ben, done.matchingId, at.ground)).toEqual({ ok: false, code: "matching-undone" });
    const after = await dump(store, ["events", "event_details", "event_seals", "matchings", "recipients"]);
    expect(after.groups).toHaveLength(before.groups!.length + 1);
    expect(after.known_groups?.filter((row) => !row.includes('"endedAt":"'))).toEqual(before.known_groups);
    expect({ ...after, groups: 0, known_groups: 0 }).toEqual({ ...before, groups: 0, known_groups: 0 });
    const again = await page();
    expect(again.parts.number.rows.map(({ key, group }) => [key, group?.isKnown])).toEqual([
      ["GB-CHC-77", true],
      ["GB-CHC-99", false],
    ]);
  });

  it("a group made for a matching stays known once somebody works with it", async () => {
    const { matchingId } = await matched([{ how: "new", key: "GB-CHC-99" }]);
    const [row] = await store.read(async (on) => on.select().from(on.tables.recipients));
    const personId = await at.person("Dele");
    await store.write(async (on) => {
      const member = { id: "m", groupId: row!.groupId, personId, role: "lead" as const, givenAt: at.ground.now() };
      await on.insert(on.tables.memberships).values(member);
    });
    expect(await undoMatching(at.amina, matchingId, at.ground)).toEqual({ ok: true, kept: 1 });
    expect(await knows(row!.groupId)).toBe(true);
  });

  it.each([
    ["the first of them first", 0, 1],
    ["the last of them first", 1, 0],
  ])("two matchings of one group leave nothing known once both are taken back, %s", async (_, one, other) => {
    const groupId = await at.group("Hall", { orgId: "GB-CHC-77", funders: [trust] });
    const done = [
      await matched([{ how: "org-id", key: "GB-CHC-77", groupId }]),
      await matched([{ how: "hand", key: "GB-CHC-88", groupName: "Hall" }], at.ben),
    ];
    await undoMatching(at.amina, done[one]!.matchingId, at.ground);
    expect(await knows(groupId)).toBe(true);
    await undoMatching(at.amina, done[other]!.matchingId, at.ground);
    expect(await knows(groupId)).toBe(false);
    expect(await knows(groupId, trust.id)).toBe(true);
  });

  it("two officers at once: a recipient is matched once, and whoever came second is told", async () => {
    const wishes: Wish[] = [{ how: "new", key: "GB-CHC-99" }];
    const both: Wish[] = [...wishes, { how: "new", key: "GB-CHC-88" }];
    const done = await Promise.all([match(wishes), match(wishes, at.ben)]);
    expect(done.map((one) => one?.ok).sort()).toEqual([false, true]);
    expect(done.find((one) => !one?.ok)).toEqual({ ok: false, code: "nothing-left" });
    expect(await matched(both, at.ben)).toMatchObject({ matched: 1, left: 1 });
    const rows = await store.read(async (on) => on.select().from(on.tables.recipients));
    expect(rows.map(({ recipientKey }) => recipientKey).sort()).toEqual(["GB-CHC-88", "GB-CHC-99"]);
  });

  it("what an import changes keeps the match", async () => {
    const groupId = await at.group("Millbrook Hall", { orgId: "GB-CHC-77" });
    await matched([{ how: "org-id", key: "GB-CHC-77", groupId }]);
    const more = [...grants, { id: "f", recipient: "GB-CHC-77", funder: council.id, day: "2025-01-01" }];
    await importFile(store, csvOf(file("more.csv"), more), { acceptNotes: true });
    const { awards } = await store.read((on) => awardsOfGroup(on, groupId));
    expect(awards.map(({ awardId }) => awardId)).toEqual(["f", "b", "a"]);
    expect(keysIn(await page(), "number")).toEqual([]);
  });

  it("a merge takes the grants along, and undoing the matching after it still ends them", async () => {
    const [kept, gone] = [await at.group("Hall"), await at.group("Hall", { orgId: "GB-CHC-77" })];
    const { matchingId } = await matched([{ how: "org-id", key: "GB-CHC-77", groupId: gone }]);
    await mergeGroups(at.amina, { keptId: kept, goneId: gone }, at.ground);
    expect((await store.read((on) => awardsOfGroup(on, kept))).awards).toHaveLength(2);
    await undoMatching(at.amina, matchingId, at.ground);
    expect((await store.read((on) => awardsOfGroup(on, kept))).awards).toEqual([]);
  });

  it("refuses names that no one group has, one recipient twice, and what was never shown", async () => {
    const [hall, other] = [await at.group("Hall"), await at.group("Hall")];
    const foreign = await at.group("Group GB-CHC-88", { funders: [trust] });
    const before = await dump(store, []);
    const hand = (groupName: string): Wish[] => [{ how: "hand", key: "GB-CHC-88", groupName }];
    expect(await match(hand("Hall"))).toMatchObject({ code: "by-hand", faults: { "GB-CHC-88": "several-groups" } });
    expect(await match(hand("Nowhere"))).toMatchObject({ faults: { "GB-CHC-88": "no-such-group" } });
    expect(await match([...hand("Hall"), { how: "new", key: "GB-CHC-88" }])).toMatchObject({ code: "one-twice" });
    const nothing = { ok: false, code: "nothing-left" };
    expect(await match([{ how: "org-id", key: "GB-CHC-88", groupId: hall }])).toEqual(nothing);
    expect(await match([{ how: "name", key: "GB-CHC-88", groupId: other }])).toEqual(nothing);
    expect(await match([{ how: "name", key: "GB-CHC-88", groupId: foreign }])).toEqual(nothing);
    expect(await match([{ how: "new", key: "GB-CHC-55" }])).toEqual(nothing);
    expect(await match([{ how: "new", key: "GB-CHC-99" }], { ...at.ruth })).toBeNull();
    expect(await dump(store, [])).toEqual(before);
  });

  it("another funder's matching is not there", async () => {
    const { matchingId } = await matched([{ how: "new", key: "GB-CHC-99" }]);
    expect(await undoMatching(at.tess, matchingId, at.ground)).toBeNull();
    expect(await match([{ how: "new", key: "GB-CHC-88" }], at.tess)).toMatchObject({ code: "nothing-left" });
  });

  it("private persons are left out", async () => {
    await store.write(async (on) => {
      const { awards } = on.tables;
      await on.update(awards).set({ isPrivate: true }).where(eq(awards.recipientKey, "GB-CHC-99"));
    });
    const shown = await page();
    expect(keysIn(shown, "none")).toEqual(["GB-CHC-77", "GB-CHC-88"]);
    expect(await match([{ how: "new", key: "GB-CHC-99" }])).toMatchObject({ code: "nothing-left" });
  });
});
