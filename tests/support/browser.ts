import { existsSync } from "node:fs";
import axe from "axe-core";
import { type Browser, chromium, type Page } from "playwright-core";
import { describe, it } from "vitest";

const places = [
  process.env.CHROMIUM_PATH ?? "",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
];
const path = places.find((place) => existsSync(place));
const quiet = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Like `describe` where there is a Chromium; without one it is skipped by name, and under CI it fails. */
export function describeInBrowser(name: string, work: () => void): void {
  if (path) describe(name, work);
  else if (process.env.CI)
    it(name, () => Promise.reject(new Error("There is no Chromium, and under CI no test may be skipped.")));
  else describe.skip(`${name} (no Chromium here)`, work);
}

/** Starts Chromium; whoever starts it closes it. */
export function startBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: path, args: quiet });
}

/** What axe-core finds by WCAG 2.0 to 2.2 A and AA and best practice: rule, element and what is wrong, one a line. */
export async function axeFaults(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    const found = await (globalThis as unknown as { axe: Axe }).axe.run({ runOnly: tags });
    return found.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target} ${failureSummary}`),
    );
  });
}

interface Axe {
  run(
    options: object,
  ): Promise<{ violations: { id: string; nodes: { target: string[]; failureSummary: string }[] }[] }>;
}
