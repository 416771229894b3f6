import type { Browser } from "playwright-core";
import { build, type Rollup } from "vite";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Known } from "~/domain/rounds/live";
import { describeInBrowser, startBrowser } from "~tests/support/browser";
import { asAt, noHistory, randomDesign, terms } from "~tests/support/designs";
import { saidOf } from "~tests/support/live-entry";
import { seeded } from "~tests/support/random-snapshots";
import { root } from "~tests/support/sources";

const SEED = 20_270_402;
const COUNT = 1_000;
const known: Known = { id: "r", terms: { ...terms, thresholds: {} }, history: noHistory, kept: [], today: asAt };

describeInBrowser("the check in a browser", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser.close());

  it(`says of ${COUNT} random drafts what the server says, byte for byte`, { timeout: 240_000 }, async () => {
    const page = await browser.newPage();
    await page.addScriptTag({ content: await bundled() });
    const chance = seeded(SEED);
    const designs = Array.from({ length: COUNT }, () => randomDesign(chance));
    for (let from = 0; from < COUNT; from += 100) {
      const some = designs.slice(from, from + 100);
      const said = await page.evaluate(
        ([given, drafts]) =>
          drafts.map((design) => (globalThis as unknown as { saidOf: typeof saidOf }).saidOf(given, design)),
        [known, some] as const,
      );
      for (const [place, one] of said.entries())
        expect(one, JSON.stringify(some[place])).toBe(saidOf(known, some[place]!));
    }
    expect(designs.filter((design) => saidOf(known, design).includes('"serious"')).length).toBeGreaterThan(COUNT / 10);
  });
});

/** The pure code as a browser gets it. */
async function bundled(): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: "error",
    resolve: { alias: { "~/": `${root}app/`, "~tests/": `${root}tests/` } },
    build: { write: false, lib: { entry: `${root}tests/support/live-entry.ts`, formats: ["iife"], name: "live" } },
  });
  const [first] = [made].flat() as Rollup.RollupOutput[];
  return first!.output[0].code;
}
