import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { describeInBrowser, faultsInEveryLook, land, press, startBrowser } from "~tests/support/browser";
import { type Running, startServer } from "~tests/support/server";

const phone = { javaScriptEnabled: false, viewport: { width: 390, height: 800 } };

interface Seventh {
  what: string;
  rule: string;
  serious: string;
  set: (page: Page, id: string) => Promise<void>;
  /** What is to be seen once it is mended. */
  after?: (page: Page) => Promise<void>;
  /** And once it is taken back. */
  back?: (page: Page) => Promise<void>;
}

describeInBrowser("the design of a round, without script", () => {
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

  const told = (page: Page) => page.locator(".toast").innerText();
  const be = async (person: string, options: BrowserContextOptions = phone) => {
    const page = await (await browser.newContext(options)).newPage();
    const visit = `${origin}/demo/people/${person}/visit`;
    expect((await page.request.post(visit, { headers: { Origin: origin } })).status()).toBe(200);
    return page;
  };
  /** A draft of its own, from good defaults, with what they cannot know filled in. */
  const draft = async (page: Page, name: string) => {
    await page.goto(`${origin}/rounds/new`);
    const newFund = page.getByLabel("A new fund");
    if ((await newFund.count()) > 0) await newFund.check();
    await page.getByLabel("Name of the new fund").fill(`${name} fund`);
    await page.getByLabel("What is it for").fill("Rent, wages, heating, tea");
    await page.getByLabel("Name of the round").fill(name);
    await press(page, "Begin the draft");
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe(name);
    return /\/rounds\/([\w-]+)\//.exec(page.url())![1]!;
  };
  const part = (page: Page, id: string, name: string) => page.goto(`${origin}/rounds/${id}/design/${name}`);
  const find = (page: Page, rule: string) => page.locator(`#finding-${rule}`);
  const severity = async (page: Page, rule: string) =>
    (await find(page, rule).locator(".tag").first().innerText()).trim();

  const sums = async (page: Page, id: string) => {
    await part(page, id, "money");
    await page.getByLabel("Lowest grant, in pounds a year").fill("2,000");
    await page.getByLabel("Highest grant, in pounds a year").fill("8k");
    await page.getByLabel("What there is to give, in pounds a year").fill("£90,000");
    await page.getByLabel("Money from").fill("1 April 2027");
    await press(page, "Save");
  };

  /** Posts a form of that many long questions, as a browser would: filling them in one by one takes a minute. */
  const askAll = async (page: Page, id: string, many: number) => {
    const row = (at: number) => {
      const own = `questions.${at < 5 ? ["work", "keep-going", "costs", "people", "know-it-works"][at] : `q-${at}`}`;
      return {
        [`${own}.text`]: `What is number ${at + 1} about?`,
        [`${own}.type`]: "long",
        [`${own}.guideWords`]: "200",
        [`${own}.isCutOff`]: "yes",
        [`${own}.usedFor`]: "The panel reads it.",
        [`${own}.meaning`]: "",
      };
    };
    const basedOn = await page.locator('[name="basedOn"]').first().getAttribute("value");
    const rows = Object.assign({}, ...Array.from({ length: many }, (_, at) => row(at)));
    const form = { tab: "t", basedOn: basedOn ?? "", questions: "", ...rows };
    const headers = { Origin: origin };
    const sent = { form, headers, maxRedirects: 0 };
    return (await page.request.post(`${origin}/rounds/${id}/design/questions`, sent)).status();
  };

  /** The numbers that the questions of a form name, in their order. */
  const asked = async (page: Page) => {
    const titles = await page.locator("#questions .rows__row summary").allInnerTexts();
    return titles.flatMap((title) => /number (\d+) about/.exec(title)?.[1] ?? []);
  };

  it("from New to a whole draft with nothing serious, by the defaults and a few answers", async () => {
    const page = await be("amina");
    await page.goto(`${origin}/rounds`);
    await land(page.getByRole("link", { name: "Design a round" }));
    await press(page, "Begin the draft");
    expect(await page.getByRole("alert").innerText()).toContain("Give the round a name.");
    const id = await draft(page, "Keeping Going 2027");
    await sums(page, id);
    expect(await told(page)).toContain("Lowest grant, in pounds a year");
    expect(await page.locator("main").innerText()).toContain("about 18 grants");
    await part(page, id, "dates");
    await page.getByLabel("Opens on").fill("11 Jan 2027");
    await page.getByLabel("Closes on").fill("31 Feb 2027");
    await page.getByLabel("They hear by").fill("15 Mar 2027");
    await press(page, "Save");
    expect(await page.getByRole("alert").filter({ hasText: "There is no such day." }).count()).toBe(1);
    expect(await page.getByLabel("Closes on").inputValue()).toBe("31 Feb 2027");
    await page.getByLabel("Closes on").fill("10/3/2027");
    await press(page, "Save");
    await part(page, id, "deciding");
    await page.getByLabel("About how many groups will apply?").fill("54");
    await press(page, "Save");
    const check = await page.locator("#check").innerText();
    expect(check).not.toContain("Serious");
    expect(check).not.toContain("Worth fixing");
  }, 120_000);

  it("what cannot be so is said at the field, and nothing is lost", async () => {
    const page = await be("amina");
    const id = await draft(page, "Slips");
    await part(page, id, "dates");
    await page.getByLabel("Opens on").fill("10 Aug 2027");
    await page.getByLabel("Closes on").fill("1 Jul 2027");
    await press(page, "Save");
    const said = await page.locator("main").innerText();
    expect(said).toContain("It closes before it opens.");
    expect(said).toContain("In August many groups meet nobody.");
    await part(page, id, "who");
    const pasted = "x".repeat(100_000);
    const form = { tab: "t", basedOn: "1", guidance: pasted, area: "Wendle" };
    const answer = await page.request.post(page.url(), { form, headers: { Origin: origin } });
    expect(answer.status()).toBe(422);
    const body = await answer.text();
    expect(body).toContain("longer than fits here");
    expect(body).toContain(pasted);
    await page.reload();
    expect(await page.getByLabel("Which place is it for?").inputValue()).toBe("Wendle");
  }, 120_000);

  it.each([
    {
      what: "a February-to-March round",
      rule: "year-end-rush",
      serious: "Serious",
      set: async (page: Page, id: string) => {
        await part(page, id, "dates");
        await page.getByLabel("They hear by").fill("11 Feb 2028");
        await press(page, "Save");
        await part(page, id, "money");
        await page.getByLabel("To be spent by").fill("31 Mar 2028");
        await press(page, "Save");
      },
    },
    {
      what: "one year for groups funded before",
      rule: "one-year-terms",
      serious: "Serious",
      set: async (page: Page, id: string) => {
        await part(page, id, "length");
        await page.locator("#termMonths").fill("12");
        await page.locator("#committedYears").fill("1");
        await press(page, "Save");
      },
    },
    {
      what: "26 questions for £5,000",
      rule: "application-burden",
      serious: "Serious",
      set: async (page: Page, id: string) => {
        await sums(page, id);
        for (const label of ["Lowest grant", "Highest grant"])
          await page.getByLabel(`${label}, in pounds a year`).fill("5,000");
        await press(page, "Save");
        await part(page, id, "length");
        await page.locator("#termMonths").fill("12");
        await page.locator("#committedYears").fill("1");
        await press(page, "Save");
        await part(page, id, "questions");
        expect(await askAll(page, id, 26)).toBe(303);
        await page.reload();
      },
      after: async (page: Page) => {
        const went = await page.locator("section", { has: page.locator("#went") }).innerText();
        expect(went).toContain("22 things less to ask");
        expect(went).toContain("Question 26 What is number 26 about? (1.6 hours less)");
        expect(went).toContain("To apply took about 41.6 hours and takes about 6 now");
        expect(await asked(page)).toEqual(["1", "2", "3", "4"]);
      },
      back: async (page: Page) => expect(await asked(page)).toHaveLength(26),
    },
    {
      what: "a question that asks what is new",
      rule: "novelty-demand",
      serious: "Worth fixing",
      set: async (page: Page, id: string) => {
        await part(page, id, "who");
        await page.getByLabel("What groups read before they start").fill("Tell us about your group.");
        await press(page, "Save");
        await part(page, id, "questions");
        await page.locator("summary", { hasText: "Question 2" }).click();
        await page.locator('[id="questions.keep-going.text"]').fill("What is innovative about your project?");
        await press(page, "Save");
      },
    },
    {
      what: "a clause that stops them speaking up",
      rule: "campaign-gag",
      serious: "Serious",
      set: async (page: Page, id: string) => {
        await part(page, id, "after");
        await page.locator("summary", { hasText: "Add a clause" }).click();
        await page.locator('[id="clauses.new-2.text"]').fill("The group shall not criticise the Council.");
        await page.locator('[id="clauses.new-2.type"]').selectOption("other");
        await press(page, "Save");
      },
    },
    {
      what: "money after it is spent",
      rule: "payment-in-arrears",
      serious: "Serious",
      set: async (page: Page, id: string) => {
        await sums(page, id);
        await page.getByLabel("After they spend it, with receipts").check();
        await press(page, "Save");
      },
    },
    {
      what: "no notice",
      rule: "multi-year-in-name-only",
      serious: "Worth fixing",
      set: async (page: Page, id: string) => {
        await sums(page, id);
        await part(page, id, "after");
        await page.locator("#noticeMonths").fill("0");
        await press(page, "Save");
      },
    },
  ])(
    "$what is found, mended with one press, and back with Undo",
    async ({ what, rule, serious, set, after, back }: Seventh) => {
      const page = await be("amina", { javaScriptEnabled: false, viewport: { width: 1280, height: 900 } });
      const id = await draft(page, what);
      await set(page, id);
      expect(await severity(page, rule)).toBe(serious);
      await land(find(page, rule).locator(".fixes button").first());
      expect(await told(page)).toMatch(/^Done: /);
      expect(await find(page, rule).count()).toBe(0);
      await after?.(page);
      await press(page, "Undo");
      expect(await told(page)).toMatch(/^Taken back: /);
      expect(await severity(page, rule)).toBe(serious);
      await back?.(page);
    },
    120_000,
  );

  it("questions are moved and taken out, by a press each, with what is typed", async () => {
    const page = await be("amina");
    const id = await draft(page, "Rows");
    await part(page, id, "questions");
    await page.locator("summary", { hasText: "Question 1:" }).click();
    await page.locator('[id="questions.work.text"]').fill("Who are you?");
    await press(page, "Move up: Question 3");
    expect(await told(page)).toContain("Moved: it is number 2 of 5 now.");
    expect(page.url()).toMatch(/#questions\.costs$/);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("questions.costs");
    const titles = () => page.locator("#questions .rows__row summary").allInnerTexts();
    expect(await titles()).toMatchObject([
      "Question 1: Who are you?",
      expect.stringMatching(/^Question 2: What does a year cost/),
      expect.stringMatching(/^Question 3: What do you do that should keep going/),
      ...[expect.anything(), expect.anything(), "Add a question"],
    ]);
    expect(await page.getByRole("button", { name: "Move up: Question 1" }).count()).toBe(0);
    expect(await page.getByRole("button", { name: "Move down: Question 5" }).count()).toBe(0);
    await page.locator("summary", { hasText: "Question 1:" }).click();
    await press(page, "Take out: Question 1");
    expect(await told(page)).toContain("Taken out; 4 are left.");
    expect(await titles()).toHaveLength(5);
    await press(page, "Undo");
    expect((await titles())[0]).toBe("Question 1: Who are you?");
    await part(page, id, "who");
    await press(page, "Move down: Check 1");
    expect(await told(page)).toContain("Moved: it is number 2 of 3 now.");
    await page.locator("#area").fill("Wendle");
    await page.locator("#area").press("Enter");
    await page.waitForLoadState("domcontentloaded");
    expect(await told(page)).toMatch(/^Saved: /);
  }, 120_000);

  it("a press on an old page takes out no other question: both are shown", async () => {
    const page = await be("amina");
    const id = await draft(page, "Old page");
    await part(page, id, "questions");
    const other = await be("amina");
    await part(other, id, "questions");
    await other.locator("summary", { hasText: "Question 2:" }).click();
    await other.locator('[id="questions.keep-going.text"]').fill("What keeps you going?");
    await press(other, "Save");
    await page.locator("summary", { hasText: "What takes longest" }).click();
    await press(page, "Remove question 2");
    const note = page.locator("section", { has: page.locator("#changed") });
    expect(await note.innerText()).toMatch(/What do you do that should keep going[\s\S]*What keeps you going\?/);
    expect(await page.locator("#questions .rows__row").count()).toBe(6);
    await page.locator("summary", { hasText: "What takes longest" }).click();
    await press(page, "Remove question 2");
    expect(await told(page)).toMatch(/^Done: /);
    expect(await page.locator("#questions .rows__row").count()).toBe(5);
  }, 120_000);

  it("two who change the same at once: both texts are kept, and one is chosen", async () => {
    const page = await be("amina");
    const id = await draft(page, "At once");
    const other = await be("amina");
    await part(page, id, "length");
    await part(other, id, "length");
    await page.locator("#termMonths").fill("48");
    await press(page, "Save");
    await other.locator("#termMonths").fill("36");
    await other.locator("#horizonYears").fill("9");
    await press(other, "Save");
    const note = other.locator("section", {
      has: other.getByRole("heading", { name: "Two of you changed the same at once" }),
    });
    expect(await note.innerText()).toMatch(/48[\s\S]*36/);
    expect(await other.locator("#horizonYears").inputValue()).toBe("9");
    await press(other, "Use this one");
    expect(await other.locator("#termMonths").inputValue()).toBe("36");
    await other.goto(`${origin}/rounds/${id}/history`);
    expect(await other.locator("main").innerText()).toContain("One of two texts was chosen");
  }, 120_000);

  it("a finding is kept for a reason once a second person agrees", async () => {
    const page = await be("amina");
    const id = await draft(page, "For a reason");
    await page.locator("#termMonths").fill("12");
    await page.locator("#committedYears").fill("1");
    await press(page, "Save");
    await land(find(page, "one-year-terms").getByRole("link", { name: "Keep it and say why" }));
    await page.getByLabel("Why do you need to keep it?").fill("Because.");
    await press(page, "Keep it, with this reason");
    const problems = await page.getByRole("alert").innerText();
    for (const words of ["at least twenty", "Choose who is to agree"]) expect(problems).toContain(words);
    await page
      .getByLabel("Why do you need to keep it?")
      .fill(
        "The lottery gives us this money for one year only and has told us that it will decide on the years after in the summer.",
      );
    await page.getByLabel("Who is the second person to agree?").selectOption({ label: "Priya Nair" });
    await press(page, "Keep it, with this reason");
    expect(await page.locator("main").innerText()).toContain("Waits for the second person");
    const priya = await be("priya");
    await priya.goto(`${origin}/rounds/${id}/reasons`);
    await press(priya, "I agree: keep it");
    expect(await told(priya)).toContain("You agreed.");
    await part(page, id, "length");
    expect(await find(page, "one-year-terms").innerText()).toContain("Kept, with a reason.");
    await page.goto(`${origin}/rounds/${id}/reasons`);
    await press(page, "Take this reason back");
    await part(page, id, "length");
    expect(await find(page, "one-year-terms").innerText()).toContain("Keep it and say why");
  }, 120_000);

  it("every page of it has nothing for axe to find, in every look, and is whole", async () => {
    const page = await be("amina", { viewport: { width: 390, height: 800 } });
    const id = await draft(page, "Looked at");
    await page.locator("#termMonths").fill("12");
    await press(page, "Save");
    await page.locator(".toast").waitFor();
    const check = async (path: string) => {
      if (path) await page.goto(`${origin}${path}`);
      expect([page.url(), await faultsInEveryLook(page)]).toEqual([page.url(), []]);
    };
    await check("");
    for (const one of ["money", "who", "questions", "dates", "after"]) await check(`/rounds/${id}/design/${one}`);
    for (const path of ["/rounds", "/rounds/new", `/rounds/${id}/history`, `/rounds/${id}/reasons/one-year-terms`])
      await check(path);
  }, 240_000);
});
