import { setTimeout as wait } from "node:timers/promises";
import { openStore } from "~db/store/open";
import { importChecks } from "../imports/checks.server";
import type { Installation } from "./backup.server";

/** What has to be so of the awards brought in. A check that an import going on just now upsets is asked twice. */
export async function checkImports(of: Installation): Promise<{ looked: number; wrong: string[] }> {
  const store = await openStore(of.env.databaseUrl, of.migrations, { migrate: false });
  try {
    const wrong: string[] = [];
    for (const { name, broken } of importChecks) {
      if ((await store.read(broken)) === 0) continue;
      await wait(1_000);
      const count = await store.read(broken);
      if (count > 0) wrong.push(`${name}: ${count}`);
    }
    return { looked: importChecks.length, wrong };
  } finally {
    await store.close();
  }
}
