import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { bytesPath } from "~/server/files/places.server";
import { openStore } from "~db/store/open";
import { openUpkeep } from "~db/upkeep/open";
import { migrationTags, shapesAt, type TableShape } from "~db/upkeep/shapes";
import type { Cell, Row } from "~db/upkeep/upkeep";
import { fillRecord } from "./filled-record";
import { root } from "./sources";

const migrations = join(root, "db/migrations");
export const newest = () => migrationTags(migrations).at(-1)!;
export const allTables = () => shapesAt(migrations, newest());

/**
 * Puts rows into every table that there is, the same ones each time, also into tables that are still to come, and the files
 * that they name into the data folder.
 */
export async function fillEveryTable(url: string, dataDir: string, rowsOf: (table: string) => number): Promise<void> {
  await (await openStore(url, migrations)).close();
  const shapes = allTables().filter(({ name }) => !/^event/.test(name));
  const upkeep = await openUpkeep(url, "load");
  try {
    await upkeep.load(
      shapes,
      (table) => made(table, rowsOf(table.name)),
      async () => undefined,
    );
  } finally {
    await upkeep.close();
  }
  mkdirSync(dataDir, { recursive: true });
  const store = await openStore(url, migrations);
  await fillRecord(store, dataDir, rowsOf("events")).finally(() => store.close());
  for (let i = 0; i < rowsOf("audit_files"); i++) {
    const folder = join(dataDir, "audits", auditId(i));
    mkdirSync(join(folder, "reading-1"), { recursive: true });
    writeFileSync(join(folder, "sent-1"), sent(i));
    writeFileSync(join(folder, "reading-1", "grants.jsonl"), `{"i":${i}}\n`);
  }
  for (let i = 0; i < rowsOf("files"); i++) {
    const path = join(dataDir, bytesPath(shaOf(added(i))));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, added(i));
  }
}

async function* made(table: TableShape, count: number): AsyncGenerator<Row> {
  for (let i = 0; i < count; i++) yield table.columns.map((column) => cellOf(table, column, i));
}

function cellOf(table: TableShape, { name, kind, isOptional }: TableShape["columns"][number], i: number): Cell {
  const link = table.pointsTo.find(({ columns }) => columns.includes(name));
  if (link) return known[`${link.table}.${link.tableColumns[0]}`]?.(i) ?? `${link.table}-${i}`;
  const given = known[`${table.name}.${name}`];
  if (given) return given(i);
  if (isOptional && i % 3 === 2) return null;
  if (kind === "text") return name === "id" ? `${table.name}-${i}` : `${name} ${i} of “Café Ⅲ”, 𝄞\n`;
  return cells[kind](i);
}

const cells = {
  whole: (i: number) => i * 90_071_992 + 1,
  number: (i: number) => i / 8 + 0.1,
  flag: (i: number) => i % 2 === 1,
  day: (i: number) => new Date(Date.UTC(2019, 3, 1 + (i % 2_000))).toISOString().slice(0, 10),
  instant: (i: number) => new Date(Date.UTC(2026, 10, 23, 1, 2, 3, i)).toISOString(),
  json: (i: number) => ({ z: i, a: ["é", null, 0.5, { "2": true, "10": false }] }),
};

const auditId = (i: number) => createHash("sha256").update(`audit ${i}`).digest("hex").slice(0, 32);
const sent = (i: number) => `Identifier\n${i}\n`;
const added = (i: number) => `The policy of group ${i}\n`;
const shaOf = (text: string) => createHash("sha256").update(text).digest("hex");

/** What has to fit together with something else. */
const known: Record<string, (i: number) => Cell> = {
  "audits.id": auditId,
  "imports.edition": (i) => i + 1,
  "imports.outcome": () => "done",
  "awards.edition": () => 1,
  "funders.edition": () => null,
  "audit_files.place": () => 1,
  "audit_files.bytes": (i) => sent(i).length,
  "audit_files.sha256": (i) => shaOf(sent(i)),
  "files.bytes": (i) => added(i).length,
  "files.sha256": (i) => shaOf(added(i)),
};
