import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { translator } from "~/messages";
import { seedDemo } from "~/server/demo/seed-demo.server";
import { seedProbe } from "~/server/probe/seed-probe.server";
import { openStore } from "~db/store/open";
import type { Store } from "~db/store/store";
import { type Around, type Asked, ofProcess, upkeep } from "./upkeep";

const t = translator("en");
const profiles = ["demo", "probe"];
const text = { type: "string" } as const;

/** `perennial seed --profile demo|probe [--manifest FILE]`: invented people, never in production. Returns the exit code. */
export async function seed(args: string[], around: Around = ofProcess): Promise<number> {
  const options = { profile: text, manifest: text };
  const run = (asked: Asked) => plant(asked, around.variables.INIT_CWD ?? process.cwd());
  return upkeep({ name: "seed", path: "none", options, wrong, run }, args, around);
}

function wrong({ profile, manifest }: Asked["values"]): string | null {
  if (!profiles.includes(String(profile))) return t("cli:seed.profile", { value: String(profile ?? "") });
  return profile === "probe" && !manifest ? t("cli:seed.manifest") : null;
}

async function plant({ of: { env, migrations, now }, values }: Asked, from: string) {
  if (env.mode === "production") return { lines: [t("cli:seed.production")], json: { planted: false }, isFine: false };
  const store = await openStore(env.databaseUrl, migrations);
  try {
    if (values.profile === "demo") return demo(await seedDemo(store, now()));
    return await probe(store, resolve(from, String(values.manifest)), now());
  } finally {
    await store.close();
  }
}

function demo(planted: boolean) {
  return { lines: [t(planted ? "cli:seed.demo" : "cli:seed.somebody")], json: { planted }, isFine: planted };
}

/** The manifest holds what opens sessions: for its owner only. */
async function probe(store: Store, manifest: string, at: Date) {
  const planted = await seedProbe(store, at);
  await writeFile(manifest, `${JSON.stringify(planted, null, 2)}\n`, { mode: 0o600 });
  const lines = [t("cli:seed.probe", { count: planted.canaries.length, manifest })];
  return { lines, json: { planted: true, canaries: planted.canaries.length, manifest }, isFine: true };
}
