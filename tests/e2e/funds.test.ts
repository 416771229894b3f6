import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openStore } from "~db/store/open";
import { publishing } from "~tests/server/funds/ground";
import { trust } from "~tests/server/people/ground";
import {
  axeFaults,
  describeInBrowser,
  englishLeft,
  faultsInEveryLook,
  land,
  press,
  startBrowser,
} from "~tests/support/browser";
import { migrations } from "~tests/support/engines";
import { fetchPage } from "~tests/support/page";
import { type Running, startServer } from "~tests/support/server";

const home = "/funds/community-support-fund";
const pages = [
  "/",
  "/funds",
  home,
  `${home}/check`,
  `${home}/questions`,
  `${home}/paper`,
  "/call-me",
  "/how-we-decide",
];

describeInBrowser("the public pages of funds, without script", () => {
  const dataDir = mkdtempSync(join(tmpdir(), "perennial-e2e-"));
  const clock = join(dataDir, "clock");
  let server: Running;
  let browser: Browser;
  let page: Page;
  const at = (iso: string) => writeFileSync(clock, iso);
  const text = () => page.locator("main").innerText();
  beforeAll(async () => {
    const url = `file:${join(dataDir, "funds.sqlite")}`;
    const store = await openStore(url, migrations);
    const ground = await publishing(store);
    const year = { noticeMonths: 0, committedYears: 1, outYears: "review", area: "Wendle" } as const;
    const rule = "multi-year-in-name-only";
    await ground.publish(year, { kept: { rule, reason: "The council may not bind the next one." } });
    await ground.another("Places fund", {
      opensOn: "2027-05-03",
      closesOn: "2027-07-02",
      decisionOn: "2027-09-10",
      startOn: "2027-10-01",
    });
    await ground.another("Small sums", { isAlwaysOpen: true, opensOn: null, closesOn: null, decisionOn: null });
    await store.close();
    at("2027-03-01T12:00:00Z");
    server = await startServer({ DATA_DIR: dataDir, DATABASE_URL: url, TEST_CLOCK_FILE: clock, LOG_LEVEL: "silent" });
    browser = await startBrowser();
    page = await (
      await browser.newContext({ javaScriptEnabled: false, viewport: { width: 390, height: 800 } })
    ).newPage();
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it.each(["/", "/funds", home])("%s is there in Welsh, with its days, odds and lengths", async (path) => {
    const { html } = await fetchPage(server.origin, `${path}?lang=cy`);
    expect(html).toContain('<html lang="cy"');
    expect(html).toContain("Ar agor nawr. Yn cau Dydd Gwener 16 Ebrill 2027, 5pm");
    expect(html).toMatch(/1 o bob 2\b/);
    expect(html).not.toMatch(/>[^<]*\b(Open now|Not said yet|Your chances|every year)\b/);
  });

  it.each(pages)("%s in Welsh marks what the funder wrote as English, and nothing else is", async (path) => {
    const asked = path.endsWith("/check") ? "?q-where-you-are=no&lang=cy" : "?lang=cy";
    // With script, which axe needs.
    const welsh = await browser.newPage({ viewport: { width: 390, height: 800 } });
    await welsh.goto(`${server.origin}${path}${asked}`);
    expect(await welsh.locator("html").getAttribute("lang")).toBe("cy");
    expect(await englishLeft(welsh, [trust.name])).toEqual([]);
    expect(await axeFaults(welsh)).toEqual([]);
    await welsh.close();
  });

  it("from the first page to every question, by links alone", async () => {
    await page.goto(`${server.origin}/`);
    expect(await text()).toContain("Money you can apply for");
    await land(page.getByRole("link", { name: "Community Support Fund" }));
    const said = await text();
    for (const words of [
      "Open now. Closes Friday 16 April 2027, 5pm",
      "£5,000 to £30,000",
      "1 in 2",
      "30 grants for 60",
    ])
      expect(said).toContain(words);
    expect(said).toContain("The council may not bind the next one.");
    expect(said).toContain("Amina");
    await land(page.getByRole("link", { name: "See all 5 questions" }).first());
    expect(await text()).toContain("So that whoever reads it can picture an ordinary week.");
  });

  it("the check: a no ends in its plan and a name, a yes at the questions, and an unanswered one is said", async () => {
    const put = async (...answers: string[]) => {
      await page.goto(`${server.origin}${home}/check`);
      for (const [place, answer] of answers.entries())
        await page.locator("fieldset").nth(place).getByLabel(answer, { exact: true }).check();
      await press(page, "See the answer");
    };
    await put("Yes");
    expect(await page.getByRole("alert").innerText()).toContain("There are 3 problems");
    await put("Yes", "Yes", "No", "Not sure");
    const said = await text();
    expect(said).toContain("We can introduce you to a group near you that holds money for others");
    expect(said).toContain("Talk to Amina about it");
    await put("Yes", "Yes", "Yes", "Not sure");
    expect(await text()).toContain("We are not sure. Call us");
    await put("No", "Yes", "Yes", "Yes");
    expect(await text()).toContain("Is this where you are: Wendle?\nAsk us what could help");
    await put("Yes", "Yes", "Yes", "Yes");
    await land(page.getByRole("link", { name: "See the questions" }));
    expect(page.url()).toMatch(/\/questions$/);
  });

  it("a call is asked for in a form that keeps what was typed, and says what happens next", async () => {
    await page.goto(`${server.origin}/call-me?fund=community-support-fund`);
    await page.getByLabel("Your name").fill("Rosa Bell");
    await page.getByLabel("Phone number or e-mail address").fill("by pigeon");
    await press(page, "Ask for a call");
    expect(await page.getByRole("alert").innerText()).toContain("Is this right?");
    expect(await page.getByLabel("Your name").inputValue()).toBe("Rosa Bell");
    await page.getByLabel("Phone number or e-mail address").fill("0300 555 0199");
    await press(page, "Ask for a call");
    expect(await text()).toContain("Wendle Borough Council has your request about Community Support Fund.");
    expect(await page.content()).not.toContain("0199");
  });

  it("the paper form is a PDF with its title", async () => {
    const answer = await fetch(`${server.origin}${home}/paper.pdf`);
    expect(answer.headers.get("Content-Type")).toBe("application/pdf");
    expect(Buffer.from(await answer.arrayBuffer()).toString("latin1")).toContain("/StructTreeRoot");
  });

  it("before it opens, when it is closed and always open, by the clocks of the place", async () => {
    const tag = async (slug: string) => {
      await page.goto(`${server.origin}/funds/${slug}`);
      return (await page.locator(".hero .tag").innerText()).trim();
    };
    expect(await tag("places-fund")).toBe("Opens Monday 3 May 2027, 9am");
    expect(await tag("small-sums")).toBe("Always open. Apply on any day");
    at("2027-05-03T08:00:00Z");
    expect(await tag("places-fund")).toBe("Open now. Closes Friday 2 July 2027, 5pm");
    expect(await tag("community-support-fund")).toBe("Closed. It closed Friday 16 April 2027, 5pm");
    expect(await text()).toContain("Those who applied hear by Friday 11 June 2027.");
    at("2027-03-01T12:00:00Z");
  });

  it.each(pages)(
    "%s ships no script, and has nothing for axe to find in any look",
    async (path) => {
      const { status, html } = await fetchPage(server.origin, path);
      expect(status).toBe(200);
      expect(html).not.toMatch(/<script|modulepreload|\son[a-z]+=/i);
      expect(html).toMatch(/<meta name="description" content="[^"]{20,}/);
      const look = await (await browser.newContext()).newPage();
      await look.goto(server.origin + path);
      expect(await faultsInEveryLook(look)).toEqual([]);
      await look.context().close();
    },
    120_000,
  );

  it("printed, the page is whole: what opens is open, and no button is left", async () => {
    await page.goto(server.origin + home);
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".btn").first().isVisible()).toBe(false);
    expect(await page.getByText("You are free to disagree with us").isVisible()).toBe(true);
    expect(await page.getByRole("heading", { level: 1 }).isVisible()).toBe(true);
    await page.emulateMedia({ media: "screen" });
  });

  it.each([
    "/funds/no-such-fund",
    "/funds/no-such-fund.json",
    "/funds/no-such-fund/check",
    "/funds/no-such-fund/questions",
  ])("%s is not there", async (path) => {
    expect((await fetch(server.origin + path)).status).toBe(404);
  });

  it("the same as data and as a calendar", async () => {
    const list = await (await fetch(`${server.origin}/funds.json`)).json();
    expect(list.funds.map(({ slug }: { slug: string }) => slug)).toEqual([
      "community-support-fund",
      "small-sums",
      "places-fund",
    ]);
    const one = await (await fetch(`${server.origin}${home}.json`)).json();
    expect(one).toMatchObject({ aYear: { leastPence: 500_000, mostPence: 3_000_000 }, contact: "Amina" });
    const feed = await fetch(`${server.origin}/funds.ics`);
    expect(feed.headers.get("Content-Type")).toContain("text/calendar");
    expect(await feed.text()).toContain("DTSTART:20270416T160000Z");
  });
});
