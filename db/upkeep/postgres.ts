import type { Client } from "pg";
import { ledger } from "../store/migrations";
import type { Kind, TableShape } from "./shapes";
import { type Cell, NoDatabase, orphansOf, type ReadRows, type Row, type Upkeep, WrongCell } from "./upkeep";

const ROWS_A_TIME = 1_000;
const LOAD_CHARACTERS = 1_000_000;

/** Looks after one PostgreSQL database through a connection of its own. */
export async function postgresUpkeep(url: string): Promise<Upkeep> {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: url, types: { getTypeParser: () => (cell: string) => cell } });
  // A server that goes away is told by the next question; without a listener it would end the process.
  client.on("error", () => undefined);
  await client.connect().catch((error: { code?: string }) => {
    throw error.code === "3D000" ? new NoDatabase(client.database) : error;
  });
  await client.query("set timezone = 'UTC'; set datestyle = 'ISO'; set extra_float_digits = 1");
  return { engine: "postgres", ...telling(client), ...moving(client), close: () => client.end() };
}

/** What only looks. */
function telling(client: Client) {
  return {
    version: async () => String((await ask(client, "show server_version"))[0]?.[0]),
    async safety() {
      const found = [];
      for (const [name, safe] of safeSettings) {
        const value = String((await ask(client, `show ${name}`))[0]?.[0]);
        found.push({ name, value, isSafe: safe.test(value) });
      }
      return found;
    },
    async migrations() {
      const found = await ask(client, `select to_regclass('"${ledger}"')`);
      return found[0]?.[0] ? Number((await ask(client, `select count(*) from "${ledger}"`))[0]?.[0]) : 0;
    },
    tables: async () => (await ask(client, tableNames)).map(([name]) => String(name)),
    async filled() {
      const found = [];
      for (const [name] of await ask(client, tableNames))
        if ((await ask(client, `select 1 from "${name}" limit 1`)).length > 0) found.push(String(name));
      return found;
    },
    others: async () => Number((await ask(client, otherConnections))[0]?.[0]),
    damage: async () => (await ask(client, brokenIndexes)).map(([name]) => `index ${name} is not valid`),
    async orphans(tables: readonly TableShape[]) {
      const found = [];
      for (const { table, to, sql } of orphansOf(tables))
        found.push({ table, to, rows: Number((await ask(client, sql))[0]?.[0]) });
      return found.filter((one) => one.rows > 0);
    },
  };
}

/** What takes rows out, or puts them in. */
function moving(client: Client): Pick<Upkeep, "snapshot" | "load" | "clear"> {
  const rows: ReadRows = (table) => rowsOf(client, table);
  return {
    snapshot: (work) => inTransaction(client, "isolation level repeatable read read only", () => work(rows)),
    async load(tables, given, checked) {
      await inTransaction(client, "isolation level repeatable read", async () => {
        for (const table of tables) await fill(client, table, given(table));
        await checked(rows);
      });
      await client.query("analyze");
    },
    async clear(tables) {
      const names = [...tables, ledger].map((name) => `"${name}"`);
      await client.query(`drop table if exists ${names.join(", ")} cascade`);
    },
  };
}

const safeSettings: [name: string, safe: RegExp][] = [
  ["fsync", /^on$/],
  ["full_page_writes", /^on$/],
  ["synchronous_commit", /^(?!off)/],
  ["server_encoding", /^UTF8$/],
];
const tableNames = `select tablename from pg_tables where schemaname = current_schema()
  and tablename <> '${ledger}' order by tablename collate "C"`;
const otherConnections = `select count(*) from pg_stat_activity
  where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'`;
const brokenIndexes = `select indexrelid::regclass::text from pg_index
  where not indisvalid and indrelid in (select oid from pg_class where relnamespace = current_schema()::regnamespace)`;

async function ask(client: Client, sql: string): Promise<(string | null)[][]> {
  return (await client.query({ text: sql, rowMode: "array" })).rows;
}

async function inTransaction<T>(client: Client, mode: string, work: () => Promise<T>): Promise<T> {
  await client.query(`begin ${mode}`);
  try {
    const result = await work();
    await client.query("commit");
    return result;
  } catch (error) {
    await client.query("rollback").catch(() => undefined);
    throw error;
  }
}

async function* rowsOf(client: Client, { name, columns, key }: TableShape): AsyncGenerator<Row> {
  const listed = columns.map((column) => `"${column.name}"`).join(", ");
  const isText = (column: string) => columns.some((one) => one.name === column && one.kind === "text");
  // The order of SQLite: by bytes, whatever language the database was made for.
  const order = key.map((column) => `"${column}"${isText(column) ? ' collate "C"' : ""}`).join(", ");
  await client.query(`declare backup no scroll cursor for select ${listed} from "${name}" order by ${order}`);
  try {
    for (;;) {
      const some = await ask(client, `fetch ${ROWS_A_TIME} from backup`);
      for (const row of some) yield columns.map((column, i) => cellOf(name, column, row[i] ?? null));
      if (some.length < ROWS_A_TIME) return;
    }
  } finally {
    // A transaction that failed has closed it already.
    await client.query("close backup").catch(() => undefined);
  }
}

function cellOf(table: string, { name, kind }: TableShape["columns"][number], cell: string | null): Cell {
  if (cell === null) return null;
  const value = read[kind](cell);
  if (typeof value === "number" && !Number.isFinite(value)) throw new WrongCell(table, name, cell);
  return value;
}

const read: Record<Kind, (cell: string) => Cell> = {
  text: (cell) => cell,
  day: (cell) => cell,
  whole: Number,
  number: Number,
  flag: (cell) => cell === "t",
  instant: (cell) => new Date(cell.replace(" ", "T").replace(/\+00$/, "Z")).toISOString(),
  json: (cell) => JSON.parse(cell),
};

/** What a cell is read as from JSON. A cell of JSON goes in as text: inside others, PostgreSQL would not take all of it. */
const readAs: Record<Kind, string> = {
  text: "text",
  day: "date",
  whole: "bigint",
  number: "double precision",
  flag: "boolean",
  instant: "timestamptz",
  json: "text",
};

/** Rows go in as JSON, which the engine itself reads into the types of its columns. */
async function fill(client: Client, { name, columns }: TableShape, rows: AsyncIterable<Row>) {
  const listed = columns.map((column) => `"${column.name}"`).join(", ");
  const selected = columns.map((column) => (column.kind === "json" ? `"${column.name}"::json` : `"${column.name}"`));
  const types = columns.map((column) => `"${column.name}" ${readAs[column.kind]}`);
  const sql = `insert into "${name}" (${listed}) select ${selected} from json_to_recordset($1::json) as r(${types})`;
  let some: string[] = [];
  let characters = 0;
  const send = async () => {
    if (some.length > 0) await client.query(sql, [`[${some.join(",")}]`]);
    [some, characters] = [[], 0];
  };
  for await (const row of rows) {
    const cells = columns.map(({ name: column, kind }, i) => [column, kind === "json" ? jsonText(row[i]) : row[i]]);
    const text = JSON.stringify(Object.fromEntries(cells));
    some.push(text);
    characters += text.length;
    if (some.length === ROWS_A_TIME || characters > LOAD_CHARACTERS) await send();
  }
  await send();
}

const jsonText = (cell: Cell | undefined) => (cell === null || cell === undefined ? null : JSON.stringify(cell));
