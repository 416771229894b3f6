import { gzipSync } from "node:zlib";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { densities, themes } from "~/ui/look";
import { parts } from "~/ui/styleguide/parts";
import { axeFaults, describeInBrowser, startBrowser, tooSmall } from "~tests/support/browser";
import { fetchPage } from "~tests/support/page";
import { type Running, startServer } from "~tests/support/server";
import { filesUnder } from "~tests/support/sources";

const paths = ["/styleguide", ...parts.map((part) => `/styleguide/${part}`)];
const looks = themes.flatMap((theme) => ["", ...densities].map((density) => ({ theme, density })));
let server: Running;

beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

it.each(paths)("%s is sent whole, without script, and asks not to be indexed", async (path) => {
  const { status, html } = await fetchPage(server.origin, path);
  expect(status).toBe(200);
  expect(html).not.toMatch(/<script|modulepreload|\son[a-z]+="|javascript:|<style/i);
  expect(html).toContain('<meta name="robots" content="noindex"/>');
  expect((await fetch(server.origin + path)).headers.get("x-robots-tag")).toBe("noindex");
});

it("a part that is not there is not found", async () => {
  expect((await fetch(`${server.origin}/styleguide/nothing`)).status).toBe(404);
});

it("every component of app/ui is shown, once", async () => {
  const pages = await Promise.all(paths.map((path) => fetchPage(server.origin, path)));
  const shown = pages.flatMap(({ html }) =>
    [...html.matchAll(/<code>(app\/ui\/[a-z-]+\.tsx)<\/code>/g)].map((m) => m[1]),
  );
  expect(shown.sort()).toEqual(filesUnder("app/ui").filter((path) => /^app\/ui\/[^/]+\.tsx$/.test(path)));
});

it("the address chooses theme and density; what it does not know it leaves alone", async () => {
  const { html } = await fetchPage(server.origin, "/styleguide?theme=dark&density=large");
  expect(html).toMatch(/<html[^>]* data-theme="dark"/);
  expect(html).toMatch(/<body[^>]* data-density="large"/);
  const other = await fetchPage(server.origin, "/styleguide?theme=puce&density=tiny");
  expect(other.html).not.toMatch(/data-theme|data-density/);
  expect((await fetchPage(server.origin, "/checks?theme=dark")).html).not.toMatch(/data-theme/);
});

it("the style of a public page is at most 15 kB as it is sent", async () => {
  const { html } = await fetchPage(server.origin, "/");
  const sheets = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, href = ""]) => href);
  // What every page has, and what those with funds on them have.
  expect(sheets).toHaveLength(2);
  const bytes = await Promise.all(sheets.map(async (href) => (await fetch(server.origin + href)).arrayBuffer()));
  expect(bytes.reduce((sum, sheet) => sum + gzipSync(Buffer.from(sheet)).length, 0)).toBeLessThanOrEqual(15_000);
});

describeInBrowser("in a browser", () => {
  let browser: Browser;
  let page: Page;
  const said: string[] = [];

  beforeAll(async () => {
    browser = await startBrowser();
    page = await (await browser.newContext()).newPage();
    page.on("console", (message) => message.type() === "error" && said.push(message.text()));
    page.on("requestfailed", (request) => said.push(`${request.url()} failed`));
  });
  afterAll(() => browser.close());

  const open = async (path: string) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(server.origin + path, { waitUntil: "load" });
  };
  /** As the address would: the test above holds the two together. */
  const dress = async (width: number, { theme, density }: { theme: string; density: string }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.evaluate(
      ([theme = "", density = ""]) => {
        document.documentElement.dataset.theme = theme;
        document.body.dataset.density = density;
      },
      [theme, density],
    );
  };

  it.each(paths)(
    "%s has nothing for axe to find, in every look, narrow and wide",
    { timeout: 90_000 },
    async (path) => {
      const found: Record<string, string[]> = {};
      await page.emulateMedia({ reducedMotion: "reduce" });
      await open(path);
      for (const look of looks)
        for (const width of [390, 1280]) {
          await dress(width, look);
          const faults = await axeFaults(page);
          if (faults.length > 0) found[`${look.theme} ${look.density} ${width}`] = faults;
        }
      expect(found).toEqual({});
      expect(said).toEqual([]);
    },
  );

  it.each(paths)("%s never scrolls sideways, in any density", async (path) => {
    await open(path);
    for (const density of ["", ...densities])
      for (const width of [320, 390, 768, 1280]) {
        await dress(width, { theme: "light", density });
        const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect({ density, width, beyond }).toEqual({ density, width, beyond: 0 });
      }
  });

  it.each(paths)("%s holds when a reader spaces out the text", async (path) => {
    await open(path);
    await dress(320, { theme: "light", density: "large" });
    // WCAG 2.1, 1.4.12.
    await page.evaluate(() => {
      for (const element of document.querySelectorAll<HTMLElement>("body *"))
        element.style.cssText +=
          ";line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important";
    });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);
  });

  it.each(paths)("%s has nothing too small to hit", async (path) => {
    await open(path);
    for (const [density, least] of [["", 40] as const, ["large", 40] as const, ["standard", 24] as const])
      for (const width of [390, 1280]) {
        await dress(width, { theme: "light", density });
        expect(await tooSmall(page, least), `${density} ${width}`).toEqual([]);
      }
  });

  it("an error leads to its field, and the page opens with focus on what stands in the way", async () => {
    await open("/styleguide/problems");
    // Script moves the focus, which may come after the page has.
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute("role"));
    await expect.poll(focused, { timeout: 30_000 }).toBe("alert");
    for (const link of await page.locator(".note--brick a").all()) {
      const id = (await link.getAttribute("href"))!.slice(1);
      expect(await page.locator(`[id="${id}"]`).evaluate((field) => field.tagName)).toMatch(/INPUT|SELECT|TEXTAREA/);
    }
  });

  it("a file dropped on the area is chosen", async () => {
    await open("/styleguide/forms");
    const area = (await page.locator(".drop").boundingBox())!;
    const hit = await page.evaluate(
      ([x = 0, y = 0]) => document.elementFromPoint(x, y - window.scrollY)?.getAttribute("type"),
      await page.evaluate(
        ([x = 0, y = 0]) => {
          window.scrollTo(0, y - 200);
          return [x, y];
        },
        [area.x + area.width / 2, area.y + 20],
      ),
    );
    expect(hit).toBe("file");
  });

  it("the rail opens on a phone by its link alone", async () => {
    await open("/styleguide/desk");
    await dress(390, { theme: "light", density: "standard" });
    const rail = page.locator(".rail nav");
    expect(await rail.isVisible()).toBe(false);
    await page.click(".menu-link");
    expect(await rail.isVisible()).toBe(true);
    await page.click(".menu-close");
    expect(await rail.isVisible()).toBe(false);
  });
});
