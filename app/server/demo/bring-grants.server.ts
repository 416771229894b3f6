import { randomUUID } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Store } from "~db/store/store";
import { runImport } from "../imports/run-import.server";

/** Imports invented grants, a 360Giving file (JSON) by name and text. Throws when they cannot be brought in. */
export async function bringGrants(store: Store, file: { name: string; text: string }, now: Date): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "perennial-invented-"));
  const path = join(folder, file.name);
  try {
    await writeFile(path, file.text);
    const work = { store, now: () => now, told: () => undefined, stopped: () => false };
    const asked = { id: randomUUID(), path, fileName: file.name, acceptNotes: true, dryRun: false, patience: 60_000 };
    const end = await runImport(asked, work);
    if (end.outcome === "refused") throw new Error(`invented grants were refused: ${JSON.stringify(end.refusal)}`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
