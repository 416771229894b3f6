import pg from "pg";
import { appliedIn, migratePostgres } from "./migrate-postgres";
import { type Migration, pendingOf } from "./migrations";
import type { OpenOptions } from "./open";
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

/** The address without who asks: a password is no part of a sentence. */
function noAnswer(url: string): (error: unknown) => never {
  const { host, pathname } = new URL(url);
  return (error) => {
    const { code } = error as { code?: string };
    throw new CannotOpen("noAnswer", { server: `${host}${pathname}`, code: code ?? "ETIMEDOUT" });
  };
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
