import { join } from "node:path";
import { translator } from "~/messages";
import { backup as makeBackup } from "~/server/upkeep/backup.server";
import { type Around, ofProcess, upkeep } from "./upkeep";

const t = translator("en");

/** `perennial backup [DIR]`: a copy of all data in a new folder of DIR. Returns the exit code. */
export async function backup(args: string[], around: Around = ofProcess): Promise<number> {
  return upkeep(
    {
      name: "backup",
      path: "may",
      async run({ of, path }) {
        const { folder, manifest } = await makeBackup(of, path ?? join(of.env.dataDir, "backup"));
        const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
        const { missing } = manifest;
        const lines = [t("upkeep:backup.done", { folder, rows, count: manifest.files.length })];
        if (missing.length > 0)
          lines.push(t("upkeep:backup.missing", { count: missing.length, list: missing.join(", ") }));
        return { lines, json: { folder, ...manifest }, isFine: missing.length === 0 };
      },
    },
    args,
    around,
  );
}
