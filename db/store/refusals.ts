/** A unique rule of the database was broken: these columns of this table together, by their names in the database. */
export class Conflict extends Error {
  override readonly name = "Conflict";
  constructor(
    readonly table: string,
    readonly columns: string[],
  ) {
    super(`${table} has a row with the same ${columns.join(", ")}`);
  }
}

/** Why the data cannot be used; each reason is a sentence under `start` in messages/en/edge.json. */
export class CannotOpen extends Error {
  override readonly name = "CannotOpen";
  constructor(
    readonly reason: "oldSqlite" | "newerData" | "unsafeSetting" | "inUse" | "noAnswer" | "otherText",
    readonly values: Record<string, string | number> = {},
  ) {
    super(`the data cannot be used: ${reason}`);
  }
}

/** What the driver threw. Drizzle's own error around it carries the values of the query, which no log may have. */
export function causeOf(error: unknown): unknown {
  return error instanceof Error && /^Failed query/.test(error.message) ? error.cause : error;
}
