// Makes the migrations of both engines from the one schema: node scripts/make-migrations.mjs NAME [--again]
// --again first takes back the newest migration of that name, which must not have been released.
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const [name, again] = process.argv.slice(2);
if (!name) throw new Error("name the migration: node scripts/make-migrations.mjs NAME [--again]");

for (const engine of ["sqlite", "postgres"]) {
  const folder = join(root, "db/migrations", engine);
  if (again === "--again") takeBack(folder);
  const made = spawnSync("npx", ["drizzle-kit", "generate", "--name", name], {
    cwd: root,
    env: { ...process.env, ENGINE: engine },
    stdio: "inherit",
  });
  if (made.status !== 0) process.exit(1);
}

function takeBack(folder) {
  const journal = join(folder, "meta/_journal.json");
  const { entries, ...rest } = JSON.parse(readFileSync(journal, "utf8"));
  const last = entries.pop();
  if (last?.tag.slice(5) !== name) return;
  writeFileSync(journal, JSON.stringify({ ...rest, entries }, null, 2));
  const number = last.tag.slice(0, 4);
  for (const at of [folder, join(folder, "meta")])
    for (const file of readdirSync(at)) if (file.startsWith(`${number}_`)) rmSync(join(at, file));
}
