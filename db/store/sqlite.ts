import type { Database, Statement } from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import type { PgTable } from "drizzle-orm/pg-core";
import { sqliteTables } from "../schema";
import { appliedIn } from "./migrate-sqlite";
import { type Migration, pendingOf } from "./migrations";
import { refuseNested } from "./nested";
import { Conflict, causeOf } from "./refusals";
import { type RowShape, rowShape } from "./rows";
import type { PutMany, Reading, Store, Writing } from "./store";

/** How long a write waits for that of another process, in milliseconds. */
const patience = 10_000;

/**
 * The store over one SQLite file: a connection that writes, one write at a time, and one that only reads, so that a
 * half-done write is never seen. `release` lets go of what else was taken for it.
 */
export function sqliteStore(
  { writer, reader }: { writer: Database; reader: Database },
  migrations: readonly Migration[],
  release: () => void,
): Store {
  const [reading, writing] = [on(reader) as Reading, on(writer)];
  const alone = refuseNested();
  let last: Promise<unknown> = Promise.resolve();
  const write: Store["write"] = (work) => {
    const turn = alone(() => last.then(() => inTransaction(writer, () => work(writing))));
    last = turn.catch(() => undefined);
    return turn;
  };
  return {
    engine: "sqlite",
    read: (work) => work(reading).catch(rethrow),
    write,
    async check() {
      const missing = pendingOf(migrations, appliedIn(reader)).length;
      if (missing > 0) throw new Error(`${missing} migrations are missing`);
      await write(async () => undefined);
    },
    async close() {
      await last;
      reader.close();
      tidy(writer);
      writer.close();
      release();
    },
  };
}

/** Statistics for the planner, unless another process writes just now: that must not keep this one from closing. */
function tidy(connection: Database): void {
  try {
    connection.pragma("optimize");
  } catch (error) {
    if (!/^SQLITE_BUSY/.test(codeOf(error))) throw error;
  }
}

async function inTransaction<T>(connection: Database, work: () => Promise<T>): Promise<T> {
  await begin(connection);
  try {
    const result = await work();
    connection.exec("commit");
    return result;
  } catch (error) {
    if (connection.inTransaction) connection.exec("rollback");
    return rethrow(error);
  }
}

/** SQLite's own waiting would hold up everything else this process does. */
async function begin(connection: Database): Promise<void> {
  for (const until = Date.now() + patience; ; ) {
    try {
      connection.exec("begin immediate");
      return;
    } catch (error) {
      if (!/^SQLITE_BUSY/.test(codeOf(error)) || Date.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, 1 + Math.random() * 4));
    }
  }
}

function rethrow(error: unknown): never {
  const cause = causeOf(error);
  const [, found] = /^UNIQUE constraint failed: (.*)$/.exec(cause instanceof Error ? cause.message : "") ?? [];
  if (found === undefined) throw cause;
  const columns = found.split(", ").map((column) => column.split("."));
  throw new Conflict(
    columns[0]?.[0] ?? "",
    columns.map(([, name = ""]) => name),
  );
}

function codeOf(error: unknown): string {
  return String((error as { code?: unknown }).code ?? "");
}

/** The query builders of the engines agree in what a Writing may do; the tests on both engines hold them to it. */
function on(connection: Database): Writing {
  const builder = drizzle(connection, { casing: "snake_case" });
  return Object.assign(builder, { tables: sqliteTables, putMany: putMany(connection) }) as unknown as Writing;
}

/** One statement, kept, and a run of it for each row: nothing has to be sent, so there is nothing to gain by more. */
function putMany(connection: Database): PutMany {
  const kept = new Map<PgTable, { shape: RowShape; statement: Statement }>();
  return async (table, rows) => {
    const { shape, statement } = kept.get(table) ?? prepare(connection, table);
    kept.set(table, { shape, statement });
    for (const row of rows) statement.run(shape.values(row));
  };
}

function prepare(connection: Database, table: PgTable): { shape: RowShape; statement: Statement } {
  const shape = rowShape(table);
  const names = shape.columns.map(({ name }) => `"${name}"`);
  const marks = names.map(() => "?");
  const text = `insert into "${shape.table}" (${names.join(", ")}) values (${marks.join(", ")})`;
  return { shape, statement: connection.prepare(text) };
}
