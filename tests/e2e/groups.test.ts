import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { describeInBrowser, faultsInEveryLook, land, press, startBrowser } from "~tests/support/browser";
import { faultsOf } from "~tests/support/page";
import { type Running, startServer } from "~tests/support/server";

describeInBrowser("the groups of a funder", () => {
  let browser: Browser;
  let server: Running;
  let origin: string;
  const dataDir = mkdtempSync(join(tmpdir(), "perennial-groups-"));

  beforeAll(async () => {
    server = await startServer({ APP_ENV: "demo", DATA_DIR: dataDir });
    origin = `http://localhost:${server.port}`;
    browser = await startBrowser();
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  /** Amina, an officer of the council, at the groups. */
  const amina = async (width: number, javaScriptEnabled = false) => {
    const viewport = { width, height: 900 };
    const page = await (await browser.newContext({ javaScriptEnabled, viewport })).newPage();
    await page.request.post(`${origin}/demo/people/amina/visit`, { headers: { Origin: origin } });
    await page.goto(`${origin}/groups`);
    return page;
  };

  it.each([390, 1280])(
    "an officer adds groups, is shown one that looks alike, searches, and writes down a call: %i",
    async (width) => {
      const page = await amina(width);
      const name = `Rye Street Kitchen ${width}`;
      const add = async () => {
        await page.goto(`${origin}/groups`);
        await land(page.getByRole("link", { name: "Add a group" }).first());
        await page.getByLabel("Name of the group").fill(name);
        await page.getByLabel("A phone call").check();
        await page.getByLabel("Phone number of the group").fill("01632 960 123");
        await page.getByLabel("When, and whatever else helps").fill("mornings");
        await page.getByLabel("Name of the person").fill("Ada Quill");
        await page.getByLabel("Yes, they are a lead").check();
        await press(page, "Add this group");
      };
      await add();
      expect(await page.getByRole("status").innerText()).toContain(`${name} was added.`);
      expect(await page.locator("main").innerText()).toContain("New to us");
      const first = new URL(page.url()).pathname;

      await add();
      expect(await page.getByRole("alert").innerText()).toContain("Is it one of these?");
      expect(await page.getByRole("link", { name, exact: true }).getAttribute("href")).toBe(first);
      expect(await page.getByLabel("Name of the person").inputValue()).toBe("Ada Quill");
      await press(page, "Add it all the same");
      expect(new URL(page.url()).pathname).not.toBe(first);

      await page.goto(`${origin}/groups`);
      await page.getByLabel("Name, or a part of it").fill(`STREET kitchen ${width}`);
      await press(page, "Show");
      expect(await page.locator("tbody th").allInnerTexts()).toEqual([name, name]);
      expect(await page.locator("tbody").innerText()).toContain("Likes a phone call, mornings");
      await page.getByLabel("Name, or a part of it").fill("nobody like that");
      await press(page, "Show");
      expect(await page.locator("main").innerText()).toContain("No group like that");

      await page.goto(origin + first);
      await land(page.getByRole("link", { name: /^Fill in for them about this: What it does/ }));
      expect(await page.locator("main").innerText()).toContain(`You are filling this in for ${name}`);
      await press(page, "Write this down");
      expect(await page.getByRole("alert").innerText()).toContain("Pick how they told you");
      await page.locator("#work").fill("We cook on Fridays.");
      await page.locator("#toldBy").fill("Ada Quill, treasurer");
      await page.getByLabel("On the phone").check();
      await page.locator("#toldOn").fill("2999-01-01");
      await press(page, "Write this down");
      expect(await page.getByRole("alert").innerText()).toContain("Pick a day, today or before");
      await page.locator("#toldOn").fill("2020-01-31");
      await press(page, "Write this down");
      const text = await page.locator("main").innerText();
      expect(text).toContain("We cook on Fridays.");
      expect(text).toContain("Told by Ada Quill, treasurer on the phone, 31 January 2020.");
      expect(text).toContain("Written down by Amina Yusuf.");
    },
    120_000,
  );

  it("every page of it has nothing for axe to find, in every look, and is whole", async () => {
    const page = await amina(1280, true);
    const check = async (path: string) => {
      if (path) await page.goto(origin + path);
      expect(faultsOf(await page.content()), path).toEqual([]);
      expect(await faultsInEveryLook(page), path).toEqual([]);
    };
    await page.goto(`${origin}/groups/new`);
    await press(page, "Add this group");
    await check("");
    await page.getByLabel("Name of the group").fill("Long Meadow");
    await page.getByLabel("Name of the person").fill("Ada Quill");
    await press(page, "Add this group");
    await check("");
    const group = new URL(page.url()).pathname;
    await page.goto(`${origin}/groups/new`);
    await page.getByLabel("Name of the group").fill("long meadow");
    await press(page, "Add this group");
    await check("");
    for (const path of ["/groups", "/groups?q=nothing", "/groups/new", `${group}/story/contact`]) await check(path);
  }, 240_000);
});
