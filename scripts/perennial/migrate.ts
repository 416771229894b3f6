import { translator } from "~/messages";
import { backupBefore, type Kept } from "~/server/upkeep/backup.server";
import { openStore } from "~db/store/open";
import { openUpkeep } from "~db/upkeep/open";
import { migrationTags } from "~db/upkeep/shapes";
import { NoDatabase } from "~db/upkeep/upkeep";
import { type Around, type Asked, ofProcess, upkeep } from "./upkeep";

const t = translator("en");

/** `perennial migrate`: brings the data to the newest form, with a backup first. Returns the exit code. */
export async function migrate(args: string[], around: Around = ofProcess): Promise<number> {
  return upkeep({ name: "migrate", path: "none", run: ({ of }) => bringUp(of) }, args, around);
}

async function bringUp(of: Asked["of"]) {
  const tags = migrationTags(of.migrations);
  const pending = tags.slice(await migrationsIn(of.env.databaseUrl));
  let kept: Kept | null = null;
  const before = async (names: string[]) => {
    kept = await backupBefore(of, names);
  };
  const store = await openStore(of.env.databaseUrl, of.migrations, { alone: true, before });
  await store.close();
  const newest = tags.at(-1);
  const folder = (kept as Kept | null)?.folder ?? null;
  const lines = [
    ...(folder ? [t("upkeep:migrate.backedUp", { folder })] : []),
    pending.length === 0
      ? t("upkeep:migrate.nothing", { newest })
      : t("upkeep:migrate.done", { list: pending.join(", "), newest }),
  ];
  return { lines, json: { newest, pending, backup: folder }, isFine: true };
}

/** 0 for a database that is still to be made. */
async function migrationsIn(url: string): Promise<number> {
  const upkeepOf = await openUpkeep(url).catch((error: unknown) => {
    if (!(error instanceof NoDatabase)) throw error;
    return null;
  });
  if (upkeepOf === null) return 0;
  try {
    return await upkeepOf.migrations();
  } finally {
    await upkeepOf.close();
  }
}
