import { writeFileSync } from "node:fs";
import { beforeEach, expect, it } from "vitest";
import { awardsPage } from "~/server/awards/queries.server";
import type { Store } from "~db/store/store";
import { csvOf, importFile, type Written } from "~tests/server/imports/importing";
import { counting } from "~tests/support/counting";
import { onEachEngine } from "~tests/support/engines";
import { testFolder } from "~tests/support/folder";

const file = testFolder();
const many: Written[] = Array.from({ length: 60 }, (_, i) => ({
  id: `g${i}`,
  day: `2024-01-${String(1 + (i % 20)).padStart(2, "0")}`,
}));

onEachEngine((engine) => {
  let store: Store;
  beforeEach(async () => {
    store = await engine.open();
  });

  it("is empty until something was brought in", async () => {
    expect(await awardsPage(store, { funder: null, after: null })).toEqual({
      funders: [],
      funder: null,
      totals: [],
      awards: [],
      next: null,
    });
  });

  it("lists every grant once, newest first, those without a day last, in three queries a page", async () => {
    const path = csvOf(file("many.csv"), [{ id: "undated-1", day: "" }, ...many, { id: "undated-2", day: "" }]);
    await importFile(store, path, { acceptNotes: true });
    const listed: [string | null, string][] = [];
    let pages = 0;
    for (let after: string | null = null; pages === 0 || after !== null; pages++) {
      const counted = counting(store);
      const page = await awardsPage(counted.store, { funder: "GB-CHC-1", after });
      expect(counted.asked.queries).toBe(3);
      listed.push(...page.awards.map(({ day, id }): [string | null, string] => [day, id]));
      after = page.next;
    }
    expect(pages).toBe(3);
    expect(new Set(listed.map(([, id]) => id)).size).toBe(62);
    const days = listed.map(([day]) => day ?? "");
    expect(days).toEqual([...days].sort().reverse());
    expect(days.slice(-2)).toEqual(["", ""]);
  });

  it("does not name who is or may be a private person, nor a title that does", async () => {
    const path = file("private.csv");
    writeFileSync(
      path,
      [
        "Identifier,Title,Currency,Amount Awarded,Award Date,Recipient Org:Identifier,Recipient Org:Name,Recipient Ind:Name,Funding Org:Identifier",
        "a,Heating,GBP,1,2024-01-03,GB-CHC-1234567,Wendle Hall,,F",
        "b,Support for Ada Quill,GBP,1,2024-01-02,360G-x-1,Ada Quill,,F",
        "c,A bursary,GBP,1,2024-01-01,,,Ben Marsh,F",
        "d,Bursary for Mary Jones,GBP,1,2023-12-31,GB-CHC-1234567,Wendle Hall,Mary Jones,F",
        "e,Grant to Li Wu,GBP,1,2023-12-30,,,Li Wu,F",
      ].join("\n"),
    );
    await importFile(store, path, { acceptNotes: true });
    const { awards } = await awardsPage(store, { funder: "F", after: null });
    expect(awards.map(({ recipient, title }) => [recipient, title])).toEqual([
      ["Wendle Hall", "Heating"],
      [null, null],
      [null, "A bursary"],
      ["Wendle Hall", null],
      [null, null],
    ]);
    const titles = await store.read(async (on) => on.select({ title: on.tables.awards.title }).from(on.tables.awards));
    expect(titles.map(({ title }) => title).sort()).toEqual(["", "", "", "A bursary", "Heating"]);
  });

  it("an address that was made up shows the first page", async () => {
    await importFile(store, csvOf(file("few.csv"), [{ id: "a" }]));
    for (const after of ["", "x", "1", "1.2.3", "9'; drop table awards"])
      expect((await awardsPage(store, { funder: "none", after })).awards).toHaveLength(1);
  });
});
