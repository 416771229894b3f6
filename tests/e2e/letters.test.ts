import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { describeInBrowser, faultsInEveryLook, press, startBrowser } from "~tests/support/browser";
import { faultsOf } from "~tests/support/page";
import { type Running, startServer } from "~tests/support/server";

describeInBrowser("letters, and what administrators put right", () => {
  let browser: Browser;
  let server: Running;
  let origin: string;
  const dataDir = mkdtempSync(join(tmpdir(), "perennial-letters-"));

  beforeAll(async () => {
    server = await startServer({ APP_ENV: "demo", DATA_DIR: dataDir, LOG_LEVEL: "silent" });
    origin = `http://localhost:${server.port}`;
    browser = await startBrowser();
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const be = async (person: string, javaScriptEnabled = false) => {
    const options = { javaScriptEnabled, viewport: { width: 390, height: 800 } };
    const page = await (await browser.newContext(options)).newPage();
    const visit = `${origin}/demo/people/${person}/visit`;
    expect((await page.request.post(visit, { headers: { Origin: origin } })).status()).toBe(200);
    return page;
  };
  const isWhole = async (page: Page) => {
    expect([page.url(), faultsOf(await page.content())]).toEqual([page.url(), []]);
    expect([page.url(), await faultsInEveryLook(page)]).toEqual([page.url(), []]);
  };

  it("somebody of a group chooses which letters come when", async () => {
    const page = await be("maureen");
    await page.goto(`${origin}/account/letters`);
    await page.getByRole("radio", { name: /week/i }).first().check();
    await press(page, "Keep these choices");
    expect(await page.getByRole("status").innerText()).not.toBe("");
    expect(await page.getByRole("radio", { name: /week/i }).first().isChecked()).toBe(true);
  });

  it("an administrator corrects how somebody is called", async () => {
    const page = await be("ruth");
    await page.goto(`${origin}/settings/people/priya/details`);
    await page.getByLabel("Name").fill("Priya K. Nair");
    await page.locator("main form button[type=submit]").first().click();
    await page.goto(`${origin}/settings/people/priya`);
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toContain("Priya K. Nair");
  });

  it("every page of it has nothing for axe to find, in every look, and is whole", async () => {
    const maureen = await be("maureen", true);
    await maureen.goto(`${origin}/account/letters`);
    await isWhole(maureen);
    const ruth = await be("ruth", true);
    for (const path of ["letters", "people/amina/details", "people/amina/resets"]) {
      await ruth.goto(`${origin}/settings/${path}`);
      await isWhole(ruth);
    }
    const nobody = await (await browser.newContext()).newPage();
    for (const path of ["letters/stop/nothing-of-ours", "sign-in", "sign-in/code"]) {
      await nobody.goto(`${origin}/${path}`);
      await isWhole(nobody);
    }
  }, 240_000);
});
