import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { axeFaults, describeInBrowser, press, startBrowser } from "~tests/support/browser";
import { type Running, startServer } from "~tests/support/server";

const wide = { javaScriptEnabled: false, viewport: { width: 1280, height: 900 } };
const narrow = { viewport: { width: 390, height: 800 }, colorScheme: "dark" } as const;

describeInBrowser("what a design comes to, without script", () => {
  const dataDir = mkdtempSync(join(tmpdir(), "perennial-e2e-"));
  let server: Running;
  let origin: string;
  let browser: Browser;
  beforeAll(async () => {
    server = await startServer({ APP_ENV: "demo", DATA_DIR: dataDir, LOG_LEVEL: "silent" });
    origin = `http://localhost:${server.port}`;
    browser = await startBrowser();
  }, 180_000);
  afterAll(async () => {
    await browser.close();
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const told = (page: Page) => page.locator(".toast").innerText();
  const be = async (person: string, options: BrowserContextOptions = wide) => {
    const page = await (await browser.newContext(options)).newPage();
    const visit = `${origin}/demo/people/${person}/visit`;
    expect((await page.request.post(visit, { headers: { Origin: origin } })).status()).toBe(200);
    return page;
  };
  const draft = async (page: Page, name: string) => {
    await page.goto(`${origin}/rounds/new`);
    const newFund = page.getByLabel("A new fund");
    if ((await newFund.count()) > 0) await newFund.check();
    await page.getByLabel("Name of the new fund").fill(`${name} fund`);
    await page.getByLabel("What is it for").fill("Rent, wages, heating, tea");
    await page.getByLabel("Name of the round").fill(name);
    await press(page, "Begin the draft");
    return /\/rounds\/([\w-]+)\//.exec(page.url())![1]!;
  };
  const part = (page: Page, id: string, name: string) => page.goto(`${origin}/rounds/${id}/design/${name}`);
  const card = (page: Page, id: string) => page.locator(`section[aria-labelledby="${id}"]`);
  const textOf = (page: Page, id: string) => card(page, id).innerText();

  it("hours, pounds and years follow the design; a question is taken out with one press, and back", async () => {
    const page = await be("amina");
    const id = await draft(page, "Reckoned");
    await part(page, id, "money");
    expect(await textOf(page, "forward")).toContain("this is needed: “Lowest grant, in pounds a year”");
    await page.getByLabel("Lowest grant, in pounds a year").fill("5,000");
    await page.getByLabel("Highest grant, in pounds a year").fill("5,000");
    await page.getByLabel("What there is to give, in pounds a year").fill("£90,000");
    await page.getByLabel("Money from").fill("1 July 2027");
    await page.locator("summary", { hasText: "Add a year" }).click();
    await page.locator('[id="budget.new-1.year"]').fill("2027/28");
    await page.locator('[id="budget.new-1.pence"]').fill("60,000");
    await press(page, "Save");
    const forward = await textOf(page, "forward");
    for (const words of ["18 grants", "2027/28 is £7,500 over your budget.", "£67,500", "2032/33", "£7,500 over"])
      expect(forward).toContain(words);
    expect(await textOf(page, "net")).toMatch(/Of £26,546 over 5 years, £26,100 is left\./);
    await part(page, id, "deciding");
    await page.getByLabel("About how many groups will apply?").fill("74");
    await press(page, "Save");
    const turned = await textOf(page, "turned");
    for (const words of ["56 of 74 groups, for 18 grants.", "An hour", "one for each grant"])
      expect(turned.toLowerCase()).toContain(words.toLowerCase());
    await part(page, id, "questions");
    await page.locator("summary", { hasText: "What takes longest" }).click();
    expect(await textOf(page, "effort")).toMatch(/5\.3 hours of somebody's time[\s\S]*Over the 74 applications/);
    await press(page, "Remove question 1");
    expect(await told(page)).toContain("Questions of the form");
    expect(await textOf(page, "effort")).toContain("4.3 hours of somebody's time");
    await press(page, "Undo");
    expect(await textOf(page, "effort")).toContain("5.3 hours of somebody's time");
  }, 240_000);

  it("beside a finding stand its numbers, what was granted before, the words, and the press", async () => {
    const page = await be("amina");
    const id = await draft(page, "Beside");
    await page.locator("#termMonths").fill("12");
    await page.locator("#committedYears").fill("1");
    await press(page, "Save");
    const beside = page.locator(".sev-line").first();
    expect(await beside.innerText()).toContain("This is 12 months for work you describe as ongoing");
    expect(await page.locator("#finding-one-year-terms .evidence").innerText()).toMatch(
      /\d+ of your \d+ groups had three or more grants of a year or less in a row\.[\s\S]*From the grants you published, up to \d+ \w+ \d{4}\./,
    );
    await beside.getByRole("button").click();
    expect(await told(page)).toMatch(/^Done: /);
    expect(await page.locator("#termMonths").inputValue()).toBe("36");
    await part(page, id, "who");
    await page.getByLabel("What groups read before they start").fill("Rent and tea. We pay for new work.");
    await press(page, "Save");
    expect(await page.locator(".marked mark").allInnerTexts()).toEqual(["new work"]);
    await press(page, "Write “the same work” instead of “new work”");
    const guidance = page.getByLabel("What groups read before they start");
    expect(await guidance.inputValue()).toBe("Rent and tea. We pay for the same work.");
    await press(page, "Undo");
    expect(await guidance.inputValue()).toBe("Rent and tea. We pay for new work.");
    await part(page, id, "questions");
    await page.locator("summary", { hasText: "Question 2" }).click();
    await page.locator('[id="questions.keep-going.text"]').fill("What is innovative about it?");
    await press(page, "Save");
    expect(await page.locator(".marked").innerText()).toContain("Question 2: “What is innovative about it?”");
    const priya = await be("priya");
    await part(priya, id, "questions");
    expect(await priya.locator(".marked mark").count()).toBe(1);
    expect(await priya.locator(":is(.marked, .reckoning, .sev-line) button").count()).toBe(0);
  }, 240_000);

  it("has nothing for axe to find, and nothing wider than the page", async () => {
    const drafting = await be("amina");
    const id = await draft(drafting, "Looked at");
    await drafting.locator("#termMonths").fill("12");
    await press(drafting, "Save");
    await part(drafting, id, "money");
    await drafting.getByLabel("Lowest grant, in pounds a year").fill("5,000");
    await drafting.getByLabel("What there is to give, in pounds a year").fill("90,000");
    await drafting.getByLabel("Money from").fill("1 July 2027");
    await press(drafting, "Save");
    await part(drafting, id, "who");
    await drafting
      .getByLabel("What groups read before they start")
      .fill("Innovative work. We cannot fund ongoing costs.");
    await press(drafting, "Save");
    await part(drafting, id, "deciding");
    await drafting.getByLabel("About how many groups will apply?").fill("74");
    await press(drafting, "Save");
    // As high as the page: the bar at the bottom lies over whatever comes to stand there, until it is scrolled.
    const page = await be("amina", { ...narrow, viewport: { width: narrow.viewport.width, height: 16_000 } });
    for (const one of ["length", "money", "who", "questions", "deciding", "after"]) {
      await part(page, id, one);
      expect([one, await axeFaults(page)]).toEqual([one, []]);
      const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect([one, tooWide]).toEqual([one, 0]);
    }
    const light = await be("amina", { viewport: { width: 1280, height: 900 } });
    for (const one of ["money", "who", "questions"]) {
      await part(light, id, one);
      expect([one, await axeFaults(light)]).toEqual([one, []]);
    }
  }, 240_000);
});
