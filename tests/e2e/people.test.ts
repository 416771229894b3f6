import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { describeInBrowser, faultsInEveryLook, land, press, startBrowser } from "~tests/support/browser";
import { faultsOf } from "~tests/support/page";
import { type Running, startServer } from "~tests/support/server";

const phone = { javaScriptEnabled: false, viewport: { width: 390, height: 800 } };

describeInBrowser("people and roles", () => {
  let browser: Browser;
  let server: Running;
  let origin: string;
  const dataDir = mkdtempSync(join(tmpdir(), "perennial-people-"));

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

  /** In as one of the demonstration's people; those who are not offered come in by the same door. */
  const be = async (person: string, options: BrowserContextOptions = { javaScriptEnabled: false }) => {
    const page = await (await browser.newContext(options)).newPage();
    const visit = `${origin}/demo/people/${person}/visit`;
    expect((await page.request.post(visit, { headers: { Origin: origin } })).status()).toBe(200);
    await page.goto(`${origin}/account`);
    return page;
  };
  const told = (page: Page) => page.getByRole("status").innerText();

  it("a person is added for finance, waits, and is agreed to by a second administrator", async () => {
    const ruth = await be("ruth", phone);
    await land(ruth.getByRole("link", { name: "People and roles of Wendle Borough Council" }));
    await land(ruth.getByRole("link", { name: "Add a person" }));
    await ruth.getByLabel("Name").fill("Nia Bowen");
    await ruth.getByLabel("E-mail, if they have one").fill("nia.bowen@wendle-council.example");
    await press(ruth, "Add this person");
    expect(await ruth.getByRole("alert").innerText()).toContain("Pick a role");
    expect(await ruth.getByLabel("Name").inputValue()).toBe("Nia Bowen");
    await ruth.getByLabel("Finance officer").check();
    await press(ruth, "Add this person");
    expect(await told(ruth)).toContain("It counts once a second administrator agrees.");
    expect(await ruth.getByRole("button", { name: /^I agree/ }).count()).toBe(0);
    const nia = new URL(ruth.url()).pathname;

    const colin = await be("colin");
    await colin.goto(`${origin}/settings/people`);
    await press(colin, "I agree for Nia Bowen: Finance officer");
    expect([new URL(colin.url()).pathname, await told(colin)]).toEqual([nia, expect.stringContaining("You agreed.")]);
    await ruth.goto(origin + nia);
    await press(ruth, "End as Finance officer");
    expect(await told(ruth)).toContain("Nia Bowen no longer has this role");
    await press(ruth, "Undo");
    expect(await told(ruth)).toContain("It counts once a second administrator agrees.");
    await press(ruth, "Undo");
    await press(ruth, "Keep Nia Bowen out");
    expect(await told(ruth)).toContain("Nia Bowen is kept out.");
    await press(ruth, "Undo");
    expect(await told(ruth)).toContain("Nia Bowen can sign in again.");
  }, 60_000);

  it("an address that somebody has leads to them", async () => {
    const ruth = await be("ruth");
    const add = async (email: string) => {
      await ruth.goto(`${origin}/settings/people/new`);
      await ruth.getByLabel("Name").fill("Somebody");
      await ruth.getByLabel("E-mail, if they have one").fill(email);
      await ruth.getByRole("radio", { name: "Councillor" }).check();
      await press(ruth, "Add this person");
    };
    await add("Amina.Yusuf@wendle-council.example");
    await land(ruth.getByRole("link", { name: "Open Amina Yusuf" }));
    expect(await ruth.getByRole("heading", { level: 1 }).innerText()).toBe("Amina Yusuf");
    await add("dele.okoro@millbrook-hall.example");
    await press(ruth, "Give Dele Okoro this role");
    expect(await told(ruth)).toContain("Dele Okoro was added. Role: Councillor.");
    await ruth.goto(`${origin}/settings/people?role=councillor&state=counts`);
    expect(await ruth.locator("tbody th").allInnerTexts()).toEqual(["Dele Okoro", "Siân Prosser"]);
  }, 60_000);

  it("an auditor of two funders reads each, and has nothing to press", async () => {
    const tom = await be("tom");
    await land(tom.getByRole("link", { name: "People and roles of Wendle Community Foundation" }));
    expect(await tom.locator("tbody th").allInnerTexts()).toEqual(["Bethan Rees", "Harold Whitcombe", "Tom Beckett"]);
    await land(tom.getByRole("link", { name: "Wendle Borough Council" }));
    await land(tom.getByRole("link", { name: "Priya Nair" }));
    expect(await tom.locator("form[method=post]").count()).toBe(0);
  }, 60_000);

  it("every page of it has nothing for axe to find, in every look, and is whole", async () => {
    const page = await be("ruth", {});
    const check = async (path: string) => {
      if (path) await page.goto(origin + path);
      expect(faultsOf(await page.content()), path).toEqual([]);
      expect(await faultsInEveryLook(page), path).toEqual([]);
    };
    await page.goto(`${origin}/settings/people/priya/roles`);
    await page.getByLabel("Trustee").check();
    await press(page, "Give this role");
    await check("");
    const role = /role=([\w-]+)/.exec(page.url())![1];
    await page.goto(`${origin}/settings/people/new`);
    await press(page, "Add this person");
    await check("");
    for (const path of [
      ...["", "?role=auditor&state=waits", "/new", "/priya", "/priya/roles", "/priya/disabling", "/priya/enabling"],
    ])
      await check(`/settings/people${path}`);
    await check(`/settings/roles/${role}/confirmation`);
    await check(`/settings/roles/${role}/ending`);
    await press(page, "End this role");
    await check("");
    await check("/account");
  }, 240_000);
});
