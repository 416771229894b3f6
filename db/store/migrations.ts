import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { CannotOpen } from "./refusals";

/** One file of a migration folder, as drizzle-kit makes them. `when` is its time in the journal and its name in the ledger. */
export interface Migration {
  tag: string;
  when: number;
  hash: string;
  statements: string[];
  /** Tables that may have fewer rows afterwards, announced in the file by a line `-- loses rows: a, b`. */
  loses: string[];
}

/** Rows by table. */
export type Counts = Record<string, number>;

/** The table that keeps which migrations are in. Drizzle's name and columns, as installations have it since the first one. */
export const ledger = "__drizzle_migrations";

/** The migrations of one engine's folder, oldest first. */
export function readMigrations(folder: string): Migration[] {
  const { entries } = JSON.parse(readFileSync(join(folder, "meta/_journal.json"), "utf8")) as {
    entries: { tag: string; when: number }[];
  };
  return entries.map(({ tag, when }) => {
    const text = readFileSync(join(folder, `${tag}.sql`), "utf8");
    const announced = [...text.matchAll(/^-- loses rows: (.*)$/gm)].flatMap(([, tables = ""]) => tables.split(","));
    return {
      tag,
      when,
      hash: createHash("sha256").update(text).digest("hex"),
      statements: text.split("--> statement-breakpoint"),
      loses: announced.map((table) => table.trim()),
    };
  });
}

/**
 * Those that are not in yet, up to the one called `upTo`. Throws CannotOpen when the database has one that this version does
 * not know, and an Error when there is no `upTo`.
 */
export function pendingOf(migrations: readonly Migration[], applied: readonly number[], upTo?: string): Migration[] {
  if (applied.some((when) => !migrations.some((known) => known.when === when))) throw new CannotOpen("newerData");
  const last = upTo === undefined ? migrations.length - 1 : migrations.findIndex(({ tag }) => tag === upTo);
  if (upTo !== undefined && last < 0) throw new Error(`there is no migration ${upTo}`);
  return migrations.slice(0, last + 1).filter(({ when }) => !applied.includes(when));
}

/** Throws when a table has fewer rows than before and the migration did not say that it would. */
export function refuseLoss(before: Counts, after: Counts, { tag, loses }: Migration): void {
  const lost = Object.keys(before).filter((table) => (after[table] ?? 0) < before[table]! && !loses.includes(table));
  if (lost.length > 0) throw new Error(`${tag} would lose rows of ${lost.join(", ")}; nothing was changed`);
}
