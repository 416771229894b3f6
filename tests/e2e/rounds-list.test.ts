import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { describeInBrowser, faultsInEveryLook, land, press, startBrowser } from "~tests/support/browser";
import { type Running, startServer } from "~tests/support/server";

const phone = { javaScriptEnabled: false, viewport: { width: 390, height: 800 } };
const desk = { javaScriptEnabled: false, viewport: { width: 1280, height: 900 } };

describeInBrowser("the list of rounds and what is said of a fund, without script", () => {
  const dataDir = mkdtempSync(join(tmpdir(), "perennial-e2e-"));
  let server: Running;
  let origin: string;
  let browser: Browser;
  beforeAll(async () => {
    server = await startServer({ APP_ENV: "demo", DATA_DIR: dataDir, LOG_LEVEL: "silent" });
    origin = `http://localhost:${server.port}`;
    browser = await startBrowser();
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const be = async (person: string, options: BrowserContextOptions = desk) => {
    const page = await (await browser.newContext(options)).newPage();
    const visit = `${origin}/demo/people/${person}/visit`;
    expect((await page.request.post(visit, { headers: { Origin: origin } })).status()).toBe(200);
    await page.goto(`${origin}/rounds`);
    return page;
  };
  const names = (page: Page) => page.locator("tbody th").allInnerTexts();
  const follow = (page: Page, name: string | RegExp) => land(page.getByRole("link", { name }));
  const toast = (page: Page) => page.locator(".toast").innerText();

  it("the drafts with serious findings are found in two presses, kept as a view, renamed, removed and brought back", async () => {
    const page = await be("amina");
    expect(await names(page)).toHaveLength(5);
    await follow(page, /^Drafts 3/);
    expect(await names(page)).toHaveLength(3);
    await page.getByLabel("The check").selectOption("serious");
    await press(page, "Show");
    expect(page.url()).toMatch(/state=draft.*check=serious/);
    expect(await page.locator("main").innerText()).toMatch(/\d serious/);
    await follow(page, "Save this view");
    await press(page, "Save");
    expect(await page.getByRole("alert").innerText()).toContain("Give the view a name");
    await page.getByLabel("What do you call it?").fill("Drafts to mend");
    await press(page, "Save");
    expect(await toast(page)).toContain("The view is saved.");
    const views = page.getByRole("navigation", { name: "Your views" });
    expect(await views.getByRole("link").getAttribute("aria-current")).toBe("true");
    await page.goto(`${origin}/rounds`);
    await follow(page, "Drafts to mend");
    expect(await names(page)).toHaveLength(3);
    await page.getByText("Rename or remove your views").click();
    await follow(page, "Rename Drafts to mend");
    await page.getByLabel("What do you call it?").fill("Mine to mend");
    await press(page, "Save");
    await page.getByText("Rename or remove your views").click();
    await press(page, "Remove Mine to mend");
    expect(await toast(page)).toContain("The view Mine to mend is removed.");
    await press(page, "Undo");
    expect(await views.innerText()).toContain("Mine to mend");
    // It is hers alone.
    const priya = await be("priya");
    expect(await priya.getByText("Mine to mend").count()).toBe(0);
  }, 120_000);

  it("nothing that matches says so, and the filters are cleared with one press; the file holds what the list does", async () => {
    const page = await be("amina", phone);
    await page.getByLabel("Name, or a part of it").fill("zebra");
    await press(page, "Show");
    expect(await page.locator("main").innerText()).toContain("No round like that");
    await follow(page, "Clear filters");
    expect(await names(page)).toHaveLength(5);
    await page.getByLabel("In the order of").selectOption("name");
    await page.getByLabel("Name, or a part of it").fill("winter");
    await press(page, "Show");
    expect(await names(page)).toEqual([expect.stringMatching(/^Winter \d{4}$/)]);
    const to = await page.getByRole("link", { name: "Take this list away as CSV" }).getAttribute("href");
    const csv = await (await page.request.get(`${origin}${to}`)).text();
    expect(csv.trim().split("\r\n")).toHaveLength(2);
    expect(csv).toMatch(/"Winter \d{4}","Neighbourhood Fund","Draft"/);
  }, 60_000);

  it("a column is a way to its order", async () => {
    const page = await be("amina");
    await follow(page, /^Fund$/);
    expect(await page.locator("th[aria-sort]").innerText()).toContain("Fund");
    expect((await page.locator("tbody tr td:nth-child(2)").allInnerTexts())[0]).toBe("Keeping Going Fund");
  }, 60_000);

  it("an officer says what a fund is for, is told at the field what cannot be, and copies the last round", async () => {
    const page = await be("amina");
    await land(page.getByRole("link", { name: "Neighbourhood Fund", exact: true }).first());
    await page.getByLabel("Its address, after /funds/").fill("keeping-going");
    await page.getByLabel("The phone number that groups see").fill("ring me");
    await press(page, "Save");
    expect(await page.getByRole("alert").innerText()).toContain("does not look like a phone number");
    expect(await page.getByLabel("Its address, after /funds/").inputValue()).toBe("keeping-going");
    await page.getByLabel("The phone number that groups see").fill("020 7946 0188");
    await press(page, "Save");
    expect(await page.getByRole("alert").innerText()).toContain("Another fund has the address keeping-going");
    await page.getByLabel("Its address, after /funds/").fill("Our Neighbourhood");
    await page.getByLabel("Whom can groups talk to about it?").selectOption({ label: "Priya Nair" });
    await press(page, "Save");
    expect(await toast(page)).toContain("Saved.");
    expect(await page.getByLabel("Its address, after /funds/").inputValue()).toBe("our-neighbourhood");
    await follow(page, "Copy the last round");
    expect(await page.getByLabel("The last round of this fund").isChecked()).toBe(true);
    expect(await page.getByLabel("Neighbourhood Fund").isChecked()).toBe(true);
    const priya = await be("priya");
    await land(priya.getByRole("link", { name: "Keeping Going Fund", exact: true }).first());
    expect(await priya.locator("main").innerText()).toContain("020 7946 0120");
    expect(await priya.getByRole("button", { name: "Save" }).count()).toBe(0);
    expect(await priya.locator("main").innerText()).toContain("so it stays");
  }, 120_000);

  it("on a phone the rail opens by its link alone, and every page of it has nothing for axe to find in every look", async () => {
    const page = await be("amina", phone);
    const rail = page.locator(".rail nav");
    expect(await rail.isVisible()).toBe(false);
    await page.getByRole("link", { name: "Menu" }).click();
    expect(await rail.isVisible()).toBe(true);
    expect(await rail.getByRole("link", { name: "Rounds" }).getAttribute("aria-current")).toBe("page");
    const scripted = await be("amina", { viewport: { width: 390, height: 800 } });
    const paths = ["/rounds?state=draft&sort=name", "/rounds?q=zebra", "/rounds/funds/wendle-neighbourhood"];
    for (const path of [...paths, "/rounds/neighbourhood-projects/design/questions", "/account/views/new?state=open"]) {
      await scripted.goto(`${origin}${path}`);
      expect([path, await faultsInEveryLook(scripted)]).toEqual([path, []]);
    }
  }, 400_000);
});
