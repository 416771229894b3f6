import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { describeInBrowser, press, startBrowser } from "~tests/support/browser";
import { type Running, startServer } from "~tests/support/server";

describeInBrowser("rows of a design, with script", () => {
  const dataDir = mkdtempSync(join(tmpdir(), "perennial-e2e-"));
  let server: Running;
  let browser: Browser;
  beforeAll(async () => {
    server = await startServer({ APP_ENV: "demo", DATA_DIR: dataDir, LOG_LEVEL: "silent" });
    browser = await startBrowser();
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it("are moved and taken out by keyboard where they stand, told aloud, saved, and back with Undo", async () => {
    const origin = `http://localhost:${server.port}`;
    const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
    const wrong: string[] = [];
    page.on("console", (said) => said.type() === "error" && wrong.push(said.text()));
    page.on("pageerror", (error) => wrong.push(String(error)));
    await page.request.post(`${origin}/demo/people/amina/visit`, { headers: { Origin: origin } });
    await page.goto(`${origin}/rounds/new`);
    await page.getByLabel("A new fund").check();
    await page.getByLabel("Name of the new fund").fill("Rows fund");
    await page.getByLabel("What is it for").fill("Rent");
    await page.getByLabel("Name of the round").fill("Rows");
    await press(page, "Begin the draft");
    const address = page.url().replace(/length.*/, "questions");
    await page.goto(address);
    await page.locator("form[data-awake]").waitFor();
    const titles = () => page.locator("#questions .rows__row summary").allInnerTexts();
    const focused = () => page.evaluate(() => document.activeElement?.id);
    const first = (await titles())[2]!.replace("Question 3", "Question 1");
    let loads = 0;
    page.on("framenavigated", () => loads++);
    await page.locator('[id="questions.costs.up"]').focus();
    await page.keyboard.press("Enter");
    await expect.poll(focused).toBe("questions.costs.up");
    await page.keyboard.press("Enter");
    await expect.poll(focused).toBe("questions.costs.down");
    expect((await titles())[0]).toBe(first);
    const status = page.getByRole("status").filter({ hasText: "Moved: it is number 1 of 5 now." });
    expect(await status.count()).toBe(1);
    await page.locator(".saved", { hasText: /^\s*Saved \d\d:\d\d/ }).waitFor();
    await page.locator('[id="questions.people"]').click();
    await page.getByRole("button", { name: "Take out: Question 4" }).click();
    expect(await titles()).toHaveLength(5);
    await expect.poll(focused).toMatch(/^questions\./);
    expect(loads).toBe(0);
    await page.waitForResponse((answer) => answer.url().includes("/draft/"));
    await page.goto(address);
    expect(await titles()).toHaveLength(5);
    expect((await titles())[0]).toBe(first);
    expect(wrong).toEqual([]);
  }, 120_000);
});
