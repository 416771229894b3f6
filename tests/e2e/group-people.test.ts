import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { describeInBrowser, faultsInEveryLook, land, press, startBrowser } from "~tests/support/browser";
import { faultsOf } from "~tests/support/page";
import { type Running, startServer } from "~tests/support/server";

const phone = { javaScriptEnabled: false, viewport: { width: 390, height: 800 } };
const inbox = "hello@hillfoot-supper-club.example";

describeInBrowser("the people of a group", () => {
  let browser: Browser;
  let server: Running;
  let origin: string;
  const dataDir = mkdtempSync(join(tmpdir(), "perennial-members-"));

  beforeAll(async () => {
    server = await startServer({ APP_ENV: "demo", DATA_DIR: dataDir });
    origin = `http://localhost:${server.port}`;
    browser = await startBrowser();
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const told = (page: Page) => page.getByRole("status").innerText();
  const path = (page: Page) => new URL(page.url()).pathname;
  const visitor = async (options: BrowserContextOptions = phone) => (await browser.newContext(options)).newPage();
  const be = async (person: string, options: BrowserContextOptions = phone) => {
    const page = await visitor(options);
    const visit = `${origin}/demo/people/${person}/visit`;
    expect((await page.request.post(visit, { headers: { Origin: origin } })).status()).toBe(200);
    return page;
  };
  /** In through the shared inbox, up to the question. */
  const come = async (page: Page) => {
    const before = await lettersTo(page);
    await page.goto(`${origin}/sign-in?to=/my/group/people`);
    await page.getByLabel("Your e-mail address").fill(inbox);
    await press(page, "Send me the e-mail");
    await expect.poll(() => lettersTo(page), { timeout: 30_000 }).toBeGreaterThan(before);
    await land(page.locator("main a[href^='/demo/mail/']").first());
    await page.goto((await page.locator("main a[href*='/sign-in/link/']").getAttribute("href"))!);
    await press(page, "Sign in");
    expect(path(page)).toBe("/sign-in/who");
  };
  const lettersTo = async (page: Page) => {
    await page.goto(`${origin}/demo/mail`);
    return page.locator("main a[href^='/demo/mail/']").count();
  };

  it("on a phone without script: a lead is added, waits, and is agreed to; a member goes and comes back", async () => {
    const maureen = await be("maureen");
    await maureen.goto(`${origin}/my/group/people`);
    expect(await maureen.getByText("Only one of you can sign.").count()).toBe(0);
    await land(maureen.getByRole("link", { name: "Add a person" }));
    await press(maureen, "Add this person");
    expect(await maureen.getByRole("alert").innerText()).toContain("Type a name");
    await maureen.getByLabel("Name").fill("Nia Bowen");
    await maureen.getByLabel("Yes, they are a lead").check();
    await press(maureen, "Add this person");
    expect(await told(maureen)).toContain("It counts once a second lead agrees.");
    expect(await maureen.getByRole("button", { name: /^I agree/ }).count()).toBe(0);

    const iris = await be("iris-bowen");
    await iris.goto(`${origin}/my/group/people`);
    await press(iris, "I agree for Nia Bowen");
    expect(await told(iris)).toContain("Nia Bowen is a lead now.");
    await land(iris.getByRole("link", { name: "Take off for Dele Okoro" }));
    await press(iris, "Take them off");
    expect(await told(iris)).toContain("Dele Okoro is not in the group any more.");
    await press(iris, "Undo");
    expect(await told(iris)).toContain("Dele Okoro is in the group.");
    await land(iris.getByRole("link", { name: "Ask them to stop for Nia Bowen" }));
    await press(iris, "Ask that they stop");
    expect(await told(iris)).toContain("A second lead has to agree.");
    await press(iris, "Undo");
    expect(await told(iris)).toContain("Nia Bowen stays a lead.");
    expect(await iris.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  }, 120_000);

  it("on a phone without script: somebody comes through the shared inbox and says who they are", async () => {
    const page = await visitor();
    await come(page);
    await page.reload();
    await press(page, "Go on");
    expect(await page.getByRole("alert").innerText()).toContain("Pick who you are");
    expect(await page.getByLabel("Iris Bowen").count()).toBe(0);
    await page.getByLabel("Maureen Tagg").check();
    await press(page, "Go on");
    expect(path(page)).toBe("/my/group/people");
    expect(await page.getByText("Came through the shared inbox.").count()).toBe(1);
    await page.goto(`${origin}/account`);
    expect(await page.getByText("Came through the shared inbox.").count()).toBe(1);
    await page.goto(`${origin}/sign-in/who`);
    expect(await page.getByText("This is over.").isVisible()).toBe(true);
  }, 120_000);

  it("every page of it has nothing for axe to find, in every look, and is whole", async () => {
    const page = await visitor({});
    await come(page);
    const check = async (to: string) => {
      if (to) await page.goto(origin + to);
      expect(faultsOf(await page.content()), to).toEqual([]);
      expect(await faultsInEveryLook(page), to).toEqual([]);
    };
    await check("");
    await page.getByLabel(/^Somebody else/).check();
    await press(page, "Go on");
    await check("");
    await page.getByLabel("Your name, if it is not in the list").fill("Dot Ames");
    await press(page, "Go on");
    await check("");
    const iris = await be("iris-bowen", {});
    const member = "/my/group/people/iris-bowen-hillfoot-supper-club";
    await page.context().clearCookies();
    await page.context().addCookies(await iris.context().cookies());
    for (const to of ["/my/group/people", "/my/group/people/new", `${member}/title`, `${member}/ending`])
      await check(to);
    await check("/my/group/inboxes");
    await page.getByLabel("Address of the mailbox").fill(inbox);
    await press(page, "Add this inbox");
    await check("");
  }, 400_000);
});
