import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { TOTP } from "otpauth";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { describeInBrowser, faultsInEveryLook, land, press, startBrowser } from "~tests/support/browser";
import { faultsOf } from "~tests/support/page";
import { type Running, startServer } from "~tests/support/server";

const phone = { viewport: { width: 390, height: 800 }, javaScriptEnabled: false };

describeInBrowser("the second step", () => {
  let browser: Browser;
  let server: Running;
  let origin: string;
  const dataDir = mkdtempSync(join(tmpdir(), "perennial-second-step-"));

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

  const visitor = async (options: BrowserContextOptions = phone) => (await browser.newContext(options)).newPage();
  const follow = (page: Page, name: string) => land(page.getByRole("link", { name, exact: true }));
  const path = (page: Page) => new URL(page.url()).pathname;
  /** The number of this half minute, or of the next: each works once. */
  const numberOf = (secret: string, of: "now" | "next" = "now") =>
    new TOTP({ secret }).generate({ timestamp: Date.now() + (of === "next" ? 30_000 : 0) });

  /** Signs in with the mailbox alone. */
  const signIn = async (page: Page, email: string) => {
    const before = await lettersOf(page);
    await page.goto(`${origin}/sign-in`);
    await page.getByLabel("Your e-mail address").fill(email);
    await press(page, "Send me the e-mail");
    await expect.poll(() => lettersOf(page), { timeout: 30_000 }).toBe(before + 1);
    await land(page.locator("main a[href^='/demo/mail/']").first());
    await page.goto((await page.locator("main a[href*='/sign-in/link/']").getAttribute("href"))!);
    await press(page, "Sign in");
    expect(path(page)).toBe("/account");
  };
  const lettersOf = async (page: Page) => {
    await page.goto(`${origin}/demo/mail`);
    return page.locator("main a[href^='/demo/mail/']").count();
  };
  /** Sets an app up; gives its secret and the spare codes. */
  const setUp = async (page: Page) => {
    await follow(page, "Show that it is me");
    expect(path(page)).toBe("/account/authenticator");
    await press(page, "Set it up");
    expect(await page.getByRole("img", { name: /A square of dots/ }).isVisible()).toBe(true);
    const secret = (await page.locator(".secret").innerText()).replaceAll(" ", "");
    await page.getByLabel("Number from your app").fill(numberOf(secret));
    await press(page, "Turn it on");
    const codes = await page.getByRole("list", { name: "Your ten spare codes" }).locator("code").allInnerTexts();
    expect(codes).toHaveLength(10);
    return { secret, codes };
  };

  it("is set up on a phone without script, printed, and asked for when she signs in again", async () => {
    const amina = "amina.yusuf@wendle-council.example";
    const page = await visitor();
    await signIn(page, amina);
    expect(await page.getByText("Your work here waits for the second step.").isVisible()).toBe(true);
    expect(await page.locator("section[aria-labelledby=roles]").count()).toBe(0);
    const { secret, codes } = await setUp(page);
    await page.emulateMedia({ media: "print" });
    for (const code of codes) expect(await page.getByText(code).isVisible()).toBe(true);
    expect(await page.getByText("Print this page, or write them down.").isVisible()).toBe(true);
    await page.emulateMedia({ media: "screen" });
    await follow(page, "I have them. Go on");
    expect(path(page)).toBe("/account");
    expect(await page.locator("section[aria-labelledby=roles] li").count()).toBe(1);

    const other = await visitor();
    await signIn(other, amina);
    await follow(other, "Show that it is me");
    expect(path(other)).toBe("/sign-in/second");
    await other.getByLabel("Number from your app").fill("123");
    await press(other, "Go on");
    expect(await other.getByRole("alert").isVisible()).toBe(true);
    await other.getByLabel("Number from your app").fill(numberOf(secret, "next"));
    await press(other, "Go on");
    expect(path(other)).toBe("/account");
    expect(await other.getByText("You have shown the second step in this browser.").isVisible()).toBe(true);
    expect(await other.locator("section[aria-labelledby=roles] li").count()).toBe(1);
  }, 90_000);

  it("without the phone, a spare code lets her in, by keyboard alone", async () => {
    const priya = "priya.nair@wendle-council.example";
    const page = await visitor();
    await signIn(page, priya);
    const { codes } = await setUp(page);
    const other = await visitor();
    await signIn(other, priya);
    await other.goto(`${origin}/sign-in/second`);
    await other.getByText("I do not have my phone").focus();
    await other.keyboard.press("Enter");
    await other.keyboard.press("Tab");
    await other.keyboard.insertText(codes[0]!.toLowerCase());
    await other.keyboard.press("Enter");
    await other.waitForURL(`${origin}/account`);
    expect(await other.locator("section[aria-labelledby=roles] li").count()).toBe(1);
    await follow(other, "A second step when you sign in");
    expect(await other.getByText("You have 9 spare codes left.").isVisible()).toBe(true);
    await press(other, "Set up another phone");
    expect(await other.locator("svg.square").isVisible()).toBe(true);
  }, 90_000);

  it("every page of it has nothing for axe to find, in every look, and is whole", async () => {
    const page = await visitor({ viewport: { width: 390, height: 800 } });
    const check = async () => {
      expect(faultsOf(await page.content()), page.url()).toEqual([]);
      expect(await faultsInEveryLook(page), page.url()).toEqual([]);
    };
    await signIn(page, "harold.whitcombe@wendle-foundation.example");
    await check();
    await follow(page, "Show that it is me");
    await check();
    await press(page, "Set it up");
    await check();
    const secret = (await page.locator(".secret").innerText()).replaceAll(" ", "");
    await page.getByLabel("Number from your app").fill("000");
    await press(page, "Turn it on");
    expect(await page.getByRole("alert").isVisible()).toBe(true);
    await check();
    await page.getByLabel("Number from your app").fill(numberOf(secret));
    await press(page, "Turn it on");
    await page.getByRole("list", { name: "Your ten spare codes" }).waitFor();
    await check();
    for (const one of [
      "/account/authenticator",
      "/account/authenticator/confirmation",
      "/sign-in/second",
      "/account",
    ]) {
      await page.goto(origin + one);
      await check();
    }
    await page.goto(`${origin}/sign-in/second`);
    await land(page.getByText("I do not have my phone"));
    await page.getByLabel("One of your spare codes").fill("AAAA-AAAA");
    await press(page, "Go on");
    expect(await page.getByLabel("One of your spare codes").isVisible()).toBe(true);
    await check();
  }, 180_000);
});
