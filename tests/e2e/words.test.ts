import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { describeInBrowser, faultsInEveryLook, land, press, startBrowser } from "~tests/support/browser";
import { type Running, startServer } from "~tests/support/server";

const sentence = "/settings/words/fund-page.you.heading";
const council = "Wendle Borough Council";

describeInBrowser("a funder words its own pages, without script", () => {
  const dataDir = mkdtempSync(join(tmpdir(), "perennial-e2e-"));
  let [server, browser, page]: [Running, Browser, Page] = [] as never;
  let context: BrowserContext;
  let [origin, home, others] = ["", "", ""];
  const main = () => page.locator("main").innerText();
  const go = (path: string) => page.goto(`${origin}${path}`);
  beforeAll(async () => {
    server = await startServer({ APP_ENV: "demo", DATA_DIR: dataDir, LOG_LEVEL: "silent" });
    origin = `http://localhost:${server.port}`;
    browser = await startBrowser();
    context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 390, height: 800 } });
    page = await context.newPage();
    await page.request.post(`${origin}/demo/people/amina/visit`, { headers: { Origin: origin } });
    const { funds } = await (await page.request.get(`${origin}/funds.json`)).json();
    const of = (isTheirs: boolean) =>
      funds.find(({ funder }: { funder: { name: string } }) => (funder.name === council) === isTheirs).slug;
    [home, others] = [`/funds/${of(true)}`, `/funds/${of(false)}`];
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it("from the list to a sentence, through a mistake, to its page, and back again", async () => {
    await go("/settings/words");
    expect(await main()).toContain("Nothing is in your own words yet");
    await page.getByText("The page of a fund:").click();
    await land(page.getByRole("link", { name: "Is this for you?" }).last());
    expect(page.url()).toBe(`${origin}${sentence}`);
    const box = page.getByLabel("Your wording");
    expect(await box.inputValue()).toBe("Is this for you?");
    await box.fill("<script>");
    await press(page, "Say it like this from now on");
    expect(await page.getByRole("alert").innerText()).toContain("Write plain words, without <, >, { or }");
    expect(await box.inputValue()).toBe("<script>");
    await box.fill("Come & see & ask");
    await press(page, "Say it like this from now on");
    expect(await main()).toContain("Changed. Your pages say it like this now.");

    await go(home);
    expect(await page.locator("#you").innerText()).toBe("Come & see & ask");
    await go(others);
    expect(await page.locator("#you").innerText()).toBe("Is this for you?");
    await go(`${home}?lang=cy`);
    expect(await page.locator("#you").innerText()).toBe("A yw hyn i chi?");
    await go("/settings/words?lang=en");
    expect(await main()).toContain("Your own words");

    await go(sentence);
    await press(page, "Back to our words");
    expect(await main()).toContain("Your pages say it in our words again.");
    await press(page, "Undo");
    expect(await main()).toContain("Undone. Your pages say it as they did before.");
    await go(home);
    expect(await page.locator("#you").innerText()).toBe("Come & see & ask");
  });

  it("a sentence with a number in Welsh: six boxes, and what has to stay is said at the box that lost it", async () => {
    await go("/settings/words/fund-check.result.notYetText?in=cy");
    expect(await page.locator("textarea").count()).toBe(6);
    await page.locator("#say-few").fill("Tri pheth.");
    await press(page, "Say it like this from now on");
    expect(await page.getByRole("alert").innerText()).toContain("Put {{count}} back in, exactly like that");
    expect(await page.locator("#say-few-error").innerText()).toContain("{{count}}");
  });

  it("is clean, in every look, empty, filled and refused", async () => {
    const looked = await browser.newContext();
    await looked.addCookies(await context.cookies());
    const own = await looked.newPage();
    for (const path of [
      "/settings/words",
      "/settings/words?in=cy",
      sentence,
      "/settings/words/fund-check.result.notYetText?in=cy",
    ]) {
      await own.goto(`${origin}${path}`);
      await own.evaluate(() => {
        for (const details of document.querySelectorAll("details")) details.open = true;
      });
      expect([path, await faultsInEveryLook(own)]).toEqual([path, []]);
    }
    await looked.close();
  }, 180_000);
});
