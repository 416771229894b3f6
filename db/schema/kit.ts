import * as pg from "drizzle-orm/pg-core";
import * as lite from "drizzle-orm/sqlite-core";

/**
 * The kinds of columns the product uses, once for each engine. PostgreSQL, the stricter one, gives the types.
 * `pence` and `count` are whole numbers up to 2^53; `day` is `YYYY-MM-DD`; `instant` a moment in UTC, to the millisecond.
 * `text` and the strings in `json` lose NUL characters on the way in, as PostgreSQL cannot hold them, and half a character
 * becomes �.
 */
export const postgresKit = {
  table: pg.pgTable,
  text: pg.customType<{ data: string }>({ dataType: () => "text", toDriver: clean }),
  pence: () => pg.bigint({ mode: "number" }),
  count: () => pg.bigint({ mode: "number" }),
  number: () => pg.doublePrecision(),
  flag: () => pg.boolean(),
  day: () => pg.date({ mode: "string" }),
  instant: () => pg.timestamp({ mode: "date", withTimezone: true, precision: 3 }),
  /** Text underneath on both engines: keys keep their order. */
  json: <T>() => pg.customType<{ data: T }>({ dataType: () => "json", toDriver: cleanJson })(),
  index: pg.index,
  unique: pg.uniqueIndex,
  check: pg.check,
  primaryKey: pg.primaryKey,
};

export type Kit = typeof postgresKit;

// The one cast between the engines; every server test runs on both and keeps it honest.
export const sqliteKit = {
  table: lite.sqliteTable,
  text: lite.customType<{ data: string }>({ dataType: () => "text", toDriver: clean }),
  pence: () => lite.integer({ mode: "number" }),
  count: () => lite.integer({ mode: "number" }),
  number: () => lite.real(),
  flag: () => lite.integer({ mode: "boolean" }),
  day: () => lite.text(),
  instant: () => lite.integer({ mode: "timestamp_ms" }),
  json: <T>() =>
    lite.customType<{ data: T; driverData: string }>({
      dataType: () => "text",
      toDriver: cleanJson,
      fromDriver: (text) => JSON.parse(text),
    })(),
  index: lite.index,
  unique: lite.uniqueIndex,
  check: lite.check,
  primaryKey: lite.primaryKey,
} satisfies Record<keyof Kit, unknown> as unknown as Kit;

/** Asked of every text; whole characters above U+FFFF have halves too, and are sorted out after. */
const SUSPECT = /[\0\ud800-\udfff]/;

function clean(text: string): string {
  if (!SUSPECT.test(text)) return text;
  return text.replace(/\0|\p{Surrogate}/gu, (found) => (found === "\0" ? "" : "\ufffd"));
}

/** A whole character is never escaped here, and a backslash always is: what is left stands for what `clean` takes away. */
function cleanJson(value: unknown): string {
  return JSON.stringify(value).replace(/\\\\|\\u0000|\\ud[89a-f]../g, (found) => {
    if (found === "\\\\") return found;
    return found === "\\u0000" ? "" : "\ufffd";
  });
}
