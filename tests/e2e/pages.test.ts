import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { rules } from "~/domain/rules/index";
import { axeFaults, describeInBrowser, startBrowser } from "~tests/support/browser";
import { fetchPage } from "~tests/support/page";
import { type Running, startServer } from "~tests/support/server";

const paths = [
  "/",
  "/audit",
  "/audit/method",
  "/who-we-fund",
  "/sign-in",
  "/sign-in/code",
  "/sign-in/link/nobody-has-this-one",
  "/checks",
  ...rules.map((rule) => `/checks/${rule.id}`),
  "/checks/no-such-rule",
  "/nowhere",
];
const missing = (path: string) => /no-such-rule|nowhere/.test(path);
let server: Running;

beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

it.each(paths)("%s is sent whole, without script or cookie", async (path) => {
  const { status, html } = await fetchPage(server.origin, path);
  expect(status).toBe(missing(path) ? 404 : 200);
  expect(html).not.toMatch(/<script|modulepreload|\son[a-z]+="|javascript:|<style/i);
  expect((await fetch(server.origin + path)).headers.get("set-cookie")).toBeNull();
});

describeInBrowser("in a browser", () => {
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let said: string[];

  beforeAll(async () => {
    browser = await startBrowser();
    context = await browser.newContext();
    page = await context.newPage();
    page.on("console", (message) => message.type() === "error" && said.push(message.text()));
    page.on("pageerror", (error) => said.push(error.message));
    page.on("requestfailed", (request) => said.push(`${request.url()} failed`));
  });
  afterAll(() => browser.close());

  const open = async (path: string) => {
    said = [];
    await page.goto(server.origin + path, { waitUntil: "load" });
  };

  it.each(paths)("%s has nothing for axe to find, light and wide, dark and narrow", async (path) => {
    for (const [colorScheme, width] of [["light", 1280] as const, ["dark", 390] as const]) {
      await page.emulateMedia({ colorScheme, media: "screen" });
      await page.setViewportSize({ width, height: 900 });
      await open(path);
      expect(await axeFaults(page), `${colorScheme} ${width}`).toEqual([]);
      expect(said.filter((line) => !(missing(path) && /status of 404/.test(line)))).toEqual([]);
    }
  });

  it.each(paths)("%s never scrolls sideways", async (path) => {
    await open(path);
    for (const width of [320, 390, 768, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect([width, beyond]).toEqual([width, 0]);
    }
  });

  it.each(["/", "/checks", "/checks/year-end-rush"])("%s has faces of its own and a dark side", async (path) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    const paper = async (colorScheme: "light" | "dark") => {
      await page.emulateMedia({ colorScheme });
      await open(path);
      return page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    };
    expect([await paper("light"), await paper("dark")]).toEqual(["rgb(250, 248, 244)", "rgb(22, 17, 25)"]);
    await page.evaluate(() => document.fonts.ready);
    const loaded = await page.evaluate(() =>
      [...document.fonts].filter((face) => face.status === "loaded").map((face) => face.family.replaceAll('"', "")),
    );
    expect(new Set(loaded)).toEqual(new Set(["Bricolage Grotesque", "Atkinson Hyperlegible Next"]));
  });

  it("the choice of theme wins over the device", async () => {
    await page.emulateMedia({ colorScheme: "light" });
    await open("/checks");
    await page.evaluate(() => document.documentElement.setAttribute("data-theme", "dark"));
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe("rgb(22, 17, 25)");
  });

  it("the first key press offers the way past the masthead", async () => {
    await open("/checks/year-end-rush");
    await page.keyboard.press("Tab");
    const skip = page.locator(".skip");
    expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true);
    expect((await skip.boundingBox())!.x).toBeGreaterThanOrEqual(0);
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.querySelector("main")!.contains(document.activeElement))).toBe(true);
  });

  it("a reader can go from the first page to a check and on to the next by links alone", async () => {
    await open("/");
    await page.click(".hero a[href='/checks']");
    await page.click(`.check[href='/checks/${rules[0]!.id}']`);
    await page.click(".pager a[rel=next]");
    expect(new URL(page.url()).pathname).toBe(`/checks/${rules[1]!.id}`);
  });

  it("a printed check is black on white, leaves the links out and opens the sum", async () => {
    await page.emulateMedia({ colorScheme: "dark", media: "print" });
    await open("/checks/year-end-rush");
    expect(await page.evaluate(() => getComputedStyle(document.body).color)).toBe("rgb(0, 0, 0)");
    for (const part of [".nav", ".foot", ".pager"]) expect(await page.locator(part).isVisible(), part).toBe(false);
    expect(await page.locator(".sum").first().isVisible()).toBe(true);
    const pdf = await page.pdf({ format: "A4", preferCSSPageSize: true });
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
    await page.emulateMedia({ colorScheme: "light", media: "screen" });
  });
});
