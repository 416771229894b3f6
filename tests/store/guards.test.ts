import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { openStore } from "~db/store/open";
import { handIn, record } from "~tests/server/events/recording";
import { migrations, onEachEngine } from "~tests/support/engines";

const columns = "id, at, type, subject_kind, subject_id, detail_hash";
const refused = "the record is never changed";

interface Runs {
  run(statement: unknown): unknown;
}

onEachEngine((engine) => {
  const tables = ["events", "event_details", "event_seals"];
  const changes = tables.flatMap((table) => {
    const column = table === "event_seals" ? "hash" : table === "events" ? "type" : "salt";
    const all = [`update ${table} set ${column} = 'x'`, `delete from ${table}`];
    return engine.name === "postgres" ? [...all, `truncate ${table} cascade`] : all;
  });

  async function opened() {
    const url = await engine.newUrl();
    const store = await openStore(url, migrations);
    const eventId = await record(store, 1);
    const seal = { position: 1, eventId, hash: "h", sealedAt: new Date() };
    await store.write((on) => on.putMany(on.tables.eventSeals, [seal]));
    return { url, store };
  }

  it("the database refuses to change the record or to take something from it", async () => {
    const { url, store } = await opened();
    const hand = await handIn(url, false);
    for (const change of changes) await expect(hand.run(change), change).rejects.toThrow(refused);
    await hand.close();
    const { events } = (await store.read(async (on) => on)).tables;
    await expect(store.write(async (on) => on.delete(events))).rejects.toThrow(refused);
    await expect(store.write(async (on) => on.update(events).set({ type: "x" }))).rejects.toThrow(refused);
    // Drizzle for SQLite can run a statement of one's own; `replace` would take the old row away unseen.
    const replace = sql.raw(`replace into events (${columns}) select id, at, 'x', 'x', 'x', 'x' from events`);
    if (engine.name === "sqlite")
      await expect(store.write(async (on) => (on as unknown as Runs).run(replace))).rejects.toMatchObject({
        cause: { message: refused },
      });
    expect(await store.read((on) => on.$count(events, sql`type <> 'x'`))).toBe(1);
    await store.close();
  });

  it("a guard that was lost comes back as the data are opened, though no migration is pending", async () => {
    const { url, store } = await opened();
    await store.close();
    await (await handIn(url, true)).close();
    await Promise.all([1, 2, 3].map(async () => (await openStore(url, migrations)).close()));
    const hand = await handIn(url, false);
    for (const change of changes) await expect(hand.run(change), change).rejects.toThrow(refused);
    await hand.close();
  });

  it("opening does not wait for somebody who is writing where the guards are there", async () => {
    const { url, store } = await opened();
    const hand = await handIn(url, false);
    await hand.run("begin", `insert into events (${columns}) select 'more', at, type, 'x', 'x', 'x' from events`);
    const again = await openStore(url, migrations);
    await hand.run("rollback");
    await Promise.all([again.close(), store.close(), hand.close()]);
  });
});
