import { randomUUID } from "node:crypto";
import type { Store } from "~db/store/store";

/** Writes down, the first time only, when this installation was made and by which version of the software. */
export async function recordInstallation(
  store: Store,
  { version, now }: { version: string; now: Date },
): Promise<void> {
  await store.write(async (on) => {
    const { installation } = on.tables;
    const known = await on.select().from(installation).limit(1);
    if (known.length === 0) await on.insert(installation).values({ id: randomUUID(), madeAt: now, version });
  });
}
