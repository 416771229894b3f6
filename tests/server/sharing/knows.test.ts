import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import type { FunderRole } from "~/domain/people/viewer";
import type { Sight, Way } from "~/domain/sharing/sight";
import { isKnown, sightOf } from "~/server/sharing/knows.server";
import type { Store } from "~db/store/store";
import { onEachEngine } from "~tests/support/engines";

const at = new Date("2026-11-26T09:00:00.000Z");
const council = { id: "council", name: "Wendle Borough Council" };
const ways: Way[] = ["added", "award", "agreed", "councillors"];
const places = { theirs: ["millbrook"], another: ["eastgate"], both: ["eastgate", "millbrook"], nowhere: [] };
type Place = keyof typeof places;

/** By role, then by way: what they see of a group in their own ward; of groups elsewhere a councillor sees nothing. */
const wanted: Record<FunderRole, Record<Way, Sight | null>> = {
  officer: { added: "whole", award: "whole", agreed: "whole", councillors: null },
  auditor: { added: "whole", award: "whole", agreed: "whole", councillors: null },
  finance: { added: "reduced", award: "reduced", agreed: "reduced", councillors: null },
  trustee: { added: "reduced", award: "reduced", agreed: "reduced", councillors: null },
  councillor: { added: null, award: null, agreed: null, councillors: "reduced" },
  administrator: { added: null, award: null, agreed: null, councillors: null },
};
const roles = Object.keys(wanted) as FunderRole[];

onEachEngine((engine) => {
  interface Known {
    how: Way;
    place?: Place;
    funderId?: string;
    endedAt?: Date;
  }

  const addGroup = (store: Store, { how, place = "theirs", funderId = council.id, endedAt }: Known) =>
    store.write(async (on) => {
      const id = randomUUID();
      const { groups, groupWards, knownGroups } = on.tables;
      await on.insert(groups).values({ id, name: id, foldedName: id, madeAt: at });
      for (const wardId of places[place]) await on.insert(groupWards).values({ groupId: id, wardId });
      await on.insert(knownGroups).values({ id: randomUUID(), groupId: id, funderId, how, since: at, endedAt });
      return id;
    });
  const staff = (held: FunderRole[], wardIds = ["millbrook"]) => ({ funder: council, roles: held, wardIds });
  /** As one asks for a group, and as one asks for the list: the two have to agree. */
  const seen = (store: Store, who: ReturnType<typeof staff>, groupId: string) =>
    store.read(async (on) => {
      const { groups } = on.tables;
      const sight = await sightOf(on, who, groupId);
      const listed = await on.select({ id: groups.id }).from(groups).where(isKnown(on, who));
      expect(listed.some(({ id }) => id === groupId)).toBe(sight !== null);
      return sight;
    });

  it("each role sees what each way of knowing a group opens, in each ward", async () => {
    const store = await engine.open();
    const told: Record<string, Sight | null> = {};
    const expected: Record<string, Sight | null> = {};
    for (const how of ways)
      for (const place of Object.keys(places) as Place[]) {
        const groupId = await addGroup(store, { how, place });
        for (const role of roles) {
          const isHere = place === "theirs" || place === "both";
          const row = `${role}, ${how}, ${place}`;
          expected[row] = role === "councillor" && !isHere ? null : wanted[role][how];
          told[row] = await seen(store, staff([role]), groupId);
        }
      }
    expect(told).toEqual(expected);
    expect(Object.keys(told)).toHaveLength(roles.length * ways.length * 4);
  });

  it("who has several roles sees by the weightiest; who has none that opens anything sees nothing", async () => {
    const store = await engine.open();
    const known = await addGroup(store, { how: "award" });
    const forCouncillors = await addGroup(store, { how: "councillors" });
    expect(await seen(store, staff(["trustee", "officer"]), known)).toBe("whole");
    expect(await seen(store, staff(["finance", "councillor"]), known)).toBe("reduced");
    expect(await seen(store, staff(["officer", "councillor"]), forCouncillors)).toBe("reduced");
    expect(await seen(store, staff(["administrator", "trustee"]), forCouncillors)).toBeNull();
    expect(await seen(store, staff([]), known)).toBeNull();
  });

  it("a councillor without a ward sees nothing, and wards count for councillors only", async () => {
    const store = await engine.open();
    const groupId = await addGroup(store, { how: "councillors" });
    expect(await seen(store, staff(["councillor"], []), groupId)).toBeNull();
    expect(await seen(store, staff(["councillor"], ["eastgate"]), groupId)).toBeNull();
    expect(await seen(store, staff(["councillor"], ["eastgate", "millbrook"]), groupId)).toBe("reduced");
    expect(await seen(store, staff(["trustee"], ["millbrook"]), groupId)).toBeNull();
  });

  it("what has ended, what another funder knows, and what is not there are all the same", async () => {
    const store = await engine.open();
    for (const how of ways) {
      const ended = await addGroup(store, { how, endedAt: at });
      const foreign = await addGroup(store, { how, funderId: "trust" });
      for (const role of roles)
        for (const groupId of [ended, foreign, "nothing-of-ours"])
          expect(await seen(store, staff([role]), groupId)).toBeNull();
    }
  });

  it("a group that was merged into another is in no list, and its own page can say so", async () => {
    const store = await engine.open();
    const groupId = await addGroup(store, { how: "added" });
    await store.write(async (on) => {
      await on.update(on.tables.groups).set({ mergedInto: "the-other" });
    });
    const [sight, listed] = await store.read(async (on) => {
      const { groups } = on.tables;
      const rows = await on
        .select({ id: groups.id })
        .from(groups)
        .where(isKnown(on, staff(["officer"])));
      return [await sightOf(on, staff(["officer"]), groupId), rows];
    });
    expect([sight, listed]).toEqual(["whole", []]);
  });
});
