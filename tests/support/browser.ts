import { existsSync } from "node:fs";
import axe from "axe-core";
import { type Browser, chromium, type Locator, type Page } from "playwright-core";
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

/** Presses the first button of that name and waits for the page it leads to. */
export function press(page: Page, name: string | RegExp): Promise<void> {
  return land(page.getByRole("button", { name, exact: true }).first());
}

/**
 * Clicks what leads to another page, and waits until that can be read: a click returns as the answer begins to come, when
 * there may be nothing of it to count yet.
 */
export async function land(target: Locator): Promise<void> {
  await target.click();
  await target.page().waitForLoadState("domcontentloaded");
}

const everyRule = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** All that axe-core knows of what may differ between two themes of one page. */
const ofColour = { type: "rule", values: ["color-contrast", "link-in-text-block"] };

/** What axe-core finds by WCAG 2.0 to 2.2 A and AA and best practice: rule, element and what is wrong, one a line. */
export async function axeFaults(
  page: Page,
  runOnly: readonly string[] | typeof ofColour = everyRule,
): Promise<string[]> {
  // Half a megabyte: it costs as much as looking does, so a page gets it once.
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(axe.source);
  return page.evaluate(async (only) => {
    const found = await (globalThis as unknown as { axe: Axe }).axe.run({ runOnly: only, resultTypes: ["violations"] });
    return found.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target} ${failureSummary}`),
    );
  }, runOnly);
}

/** Controls smaller than `least` pixels either way, and links on a line of their own smaller than 24. */
export function tooSmall(page: Page, least: number): Promise<string[]> {
  return page.evaluate((bound) => {
    const isControl = (element: Element) => element.matches("button, .btn, select, textarea, input, summary");
    return [...document.querySelectorAll<HTMLElement>("a[href], button, select, textarea, input, summary")]
      .filter((element) => element.checkVisibility() && !element.matches(".skip"))
      .filter((element) => isControl(element) || getComputedStyle(element).display !== "inline")
      .flatMap((element) => {
        // A control in its label is hit by the label.
        const box = (element.closest("label") ?? element).getBoundingClientRect();
        const needed = isControl(element) ? bound : 24;
        const isSmall = box.height < needed || box.width < 24;
        return isSmall
          ? [`${element.outerHTML.slice(0, 90)}: ${Math.round(box.width)} by ${Math.round(box.height)}`]
          : [];
      });
  }, least);
}

/**
 * What is wrong with the page that is open: for axe, light and dark, narrow and wide, for a finger, and at 320 pixels. In the
 * dark axe looks at colours alone: the themes differ in nothing else.
 */
export async function faultsInEveryLook(page: Page): Promise<string[]> {
  const found: string[] = [];
  const least = await page.evaluate(() => (document.body.dataset.density === "standard" ? 24 : 40));
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    // As high as the page: what sticks to an edge lies over whatever stands there, until it is scrolled.
    await page.setViewportSize({ width, height: await heightOf(page) });
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      const faults = await axeFaults(page, colorScheme === "light" ? everyRule : ofColour);
      found.push(...faults.map((fault) => `${colorScheme} ${width}: ${fault}`));
    }
    found.push(...(await tooSmall(page, least)).map((fault) => `${width}: ${fault}`));
  }
  await page.setViewportSize({ width: 320, height: 900 });
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  return beyond > 0 ? [...found, `${beyond} pixels too wide at 320`] : found;
}

function heightOf(page: Page): Promise<number> {
  return page.evaluate(() => Math.min(Math.max(document.documentElement.scrollHeight, 900), 16_000));
}

interface Axe {
  run(
    options: object,
  ): Promise<{ violations: { id: string; nodes: { target: string[]; failureSummary: string }[] }[] }>;
}

/** English words in what a reader is told is Welsh: all of a page but what says that it is English, what is typed, and names. */
export async function englishLeft(page: Page, names: readonly string[] = []): Promise<string[]> {
  const words = await page.evaluate(() => {
    const body = document.body.cloneNode(true) as HTMLElement;
    for (const marked of body.querySelectorAll("[lang^=en], code")) marked.remove();
    return body.textContent ?? "";
  });
  const said = names.reduce((text, name) => text.replaceAll(name, ""), words);
  return said.match(/\b(the|what|which|worth|months|days|and|grants|your|you|we|it)\b/gi) ?? [];
}
