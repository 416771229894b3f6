import type { ClientBase } from "pg";
import { guardPostgres } from "./guards";
import type { Before } from "./migrate-sqlite";
import { type Counts, ledger, type Migration, pendingOf, refuseLoss } from "./migrations";

/** Any number will do, as long as it is always the same. */
const turn = 3_120_726;

/**
 * Puts the pending migrations in, all or none, and guards the record. Several processes may start at once: one does it, the others wait for it.
 * Throws, with nothing changed, when rows went unannounced.
 */
export async function migratePostgres(
  client: ClientBase,
  migrations: readonly Migration[],
  { before, upTo }: { before?: Before; upTo?: string },
): Promise<void> {
  await client.query("select pg_advisory_lock($1)", [turn]);
  try {
    const applied = await appliedIn(client);
    const pending = pendingOf(migrations, applied, upTo);
    if (pending.length > 0) {
      if (applied.length > 0) await before?.(pending.map(({ tag }) => tag));
      await putIn(client, pending);
      await client.query("analyze");
    }
    await guardPostgres(client);
  } finally {
    await client.query("select pg_advisory_unlock($1)", [turn]);
  }
}

/** `when` of each migration that is in. */
export async function appliedIn(client: Pick<ClientBase, "query">): Promise<number[]> {
  const { rows } = await client.query("select to_regclass($1) is not null as has", [`"${ledger}"`]);
  if (!rows[0].has) return [];
  const applied = await client.query(`select created_at from ${ledger}`);
  return applied.rows.map((row) => Number(row.created_at));
}

async function putIn(client: ClientBase, pending: readonly Migration[]): Promise<void> {
  await client.query("begin");
  try {
    await client.query(
      `create table if not exists ${ledger} (id serial primary key, hash text not null, created_at bigint)`,
    );
    for (const migration of pending) {
      const counts = await countRows(client);
      for (const statement of migration.statements) await client.query(statement);
      refuseLoss(counts, await countRows(client), migration);
      const note = `insert into ${ledger} (hash, created_at) values ($1, $2)`;
      await client.query(note, [migration.hash, migration.when]);
    }
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    throw error;
  }
}

async function countRows(client: ClientBase): Promise<Counts> {
  const { rows } = await client.query<{ table: string }>(
    `select table_name as table from information_schema.tables
     where table_schema = current_schema() and table_type = 'BASE TABLE' and table_name <> $1`,
    [ledger],
  );
  const counts: Counts = {};
  for (const { table } of rows) {
    const counted = await client.query(`select count(*) as n from "${table}"`);
    counts[table] = Number(counted.rows[0].n);
  }
  return counts;
}
