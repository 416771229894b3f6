import Database from "better-sqlite3";
import pg from "pg";

/** What an engine would do for a query on the database at an address, as one text. */
export async function planOf(url: string, query: { toSQL(): { sql: string; params: unknown[] } }): Promise<string> {
  const { sql, params } = query.toSQL();
  if (url.startsWith("file:")) {
    const database = new Database(url.slice("file:".length), { readonly: true });
    const steps = database.prepare(`explain query plan ${sql}`).all(...params) as { detail: string }[];
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
