import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { migrate } from "drizzle-orm/better-sqlite3/migrator";
import { describe, expect, it } from "vitest";
import { type Kit, postgresKit, sqliteKit } from "~db/schema/kit";
import { openStore } from "~db/store/open";
import type { OpenOptions } from "~db/store/open-options";
import { CannotOpen } from "~db/store/refusals";
import type { Store } from "~db/store/store";
import { migrations, onEachEngine } from "~tests/support/engines";
import { testFolder } from "~tests/support/folder";
import { writeMigrations } from "~tests/support/migrations";

const inFolder = testFolder();
let made = 0;
const folderOf = (files: Record<string, string>) => writeMigrations(inFolder(`migrations-${++made}`), files);

const family = {
  "0000_family": `create table parents (id text primary key);
--> statement-breakpoint
create table children (id text primary key, parent text not null references parents (id) on delete cascade);
--> statement-breakpoint
insert into parents values ('p');
--> statement-breakpoint
insert into children values ('a', 'p'), ('b', 'p');`,
};

/** What drizzle-kit makes of a changed column: a new table on SQLite, a changed one on PostgreSQL. */
const rebuilt = {
  sqlite: `PRAGMA foreign_keys=OFF;--> statement-breakpoint
create table __new_parents (id text primary key, name text default '' not null);
--> statement-breakpoint
insert into __new_parents (id) select id from parents;
--> statement-breakpoint
drop table parents;
--> statement-breakpoint
alter table __new_parents rename to parents;
--> statement-breakpoint
PRAGMA foreign_keys=ON;`,
  postgres: "alter table parents add column name text default '' not null",
};

const childrenOf = (k: Kit) => k.table("children", { id: k.text().primaryKey(), parent: k.text().notNull() });
const children = { sqlite: childrenOf(sqliteKit), postgres: childrenOf(postgresKit) };

/** Opens, asks, closes. */
async function opened<T>(url: string, folder: string, ask: (store: Store) => Promise<T>, how: OpenOptions = {}) {
  const store = await openStore(url, folder, how);
  return ask(store).finally(() => store.close());
}

const rows = (table: string) => (store: Store) =>
  store.read(async (on) => (await on.select({ n: sql`count(*)`.mapWith(Number) }).from(sql.raw(table)))[0]?.n);

onEachEngine((engine) => {
  /** A database with a parent and two children, and a folder that would change it further. */
  async function grown(files: Record<string, string>): Promise<[url: string, folder: string]> {
    const url = await engine.newUrl();
    await opened(url, folderOf(family), rows("children"));
    return [url, folderOf({ ...family, ...files })];
  }
  const isAsItWas = async (url: string) => expect(await opened(url, folderOf(family), rows("children"))).toBe(2);

  it("a parent that is rebuilt keeps all its children", async () => {
    const [url, folder] = await grown({ "0001_rebuilt": rebuilt[engine.name] });
    await opened(url, folder, async (store) => {
      expect(await rows("children")(store)).toBe(2);
      expect(await store.read(async (on) => on.select({ name: sql`name` }).from(sql.raw("parents")))).toEqual([
        { name: "" },
      ]);
      const orphan = store.write(async (on) => on.putMany(children[engine.name], [{ id: "c", parent: "nobody" }]));
      await expect(orphan).rejects.toThrow(/foreign key/i);
    });
  });

  it("a migration that breaks keys, or takes children along, leaves everything as it was", async () => {
    const [url, folder] = await grown({ "0001_gone": "-- loses rows: parents\ndelete from parents" });
    const problem = engine.name === "sqlite" ? "would leave 2 broken keys" : "would lose rows of children";
    await expect(opened(url, folder, rows("children"))).rejects.toThrow(problem);
    await isAsItWas(url);
  });

  it("rows go only when the migration says so", async () => {
    const gone = "delete from children where id = 'a'";
    const [url, folder] = await grown({ "0001_gone": gone });
    await expect(opened(url, folder, rows("children"))).rejects.toThrow("0001_gone would lose rows of children");
    await isAsItWas(url);
    const announced = folderOf({ ...family, "0001_gone": `-- loses rows: parents, children\n${gone}` });
    expect(await opened(url, announced, rows("children"))).toBe(1);
    const dropped = folderOf({ ...family, "0001_gone": gone, "0002_dropped": "drop table children" });
    await expect(opened(url, dropped, rows("parents"))).rejects.toThrow("0002_dropped would lose rows of children");
  });

  it("of several that are pending, all go in or none", async () => {
    const [url, folder] = await grown({
      "0001_pets": "create table pets (id text primary key)",
      "0002_wrong": "create table cats (id text primary key);\n--> statement-breakpoint\nnonsense",
    });
    await expect(opened(url, folder, rows("pets"))).rejects.toThrow(/syntax error/);
    await expect(opened(url, folderOf(family), rows("pets"))).rejects.toThrow(/pets/);
    await isAsItWas(url);
  });

  describe("the work before", () => {
    const pets = { "0001_pets": "create table pets (id text primary key)", "0002_cats": "create table cats (id text)" };

    it("is done once, told what is pending, and only where there are data", async () => {
      const told: string[][] = [];
      const before = async (pending: string[]) => void told.push(pending);
      const url = await engine.newUrl();
      for (const files of [family, { ...family, ...pets }, { ...family, ...pets }])
        await opened(url, folderOf(files), rows("parents"), { before });
      expect(told).toEqual([["0001_pets", "0002_cats"]]);
    });

    it("that fails keeps the migrations out", async () => {
      const [url, folder] = await grown(pets);
      const before = () => Promise.reject(new Error("the disk is full"));
      await expect(opened(url, folder, rows("pets"), { before })).rejects.toThrow("the disk is full");
      await isAsItWas(url);
    });

    it("and a last migration can be named", async () => {
      const [url, folder] = await grown(pets);
      await opened(
        url,
        folder,
        async (store) => {
          expect(await rows("pets")(store)).toBe(0);
          await expect(store.check()).rejects.toThrow("1 migrations are missing");
        },
        { upTo: "0001_pets" },
      );
      await expect(opened(url, folder, rows("pets"), { upTo: "0009_none" })).rejects.toThrow("no migration 0009_none");
      expect(await opened(url, folder, rows("cats"))).toBe(0);
    });

    it("or none be put in at all", async () => {
      const [url, folder] = await grown(pets);
      const asked = opened(url, folder, (store) => store.check(), { migrate: false });
      await expect(asked).rejects.toThrow("2 migrations are missing");
    });
  });

  it("data of a newer version are refused", async () => {
    const [url, folder] = await grown({ "0001_pets": "create table pets (id text primary key)" });
    await opened(url, folder, (store) => store.check());
    for (const migrate of [true, false])
      await expect(opened(url, folderOf(family), (store) => store.check(), { migrate })).rejects.toEqual(
        new CannotOpen("newerData"),
      );
  });

  it("three that open an empty database at once all get it", async () => {
    const url = await engine.newUrl();
    const stores = await Promise.all([1, 2, 3].map(() => openStore(url, migrations)));
    await Promise.all(stores.map((store) => store.check()));
    await Promise.all(stores.map((store) => store.close()));
  });
});

it("an installation that Drizzle's own migrator made goes on", async () => {
  const file = inFolder("old.sqlite");
  const folder = inFolder("first-release");
  cpSync(join(migrations, "sqlite"), folder, { recursive: true });
  const journal = join(folder, "meta/_journal.json");
  const { entries } = JSON.parse(readFileSync(journal, "utf8"));
  writeFileSync(journal, JSON.stringify({ version: "7", dialect: "sqlite", entries: entries.slice(0, 1) }));
  const old = new Database(file);
  migrate(drizzle(old), { migrationsFolder: folder });
  old.exec("insert into installation values ('a', 0, '0.1.0')");
  old.close();
  await opened(`file:${file}`, migrations, async (store) => {
    await store.check();
    expect(await rows("installation")(store)).toBe(1);
  });
});
