import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { describeInBrowser, faultsInEveryLook, land, press, startBrowser } from "~tests/support/browser";
import { type Running, startServer } from "~tests/support/server";

const phone = { javaScriptEnabled: false, viewport: { width: 390, height: 800 } };

describeInBrowser("a draft as a group would see it", () => {
  const dataDir = mkdtempSync(join(tmpdir(), "perennial-e2e-"));
  let server: Running;
  let origin: string;
  let browser: Browser;
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

  const be = async (person: string | null, options = phone) => {
    const page = await (await browser.newContext(options)).newPage();
    if (person) await page.request.post(`${origin}/demo/people/${person}/visit`, { headers: { Origin: origin } });
    return page;
  };
  const draft = async (name: string) => {
    const page = await be("amina");
    await page.goto(`${origin}/rounds/new`);
    const newFund = page.getByLabel("A new fund");
    if ((await newFund.count()) > 0) await newFund.check();
    await page.getByLabel("Name of the new fund").fill(`${name} fund`);
    await page.getByLabel("What is it for").fill("Rent, wages, heating, tea");
    await page.getByLabel("Name of the round").fill(name);
    await press(page, "Begin the draft");
    return { page, id: /\/rounds\/([\w-]+)\//.exec(page.url())![1]! };
  };

  it("the page of the fund and its questions, marked as a draft, for those of the funder alone", async () => {
    const { page, id } = await draft("Seen early");
    await page.locator("#termMonths").fill("12");
    await press(page, "Save");
    await land(page.getByRole("link", { name: "See it as a group would" }));
    expect(page.url()).toContain(`/rounds/${id}/preview/fund`);
    const note = page.getByRole("region", { name: "About this preview" });
    expect(await note.innerText()).toContain("This is a draft of Seen early: nobody outside sees it.");
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("Seen early fund");
    const main = await page.locator("main").innerText();
    expect(main).toContain("Short terms for lasting work");
    expect(main).toContain("This is a draft, and no reason is given yet.");
    expect(main).not.toContain("published it like this");
    await land(page.getByRole("link", { name: "See all 5 questions" }).first());
    expect(page.url()).toContain(`/rounds/${id}/preview/questions`);
    expect(await page.locator("main").innerText()).toContain(
      "What do you do that should keep going, and what would help?",
    );
    expect(await note.count()).toBe(1);
    await land(note.getByRole("link", { name: "Back to the design" }));
    expect(page.url()).toContain(`/rounds/${id}/design/length`);
    await page.goto(`${origin}/rounds/${id}/publish`);
    expect(await page.locator("#treats").locator("..").innerText()).not.toContain("published it like this");
    const preview = `${origin}/rounds/${id}/preview/fund`;
    const stranger = await be(null);
    await stranger.goto(preview);
    expect(stranger.url()).toContain("/sign-in");
    const seen = await page.request.get(preview);
    expect(seen.headers()["cache-control"]).toContain("no-store");
    expect((await page.request.get(`${origin}/rounds/${id}/preview/paper`)).status()).toBe(404);
    const looked = await be("amina", { ...phone, javaScriptEnabled: true });
    for (const one of ["fund", "questions"]) {
      await looked.goto(`${origin}/rounds/${id}/preview/${one}`);
      expect([one, await faultsInEveryLook(looked)]).toEqual([one, []]);
    }
  }, 180_000);

  it("the box in the rail finds rounds, groups, and choices of the design that is open", async () => {
    const { page, id } = await draft("Sought");
    await page.getByRole("link", { name: "Menu" }).click();
    await page.getByLabel("Find a group or round").fill("notice");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/find\?/);
    await land(page.getByRole("link", { name: /notice/i }).first());
    expect(page.url()).toMatch(new RegExp(`/rounds/${id}/design/after#`));
    await page.goto(`${origin}/find?q=sought`);
    await land(page.getByRole("link", { name: "Sought", exact: true }));
    expect(page.url()).toContain(`/rounds/${id}/design/`);
    await page.goto(`${origin}/find?q=zzzz`);
    expect(await page.locator("main").innerText()).toContain("Nothing has that in its name.");
    const looked = await be("amina", { ...phone, javaScriptEnabled: true });
    await looked.goto(`${origin}/find?q=e`);
    expect(await looked.getByRole("heading", { name: /\d+ groups/ }).count()).toBe(1);
    expect(await faultsInEveryLook(looked)).toEqual([]);
  }, 120_000);
});
