import { writeFileSync } from "node:fs";
import { beforeEach, expect, it } from "vitest";
import type { ImportEnd } from "~/server/imports/work.server";
import type { Store } from "~db/store/store";
import { onEachEngine } from "~tests/support/engines";
import { testFolder } from "~tests/support/folder";
import { csvOf, importFile, seenAwards } from "./importing";

const file = testFolder();

const faultsOf = (end: ImportEnd) =>
  end.outcome === "refused" && end.refusal.code === "faults" ? end.refusal.faults : [];
const told = (end: ImportEnd) =>
  faultsOf(end).map(({ row, column, code, value, fixed }) => [row, column, code, value, fixed]);

onEachEngine((engine) => {
  let store: Store;
  beforeEach(async () => {
    store = await engine.open();
  });

  const everything = () =>
    store.read(async (on) => {
      const { imports, funders, awards, awardTotals, awardChanges } = on.tables;
      const tables = [imports, funders, awards, awardTotals, awardChanges];
      return Promise.all(tables.map((table) => on.$count(table)));
    });

  it("refuses the whole file for what is missing, row by row, and writes nothing", async () => {
    const grants = [
      { id: "a" },
      { id: "b", amount: "twelve", day: "3 March 2024" },
      { id: "", title: "Nameless" },
      { id: "d", currency: "£" },
      { id: "e", amount: "£12k" },
    ];
    const end = await importFile(store, csvOf(file("faults.csv"), grants));
    expect(told(end)).toEqual([
      [3, "Amount Awarded", "unreadable", "xxxxxx", null],
      [3, "Award Date", "unreadable", "3 xxxxx 2024", "2024-03-03"],
      [4, "Identifier", "id-missing", null, null],
      [5, "Currency", "unreadable", "£", "GBP"],
      [6, "Amount Awarded", "unreadable", "£12x", "12000"],
    ]);
    expect(end).toMatchObject({ refusal: { count: 4 } });
    expect(await everything()).toEqual([0, 0, 0, 0, 0]);
  });

  it("takes what it can when notes are accepted, and says how many rows were left out", async () => {
    const path = csvOf(file("notes.csv"), [{ id: "a", amount: "x" }, { id: "" }, { id: "b", day: "", funder: "" }]);
    writeFileSync(path, `,,,,,,,,,,\n,nothing,,,,,,,,,\n`, { flag: "a" });
    expect(await importFile(store, path)).toMatchObject({ outcome: "refused" });
    const end = await importFile(store, path, { acceptNotes: true });
    expect(end).toMatchObject({ outcome: "done", counts: { added: 2, leftOut: 2 } });
    expect((await seenAwards(store)).map(({ id, pence }) => [id, pence])).toEqual([["a", null]]);
    expect((await seenAwards(store, "funder")).map(({ id, day }) => [id, day])).toEqual([["b", null]]);
  });

  it("a column that is not there is said once", async () => {
    const path = file("narrow.csv");
    writeFileSync(path, "Identifier,Title,Amount Awarded,Award Date,Recipient Org:Name\na,A,1,2024-01-01,Club\n");
    const end = await importFile(store, path);
    expect(faultsOf(end).map(({ row, code, fact }) => [row, code, fact])).toEqual([
      [null, "no-column", "currency"],
      [null, "no-column", "funder"],
    ]);
  });

  it("a file that cannot be read is refused with the reason", async () => {
    expect(await importFile(store, file("none.csv"))).toEqual({
      outcome: "refused",
      refusal: { code: "unreadable", reason: "not-found", data: {} },
    });
    writeFileSync(file("empty.csv"), "");
    expect(await importFile(store, file("empty.csv"))).toMatchObject({ refusal: { reason: "empty-file" } });
  });

  it("reads dates as their whole column writes them", async () => {
    const monthFirst = [
      { id: "a", day: "03/04/2024" },
      { id: "b", day: "12/31/2023" },
    ];
    await importFile(store, csvOf(file("us.csv"), monthFirst));
    expect((await seenAwards(store)).map(({ day }) => day)).toEqual(["2024-03-04", "2023-12-31"]);
    const dayFirst = [
      { id: "a", day: "03/04/2024" },
      { id: "b", day: "31/12/2023" },
      { id: "c", day: "30/11/2023" },
    ];
    await importFile(store, csvOf(file("uk.csv"), dayFirst));
    expect((await seenAwards(store)).map(({ day }) => day)).toEqual(["2024-04-03", "2023-12-31", "2023-11-30"]);
    const mixed = [...dayFirst, { id: "d", day: "12/31/2023" }];
    expect(told(await importFile(store, csvOf(file("mixed.csv"), mixed)))).toEqual([
      [5, "Award Date", "award-missing", null, null],
    ]);
  });

  it("rows that continue a grant fill what it lacks", async () => {
    const path = file("further.csv");
    const headings =
      "Identifier,Title,Currency,Amount Awarded,Award Date,Planned Dates:Start Date,Recipient Org:Name,Funding Org:Identifier";
    writeFileSync(
      path,
      `${headings}\na,A,GBP,1,2024-01-01,,Club,\nb,B,GBP,2,2024-01-01,,Club,F\na,,,,,2024-02-01,,F\n`,
    );
    expect(await importFile(store, path)).toMatchObject({ outcome: "done", counts: { added: 2, leftOut: 0 } });
    const starts = await store.read(async (on) => on.select().from(on.tables.awards).orderBy(on.tables.awards.awardId));
    expect(starts.map(({ awardId, funderId, startDay }) => [awardId, funderId, startDay])).toEqual([
      ["a", "F", "2024-02-01"],
      ["b", "F", null],
    ]);
  });
});
