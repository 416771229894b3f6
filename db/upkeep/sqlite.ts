import { existsSync } from "node:fs";
import Database from "better-sqlite3";
import { ledger } from "../store/migrations";
import type { Kind, TableShape } from "./shapes";
import { type Cell, NoDatabase, orphansOf, type ReadRows, type Row, type Upkeep, WrongCell } from "./upkeep";

/** Looks after one SQLite file through a connection of its own, which only reads unless it is to `load`. */
export function sqliteUpkeep(file: string, use: "read" | "load"): Upkeep {
  if (!existsSync(file)) throw new NoDatabase(file);
  const connection = new Database(file, { readonly: use === "read", fileMustExist: true });
  connection.pragma("busy_timeout = 5000");
  connection.pragma("trusted_schema = off");
  connection.pragma("cell_size_check = on");
  return {
    engine: "sqlite",
    ...telling(connection),
    ...moving(connection),
    close: async () => void connection.close(),
  };
}

/** What only looks. */
function telling(connection: Database.Database) {
  return {
    version: async () => connection.prepare("select sqlite_version()").pluck().get() as string,
    async safety() {
      const value = connection.pragma("journal_mode", { simple: true }) as string;
      return [{ name: "journal_mode", value, isSafe: value === "wal" }];
    },
    migrations: async () =>
      namesIn(connection).includes(ledger)
        ? (connection.prepare(`select count(*) from ${ledger}`).pluck().get() as number)
        : 0,
    tables: async () => namesIn(connection).filter((name) => name !== ledger),
    filled: async () =>
      namesIn(connection).filter(
        (name) => name !== ledger && connection.prepare(`select 1 from "${name}" limit 1`).get(),
      ),
    others: async () => 0,
    damage: async () =>
      (connection.pragma("integrity_check(20)") as { integrity_check: string }[])
        .map((line) => line.integrity_check)
        .filter((line) => line !== "ok"),
    orphans: async (tables: readonly TableShape[]) =>
      orphansOf(tables)
        .map(({ table, to, sql }) => ({ table, to, rows: connection.prepare(sql).pluck().get() as number }))
        .filter((found) => found.rows > 0),
  };
}

/** What takes rows out, or puts them in. */
function moving(connection: Database.Database): Pick<Upkeep, "snapshot" | "load" | "clear"> {
  const rows: ReadRows = (table) => rowsOf(connection, table);
  return {
    snapshot: (work) => inTransaction(connection, "begin", () => work(rows)),
    async load(tables, given, checked) {
      connection.pragma("synchronous = full");
      connection.pragma("foreign_keys = off");
      await inTransaction(connection, "begin immediate", async () => {
        for (const table of tables) await fill(connection, table, given(table));
        await checked(rows);
      });
      connection.exec("analyze");
    },
    async clear(tables) {
      connection.pragma("foreign_keys = off");
      for (const name of [...tables, ledger]) connection.exec(`drop table if exists "${name}"`);
    },
  };
}

function namesIn(connection: Database.Database): string[] {
  const names =
    "select name from sqlite_master where type = 'table' and name not like 'sqlite\\_%' escape '\\' order by 1";
  return connection.prepare(names).pluck().all() as string[];
}

async function inTransaction<T>(connection: Database.Database, begin: string, work: () => Promise<T>): Promise<T> {
  connection.exec(begin);
  try {
    const result = await work();
    connection.exec("commit");
    return result;
  } catch (error) {
    if (connection.inTransaction) connection.exec("rollback");
    throw error;
  }
}

async function* rowsOf(connection: Database.Database, { name, columns, key }: TableShape): AsyncGenerator<Row> {
  const listed = columns.map((column) => `"${column.name}"`).join(", ");
  const order = key.map((column) => `"${column}"`).join(", ");
  const cells = connection.prepare(`select ${listed} from "${name}" order by ${order}`).raw().iterate();
  for (const row of cells as IterableIterator<unknown[]>)
    yield columns.map(({ name: column, kind }, i) => {
      if (row[i] === null) return null;
      const cell = read[kind](row[i]);
      if (cell === undefined) throw new WrongCell(name, column, row[i]);
      return cell;
    });
}

const text = (cell: unknown) => (typeof cell === "string" ? cell : undefined);
const number = (cell: unknown) => (typeof cell === "number" ? cell : undefined);

const read: Record<Kind, (cell: unknown) => Cell | undefined> = {
  text,
  day: (cell) => (/^\d{4}-\d\d-\d\d$/.test(String(cell)) ? (cell as string) : undefined),
  whole: (cell) => (Number.isSafeInteger(cell) ? (cell as number) : undefined),
  number,
  flag: (cell) => (cell === 1 ? true : cell === 0 ? false : undefined),
  instant: (cell) => (Number.isSafeInteger(cell) ? new Date(cell as number).toISOString() : undefined),
  json: (cell) => parsed(cell),
};

function parsed(cell: unknown): Cell | undefined {
  try {
    return JSON.parse(String(cell));
  } catch {
    return undefined;
  }
}

const written: Record<Kind, (cell: Cell) => unknown> = {
  text: (cell) => cell,
  day: (cell) => cell,
  whole: (cell) => cell,
  number: (cell) => cell,
  flag: (cell) => Number(cell),
  instant: (cell) => Date.parse(String(cell)),
  json: (cell) => JSON.stringify(cell),
};

async function fill(connection: Database.Database, { name, columns }: TableShape, rows: AsyncIterable<Row>) {
  const listed = columns.map((column) => `"${column.name}"`).join(", ");
  const insert = connection.prepare(`insert into "${name}" (${listed}) values (${columns.map(() => "?").join(", ")})`);
  for await (const row of rows)
    insert.run(row.map((cell, i) => (cell === null ? null : written[columns[i]!.kind](cell))));
}
