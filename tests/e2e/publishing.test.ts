import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { axeFaults, describeInBrowser, faultsInEveryLook, land, press, startBrowser } from "~tests/support/browser";
import { type Running, startServer } from "~tests/support/server";

const phone = { javaScriptEnabled: false, viewport: { width: 390, height: 800 } };
const words =
  "The lottery gives us this money for one year only and has told us that it will decide on the years after in the summer.";

describeInBrowser("publishing a round, without script", () => {
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

  const main = (page: Page) => page.locator("main").innerText();
  const told = (page: Page) => page.locator(".toast").innerText();
  const be = async (person: string, options: BrowserContextOptions = phone) => {
    const page = await (await browser.newContext(options)).newPage();
    const visit = `${origin}/demo/people/${person}/visit`;
    expect((await page.request.post(visit, { headers: { Origin: origin } })).status()).toBe(200);
    return page;
  };
  const part = (page: Page, id: string, name: string) => page.goto(`${origin}/rounds/${id}/design/${name}`);
  const gate = (page: Page, id: string) => page.goto(`${origin}/rounds/${id}/publish`);
  /** A draft of its own, from good defaults, with what they cannot know filled in. */
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
  const say = async (page: Page, id: string) => {
    await part(page, id, "money");
    await page.getByLabel("Lowest grant, in pounds a year").fill("2,000");
    await page.getByLabel("Highest grant, in pounds a year").fill("8k");
    await page.getByLabel("What there is to give, in pounds a year").fill("£90,000");
    await press(page, "Save");
    await part(page, id, "deciding");
    await page.getByLabel("About how many groups will apply?").fill("54");
    await press(page, "Save");
  };
  const dates = async (page: Page, id: string) => {
    await part(page, id, "dates");
    await page.getByLabel("Opens on").fill("11 Jan 2027");
    await page.getByLabel("Closes on").fill("10 Mar 2027");
    await page.getByLabel("They hear by").fill("23 Apr 2027");
    await press(page, "Save");
  };

  it("what is missing and serious is put right on the way, then it is published, changed and published again", async () => {
    const page = await be("amina");
    const id = await draft(page, "Keeping Going 2027");
    await say(page, id);
    await part(page, id, "after");
    await page.locator("summary", { hasText: "Add a clause" }).click();
    await page.locator('[id="clauses.new-2.text"]').fill("The group shall not criticise the Council.");
    await page.locator('[id="clauses.new-2.type"]').selectOption("other");
    await press(page, "Save");
    await part(page, id, "length");
    await page.locator("#termMonths").fill("12");
    await page.locator("#committedYears").fill("1");
    await press(page, "Save");
    await land(page.getByRole("navigation", { name: "Parts of the round" }).getByRole("link", { name: "Publish" }));
    expect(await main(page)).toContain("5 things stand in the way");
    expect(await page.getByRole("button", { name: "Publish" }).count()).toBe(0);
    for (const scheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme: scheme });
      const looked = await be("amina", { viewport: phone.viewport, colorScheme: scheme });
      await gate(looked, id);
      expect(await axeFaults(looked)).toEqual([]);
    }
    await land(page.getByRole("link", { name: "Closes on" }));
    expect(page.url()).toMatch(/design\/dates#closesOn$/);
    await dates(page, id);
    await gate(page, id);
    await land(page.locator("#finding-campaign-gag .fixes button").first());
    expect(page.url()).toContain("/publish");
    expect(await told(page)).toMatch(/^Done: /);
    expect(await page.locator("#finding-campaign-gag").count()).toBe(0);
    await land(page.locator("#finding-one-year-terms").getByRole("link", { name: "Keep it and say why" }));
    await page.getByLabel("Why do you need to keep it?").fill(words);
    await page.getByLabel("Who is the second person to agree?").selectOption({ label: "Priya Nair" });
    await press(page, "Keep it, with this reason");
    await gate(page, id);
    expect(await main(page)).toContain("Priya Nair has not agreed yet");
    const priya = await be("priya");
    await gate(priya, id);
    expect(await main(priya)).toContain("Officers publish");
    await land(priya.getByRole("link", { name: "What is kept" }));
    await press(priya, "I agree: keep it");
    await gate(priya, id);
    expect(await priya.getByRole("button", { name: /Publish/ }).count()).toBe(0);
    await gate(page, id);
    const shown = await main(page);
    for (const text of [
      "Nothing stands in the way.",
      "£2,000 to £8,000",
      "1 year",
      "1 in 3",
      "By 23 April 2027",
      words,
    ])
      expect(shown).toContain(text);
    await press(page, "Publish");
    expect(await told(page)).toContain("Published.");
    expect(await page.getByRole("button", { name: /Publish/ }).count()).toBe(0);
    await part(page, id, "money");
    await page.getByLabel("Highest grant, in pounds a year").fill("10k");
    await press(page, "Save");
    await gate(page, id);
    const since = page.locator("section", { has: page.getByRole("heading", { name: "What is new since" }) });
    expect(await since.innerText()).toMatch(/Highest grant[\s\S]*Amina[\s\S]*£8,000[\s\S]*£10,000/);
    await press(page, "Publish what is new");
    expect(await main(page)).toContain("The public sees it as it stands here.");
  }, 240_000);

  it("what was changed after it was looked at is not published, and both are shown", async () => {
    const page = await be("amina");
    const id = await draft(page, "At once");
    await say(page, id);
    await dates(page, id);
    await gate(page, id);
    const other = await be("amina");
    await part(other, id, "money");
    await other.getByLabel("Highest grant, in pounds a year").fill("12k");
    await press(other, "Save");
    const [answer] = await Promise.all([
      page.waitForResponse((one) => one.request().method() === "POST"),
      page.getByRole("button", { name: "Publish" }).click(),
    ]);
    expect(answer.status()).toBe(409);
    await page.waitForLoadState("domcontentloaded");
    expect(await main(page)).toMatch(/changed while you looked at it[\s\S]*£8,000[\s\S]*£12,000/);
    await land(page.getByRole("link", { name: "Look at it as it is now" }));
    await press(page, "Publish");
    expect(await told(page)).toContain("Published.");
  }, 120_000);

  it("what was published is taken back with words for the public, and put back as it was", async () => {
    const page = await be("amina");
    const id = await draft(page, "Too soon");
    await say(page, id);
    await dates(page, id);
    await gate(page, id);
    await press(page, "Publish");
    const address = await page.getByRole("link", { name: "See it as everybody does" }).getAttribute("href");
    const looked = async (url: string, who?: string) => {
      const eye = who ? await be(who, { viewport: phone.viewport }) : await browser.newPage();
      await eye.goto(url);
      return faultsInEveryLook(eye);
    };
    const stranger = await (await browser.newContext(phone)).newPage();
    const open = async (path = address!) =>
      [(await stranger.goto(`${origin}${path}`))!.status(), await main(stranger)] as const;
    expect((await open())[0]).toBe(200);
    await land(page.getByRole("link", { name: "Take it back from the public" }));
    expect(await looked(page.url(), "amina")).toEqual([]);
    await press(page, "Take it back");
    expect(await page.getByRole("alert").innerText()).toContain("Say why, for those who had begun");
    await page.getByLabel("Why do you take it back?").fill("The budget was halved on Tuesday.");
    await press(page, "Take it back");
    expect(await main(page)).toMatch(/Taken back on[\s\S]*The budget was halved/);
    const [status, words] = await open();
    expect(status).toBe(410);
    expect(words).toMatch(/Too soon fund[\s\S]*took this fund back[\s\S]*The budget was halved on Tuesday\./);
    expect(await looked(origin + address)).toEqual([]);
    expect((await open(`${address}?lang=cy`))[1]).toContain("Tynnodd");
    expect((await open("/funds"))[1]).not.toContain("Too soon fund");
    await press(page, "Put it back as it was");
    expect(await told(page)).toContain("Put back.");
    expect((await open())[0]).toBe(200);
  }, 240_000);

  it("an administrator sets when the check speaks up, and goes back; others read", async () => {
    const ruth = await be("ruth");
    await ruth.goto(`${origin}/settings/terms`);
    await ruth
      .locator("details", { has: ruth.locator('[id="year-end-rush.serious"]') })
      .locator("summary")
      .click();
    await ruth.locator('[id="year-end-rush.serious"]').fill("95");
    await press(ruth, "Change it from now on");
    const problems = await ruth.getByRole("alert").innerText();
    for (const text of ["cannot begin before", "Say in a sentence"]) expect(problems).toContain(text);
    await ruth.locator('[id="year-end-rush.serious"]').fill("30");
    await ruth.getByLabel("Why do you change it?").fill("Our groups asked for it.");
    await press(ruth, "Change it from now on");
    expect(await told(ruth)).toContain("Changed.");
    expect(await main(ruth)).toMatch(/Our groups asked for it\.[\s\S]*up to 60 days, now up to 30 days \(looser/);
    const amina = await be("amina");
    await amina.goto(`${origin}/settings/terms`);
    expect(await main(amina)).toContain("Administrators change them");
    expect(await amina.getByRole("button", { name: "Change it from now on" }).count()).toBe(0);
    await land(ruth.getByRole("link", { name: "Go back to the rulebook’s numbers" }));
    await ruth.getByLabel("Why do you change it?").fill("It was a mistake.");
    await press(ruth, "Go back to it");
    expect(await main(ruth)).toMatch(/It was a mistake\.[\s\S]*up to 30 days, now up to 60 days/);
  }, 120_000);

  it("where money late in the year is refused, the gate and the page of reasons say so", async () => {
    const ruth = await be("ruth");
    await ruth.goto(`${origin}/settings/terms`);
    await ruth.getByLabel("No: we do not publish such a round").check();
    await ruth.getByLabel("Why do you change it?").fill("We said we would stop.");
    await press(ruth, "Change it from now on");
    const page = await be("amina");
    const id = await draft(page, "Late");
    await part(page, id, "dates");
    await page.getByLabel("They hear by").fill("11 Feb 2028");
    await press(page, "Save");
    await part(page, id, "money");
    await page.getByLabel("To be spent by").fill("31 Mar 2028");
    await press(page, "Save");
    await gate(page, id);
    expect(await main(page)).toContain("What you refuse yourselves");
    await land(page.locator("#finding-year-end-rush").getByRole("link", { name: "Keep it and say why" }));
    expect(await main(page)).toContain("Words alone do not let it through");
    await page.getByLabel("Why do you need to keep it?").fill(words);
    await page.getByLabel("Who is the second person to agree?").selectOption({ label: "Priya Nair" });
    await press(page, "Keep it, with this reason");
    expect(await page.getByRole("alert").innerText()).toContain("words alone do not count here");
  }, 120_000);

  it("every page of it has nothing for axe to find, in every look, and is whole", async () => {
    const drafting = await be("amina");
    const id = await draft(drafting, "Looked at");
    await say(drafting, id);
    await dates(drafting, id);
    const page = await be("amina", { viewport: phone.viewport });
    const ruth = await be("ruth", { viewport: phone.viewport });
    const check = async (who: Page, path: string) => {
      await who.goto(`${origin}${path}`);
      expect([who.url(), await faultsInEveryLook(who)]).toEqual([who.url(), []]);
    };
    await check(page, `/rounds/${id}/publish`);
    await check(ruth, "/settings/terms");
    await check(ruth, "/settings/terms/usual/return");
  }, 240_000);
});
