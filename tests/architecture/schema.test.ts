import { execFile } from "node:child_process";
import { cpSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { type SQL, sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { postgresTables, sqliteTables } from "~db/schema";
import * as namedPostgres from "~db/schema/postgres";
import * as namedSqlite from "~db/schema/sqlite";
import { openStore } from "~db/store/open";
import type { Store } from "~db/store/store";
import { migrations, onEachEngine } from "~tests/support/engines";
import { testFolder } from "~tests/support/folder";
import { filesUnder, root, textOf } from "~tests/support/sources";

const inFolder = testFolder();

/** What a migrated database says of itself, as one line for each column or index. */
const asked = {
  sqlite: {
    columns: sql`select t.name || '.' || c.name || case when c."notnull" then ' not null' else '' end as line
      from sqlite_master t, pragma_table_info(t.name) c
      where t.type = 'table' and t.name not like 'sqlite_%' and t.name <> '__drizzle_migrations'`,
    indexes: sql`select name as line from sqlite_master where type = 'index' and name not like 'sqlite_%'`,
  },
  postgres: {
    columns: sql`select table_name || '.' || column_name || case when is_nullable = 'NO' then ' not null' else '' end
      as line from information_schema.columns where table_schema = 'public' and table_name <> '__drizzle_migrations'`,
    indexes: sql`select indexname as line from pg_indexes
      where schemaname = 'public' and indexname !~ '_(pk|pkey)$'`,
  },
};
const said: Record<string, { columns: string[]; indexes: string[] }> = {};

async function lines(store: Store, question: SQL): Promise<string[]> {
  const rows = await store.read(async (on) => on.select({ line: sql<string>`line` }).from(sql`(${question}) as found`));
  return rows.map(({ line }) => line).sort();
}

it("every table is among those that migrations are made of", () => {
  expect(Object.keys(namedSqlite).sort()).toEqual(Object.keys(sqliteTables).sort());
  expect(Object.keys(namedPostgres).sort()).toEqual(Object.keys(postgresTables).sort());
});

onEachEngine((engine) => {
  it("the migrations are what the schema says; else run scripts/make-migrations.mjs", {
    timeout: 120_000,
  }, async () => {
    const out = inFolder(engine.name);
    cpSync(join(migrations, engine.name), out, { recursive: true });
    const before = readdirSync(out);
    const dialect = engine.name === "postgres" ? "postgresql" : "sqlite";
    const schema = `./db/schema/${engine.name}.ts`;
    const args = [`--dialect=${dialect}`, `--schema=${schema}`, `--out=${relative(root, out)}`, "--casing=snake_case"];
    const drizzle = join(root, "node_modules/drizzle-kit/bin.cjs");
    const [problem, text] = await new Promise<[Error | null, string]>((resolve) => {
      execFile(process.execPath, [drizzle, "generate", ...args], { cwd: root }, (error, out) => resolve([error, out]));
    });
    expect(problem, text).toBe(null);
    expect(text).toContain("No schema changes");
    expect(readdirSync(out)).toEqual(before);
  });

  it("a database that was migrated has the tables, columns and indexes of the other engine's", async () => {
    const store = await openStore(await engine.newUrl(), migrations);
    const { columns, indexes } = asked[engine.name];
    said[engine.name] = { columns: await lines(store, columns), indexes: await lines(store, indexes) };
    await store.close();
    expect(said[engine.name]?.columns).toContain("installation.made_at not null");
    expect(said[engine.name]?.indexes).toContain("audit_views_query");
    for (const other of Object.values(said)) expect(said[engine.name]).toEqual(other);
  });
});

it("no row goes because another one went: delete it where it is meant", () => {
  const cascading = filesUnder("db").filter((path) => /on delete cascade|onDelete: "cascade"/i.test(textOf(path)));
  expect(cascading).toEqual([]);
});
