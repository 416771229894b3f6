import { beforeEach, expect, it } from "vitest";
import { fundersIn, listOf, totalsOf } from "~/server/awards/queries.server";
import { openStore } from "~db/store/open";
import type { Store } from "~db/store/store";
import { csvOf, importFile } from "~tests/server/imports/importing";
import { migrations, onEachEngine } from "~tests/support/engines";
import { testFolder } from "~tests/support/folder";
import { planOf } from "~tests/support/plans";

const file = testFolder();
const grants = Array.from({ length: 3_000 }, (_, i) => ({
  id: `g${i}`,
  day: `${2000 + (i % 24)}-0${1 + (i % 9)}-1${i % 10}`,
  funder: `GB-CHC-${i % 3}`,
}));

onEachEngine((engine) => {
  let [url, store]: [string, Store | undefined] = ["", undefined];
  beforeEach(async () => {
    url = await engine.newUrl();
    store = await openStore(url, migrations);
    await importFile(store, csvOf(file("plans.csv"), grants));
    return () => store?.close();
  });

  const of = { edition: 1, funderId: "GB-CHC-1" };

  it.each([
    ["the first page", null],
    ["a later page", "16000.10000500"],
  ])("%s of the list goes along the key of the table, without sorting", async (_, after) => {
    const plan = await store!.read(async (on) => planOf(url, listOf(on, of, after)));
    if (engine.name === "sqlite") {
      const further = after === null ? "" : " AND (day_number,place)<(?,?)";
      expect(plan).toBe(`SEARCH awards USING INDEX sqlite_autoindex_awards_1 (edition=? AND funder_id=?${further})`);
    } else {
      expect(plan).toMatch(/Index Scan Backward using awards_edition_funder_id_day_number_place_pk/);
      expect(plan).not.toMatch(/Seq Scan|Sort/);
    }
  });

  it("the totals of a funder are looked up, not added up", async () => {
    const plan = await store!.read(async (on) => planOf(url, totalsOf(on, of)));
    if (engine.name === "sqlite")
      expect(plan).toBe("SEARCH award_totals USING INDEX sqlite_autoindex_award_totals_1 (edition=? AND funder_id=?)");
    else expect(plan).not.toMatch(/on awards\b/);
  });

  it("the funders come from their own small table", async () => {
    const plan = await store!.read(async (on) => planOf(url, fundersIn(on)));
    expect(plan).toMatch(engine.name === "sqlite" ? /^SCAN funders/ : /Seq Scan on funders/);
  });
});
