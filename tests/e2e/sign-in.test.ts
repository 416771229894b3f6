import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { demoPeople } from "~db/seed/demo-people";
import { describeInBrowser, faultsInEveryLook, land, press, startBrowser } from "~tests/support/browser";
import { faultsOf } from "~tests/support/page";
import { type Running, startServer } from "~tests/support/server";

const amina = "amina.yusuf@wendle-council.example";

describeInBrowser("signing in", () => {
  let browser: Browser;
  let server: Running;
  let origin: string;
  const dataDir = mkdtempSync(join(tmpdir(), "perennial-sign-in-"));

  beforeAll(async () => {
    server = await startServer({ APP_ENV: "demo", DATA_DIR: dataDir });
    origin = `http://localhost:${server.port}`;
    browser = await startBrowser();
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const visitor = async (options: BrowserContextOptions = { javaScriptEnabled: false }) =>
    (await browser.newContext(options)).newPage();
  const path = (page: Page) => new URL(page.url()).pathname;

  /** Asks for a mail, and gives the link of the newest letter as the demonstration shows it. */
  const ask = async (page: Page, email = amina) => {
    const before = await lettersOf(page);
    await page.goto(`${origin}/sign-in`);
    await page.getByLabel("Your e-mail address").fill(email);
    await press(page, "Send me the e-mail");
    expect(path(page)).toBe("/sign-in/code");
    await expect.poll(() => lettersOf(page), { timeout: 30_000 }).toBe(before + 1);
    await land(page.locator("main a[href^='/demo/mail/']").first());
    const link = await page.locator("main a[href*='/sign-in/link/']").getAttribute("href");
    const code = /\b[A-Z2-9]{4}-[A-Z2-9]{4}\b/.exec(await page.locator("main").innerText())![0];
    return { link: link!, code };
  };
  const lettersOf = async (page: Page) => {
    await page.goto(`${origin}/demo/mail`);
    return page.locator("main a[href^='/demo/mail/']").count();
  };

  it("by link, script off: asked, opened, pressed, and out again", async () => {
    const page = await visitor();
    const { link } = await ask(page);
    await page.goto(link);
    await press(page, "Sign in");
    expect(path(page)).toBe("/account");
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("Hello, Amina Yusuf");
    await press(page, "Sign out");
    expect(await page.getByText("You are signed out.").isVisible()).toBe(true);
    await page.goBack();
    expect(await page.getByText("Hello, Amina Yusuf").count()).toBe(0);
  }, 60_000);

  it("a scanner that runs script and presses nothing leaves the link as good as it was", async () => {
    const page = await visitor();
    const { link } = await ask(page);
    const scanner = await visitor({ javaScriptEnabled: true });
    await scanner.goto(link);
    await scanner.waitForTimeout(2_000);
    for (const href of await scanner.locator("a[href]").evaluateAll((all) => all.map((a) => a.getAttribute("href")!)))
      await scanner.goto(new URL(href, origin).href);
    expect((await scanner.context().cookies()).filter(({ name }) => /session/.test(name))).toEqual([]);
    await page.goto(link);
    await press(page, "Sign in");
    expect(path(page)).toBe("/account");
  }, 60_000);

  it("by code on a phone, by keyboard alone", async () => {
    const page = await visitor({ viewport: { width: 390, height: 800 }, javaScriptEnabled: false });
    const { code } = await ask(page);
    await page.goto(`${origin}/sign-in/code`);
    await page.getByLabel("Code from the e-mail").focus();
    await page.keyboard.insertText(code.toLowerCase());
    await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForURL(`${origin}/account`);
    expect(await page.getByText("Used by others too").isVisible()).toBe(true);
  }, 60_000);

  it("each of the seven people can be had with one press, and is told who they are", async () => {
    const offered = demoPeople.filter(({ isOffered }) => isOffered);
    expect(offered).toHaveLength(7);
    const page = await visitor();
    for (const { name } of offered) {
      await page.goto(`${origin}/demo`);
      await press(page, `Be ${name.split(" ")[0]}`);
      expect(new URL(page.url()).pathname).toMatch(/^\/(my\/group|groups|settings\/people)$/);
      expect(await page.locator("main li, main td").count()).toBeGreaterThan(0);
      await page.goto(`${origin}/account`);
      expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe(`Hello, ${name}`);
      expect(await page.locator("section[aria-labelledby=roles] li").count()).toBeGreaterThan(0);
    }
  }, 60_000);

  it("every page of it has nothing for axe to find, in every look, and is whole", async () => {
    const page = await visitor({});
    const { link } = await ask(page);
    const letter = page.url();
    const check = async (url: string) => {
      await page.goto(url);
      expect(faultsOf(await page.content()), url).toEqual([]);
      expect(await faultsInEveryLook(page), url).toEqual([]);
    };
    for (const url of [
      letter,
      link,
      ...["/demo", "/demo/mail", "/sign-in", "/sign-in/code"].map((one) => origin + one),
    ])
      await check(url);
    await page.goto(`${origin}/demo`);
    await press(page, "Be Harold");
    await check(`${origin}/account`);
    const other = await visitor({});
    await other.goto(`${origin}/sign-in`);
    await press(other, "Send me the e-mail");
    expect(await other.getByRole("alert").isVisible()).toBe(true);
    expect(await faultsInEveryLook(other)).toEqual([]);
  }, 180_000);
});
