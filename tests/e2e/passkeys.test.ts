import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { describeInBrowser, faultsInEveryLook, press, startBrowser } from "~tests/support/browser";
import { startIssuer } from "~tests/support/issuer";
import { faultsOf } from "~tests/support/page";
import { type Running, startServer } from "~tests/support/server";

const amina = "amina.yusuf@wendle-council.example";

describeInBrowser("passkeys, and a sign-in of the funder's own", () => {
  let browser: Browser;
  let server: Running;
  let issuer: Awaited<ReturnType<typeof startIssuer>>;
  let origin: string;
  const dataDir = mkdtempSync(join(tmpdir(), "perennial-passkeys-"));

  beforeAll(async () => {
    issuer = await startIssuer({ sub: "p-1", email: "priya.nair@wendle-council.example", email_verified: true });
    const oidc = { OIDC_ISSUER: issuer.issuer, OIDC_CLIENT_ID: "perennial", OIDC_CLIENT_SECRET: "secret of the test" };
    const port = "39417";
    const own = { APP_ENV: "demo", DATA_DIR: dataDir, PORT: port, APP_ORIGIN: `http://localhost:${port}` };
    server = await startServer({ ...own, ...oidc, OIDC_NAME: "Wendle Council" });
    origin = own.APP_ORIGIN;
    browser = await startBrowser();
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await server.stop();
    await issuer.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const path = (page: Page) => new URL(page.url()).pathname;
  const check = async (page: Page) => {
    expect(faultsOf(await page.content()), page.url()).toEqual([]);
    expect(await faultsInEveryLook(page), page.url()).toEqual([]);
  };
  const lettersOf = async (page: Page) => {
    await page.goto(`${origin}/demo/mail`);
    return page.locator("main a[href^='/demo/mail/']").count();
  };
  const signIn = async (page: Page) => {
    const before = await lettersOf(page);
    await page.goto(`${origin}/sign-in`);
    await page.getByLabel("Your e-mail address").fill(amina);
    await press(page, "Send me the e-mail");
    await expect.poll(() => lettersOf(page), { timeout: 30_000 }).toBe(before + 1);
    await page.locator("main a[href^='/demo/mail/']").first().click();
    await page.goto((await page.locator("main a[href*='/sign-in/link/']").getAttribute("href"))!);
    await press(page, "Sign in");
    await page.waitForURL(`${origin}/account`);
  };
  /** A page whose browser has an authenticator of its own, and what is written to its console. */
  const withAuthenticator = async () => {
    const page = await (await browser.newContext()).newPage();
    const said: string[] = [];
    page.on("console", (message) => said.push(message.text()));
    page.on("pageerror", (error) => said.push(error.message));
    const cdp = await page.context().newCDPSession(page);
    await cdp.send("WebAuthn.enable");
    const kind = { protocol: "ctap2", transport: "internal", hasResidentKey: true, hasUserVerification: true } as const;
    const options = { ...kind, isUserVerified: true, automaticPresenceSimulation: true };
    await cdp.send("WebAuthn.addVirtualAuthenticator", { options });
    return { page, said };
  };

  it("is added, shown when she signs in again, and taken away once there is another", async () => {
    const { page, said } = await withAuthenticator();
    await signIn(page);
    await page.goto(`${origin}/account/passkeys/new`);
    await page.waitForLoadState("networkidle");
    await page.getByLabel("What do you call this phone or computer?").fill("my laptop");
    await check(page);
    await press(page, "Make the passkey");
    await page.waitForURL(/\/account\?factor=added$/);
    expect(await page.locator(".places strong", { hasText: "my laptop" }).isVisible()).toBe(true);
    expect(await page.locator("section[aria-labelledby=roles] li").count()).toBe(1);
    await check(page);
    await press(page, "Sign out");

    await signIn(page);
    expect(await page.getByText("Your work here waits for the second step.").isVisible()).toBe(true);
    await page.goto(`${origin}/sign-in/second?to=/account`);
    await page.waitForLoadState("networkidle");
    await check(page);
    await press(page, "Use my passkey");
    await page.waitForURL(`${origin}/account`);
    expect(await page.getByText("You have shown the second step in this browser.").isVisible()).toBe(true);
    await page.getByRole("link", { name: "Take away my laptop" }).click();
    await check(page);
    await press(page, "Take it away");
    expect(await page.getByText("This is your only second step").isVisible()).toBe(true);
    await check(page);
    expect(said.filter((line) => !/409|Clear-Site-Data/.test(line))).toEqual([]);
  }, 180_000);

  it("without script the page says so, and leads to the app", async () => {
    const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await page.goto(`${origin}/demo`);
    await page.getByRole("button", { name: /Harold/ }).click();
    await page.goto(`${origin}/account/passkeys/new`);
    expect(await page.locator("noscript .note").isVisible()).toBe(true);
    expect(await page.getByRole("link", { name: "Use an app instead" }).first().isVisible()).toBe(true);
  }, 60_000);

  it("her work account lets her in, without script, and back to where she was", async () => {
    const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await page.goto(`${origin}/sign-in?to=/who-we-fund`);
    await press(page, "Sign in with Wendle Council");
    await page.waitForURL(`${origin}/who-we-fund`);
    await page.goto(`${origin}/account`);
    expect(path(page)).toBe("/account");
    expect(await page.getByRole("heading", { name: "Hello, Priya Nair" }).isVisible()).toBe(true);
  }, 60_000);
});
