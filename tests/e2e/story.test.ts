import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openStore } from "~db/store/open";
import { describeInBrowser, faultsInEveryLook, land, press, startBrowser } from "~tests/support/browser";
import { migrations } from "~tests/support/engines";
import { faultsOf } from "~tests/support/page";
import { type Running, startServer } from "~tests/support/server";

const phone = { javaScriptEnabled: false, viewport: { width: 390, height: 800 } };

describeInBrowser("the story of a group", () => {
  let browser: Browser;
  let server: Running;
  let origin: string;
  const dataDir = mkdtempSync(join(tmpdir(), "perennial-story-"));

  beforeAll(async () => {
    server = await startServer({ APP_ENV: "demo", DATA_DIR: dataDir });
    origin = `http://localhost:${server.port}`;
    browser = await startBrowser();
    // A group that has told nothing yet, in a place without wards.
    const store = await openStore(`file:${join(dataDir, "perennial.sqlite")}`, migrations);
    await store.write(async (on) => {
      const { facts, groupWards, wards } = on.tables;
      await on.delete(facts).where(eq(facts.groupId, "hillfoot-supper-club"));
      await on.delete(groupWards);
      await on.delete(wards);
    });
    await store.close();
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const visit = async (page: Page, person: string) => {
    const answer = await page.request.post(`${origin}/demo/people/${person}/visit`, { headers: { Origin: origin } });
    expect(answer.status()).toBe(200);
  };
  const be = async (person: string, options: BrowserContextOptions = phone) => {
    const page = await (await browser.newContext(options)).newPage();
    await visit(page, person);
    return page;
  };
  const told = (page: Page) => page.getByRole("status").innerText();
  const work = (page: Page) => page.locator("#work").innerText();
  const club = "group=hillfoot-supper-club";
  const paths = () => ["", "/story/work", "/story/contact", "/story/wards", "/story/numbers", "/story/reserves"];

  it("is told on a phone without script, and shown with who said it", async () => {
    const maureen = await be("maureen");
    await maureen.goto(`${origin}/my/group`);
    expect(await maureen.getByRole("heading", { level: 1 }).innerText()).toBe("The story of Hillfoot Supper Club");
    await land(maureen.getByRole("link", { name: "What does your group do?" }));
    await press(maureen, "Save");
    expect(await maureen.getByRole("alert").innerText()).toContain("Write a sentence or two");
    await maureen.getByLabel("What you do", { exact: true }).fill("Suppers on Tuesdays.\nFor anyone.");
    await maureen.getByLabel("Who says so").fill("treasurer");
    await press(maureen, "Save");
    expect(await told(maureen)).toContain("Saved: What you do.");
    expect(await work(maureen)).toMatch(/Suppers on Tuesdays\.\s+For anyone\.\s+treasurer said, \w+ 20\d\d/);
    await land(maureen.getByRole("link", { name: "Tell us What a year costs" }));
    await maureen.getByLabel("Costs of a year, in pounds").fill("£12k");
    await maureen.getByLabel("Which year").fill("2026");
    await press(maureen, "Save");
    expect(await maureen.locator("#runningCosts").innerText()).toContain("£12,000 a year, in 2026");
    await land(maureen.getByRole("link", { name: "Tell us Numbers on the registers" }));
    await maureen.getByLabel("Charity number").fill("12");
    await press(maureen, "Save");
    expect(await maureen.getByRole("alert").innerText()).toContain("Check the charity number");
    expect(await maureen.getByLabel("Charity number").inputValue()).toBe("12");
    await maureen.getByLabel("Charity number").fill("sc012345");
    await press(maureen, "Save");
    expect(await maureen.locator("#numbers").innerText()).toContain("GB-SC-SC012345");
    expect(await maureen.locator("main").innerText()).toContain("3 of 8 told. 5 left");
    expect(await maureen.locator(".log").innerText()).toContain("Hillfoot Supper Club told about itself: what it does");
  }, 120_000);

  it("loses nothing when two save at once, and one of them settles it", async () => {
    const [maureen, dele] = [await be("maureen"), await be("dele")];
    await maureen.goto(`${origin}/my/group/story/work`);
    await dele.goto(`${origin}/my/group/story/work?${club}`);
    for (const [page, text] of [
      [maureen, "Maureen wrote this"],
      [dele, "Dele wrote that"],
    ] as const) {
      await page.getByLabel("What you do", { exact: true }).fill(text);
      await press(page, "Save");
    }
    expect(new URL(dele.url()).pathname).toBe("/my/group/story/work/settling");
    for (const text of ["Maureen wrote this", "Dele wrote that"])
      expect(await dele.locator("main").innerText()).toContain(text);
    await maureen.goto(`${origin}/my/group`);
    expect(await work(maureen)).toContain("Two people wrote at the same time");
    await land(maureen.getByRole("link", { name: "Look at both" }));
    await press(maureen, /^Keep this one (Dele|driver)/);
    expect(await told(maureen)).toContain("Settled: What you do.");
    expect(await work(maureen)).toContain("Dele wrote that");
    await dele.getByLabel("What you do", { exact: true }).fill("Too late");
    await press(dele, "Save this instead");
    expect(await dele.locator("#work").innerText()).not.toContain("Too late");
    await maureen.goto(`${origin}/my/group/story/work/history`);
    expect(await maureen.locator("ol.story > li").count()).toBe(4);
    await land(maureen.locator("ol.story > li", { hasText: "Maureen wrote this" }).getByRole("button"));
    expect(await work(maureen)).toContain("Maureen wrote this");
    await maureen.goto(`${origin}/my/group/story/work/confirmation`);
    await press(maureen, "Yes, still right");
    expect(await told(maureen)).toContain("Still right: What you do.");
  }, 120_000);

  it("gives back what was typed when the session had ended, to its writer only", async () => {
    const maureen = await be("maureen");
    await maureen.goto(`${origin}/my/group/story/work`);
    await maureen.getByLabel("What you do", { exact: true }).fill("A whole evening of words");
    const elsewhere = await be("maureen");
    await elsewhere.goto(`${origin}/account`);
    await press(elsewhere, "Sign out everywhere else");
    await press(maureen, "Save");
    expect(maureen.url()).toBe(`${origin}/sign-in?to=${encodeURIComponent("/my/group/story/work")}&kept=all`);
    expect(await maureen.locator(".note").first().innerText()).toContain("We have what you typed.");
    const dele = await be("dele");
    await dele.goto(`${origin}/my/group/story/work?${club}`);
    expect(await dele.getByLabel("What you do", { exact: true }).inputValue()).not.toContain("A whole evening");
    await visit(maureen, "maureen");
    await maureen.goto(`${origin}/my/group/story/work`);
    expect(await maureen.locator(".note").innerText()).toContain("Your words are here.");
    expect(await maureen.getByLabel("What you do", { exact: true }).inputValue()).toBe("A whole evening of words");
    await press(maureen, "Save");
    expect(await work(maureen)).toContain("A whole evening of words");
    await maureen.goto(`${origin}/my/group/story/work`);
    expect(await maureen.locator(".note").count()).toBe(0);
  }, 120_000);

  it("knows the wards that an administrator lists", async () => {
    const ruth = await be("ruth");
    await ruth.goto(`${origin}/settings/wards`);
    await ruth.getByLabel("Names, one a line").fill("Canalside\nOld Town");
    await press(ruth, "Add these wards");
    expect(await told(ruth)).toContain("2 wards were added.");
    await press(ruth, /^Take off the list Old Town/);
    expect(await told(ruth)).toContain("Old Town is no longer in the list.");
    await press(ruth, "Undo");
    expect(await told(ruth)).toContain("1 ward was added.");
    const maureen = await be("maureen");
    await maureen.goto(`${origin}/my/group/story/wards`);
    await maureen.getByLabel("Canalside").check();
    await maureen.getByLabel("Old Town").check();
    await press(maureen, "Save");
    expect(await maureen.locator("#wards").innerText()).toContain("Canalside, Old Town");
  }, 120_000);

  it("every page of it has nothing for axe to find, in every look, and is whole", async () => {
    const page = await be("maureen", {});
    const check = async (path: string) => {
      if (path) await page.goto(origin + path);
      expect(faultsOf(await page.content()), path).toEqual([]);
      expect(await faultsInEveryLook(page), path).toEqual([]);
    };
    for (const path of paths()) await check(`/my/group${path}`);
    await press(page, "Save");
    await check("");
    await check("/my/group/story/work/history");
    await check("/my/group/story/work/confirmation");
    const dele = await be("dele");
    for (const one of [page, dele]) await one.goto(`${origin}/my/group/story/name${one === dele ? `?${club}` : ""}`);
    for (const [one, name] of [
      [page, "The Supper Club"],
      [dele, "Hillfoot Suppers"],
    ] as const) {
      await one.getByLabel("Name", { exact: true }).fill(name);
      await press(one, "Save");
    }
    await check("/my/group/story/name/settling");
    await check("/my/group");
    const ruth = await be("ruth", {});
    await ruth.goto(`${origin}/settings/wards`);
    expect(await faultsInEveryLook(ruth)).toEqual([]);
  }, 300_000);
});
