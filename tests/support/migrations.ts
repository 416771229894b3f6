import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Writes a folder of migrations for both engines, as drizzle-kit would: names and their SQL, oldest first. */
export function writeMigrations(folder: string, migrations: Record<string, string>): string {
  for (const engine of ["sqlite", "postgres"]) {
    mkdirSync(join(folder, engine, "meta"), { recursive: true });
    const entries = Object.keys(migrations).map((tag, idx) => ({ idx, tag, when: 1_000 + idx }));
    writeFileSync(join(folder, engine, "meta/_journal.json"), JSON.stringify({ entries }));
    for (const [tag, sql] of Object.entries(migrations)) writeFileSync(join(folder, engine, `${tag}.sql`), sql);
  }
  return folder;
}
