import type { Database } from "better-sqlite3";
import type { ClientBase } from "pg";

/** The record: rows are added, and neither changed nor taken away. */
const guarded = ["events", "event_details", "event_seals"];
const refusal = "the record is never changed";

/**
 * Has the database itself refuse changes to the record, where that is not so already. A migration that rebuilds a table loses
 * what guards it, so this is done at every opening that may migrate.
 */
export function guardSqlite(connection: Database): void {
  const find = connection.prepare("select name from sqlite_master where type = ?").pluck();
  const tables = find.all("table");
  const guards = find.all("trigger");
  const missing = guarded
    .filter((table) => tables.includes(table))
    .flatMap((table) => ["update", "delete"].map((change) => ({ name: `${table}_no_${change}`, table, change })))
    .filter(({ name }) => !guards.includes(name));
  if (missing.length === 0) return;
  const made = missing.map(
    ({ name, table, change }) =>
      `create trigger if not exists ${name} before ${change} on ${table} begin select raise(abort, '${refusal}'); end;`,
  );
  connection.exec(`begin immediate; ${made.join(" ")} commit`);
}

/** The same. Called by one process at a time; where the guards are there already, no table is locked. */
export async function guardPostgres(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ table: string }>(unguarded, [guarded]);
  if (rows.length === 0) return;
  const made = rows.map(
    ({ table }) =>
      `drop trigger if exists no_change on "${table}"; create trigger no_change before update or delete or truncate on "${table}" execute function refuse_change();`,
  );
  // Sent as one, they are one transaction.
  await client.query(`${refuseChange} ${made.join(" ")}`);
}

const unguarded = `select relname as table from pg_class
  where relnamespace = current_schema()::regnamespace and relkind = 'r' and relname = any($1)
  and not exists (select 1 from pg_trigger where tgrelid = pg_class.oid and tgname = 'no_change' and tgenabled <> 'D')`;

const refuseChange = `create or replace function refuse_change() returns trigger language plpgsql
  as $$ begin raise exception '${refusal}'; end $$;`;
