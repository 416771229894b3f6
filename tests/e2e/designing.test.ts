import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { describeInBrowser, press, startBrowser } from "~tests/support/browser";
import { type Running, startServer } from "~tests/support/server";

const desk = { viewport: { width: 1280, height: 900 } };

describeInBrowser("the designer with script", () => {
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

  /** What a browser said was wrong, by page: hydration that did not fit is among it. */
  const wrong = new Map<Page, string[]>();
  const be = async (person: string, options: BrowserContextOptions = desk) => {
    const page = await (await browser.newContext(options)).newPage();
    wrong.set(page, []);
    page.on("console", (said) => said.type() === "error" && wrong.get(page)!.push(said.text()));
    page.on("pageerror", (error) => wrong.get(page)!.push(String(error)));
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
  const part = async (page: Page, id: string, name: string) => {
    await page.goto(`${origin}/rounds/${id}/design/${name}`);
    await awake(page);
  };
  /** Script has read the form. */
  const awake = (page: Page) => page.locator("form[data-awake]").waitFor();
  /** Whether the page would have its reader asked before it goes. */
  const asksToLeave = (page: Page) =>
    page.evaluate(() => !window.dispatchEvent(new Event("beforeunload", { cancelable: true })));
  const find = (page: Page, rule: string) => page.locator(`#finding-${rule}`);
  const saved = (page: Page) => page.locator(".saved", { hasText: /^\s*Saved \d\d:\d\d/ }).waitFor();

  it("says what the check finds before anything is saved, saves by itself, and takes it back", async () => {
    const page = await be("amina");
    await draft(page, "Live");
    await awake(page);
    const term = page.locator("#termMonths");
    await term.fill("12");
    await find(page, "one-year-terms").waitFor({ timeout: 1_000 });
    expect(await page.locator(".design__field", { has: term }).innerText()).toContain("This is 12 months");
    await saved(page);
    await page.reload();
    await awake(page);
    expect(await term.inputValue()).toBe("12");
    await page.locator("#committedYears").fill("1");
    await page.locator("#committedYears").blur();
    await saved(page);
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByText("Taken back:").waitFor();
    expect(await page.locator("#committedYears").inputValue()).toBe("5");
    expect(wrong.get(page)).toEqual([]);
  }, 120_000);

  it("asks what another answer asks for, says what cannot be so, and never fails to wake", async () => {
    const page = await be("amina");
    const id = await draft(page, "Parts");
    for (const name of ["length", "money", "who", "questions", "dates", "deciding", "after"])
      await part(page, id, name);
    await part(page, id, "length");
    expect(await page.locator("#upliftIndex").count()).toBe(0);
    await page.getByLabel("Yes, by an index").check();
    await page.locator("#upliftIndex").waitFor();
    await part(page, id, "dates");
    await page.getByLabel("Opens on").fill("10 Aug 2027");
    await page.getByText("In August many groups meet nobody.").waitFor();
    await page.getByLabel("Closes on").fill("1 Jul 2027");
    await page.getByText("It closes before it opens.").waitFor();
    await page.getByLabel("They hear by").fill("31 Feb 2027");
    await page.getByLabel("They hear by").press("Tab");
    await page.getByText("There is no such day.").waitFor();
    expect(wrong.get(page)).toEqual([]);
  }, 120_000);

  it("by keyboard alone: typed, saved, pressed, and back", async () => {
    const page = await be("amina");
    await draft(page, "Keys");
    await awake(page);
    await page.locator("#termMonths").focus();
    await page.keyboard.press("Control+A");
    await page.keyboard.type("12");
    await page.keyboard.press("Tab");
    await saved(page);
    await find(page, "one-year-terms").locator(".fixes button").first().focus();
    await page.keyboard.press("Enter");
    await page.getByText(/^Done: /).waitFor();
    expect(await find(page, "one-year-terms").count()).toBe(0);
  }, 120_000);

  it("a press saves first what is still being typed", async () => {
    const page = await be("amina");
    await draft(page, "Pressed early");
    await awake(page);
    await page.locator("#termMonths").fill("12");
    await page.locator("#horizonYears").fill("9");
    await find(page, "one-year-terms").locator(".fixes button").first().click();
    await page.getByText(/^Done: /).waitFor();
    expect(await page.locator("#horizonYears").inputValue()).toBe("9");
  }, 120_000);

  it("when the line is gone it says so, keeps what was typed, and saves once it is back", async () => {
    const page = await be("amina");
    const id = await draft(page, "Line");
    await awake(page);
    await page.context().setOffline(true);
    await page.locator("#termMonths").fill("48");
    await page.getByText("What you typed is still here").waitFor();
    expect(await page.locator("#termMonths").inputValue()).toBe("48");
    await page.context().setOffline(false);
    await saved(page);
    await part(page, id, "length");
    expect(await page.locator("#termMonths").inputValue()).toBe("48");
  }, 120_000);

  it("when the session ends it says so, keeps what was typed, and saves once somebody is signed in again", async () => {
    const page = await be("amina");
    const id = await draft(page, "Session");
    await awake(page);
    const cookies = await page.context().cookies();
    const other = await be("amina");
    await page.context().clearCookies();
    await page.locator("#termMonths").fill("12");
    await page.getByText("You are signed out").first().waitFor();
    for (const name of [/./, "Save"]) {
      const button = name === "Save" ? page.getByRole("button", { name, exact: true }) : page.locator(".fixes button");
      const tried = page.waitForResponse((answer) => answer.url().includes("/draft/"));
      await button.first().click();
      await tried;
      await page.waitForTimeout(500);
      expect(page.url()).toContain(`/rounds/${id}/design/length`);
      expect(await page.locator("#termMonths").inputValue()).toBe("12");
      expect(await page.getByText("What you typed is still here").isVisible()).toBe(true);
    }
    expect(await asksToLeave(page)).toBe(true);
    await page.context().addCookies(cookies);
    await page.locator("#horizonYears").fill("7");
    await expect
      .poll(
        async () => {
          await part(other, id, "length");
          return [await other.locator("#termMonths").inputValue(), await other.locator("#horizonYears").inputValue()];
        },
        { timeout: 20_000 },
      )
      .toEqual(["12", "7"]);
  }, 120_000);

  it("what cannot be read stops a press and is asked about before leaving; what can be read is saved", async () => {
    const page = await be("amina");
    const id = await draft(page, "Unread");
    await awake(page);
    expect(await asksToLeave(page)).toBe(false);
    const sent = page.waitForResponse((answer) => answer.url().includes("/draft/"));
    await page.locator("#termMonths").fill("12");
    await page.locator("#horizonYears").fill("many");
    await find(page, "one-year-terms").locator(".fixes button").first().click();
    await page.getByText("One answer cannot be read yet").waitFor();
    expect(await page.locator("#horizonYears").inputValue()).toBe("many");
    expect((await (await sent).json()).saved).toEqual(["termMonths"]);
    expect(await asksToLeave(page)).toBe(true);
    await page.getByRole("link", { name: "Go to that answer" }).click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("horizonYears");
    await page.keyboard.press("Control+A");
    await page.keyboard.type("9");
    expect(await page.getByText("One answer cannot be read yet").count()).toBe(0);
    await find(page, "one-year-terms").locator(".fixes button").first().click();
    await page.getByText(/^Done: /).waitFor();
    expect(await page.locator("#horizonYears").inputValue()).toBe("9");
    await part(page, id, "dates");
    await page.locator("#opensOn").fill("mid May");
    await page.locator("#opensOn").press("Enter");
    await page.locator("#problems").waitFor();
    expect(await page.locator("#opensOn").inputValue()).toBe("mid May");
    await part(page, id, "who");
    await page.locator("#guidance").fill("x".repeat(100_000));
    expect(await asksToLeave(page)).toBe(true);
    expect(wrong.get(page)!.filter((said) => !said.includes("422"))).toEqual([]);
  }, 120_000);

  it("two tabs: what only one changed comes together, what both changed waits side by side", async () => {
    const page = await be("amina");
    const id = await draft(page, "Tabs");
    await awake(page);
    const other = await page.context().newPage();
    await part(other, id, "length");
    await page.locator("#termMonths").fill("48");
    await saved(page);
    await other.locator("#horizonYears").fill("9");
    await saved(other);
    await expect.poll(() => other.locator("#termMonths").inputValue()).toBe("48");
    await page.locator("#horizonYears").fill("8");
    await page.locator("#horizonYears").blur();
    await page.getByRole("heading", { name: "Two of you changed the same at once" }).waitFor();
    expect(await page.locator("#horizonYears").inputValue()).toBe("9");
    await press(page, "Use this one");
    expect(await page.locator("#horizonYears").inputValue()).toBe("8");
  }, 120_000);

  it("leaving at once loses nothing; a form that is posted before script arrives is saved as ever", async () => {
    const page = await be("amina");
    const id = await draft(page, "Leaving");
    await awake(page);
    await page.locator("#termMonths").fill("48");
    await page.goto(`${origin}/rounds`);
    await expect
      .poll(async () => {
        await part(page, id, "length");
        return page.locator("#termMonths").inputValue();
      })
      .toBe("48");
    const slow = await be("amina");
    await slow.route(/\/assets\/.*\.js/, () => undefined);
    await slow.goto(`${origin}/rounds/${id}/design/length`, { waitUntil: "domcontentloaded" });
    await slow.locator("#termMonths").fill("36");
    await press(slow, "Save");
    expect(await slow.locator(".toast").innerText()).toContain("How long does a grant last");
  }, 120_000);
});
