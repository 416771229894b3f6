import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { translator } from "~/messages";
import { seedBig } from "~/server/demo/seed-big.server";
import { seedDemo } from "~/server/demo/seed-demo.server";
import { seedProbe } from "~/server/probe/seed-probe.server";
import { openStore } from "~db/store/open";
import type { Store } from "~db/store/store";
import { type Around, type Asked, ofProcess, upkeep } from "./upkeep";

const t = translator("en");
const profiles = ["demo", "probe", "big"];
const text = { type: "string" } as const;

/** `perennial seed --profile demo|probe|big [--seed N] [--manifest FILE]`: invented people, never in production. Returns the exit code. */
export async function seed(args: string[], around: Around = ofProcess): Promise<number> {
  const options = { profile: text, manifest: text, seed: text };
  const run = (asked: Asked) => plant(asked, around.variables.INIT_CWD ?? process.cwd());
  return upkeep({ name: "seed", path: "none", options, wrong, run }, args, around);
}

function wrong({ profile, manifest, seed: number }: Asked["values"]): string | null {
  if (!profiles.includes(String(profile))) return t("cli:seed.profile", { value: String(profile ?? "") });
  if (number !== undefined && !/^\d{1,9}$/.test(String(number))) return t("cli:seed.seed", { value: String(number) });
  return profile === "probe" && !manifest ? t("cli:seed.manifest") : null;
}

async function plant({ of: { env, migrations, now }, values }: Asked, from: string) {
  if (env.mode === "production") return { lines: [t("cli:seed.production")], json: { planted: false }, isFine: false };
  const store = await openStore(env.databaseUrl, migrations);
  try {
    if (values.profile === "demo") return planted("demo", await seedDemo(store, now()));
    if (values.profile === "big")
      return planted("big", await seedBig(store, now(), { seed: Number(values.seed ?? 1) }));
    return await probe(store, resolve(from, String(values.manifest)), now());
  } finally {
    await store.close();
  }
}

function planted(profile: "demo" | "big", isPlanted: boolean) {
  const lines = [t(isPlanted ? `cli:seed.${profile}` : "cli:seed.somebody")];
  return { lines, json: { planted: isPlanted }, isFine: isPlanted };
}

/** The manifest holds what opens sessions: for its owner only. */
async function probe(store: Store, manifest: string, at: Date) {
  const planted = await seedProbe(store, at);
  await writeFile(manifest, `${JSON.stringify(planted, null, 2)}\n`, { mode: 0o600 });
  const lines = [t("cli:seed.probe", { count: planted.canaries.length, manifest })];
  return { lines, json: { planted: true, canaries: planted.canaries.length, manifest }, isFine: true };
}
