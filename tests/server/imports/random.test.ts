import fc from "fast-check";
import { expect, it } from "vitest";
import { importChecks } from "~/server/imports/checks.server";
import { onEachEngine } from "~tests/support/engines";
import { testFolder } from "~tests/support/folder";
import { csvOf, importFile, seenAwards, type Written } from "./importing";

const file = testFolder();
const funders = ["GB-CHC-1", "GB-CHC-2"];
const grant: fc.Arbitrary<Written> = fc.record({
  id: fc.constantFrom("a", "b", "c", "d"),
  amount: fc.constantFrom("1", "2", "3"),
  day: fc.constantFrom("2024-03-31", "2024-04-01", "2023-01-15"),
  funder: fc.constantFrom(...funders),
});
const files = fc.array(fc.array(grant, { minLength: 1, maxLength: 9 }), { minLength: 1, maxLength: 4 });

/** What the store should hold: by funder, id and number among equal ids the amount and day of the last file that had it. */
function modelOf(sent: Written[][]): Map<string, string> {
  const model = new Map<string, string>();
  for (const grants of sent) {
    const met = new Map<string, number>();
    for (const { id, funder, amount, day } of grants) {
      const n = (met.get(`${funder} ${id}`) ?? 0) + 1;
      met.set(`${funder} ${id}`, n);
      model.set(`${funder} ${id} ${n}`, `${Number(amount) * 100} ${day}`);
    }
  }
  return model;
}

onEachEngine((engine) => {
  it("holds what a model holds, whatever files come in what order", { timeout: 120_000 }, async () => {
    const held = fc.asyncProperty(files, async (sent) => {
      const store = await engine.open();
      for (const grants of sent) await importFile(store, csvOf(file("random.csv"), grants));
      const seen = new Map<string, string>();
      for (const funder of funders)
        for (const { id, n, pence, day } of await seenAwards(store, funder))
          seen.set(`${funder} ${id} ${n}`, `${pence} ${day}`);
      expect([...seen].sort()).toEqual([...modelOf(sent)].sort());
      const wrong = await store.read(async (on) => Promise.all(importChecks.map(({ broken }) => broken(on))));
      expect(wrong).toEqual([0, 0, 0, 0]);
      await store.close();
    });
    await fc.assert(held, { numRuns: engine.name === "sqlite" ? 50 : 10 });
  });
});
