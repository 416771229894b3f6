import { readFileSync } from "node:fs";
import { join } from "node:path";

/** What a column holds, whatever the engine: `whole` a whole number, `day` `YYYY-MM-DD`, `instant` a moment in UTC. */
export type Kind = "text" | "whole" | "number" | "flag" | "day" | "instant" | "json";

export interface TableShape {
  name: string;
  columns: { name: string; kind: Kind; isOptional: boolean }[];
  /** Columns of the primary key, in its order. */
  key: string[];
  /** Which of its columns point where. */
  pointsTo: { columns: string[]; table: string; tableColumns: string[] }[];
}

/** Every table as the migration `tag` left it, those that are pointed to first. Both engines have the same. */
export function shapesAt(migrations: string, tag: string): TableShape[] {
  const path = join(migrations, "postgres/meta", `${tag.slice(0, 4)}_snapshot.json`);
  const { tables } = JSON.parse(readFileSync(path, "utf8")) as { tables: Record<string, Described> };
  return parentsFirst(Object.values(tables).map(shapeOf));
}

/** The names of all migrations, oldest first. */
export function migrationTags(migrations: string): string[] {
  const path = join(migrations, "postgres/meta/_journal.json");
  const { entries } = JSON.parse(readFileSync(path, "utf8")) as { entries: { tag: string }[] };
  return entries.map(({ tag }) => tag);
}

/** The names of all tables that there are or ever were. */
export function everyTable(migrations: string): string[] {
  const names = migrationTags(migrations).flatMap((tag) => shapesAt(migrations, tag).map(({ name }) => name));
  return [...new Set(names)];
}

/** A table in drizzle-kit's own description of the schema. */
interface Described {
  name: string;
  columns: Record<string, { name: string; type: string; primaryKey: boolean; notNull: boolean }>;
  compositePrimaryKeys: Record<string, { columns: string[] }>;
  foreignKeys: Record<string, { tableTo: string; columnsFrom: string[]; columnsTo: string[] }>;
}

function shapeOf({ name, columns, compositePrimaryKeys, foreignKeys }: Described): TableShape {
  const all = Object.values(columns);
  const single = all.filter(({ primaryKey }) => primaryKey).map((column) => column.name);
  const key = Object.values(compositePrimaryKeys)[0]?.columns ?? single;
  if (key.length === 0) throw new Error(`${name} has no primary key: its rows have no order to be backed up in`);
  return {
    name,
    columns: all.map((column) => ({ name: column.name, kind: kindOf(column.type), isOptional: !column.notNull })),
    key,
    pointsTo: Object.values(foreignKeys).map(({ tableTo, columnsFrom, columnsTo }) => ({
      columns: columnsFrom,
      table: tableTo,
      tableColumns: columnsTo,
    })),
  };
}

const kinds: Record<string, Kind> = {
  text: "text",
  bigint: "whole",
  "double precision": "number",
  boolean: "flag",
  date: "day",
  "timestamp (3) with time zone": "instant",
  json: "json",
  jsonb: "json",
};

function kindOf(type: string): Kind {
  const kind = kinds[type];
  if (!kind) throw new Error(`a column of type ${type} cannot be backed up yet: give it a kind`);
  return kind;
}

function parentsFirst(shapes: TableShape[]): TableShape[] {
  const left = new Map(shapes.sort((a, b) => (a.name < b.name ? -1 : 1)).map((shape) => [shape.name, shape]));
  const sorted: TableShape[] = [];
  while (left.size > 0) {
    const free = [...left.values()].find(({ name, pointsTo }) =>
      pointsTo.every(({ table }) => table === name || !left.has(table)),
    );
    if (!free) throw new Error(`these tables point to each other in a circle: ${[...left.keys()].join(", ")}`);
    left.delete(free.name);
    sorted.push(free);
  }
  return sorted;
}
