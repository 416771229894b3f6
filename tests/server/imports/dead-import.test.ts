import { beforeEach, expect, it } from "vitest";
import { importChecks } from "~/server/imports/checks.server";
import { cleanImports } from "~/server/imports/clean.server";
import { newestImports } from "~/server/imports/queries-imports.server";
import { undoImport } from "~/server/imports/undo.server";
import type { Store } from "~db/store/store";
import { onEachEngine } from "~tests/support/engines";
import { testFolder } from "~tests/support/folder";
import { csvOf, importFile, noon, seenAwards, type Written } from "./importing";

const file = testFolder();
const later = (days: number) => new Date(noon.getTime() + days * 86_400_000);
const grants = (count: number, amount?: string): Written[] =>
  Array.from({ length: count }, (_, i) => ({ id: `g${i}`, amount, funder: i % 2 ? "GB-CHC-1" : "GB-CHC-2" }));

/** A store whose process dies: from the given write on nothing is written any more. */
function dyingAt(store: Store, place: number): Store {
  let writes = 0;
  const write: Store["write"] = (work) => (++writes >= place ? Promise.reject(new Error("killed")) : store.write(work));
  return { ...store, write };
}

onEachEngine((engine) => {
  let store: Store;
  beforeEach(async () => {
    store = await engine.open();
  });

  const broken = () =>
    store.read(async (on) => {
      const counts: number[] = [];
      for (const { broken } of importChecks) counts.push(await broken(on));
      return counts;
    });
  const editionsThere = () =>
    store.read(async (on) => {
      const rows = await on.selectDistinct({ edition: on.tables.awards.edition }).from(on.tables.awards);
      return rows.map(({ edition }) => edition).sort();
    });

  it("a dead import is never seen, and all it left is removed, whenever it dies", async () => {
    await importFile(store, csvOf(file("first.csv"), grants(40)));
    const before = await seenAwards(store);
    const second = csvOf(file("second.csv"), grants(1200, "7"));
    let died = 0;
    for (let place = 1; ; place++) {
      const end = await importFile(store, second, {}, { store: dyingAt(store, place) }).catch((error) => error);
      if (!(end instanceof Error)) break;
      died++;
      expect(await seenAwards(store)).toEqual(before);
      await cleanImports(store, later(1));
      expect(await editionsThere()).toEqual([1]);
      expect(await newestImports(store)).toHaveLength(1);
      expect(await broken()).toEqual([0, 0, 0, 0]);
    }
    expect(died).toBeGreaterThan(4);
    expect(await seenAwards(store)).toHaveLength(600);
    expect(await broken()).toEqual([0, 0, 0, 0]);
  });

  it("an import at work is left alone, and another one is told to wait", async () => {
    const others: string[] = [];
    let asked = false;
    const meddling: Store = {
      ...store,
      write: async (work) => {
        const result = await store.write(work);
        if (!asked) {
          asked = true;
          await cleanImports(store, noon);
          const other = await importFile(store, csvOf(file("other.csv"), grants(2)));
          others.push(other.outcome === "refused" ? other.refusal.code : other.outcome);
        }
        return result;
      },
    };
    const end = await importFile(store, csvOf(file("one.csv"), grants(30)), {}, { store: meddling });
    expect([end.outcome, others]).toEqual(["done", ["busy"]]);
    expect(await seenAwards(store)).toHaveLength(15);
  });

  it("stopping leaves nothing", async () => {
    let asked = 0;
    const path = csvOf(file("stopped.csv"), grants(3000));
    const end = await importFile(store, path, {}, { stopped: () => ++asked > 40 });
    expect(end).toEqual({ outcome: "stopped" });
    expect([await editionsThere(), await newestImports(store)]).toEqual([[], []]);
  });

  it("editions that nobody can go back to are removed after thirty days, others stay", async () => {
    await importFile(store, csvOf(file("a.csv"), grants(4)));
    await importFile(store, csvOf(file("b.csv"), [{ id: "g1", amount: "9" }]));
    await cleanImports(store, later(30));
    expect(await editionsThere()).toEqual([1, 2]);
    await cleanImports(store, later(31));
    expect(await broken()).toEqual([0, 0, 0, 0]);
    expect(await seenAwards(store)).toHaveLength(2);
    expect(await seenAwards(store, "GB-CHC-2")).toHaveLength(2);
    const left = await store.read(async (on) => on.select().from(on.tables.awards));
    expect(left).toHaveLength(4);
  });

  it("what an undone import brought is removed", async () => {
    await importFile(store, csvOf(file("c.csv"), grants(4)));
    const [made] = await newestImports(store);
    expect(await undoImport(store, made!.id, noon)).toBe(null);
    await cleanImports(store, noon);
    expect([await editionsThere(), await broken()]).toEqual([[], [0, 0, 0, 0]]);
  });

  it("the checks see what is wrong", async () => {
    await importFile(store, csvOf(file("d.csv"), grants(4)));
    await store.write(async (on) => {
      await on.update(on.tables.awardTotals).set({ pence: 1 });
      await on.update(on.tables.imports).set({ visibleAt: null, outcome: "failed" });
      await on.update(on.tables.awards).set({ currency: "EUR" });
    });
    expect(await broken()).toEqual([2, 2, 2, 1]);
  });
});
