import { beforeEach, expect, it } from "vitest";
import { newestImports } from "~/server/imports/queries-imports.server";
import { undoImport } from "~/server/imports/undo.server";
import type { Store } from "~db/store/store";
import { onEachEngine } from "~tests/support/engines";
import { testFolder } from "~tests/support/folder";
import { csvOf, importFile, noon, seenAwards } from "./importing";

const file = testFolder();

onEachEngine((engine) => {
  let store: Store;
  beforeEach(async () => {
    store = await engine.open();
  });

  const bring = (...grants: Parameters<typeof csvOf>[1]) => importFile(store, csvOf(file("grants.csv"), grants));
  const rowsOf = (table: "awards" | "awardChanges" | "awardTotals" | "imports" | "funders") =>
    store.read(async (on) => on.select().from(on.tables[table] as typeof on.tables.awards));

  it("brings in what a file says", async () => {
    const end = await bring({ id: "a", amount: "1250.50", title: "Heating, and light".replace(",", "") }, { id: "b" });
    expect(end).toEqual({
      outcome: "done",
      counts: { added: 2, changed: 0, same: 0, kept: 0, leftOut: 0 },
      funders: [{ id: "GB-CHC-1", name: "Funder GB-CHC-1" }],
    });
    expect(await seenAwards(store)).toEqual([
      { id: "a", n: 1, title: "Heating and light", pence: 125_050, day: "2024-05-01" },
      { id: "b", n: 1, title: "Grant b", pence: 100_000, day: "2024-05-01" },
    ]);
    expect(await rowsOf("awards")).toMatchObject([
      { recipientKey: "GB-CHC-77", recipientName: "Group GB-CHC-77", isPrivate: false, financialYear: 2024, row: 2 },
      { row: 3 },
    ]);
  });

  it("the same file twice adds nothing, not even an edition", async () => {
    await bring({ id: "a" }, { id: "b" });
    const end = await bring({ id: "b" }, { id: "a" });
    expect(end).toMatchObject({ outcome: "same", counts: { added: 0, changed: 0, same: 2, kept: 0 } });
    expect(await rowsOf("imports")).toHaveLength(1);
    expect(await rowsOf("awards")).toHaveLength(2);
  });

  it("a changed grant keeps what it was, a missing one is kept", async () => {
    await bring({ id: "a" }, { id: "b" }, { id: "c" });
    const end = await bring({ id: "c" }, { id: "a", amount: "2000" }, { id: "d" });
    expect(end).toMatchObject({ outcome: "done", counts: { added: 1, changed: 1, same: 1, kept: 1 } });
    expect((await seenAwards(store)).map(({ id, pence }) => [id, pence])).toEqual([
      ["a", 200_000],
      ["b", 100_000],
      ["c", 100_000],
      ["d", 100_000],
    ]);
    expect(await rowsOf("awardChanges")).toMatchObject([
      { edition: 2, funderId: "GB-CHC-1", awardId: "a", n: 1, before: { pence: 100_000, edition: 1 } },
    ]);
  });

  it("knows grants with one id by their order in the file", async () => {
    await bring({ id: "a", amount: "1" }, { id: "b" }, { id: "a", amount: "2" }, { id: "a", amount: "3", funder: "X" });
    const end = await bring({ id: "a", amount: "1" }, { id: "a", amount: "4" });
    expect(end).toMatchObject({ counts: { added: 0, changed: 1, same: 1, kept: 1 } });
    expect((await seenAwards(store)).map(({ id, n, pence }) => [id, n, pence])).toEqual([
      ["a", 1, 100],
      ["a", 2, 400],
      ["b", 1, 100_000],
    ]);
    expect((await seenAwards(store, "X")).map(({ n, pence }) => [n, pence])).toEqual([[1, 300]]);
  });

  it("a funder of whom the file says nothing new keeps its edition", async () => {
    await bring({ id: "a" }, { id: "b", funder: "X" });
    await bring({ id: "a" }, { id: "b", funder: "X", amount: "5" });
    expect(await rowsOf("funders")).toEqual([
      { id: "GB-CHC-1", name: "Funder GB-CHC-1", edition: 1 },
      { id: "X", name: "Funder X", edition: 2 },
    ]);
  });

  it("goes back to what was before, only from the newest", async () => {
    await bring({ id: "a" });
    await bring({ id: "a", amount: "5" }, { id: "b" });
    const [older, newer] = (await newestImports(store)).sort((a, b) => a.counts.changed - b.counts.changed);
    expect(await undoImport(store, "none", noon)).toBe("unknown");
    expect(await undoImport(store, older!.id, noon)).toBe("not-newest");
    expect(await undoImport(store, newer!.id, new Date("2027-04-25T12:00:00Z"))).toBe("too-late");
    expect(await undoImport(store, newer!.id, new Date("2027-04-24T12:00:00Z"))).toBe(null);
    expect(await undoImport(store, newer!.id, noon)).toBe("already");
    expect((await seenAwards(store)).map(({ id, pence }) => [id, pence])).toEqual([["a", 100_000]]);
    expect(await undoImport(store, older!.id, noon)).toBe(null);
    expect(await seenAwards(store)).toEqual([]);
    expect(await bring({ id: "c" })).toMatchObject({ outcome: "done", counts: { added: 1, kept: 0 } });
    expect((await seenAwards(store)).map(({ id }) => id)).toEqual(["c"]);
  });

  it("keeps totals of each year and currency, also for grants without a day", async () => {
    await bring(
      { id: "a", day: "2024-03-31", amount: "1" },
      { id: "b", day: "2024-04-01", amount: "2" },
      { id: "c", day: "2025-03-31", amount: "3.01" },
      { id: "d", day: "2024-04-01", amount: "9", currency: "EUR" },
    );
    const totals = (await rowsOf("awardTotals")).map((row) => Object.values(row));
    expect(totals.sort()).toEqual([
      [1, "GB-CHC-1", 2023, "GBP", 1, 100],
      [1, "GB-CHC-1", 2024, "EUR", 1, 900],
      [1, "GB-CHC-1", 2024, "GBP", 2, 501],
    ]);
  });
});
