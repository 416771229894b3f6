import { AsyncLocalStorage } from "node:async_hooks";
import type { Database } from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { sqliteTables } from "../schema";
import type { Reading, Store, Writing } from "./store";

/**
 * The store over one SQLite file: a connection that writes, one write at a time, and one that only reads, so that a
 * half-done write is never seen. `missing` counts the migrations that are not in.
 */
export function sqliteStore(writer: Database, reader: Database, missing: () => number): Store {
  const inWrite = new AsyncLocalStorage<true>();
  const [reading, writing] = [on(reader) as Reading, on(writer)];
  let last: Promise<unknown> = Promise.resolve();
  return {
    engine: "sqlite",
    read: (work) => work(reading),
    write(work) {
      if (inWrite.getStore()) throw new Error("a write inside a write would wait for itself: pass `on` along instead");
      const turn = last.then(() => inWrite.run(true, () => inTransaction(writer, () => work(writing))));
      last = turn.catch(() => undefined);
      return turn;
    },
    async check() {
      const lacking = missing();
      if (lacking > 0) throw new Error(`${lacking} migrations are missing`);
    },
    async close() {
      await last;
      reader.close();
      writer.close();
    },
  };
}

async function inTransaction<T>(connection: Database, work: () => Promise<T>): Promise<T> {
  connection.exec("begin immediate");
  try {
    const result = await work();
    connection.exec("commit");
    return result;
  } catch (error) {
    if (connection.inTransaction) connection.exec("rollback");
    throw error;
  }
}

/** The query builders of the engines agree in what a Writing may do; the tests on both engines hold them to it. */
function on(connection: Database): Writing {
  return Object.assign(drizzle(connection, { casing: "snake_case" }), { tables: sqliteTables }) as unknown as Writing;
}
