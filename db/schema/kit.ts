import * as pg from "drizzle-orm/pg-core";
import * as lite from "drizzle-orm/sqlite-core";

/**
 * The kinds of columns the product uses, once for each engine. PostgreSQL, the stricter one, gives the types.
 * `pence` and `count` are whole numbers up to 2^53; `day` is `YYYY-MM-DD`; `instant` a moment in UTC, to the millisecond.
 */
export const postgresKit = {
  table: pg.pgTable,
  text: () => pg.text(),
  pence: () => pg.bigint({ mode: "number" }),
  count: () => pg.bigint({ mode: "number" }),
  number: () => pg.doublePrecision(),
  flag: () => pg.boolean(),
  day: () => pg.date({ mode: "string" }),
  instant: () => pg.timestamp({ mode: "date", withTimezone: true, precision: 3 }),
  json: <T>() => pg.jsonb().$type<T>(),
  index: pg.index,
  unique: pg.uniqueIndex,
  check: pg.check,
  primaryKey: pg.primaryKey,
};

export type Kit = typeof postgresKit;

// The one cast between the engines; every server test runs on both and keeps it honest.
export const sqliteKit = {
  table: lite.sqliteTable,
  text: () => lite.text(),
  pence: () => lite.integer({ mode: "number" }),
  count: () => lite.integer({ mode: "number" }),
  number: () => lite.real(),
  flag: () => lite.integer({ mode: "boolean" }),
  day: () => lite.text(),
  instant: () => lite.integer({ mode: "timestamp_ms" }),
  json: <T>() => lite.text({ mode: "json" }).$type<T>(),
  index: lite.index,
  unique: lite.uniqueIndex,
  check: lite.check,
  primaryKey: lite.primaryKey,
} satisfies Record<keyof Kit, unknown> as unknown as Kit;
