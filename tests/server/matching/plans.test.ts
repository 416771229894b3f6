import Database from "better-sqlite3";
import pg from "pg";
import { beforeEach, expect, it } from "vitest";
import { awardsQuery } from "~/server/matching/awards-of.server";
import { matchingPage } from "~/server/matching/queries.server";
import { recipientsQuery } from "~/server/matching/recipients-of.server";
import { openStore } from "~db/store/open";
import type { Store } from "~db/store/store";
import { migrations, onEachEngine } from "~tests/support/engines";

const GRANTS = 20_000;
const RECIPIENTS = 2_000;

onEachEngine((engine) => {
  let [url, store]: [string, Store | undefined] = ["", undefined];
  beforeEach(async () => {
    url = await engine.newUrl();
    store = await openStore(url, migrations);
    await store.write(async (on) => {
      const { funders, awards } = on.tables;
      await on
        .insert(funders)
        .values(Array.from({ length: 10 }, (_, i) => ({ id: `f${i}`, name: `F${i}`, edition: 1 })));
      // Of ten funders one has most; each award as an import would leave it.
      const award = (i: number, funderId: string) => ({
        ...{ edition: 1, funderId, dayNumber: 15_000 + (i % 3_000), place: i, awardId: `${funderId}-${i}`, n: 1 },
        ...{ fingerprint: "", title: `Grant ${i}`, recipientKey: `GB-CHC-${i % RECIPIENTS}`, isPrivate: false },
        ...{
          recipientName: `Group ${i % RECIPIENTS}`,
          currency: "GBP",
          pence: 100_000,
          awardDay: "2024-05-01",
          row: i,
        },
      });
      await on.putMany(
        awards,
        Array.from({ length: GRANTS }, (_, i) => award(i, "f0")),
      );
      await on.putMany(
        awards,
        Array.from({ length: GRANTS }, (_, i) => award(GRANTS + i, `f${1 + (i % 9)}`)),
      );
    });
    return () => store?.close();
  });

  /** What the engine would do for a query, as one text. */
  async function planOf(query: { toSQL(): { sql: string; params: unknown[] } }): Promise<string> {
    const { sql, params } = query.toSQL();
    if (engine.name === "sqlite") {
      const database = new Database(url.slice("file:".length), { readonly: true });
      const values = params.map((value) => (typeof value === "boolean" ? Number(value) : value));
      const steps = database.prepare(`explain query plan ${sql}`).all(...values) as { detail: string }[];
      database.close();
      return steps.map(({ detail }) => detail).join("\n");
    }
    const client = new pg.Client(url);
    await client.connect();
    await client.query("analyze");
    const { rows } = await client.query(`explain ${sql}`, params);
    await client.end();
    return rows.map((row) => row["QUERY PLAN"]).join("\n");
  }

  it("recipients are summed up along an index of their funder, and a group's grants along its recipients", async () => {
    const summed = await store!.read(async (on) => planOf(recipientsQuery(on, { funderId: "f3", edition: 1 })));
    if (engine.name === "sqlite") expect(summed).toContain("USING INDEX awards_recipient (funder_id=?");
    else {
      expect(summed).toMatch(/awards_recipient|awards_edition_funder_id_day_number_place_pk/);
      expect(summed).not.toMatch(/Seq Scan on awards/);
    }
    const listed = await store!.read(async (on) => planOf(awardsQuery(on, "g")));
    expect(listed).toMatch(/awards_recipient/);
    expect(listed).not.toMatch(/Seq Scan on awards|SCAN awards/);
  });

  it("20,000 grants of 2,000 recipients are a page in less than two seconds", async () => {
    const before = process.cpuUsage();
    const page = await matchingPage(store!, "f0", { pages: { number: 1, name: 1, none: 2 }, search: "" });
    const { user, system } = process.cpuUsage(before);
    expect(page.parts.none).toMatchObject({ all: RECIPIENTS, page: 2, pages: 40 });
    expect(page.parts.none.rows).toHaveLength(50);
    expect((user + system) / 1_000).toBeLessThan(2_000);
  });
});
