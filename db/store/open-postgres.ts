import pg from "pg";
import { appliedIn, migratePostgres } from "./migrate-postgres";
import { type Migration, pendingOf } from "./migrations";
import type { OpenOptions } from "./open-options";
import { postgresStore } from "./postgres";
import { CannotOpen } from "./refusals";
import type { Store } from "./store";

/** Opens a PostgreSQL database; what several processes need of it is theirs together, so there is nothing to lock. */
export async function openPostgres(
  url: string,
  migrations: readonly Migration[],
  { migrate = true, ...how }: OpenOptions,
): Promise<Store> {
  numbersAsNumbers();
  const writers = pool(url, 4);
  const readers = pool(url, 6, "-c default_transaction_read_only=on");
  try {
    const client = await writers.connect().catch(noAnswer(url));
    try {
      await refuseOtherText(client, url);
      if (migrate) await migratePostgres(client, migrations, how);
      else pendingOf(migrations, await appliedIn(client));
    } finally {
      client.release();
    }
    return postgresStore({ writers, readers }, migrations);
  } catch (error) {
    await Promise.all([writers.end(), readers.end()]);
    throw error;
  }
}

function noAnswer(url: string): (error: unknown) => never {
  return (error) => {
    const { code } = error as { code?: string };
    throw new CannotOpen("noAnswer", { server: serverOf(url), code: code ?? "ETIMEDOUT" });
  };
}

/** Text is ordered and compared as on SQLite: by its code points, whatever language the server was set up in. */
async function refuseOtherText(client: pg.PoolClient, url: string): Promise<void> {
  const asked = "select 'B' < 'a' and current_setting('server_encoding') = 'UTF8' as same";
  const { rows } = await client.query<{ same: boolean }>(asked);
  if (!rows[0]?.same) throw new CannotOpen("otherText", { server: serverOf(url) });
}

/** The address without who asks: a password is no part of a sentence. */
function serverOf(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}

function pool(url: string, max: number, options?: string): pg.Pool {
  const made = new pg.Pool({ connectionString: url, max, options, connectionTimeoutMillis: 10_000 });
  // A connection that breaks while nobody uses it (the server restarts): the next one asked for is new.
  return made.on("error", () => undefined);
}

/** Sums and counts are numbers on SQLite; here they come as text unless told. */
function numbersAsNumbers(): void {
  pg.types.setTypeParser(pg.types.builtins.INT8, Number);
  pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number);
}
