import { beforeEach, expect, it } from "vitest";
import { groupsFilterIn, placeIn } from "~/server/groups/groups-filter.server";
import { allGroups, groupsPage, listOf } from "~/server/groups/queries-list.server";
import { openStore } from "~db/store/open";
import type { Store } from "~db/store/store";
import { council, trust } from "~tests/server/people/ground";
import { counting } from "~tests/support/counting";
import { migrations, onEachEngine } from "~tests/support/engines";
import { planOf } from "~tests/support/plans";
import { awarded, knownGroup, place, staffWith, today, told } from "./known-ground";

onEachEngine((engine) => {
  let [url, store]: [string, Store] = ["", undefined as never];
  beforeEach(async () => {
    url = await engine.newUrl();
    store = await openStore(url, migrations);
    await place(store);
    return () => store.close();
  });

  const officer = staffWith(["officer"]);
  const page = (query = "", staff = officer, on = store) => {
    const params = new URLSearchParams(query);
    return groupsPage(on, { staff, filter: groupsFilterIn(params), after: placeIn(params.get("after")), today });
  };
  const names = async (query = "", staff = officer) => (await page(query, staff)).groups.map(({ name }) => name);

  it("is empty until there is a group, and nobody else's groups are in it", async () => {
    await knownGroup(store, { name: "Foreign Hall", funder: trust });
    expect(await page()).toMatchObject({ groups: [], count: 0, next: null });
  });

  it("lists every group once by name, fifty a page, in seven queries and the six inside them", async () => {
    const wanted = Array.from({ length: 105 }, (_, i) => `Club ${String(i % 60).padStart(3, "0")}`);
    for (const name of wanted) await knownGroup(store, { name, wards: ["hillfoot"] });
    const seen: string[] = [];
    const sizes: number[] = [];
    for (let after: string | null = ""; after !== null; ) {
      const counted = counting(store);
      const found = await page(after && `after=${encodeURIComponent(after)}`, officer, counted.store);
      expect([found.count, counted.asked.queries]).toEqual([105, 13]);
      sizes.push(found.groups.length);
      seen.push(...found.groups.map(({ id, name }) => `${name} ${id}`));
      after = found.next;
    }
    expect(sizes).toEqual([50, 50, 5]);
    expect(new Set(seen).size).toBe(105);
    expect(seen.map((text) => text.slice(0, 8))).toEqual(wanted.sort());
    const file: string[] = [];
    for await (const { id, name } of allGroups(store, {
      staff: officer,
      filter: groupsFilterIn(new URLSearchParams()),
      today,
    }))
      file.push(`${name} ${id}`);
    expect(file).toEqual(seen);
  }, 60_000);

  it("finds a name by its start and by what is inside, however it is written", async () => {
    for (const name of ["St. Mary's Lunch Club", "The Lunch-Box", "100% Local", "Hall"])
      await knownGroup(store, { name });
    expect(await names("q=ST+MARY")).toEqual(["St. Mary's Lunch Club"]);
    expect(await names("q=lunch")).toEqual(["St. Mary's Lunch Club", "The Lunch-Box"]);
    expect(await names("q=lunch+box")).toEqual(["The Lunch-Box"]);
    expect(await names("q=100%25")).toEqual(["100% Local"]);
    for (const pattern of ["%25", "_", "%5C", "'"]) expect(await names(`q=x${pattern}x`)).toEqual([]);
  });

  it("is filtered by ward, by grants of this funder, and by what was told long ago", async () => {
    const [a, b] = [
      await knownGroup(store, { name: "A", wards: ["hillfoot"] }),
      await knownGroup(store, { name: "B", wards: ["hillfoot", "millbrook"] }),
    ];
    const c = await knownGroup(store, { name: "C" });
    await awarded(store, { key: "GB-CHC-1", groupId: a }, [{ day: "2024-05-01" }]);
    await awarded(store, { key: "GB-CHC-2", groupId: b, funder: trust }, [{ day: "2024-05-01" }]);
    await told(store, { groupId: a, field: "work", value: "Old", toldOn: "2024-01-01", at: new Date(1) });
    await told(store, { groupId: a, field: "work", value: "New", toldOn: today, at: new Date(2) });
    await told(store, { groupId: b, field: "work", value: "A year", toldOn: "2025-11-26" });
    await told(store, { groupId: c, field: "work", value: "A year and a day", toldOn: "2025-11-25" });
    expect(await names("ward=hillfoot")).toEqual(["A", "B"]);
    expect(await names("ward=nowhere")).toEqual([]);
    expect([await names("grant=has"), await names("grant=none")]).toEqual([["A"], ["B", "C"]]);
    expect(await names("asked=overdue")).toEqual(["C"]);
    expect(await names("ward=hillfoot&grant=none&q=b")).toEqual(["B"]);
    expect(await names("ward=&grant=maybe&asked=x&after=x")).toEqual(["A", "B", "C"]);
  });

  it("shows the last grant, until when there is money, and to officers how a group likes to be reached", async () => {
    const groupId = await knownGroup(store, { name: "A", wards: ["millbrook", "hillfoot"] });
    await awarded(store, { key: "GB-CHC-1", groupId }, [
      { day: "2024-05-01", start: "2024-06-01", end: "2027-05-31" },
      { day: "2025-05-01", pence: 250_000 },
    ]);
    await told(store, { groupId, field: "legalForm", value: "cio" });
    const contact = { how: "phone", words: "mornings", phone: "01632 960 001", address: "" };
    await told(store, { groupId, field: "contact", value: contact });
    const shown = {
      ...{ id: groupId, name: "A", wards: ["Hillfoot", "Millbrook"], legalForm: "cio", how: ["added"] },
      ...{ lastGrant: { day: "2025-05-01", currency: "GBP", pence: 250_000 }, fundedUntil: "2027-05-31" },
    };
    expect((await page()).groups).toEqual([{ ...shown, contact: { how: "phone", words: "mornings" } }]);
    for (const role of ["auditor", "finance", "trustee"] as const)
      expect((await page("", staffWith([role]))).groups).toEqual([{ ...shown, contact: null }]);
  });

  it("a councillor's list is of their ward, and of groups that agreed", async () => {
    await knownGroup(store, { name: "Added", wards: ["hillfoot"] });
    await knownGroup(store, { name: "Agreed", wards: ["hillfoot"], how: "councillors" });
    await knownGroup(store, { name: "Elsewhere", wards: ["millbrook"], how: "councillors" });
    expect(await names("", staffWith(["councillor"], { wardIds: ["hillfoot"] }))).toEqual(["Agreed"]);
    expect(await names("", staffWith(["councillor"]))).toEqual([]);
  });

  it("a page is found along indexes, whoever asks and wherever it begins", async () => {
    for (let i = 0; i < 300; i++)
      await knownGroup(store, { name: `Club ${i}`, funder: i % 3 === 0 ? undefined : trust });
    // Enough grants for an index to be worth it, of many recipients.
    const row = { edition: 1, funderId: council.id, n: 1, fingerprint: "", title: "", recipientName: "", row: 1 };
    const grants = Array.from({ length: 2_000 }, (_, i) => ({
      ...{
        ...row,
        dayNumber: i,
        place: i,
        awardId: `a${i}`,
        recipientKey: `GB-CHC-${i}`,
        isPrivate: false,
        currency: "GBP",
      },
    }));
    await store.write((on) => on.putMany(on.tables.awards, grants));
    for (const query of ["", "q=club", "ward=hillfoot", "grant=has", "asked=overdue"])
      for (const after of [null, { foldedName: "club 100", id: "x" }]) {
        const filter = groupsFilterIn(new URLSearchParams(query));
        const plan = await store.read(async (on) =>
          planOf(url, listOf(on, { staff: officer, filter, after, today }, 51)),
        );
        if (engine.name === "sqlite") expect(plan, query).not.toMatch(/SCAN (?!groups USING INDEX groups_folded_name)/);
        expect(plan, query).toMatch(/known_groups/);
        expect(plan, query).not.toMatch(/Seq Scan on awards/);
      }
  }, 60_000);
});
