import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { axeFaults, describeInBrowser, englishLeft, land, startBrowser } from "~tests/support/browser";
import { fetchPage } from "~tests/support/page";
import { type Running, startServer } from "~tests/support/server";

const paths = [
  ...["/", "/checks", "/checks/one-year-terms", "/who-we-fund", "/how-we-decide", "/call-me"],
  ...["/sign-in", "/sign-in/code", "/nowhere"],
];
let server: Running;

beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

it.each(paths)(
  "%s in Welsh owes its readers what the English does, and says that a speaker has not read it",
  async (path) => {
    const { html } = await fetchPage(server.origin, `${path}?lang=cy`);
    expect(html).toContain('<html lang="cy"');
    expect(html).toContain("aros am adolygiad gan siaradwr Cymraeg");
    expect(html).not.toContain("<script");
  },
);

it("the link to the other language stays on this site, whatever the address looks like", async () => {
  const { html } = await fetchPage(server.origin, "//evil.example/x?from=list");
  expect(html).toContain('href="?from=list&amp;lang=cy"');
  expect(html).not.toContain('href="//evil.example');
});

describeInBrowser("in a browser, without script", () => {
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  beforeAll(async () => {
    browser = await startBrowser();
    context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 390, height: 900 } });
    page = await context.newPage();
  });
  afterAll(() => browser.close());

  const lang = () => page.locator("html").getAttribute("lang");
  const cookies = async () => (await context.cookies()).map(({ name, value }) => `${name}=${value}`);

  it("the link changes the language and keeps the place, the next page stays in it, and the link leads back", async () => {
    await page.goto(`${server.origin}/checks/one-year-terms?from=list`);
    expect([await lang(), await cookies()]).toEqual(["en-GB", []]);
    const welsh = page.getByRole("link", { name: "Cymraeg" });
    expect(await welsh.evaluate((link: HTMLAnchorElement) => [link.lang, link.hreflang])).toEqual(["cy", "cy"]);
    await land(welsh);
    expect(page.url()).toBe(`${server.origin}/checks/one-year-terms?from=list&lang=cy`);
    expect([await lang(), await cookies()]).toEqual(["cy", ["lang=cy"]]);
    expect(await page.locator("h1").textContent()).toBe("Cyfnodau byr ar gyfer gwaith sy'n para");

    await land(page.getByRole("link", { name: "Gwiriadau", exact: true }).first());
    expect([page.url(), await lang()]).toEqual([`${server.origin}/checks`, "cy"]);
    expect(await page.title()).toBe("Y gwiriadau prosiectitis – Perennial");

    await land(page.getByRole("link", { name: "English" }));
    expect([page.url(), await lang(), await cookies()]).toEqual([`${server.origin}/checks?lang=en`, "en-GB", []]);
  });
});

describeInBrowser("for axe", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser.close());

  it.each(paths)("%s in Welsh is clean, dark and narrow, and fits 320 pixels", async (path) => {
    const page = await browser.newPage({ viewport: { width: 390, height: 900 }, colorScheme: "dark" });
    await page.goto(`${server.origin}${path}?lang=cy`);
    expect(await axeFaults(page)).toEqual([]);
    expect(await englishLeft(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 900 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await page.close();
  });
});
