import { drizzle } from "drizzle-orm/node-postgres";
import type { Pool, PoolClient } from "pg";
import { postgresTables } from "../schema";
import { appliedIn } from "./migrate-postgres";
import { type Migration, pendingOf } from "./migrations";
import { refuseNested } from "./nested";
import { Conflict, causeOf } from "./refusals";
import { rowShape } from "./rows";
import type { PutMany, Reading, Store, Writing } from "./store";

/** How often a write is tried that others got in the way of. */
const tries = 100;

/** The store over a PostgreSQL database: connections that write, and others that only read. */
export function postgresStore(
  { writers, readers }: { writers: Pool; readers: Pool },
  migrations: readonly Migration[],
): Store {
  const reading = drizzle(readers, { casing: "snake_case" });
  const on = Object.assign(reading, { tables: postgresTables }) as unknown as Reading;
  const alone = refuseNested();
  return {
    engine: "postgres",
    read: (work) => work(on).catch(rethrow),
    write: (work) => alone(() => inTurn(() => inTransaction(writers, work))).catch(rethrow),
    async check() {
      const missing = pendingOf(migrations, await appliedIn(readers)).length;
      if (missing > 0) throw new Error(`${missing} migrations are missing`);
      const { rows } = await writers.query("show transaction_read_only");
      if (rows[0].transaction_read_only !== "off") throw new Error("the database takes no writes");
    },
    async close() {
      await Promise.all([writers.end(), readers.end()]);
    },
  };
}

/** A write that another got in the way of is done again from its start: that is what SERIALIZABLE asks for. */
async function inTurn<T>(write: () => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried++) {
    try {
      return await write();
    } catch (error) {
      const { code } = Object(causeOf(error)) as { code?: string };
      if ((code !== "40001" && code !== "40P01") || tried === tries) throw error;
      await new Promise((resolve) => setTimeout(resolve, Math.random() * Math.min(5 * tried, 100)));
    }
  }
}

async function inTransaction<T>(pool: Pool, work: (on: Writing) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query("begin isolation level serializable");
    const result = await work(writingOn(client));
    await client.query("commit");
    return result;
  } catch (error) {
    await client.query("rollback").catch((problem: Error) => (broken = problem));
    throw error;
  } finally {
    client.release(broken);
  }
}

function writingOn(client: PoolClient): Writing {
  const builder = drizzle(client, { casing: "snake_case" });
  return Object.assign(builder, { tables: postgresTables, putMany: putMany(client) }) as unknown as Writing;
}

/** A whole column is one parameter: a row each would soon be more parameters than a statement may have. */
function putMany(client: PoolClient): PutMany {
  return async (table, rows) => {
    if (rows.length === 0) return;
    const { table: name, columns, values } = rowShape(table);
    const given = rows.map(values);
    const names = columns.map((column) => `"${column.name}"`).join(", ");
    const lists = columns.map(({ type }, at) => `$${at + 1}::${type}[]`).join(", ");
    await client.query(
      `insert into "${name}" (${names}) select * from unnest(${lists})`,
      columns.map((_, at) => given.map((row) => row[at])),
    );
  };
}

function rethrow(error: unknown): never {
  const cause = causeOf(error) as { code?: string; table?: string; detail?: string };
  if (cause?.code !== "23505") throw cause;
  // The detail is in the server's language; the names in brackets are not.
  const [, columns = ""] = /\(([^()]*)\)=\(/.exec(cause.detail ?? "") ?? [];
  throw new Conflict(cause.table ?? "", columns.replaceAll('"', "").split(", "));
}
