import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { describeInBrowser, startBrowser } from "~tests/support/browser";
import { type Running, startServer } from "~tests/support/server";

/** What somebody takes who types as most do (Card, Moran and Newell, 1983) and reads each page once. */
const SECONDS_A_KEY = 0.28;
const SECONDS_A_PAGE = 35;
const TEN_MINUTES = 600;

describeInBrowser("from a new fund to its public page, by keyboard alone", () => {
  let server: Running;
  let browser: Browser;
  beforeAll(async () => {
    server = await startServer({ APP_ENV: "demo", LOG_LEVEL: "silent" });
    browser = await startBrowser();
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  it.each([true, false])(
    "seven steps with the defaults take under ten minutes (script: %s)",
    async (isScripted) => {
      const { page, hand } = await sitDown(browser, server, isScripted);
      await hand.follow("Design a round");
      await hand.choose("A new fund");
      await hand.fill("Name of the new fund", "Doors Open");
      await hand.fill("What is it for", "Rent, wages, heating, tea");
      await hand.fill("Name of the round", `2027, ${isScripted}`);
      await hand.press("Begin the draft");
      await hand.follow("How much");
      await hand.fill("Lowest grant, in pounds a year", "2,000");
      await hand.fill("Highest grant, in pounds a year", "8k");
      await hand.fill("What there is to give, in pounds a year", "90000");
      await hand.press("Save");
      for (const step of ["Who it is for", "Questions", "Dates"]) await hand.follow(step);
      await hand.fill("Opens on", "11 Jan 2027");
      await hand.fill("Closes on", "10 Mar 2027");
      await hand.fill("They hear by", "23 Apr 2027");
      await hand.press("Save");
      await hand.follow("Deciding");
      await hand.fill("About how many groups will apply?", "54");
      await hand.press("Save");
      await hand.follow("After the award");
      await hand.follow("Publish");
      expect(await page.locator("main").innerText()).toContain("Nothing stands in the way.");
      await hand.press("Publish");
      await hand.follow("See it as everybody does");
      expect(await page.locator("h1").innerText()).toBe("Doors Open");
      const { keys, pages } = hand.counted();
      const seconds = keys * SECONDS_A_KEY + pages * SECONDS_A_PAGE;
      console.log(`${keys} keys, ${pages} pages: about ${Math.round(seconds)} s`);
      expect(seconds).toBeLessThan(TEN_MINUTES);
    },
    180_000,
  );
});

async function sitDown(browser: Browser, server: Running, javaScriptEnabled: boolean) {
  const page = await (await browser.newContext({ javaScriptEnabled })).newPage();
  const origin = `http://localhost:${server.port}`;
  const visit = await page.request.post(`${origin}/demo/people/amina/visit`, { headers: { Origin: origin } });
  expect(visit.status()).toBe(200);
  await page.goto(`${origin}/rounds`);
  return { page, hand: handOn(page) };
}

/** Somebody who has a keyboard and nothing else. */
function handOn(page: Page) {
  const read = new Set<string>();
  let keys = 0;
  const key = async (name: string) => {
    keys++;
    await page.keyboard.press(name);
  };
  const reach = async (target: Locator) => {
    const there = target.first();
    for (let tabs = 0; tabs < 120; tabs++) {
      if (await there.evaluate((element) => element === document.activeElement)) return;
      await key("Tab");
    }
    throw new Error(`Tab does not reach ${target}`);
  };
  const go = async (target: Locator) => {
    await reach(target);
    await Promise.all([page.waitForEvent("domcontentloaded"), key("Enter")]);
    await page.waitForLoadState("domcontentloaded");
    read.add(new URL(page.url()).pathname);
  };
  return {
    follow: (name: string) => go(page.locator("main").getByRole("link", { name, exact: true })),
    press: (name: string) => go(page.getByRole("button", { name, exact: true })),
    async choose(name: string) {
      const wanted = page.getByLabel(name, { exact: true });
      await reach(
        page.locator(
          `input[name="${await wanted.getAttribute("name")}"]:checked, input[name="${await wanted.getAttribute("name")}"]`,
        ),
      );
      for (let turns = 0; turns < 20 && !(await wanted.isChecked()); turns++) await key("ArrowDown");
      expect(await wanted.isChecked()).toBe(true);
    },
    async fill(name: string, words: string) {
      await reach(page.getByLabel(name));
      keys += words.length;
      await page.keyboard.press("Control+A");
      await page.keyboard.type(words);
    },
    counted: () => ({ keys, pages: read.size }),
  };
}
