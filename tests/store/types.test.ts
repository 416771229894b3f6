import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Kit, postgresKit, sqliteKit } from "~db/schema/kit";
import { openStore } from "~db/store/open";
import { rowShape } from "~db/store/rows";
import type { Store } from "~db/store/store";
import { onEachEngine } from "~tests/support/engines";
import { testFolder } from "~tests/support/folder";
import { writeMigrations } from "~tests/support/migrations";

/** A table with every kind of column, empty or not. */
const kindsOf = (k: Kit) =>
  k.table("kinds", {
    id: k.count().primaryKey(),
    wordy: k.text().notNull(),
    pence: k.pence(),
    howMany: k.count().default(7),
    share: k.number(),
    isSo: k.flag(),
    onDay: k.day(),
    madeAt: k.instant(),
    facts: k.json<unknown>(),
  });
const tables = { sqlite: kindsOf(sqliteKit), postgres: kindsOf(postgresKit) };
type Row = (typeof tables)["sqlite"]["$inferInsert"];

const full: Row = {
  id: 1,
  wordy: "Côte d’Ivoire 😀 \\ \" ' {a,b} NULL\n\t",
  pence: 9_007_199_254_740_991,
  howMany: 3_000_000_000,
  share: 10.1,
  isSo: true,
  onDay: "2024-02-29",
  madeAt: new Date("2026-11-22T10:00:00.123Z"),
  facts: { zeta: [1, null], alpha: "\u0001 \\u0000 \\\\ud800 “”", '"': "\\" },
};
const other: Row = {
  id: 2,
  wordy: "",
  pence: -9_007_199_254_740_991,
  howMany: 0,
  share: -0.1,
  isSo: false,
  onDay: "0099-12-31",
  madeAt: new Date("1931-03-31T23:59:59.999Z"),
  facts: "5",
};
const empty: Row = {
  ...{ id: 3, wordy: "null", pence: null, howMany: null, share: null },
  ...{ isSo: null, onDay: null, madeAt: null, facts: null },
};

const inFolder = testFolder();

onEachEngine((engine) => {
  const kinds = tables[engine.name];
  const more: Record<string, string> = { id: "primary key", wordy: "not null", how_many: "default 7" };
  const columns = rowShape(kinds).columns.map(({ name, type }) => `${name} ${type} ${more[name] ?? ""}`);
  const folder = writeMigrations(inFolder(engine.name), { "0000_kinds": `create table kinds (${columns.join(", ")})` });

  let store: Store;
  beforeEach(async () => {
    store = await openStore(await engine.newUrl(), folder);
  });
  afterEach(() => store.close());

  const ways = {
    insert: (rows: Row[]) => store.write(async (on) => void (await on.insert(kinds).values(rows))),
    putMany: (rows: Row[]) => store.write(async (on) => on.putMany(kinds, rows)),
  };
  const all = () => store.read(async (on) => on.select().from(kinds).orderBy(kinds.id));

  it("the table has every kind of column there is", () => {
    const { table: _t, index: _i, unique: _u, check: _c, primaryKey: _p, ...columnKinds } = sqliteKit;
    expect(Object.keys(columnKinds)).toEqual(["text", "pence", "count", "number", "flag", "day", "instant", "json"]);
  });

  describe.each(["insert", "putMany"] as const)("%s", (way) => {
    it("gives back every kind of column as it was", async () => {
      await ways[way]([full, other, empty]);
      const found = await all();
      expect(found).toEqual([full, other, empty]);
      expect(Object.keys(found[0]?.facts as object)).toEqual(Object.keys(full.facts as object));
    });

    it("gives a column that was left out its default, or nothing", async () => {
      await ways[way]([{ id: 3, wordy: "null" }]);
      expect(await all()).toEqual([{ ...empty, howMany: 7 }]);
    });

    it("leaves out what PostgreSQL cannot hold in text: NUL, and half a character", async () => {
      await ways[way]([{ ...full, wordy: "a\0b\ud800c\udc00😀" }]);
      expect((await all())[0]?.wordy).toBe("ab\ufffdc\ufffd😀");
      const asked = "a\0b\ufffdc\ufffd😀";
      expect(await store.read(async (on) => on.$count(kinds, eq(kinds.wordy, asked)))).toBe(1);
    });

    it("refuses a row that lacks what it must have, and keeps none of them", async () => {
      await expect(ways[way]([full, { ...other, wordy: null } as unknown as Row])).rejects.toThrow(/not.null/i);
      expect(await all()).toEqual([]);
    });
  });

  it("finds rows by a day, a moment, an amount and a flag", async () => {
    await ways.insert([full, other]);
    for (const column of ["onDay", "madeAt", "pence", "isSo"] as const)
      expect(await store.read(async (on) => on.$count(kinds, eq(kinds[column], full[column]!))), column).toBe(1);
  });

  it("putMany takes no rows, one, and thousands, several times faster than insert", async () => {
    const rows = (from: number, n: number) => Array.from({ length: n }, (_, at) => ({ ...full, id: from + at }));
    const took = async (work: (rows: Row[]) => Promise<void>, from: number) => {
      const began = performance.now();
      await work(rows(from, 3_000));
      return performance.now() - began;
    };
    await ways.putMany([]);
    await ways.putMany(rows(0, 1));
    const [fast, slow] = [await took(ways.putMany, 10_000), await took(ways.insert, 20_000)];
    await ways.putMany(rows(30_000, 4_999));
    expect(await store.read(async (on) => on.$count(kinds))).toBe(1 + 3_000 + 3_000 + 4_999);
    expect(fast).toBeLessThan(slow);
  });
});
