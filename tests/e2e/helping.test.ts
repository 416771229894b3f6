import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { describeInBrowser, faultsInEveryLook, land, press, startBrowser } from "~tests/support/browser";
import { faultsOf } from "~tests/support/page";
import { type Running, startServer } from "~tests/support/server";

const phone = { javaScriptEnabled: false, viewport: { width: 390, height: 800 } };

describeInBrowser("helpers, hosts and sharing", () => {
  let browser: Browser;
  let server: Running;
  let origin: string;
  const dataDir = mkdtempSync(join(tmpdir(), "perennial-helping-"));

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

  const told = (page: Page) => page.getByRole("status").innerText();
  const be = async (person: string, options = phone) => {
    const page = await (await browser.newContext(options)).newPage();
    const visit = `${origin}/demo/people/${person}/visit`;
    expect((await page.request.post(visit, { headers: { Origin: origin } })).status()).toBe(200);
    return page;
  };
  const soon = () => new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);

  it("a lead asks an officer to help; the officer sees it, and stops", async () => {
    const maureen = await be("maureen");
    await maureen.goto(`${origin}/my/group/helpers`);
    await land(maureen.getByRole("link", { name: "Ask somebody to help" }));
    await maureen.getByLabel("Their name").fill("Amina Yusuf");
    await maureen.getByLabel("Until which day?").fill("2020-01-01");
    await press(maureen, "Ask them to help");
    const problems = await maureen.getByRole("alert").innerText();
    for (const words of ["A helper needs one to sign in", "Say in a sentence", "Pick a day from tomorrow on"])
      expect(problems).toContain(words);
    await maureen.getByLabel("Their e-mail").fill("amina.yusuf@wendle-council.example");
    await maureen.getByLabel("What are they to help with?").fill("The form of the Roots fund");
    await maureen.getByLabel("Until which day?").fill(soon());
    await press(maureen, "Ask them to help");
    expect(await told(maureen)).toContain("Amina Yusuf is asked to help until");

    const amina = await be("amina");
    await amina.goto(`${origin}/account`);
    expect(await amina.getByRole("link", { name: "Open the story of Hillfoot Supper Club" }).count()).toBe(1);
    for (const path of ["helpers", "host", "sharing"])
      expect((await amina.goto(`${origin}/my/group/${path}`))?.status(), path).toBe(404);
    await amina.goto(`${origin}/account`);
    await press(amina, "Stop helping for Hillfoot Supper Club");
    expect(await amina.getByText("You no longer help them.").count()).toBe(1);
    await maureen.goto(`${origin}/my/group/helpers`);
    expect(await maureen.getByText("Nobody helps you at the moment").count()).toBe(1);
  }, 60_000);

  it("a group asks another to hold its money, which agrees, and either may end it", async () => {
    const maureen = await be("maureen");
    await maureen.goto(`${origin}/my/group/host`);
    await maureen.getByLabel("Name of the group").fill("millbrook hall");
    await press(maureen, "Find it");
    await press(maureen, "Ask them");
    expect(await maureen.getByRole("alert").innerText()).toContain("Say on which terms");
    await maureen.getByLabel("On which terms?").fill("5% of each payment");
    await press(maureen, "Ask them");
    expect(await told(maureen)).toContain("You asked Millbrook Hall.");
    const dele = await be("dele");
    await dele.goto(`${origin}/my/group/host?group=millbrook-hall`);
    await press(dele, "Agree for Hillfoot Supper Club");
    expect(await told(dele)).toContain("You hold money for Hillfoot Supper Club now.");
    await maureen.goto(`${origin}/my/group/host`);
    await land(maureen.getByRole("link", { name: "End this" }));
    expect(await maureen.locator("main").innerText()).toContain("Nothing is paid to them for you from now on.");
    await press(maureen, "End it now");
    expect(await told(maureen)).toContain("This is over.");
  }, 60_000);

  it("a group shows its story to another funder, and takes it back with one press", async () => {
    const maureen = await be("maureen");
    await maureen.goto(`${origin}/my/group/sharing`);
    await press(maureen, "Let them see it");
    expect(await maureen.getByRole("alert").innerText()).toContain("Choose a funder");
    await maureen.getByLabel("Which funder?").selectOption({ label: "The Halloran Family Trust" });
    await maureen.getByLabel("Its councillors").check();
    await press(maureen, "Let them see it");
    expect(await told(maureen)).toContain("Councillors of The Halloran Family Trust see a part of your story now.");
    await press(maureen, "Undo");
    expect(await told(maureen)).toContain("no longer see your story");
    await press(maureen, "Undo");
    expect(await maureen.getByRole("heading", { name: "The Halloran Family Trust" }).count()).toBe(1);
  }, 60_000);

  it("every page of it has nothing for axe to find, in every look, and is whole", async () => {
    const page = await be("maureen", { ...phone, javaScriptEnabled: true });
    for (const path of ["helpers", "helpers/new", "host", "host?q=mill", "host?q=m", "sharing"]) {
      await page.goto(`${origin}/my/group/${path}`);
      expect(faultsOf(await page.content()), path).toEqual([]);
      expect(await faultsInEveryLook(page), path).toEqual([]);
    }
  }, 240_000);
});
