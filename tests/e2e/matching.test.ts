import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { nobody } from "~/server/events/record-event.server";
import { addGroup } from "~/server/groups/add-group.server";
import { openStore } from "~db/store/open";
import { describeInBrowser, faultsInEveryLook, land, press, startBrowser } from "~tests/support/browser";
import { migrations } from "~tests/support/engines";
import { faultsOf } from "~tests/support/page";
import { type Running, startServer } from "~tests/support/server";

const phone = { javaScriptEnabled: false, viewport: { width: 390, height: 800 } };
const desk = { javaScriptEnabled: false, viewport: { width: 1280, height: 900 } };
const council = "GB-LAE-XWB";

describeInBrowser("matching and merging", () => {
  let browser: Browser;
  let server: Running;
  let origin: string;
  const dataDir = mkdtempSync(join(tmpdir(), "perennial-matching-"));

  beforeAll(async () => {
    server = await startServer({ APP_ENV: "demo", DATA_DIR: dataDir });
    origin = `http://localhost:${server.port}`;
    browser = await startBrowser();
    const store = await openStore(`file:${join(dataDir, "perennial.sqlite")}`, migrations);
    await store.write(async (on) => {
      const when = { by: nobody, at: new Date(), requestId: null };
      const known = { funderId: council, how: "added" as const };
      for (const name of [
        "Riverbank Supper Club",
        "Riverbank Super Club",
        "Bankside Lunch Group",
        "Bankside Lunch Club",
      ])
        await addGroup(on, { name, known }, when);
      await addGroup(on, { name: "Wendle Archers", orgId: "GB-CHC-1000001", known }, when);
      await addGroup(on, { name: "Wendle Bakers", known }, when);
      const { awards, funders } = on.tables;
      // In the place of what the demonstration has published.
      await on.update(funders).set({ edition: 2 }).where(eq(funders.id, council));
      const award = (n: number, recipientKey: string, recipientName: string) => ({
        ...{ edition: 2, funderId: council, dayNumber: 19_000 + n, place: n, awardId: randomUUID(), n: 1, row: n },
        ...{ fingerprint: "", title: "Rent", recipientKey, recipientName, isPrivate: false, currency: "GBP" },
        ...{ pence: 250_000, awardDay: `202${n % 5}-05-01` },
      });
      await on.putMany(awards, [
        ...[1, 2, 3].map((n) => award(n, "GB-CHC-1000001", "Wendle Archers")),
        award(4, "wendle bakers", "Wendle Bakers"),
        ...Array.from({ length: 60 }, (_, i) => award(5 + i, `GB-CHC-20000${i}`, `Choir number ${i}`)),
      ]);
    });
    await store.close();
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const be = async (person: string, options: BrowserContextOptions) => {
    const page = await (await browser.newContext(options)).newPage();
    const visit = `${origin}/demo/people/${person}/visit`;
    expect((await page.request.post(visit, { headers: { Origin: origin } })).status()).toBe(200);
    return page;
  };
  const told = (page: Page) => page.getByRole("status").innerText();

  it.each([
    ["a phone", phone, "Bankside"],
    ["a desk", desk, "Riverbank"],
  ])(
    "grants are matched and undone, groups compared, merged and taken apart, at %s without script",
    async (_, how, place) => {
      const amina = await be("amina", how);
      await amina.goto(`${origin}/groups/matching`);
      await press(amina, "Make groups of the ticked ones, match the typed ones");
      expect(await amina.getByRole("alert").innerText()).toContain("Tick at least one");
      await amina.getByLabel("The group that Choir number 1", { exact: false }).first().fill("No such group");
      await press(amina, "Make groups of the ticked ones, match the typed ones");
      expect(await amina.getByRole("alert").innerText()).toContain("You know no group of this name");
      await amina.goto(`${origin}/groups/matching`);
      const number = amina.getByRole("region", { name: "Same number" });
      expect(await number.getByRole("checkbox", { name: /Wendle Archers/ }).isChecked()).toBe(true);
      const name = amina.getByRole("region", { name: "Same name" });
      expect(await name.getByRole("checkbox", { name: /Wendle Bakers/ }).isChecked()).toBe(false);
      await land(number.getByRole("button"));
      expect(await told(amina)).toContain("1 recipient is matched to a group now.");
      expect(await amina.getByRole("region", { name: "Same number" }).count()).toBe(0);
      await land(amina.getByRole("status").getByRole("button", { name: "Undo" }));
      expect(await told(amina)).toContain("was undone");
      expect(await number.getByRole("checkbox", { name: /Wendle Archers/ }).isChecked()).toBe(true);
      await land(amina.getByRole("link", { name: /Page 2/ }));
      expect(await amina.getByRole("region", { name: "No group here yet" }).getByRole("checkbox").count()).toBe(10);

      await amina.goto(`${origin}/groups/duplicates`);
      const pair = amina.getByRole("row", { name: new RegExp(place) });
      await land(pair.getByRole("button", { name: /Not the same/ }));
      expect(await told(amina)).toContain("are not the same");
      await land(amina.getByRole("status").getByRole("button", { name: "Undo" }));
      expect(await told(amina)).toContain("The pair is in the list again.");
      await land(pair.getByRole("link", { name: /Compare/ }));
      expect(await amina.getByRole("heading", { level: 1 }).innerText()).toContain(place);
      await press(amina, "Put the two together");
      expect(await amina.getByRole("alert").innerText()).toContain("Choose which one you keep");
      await amina.getByRole("radio").first().check();
      await press(amina, "Put the two together");
      expect(await told(amina)).toContain("The two are one now.");
      expect(await pair.count()).toBe(0);
      await land(amina.getByRole("status").getByRole("button", { name: "Undo" }));
      expect(await told(amina)).toContain("are two groups again");
      expect(await pair.count()).toBe(1);
    },
    120_000,
  );

  it("another funder's people find nothing", async () => {
    for (const person of ["ruth", "harold", "maureen"]) {
      const page = await be(person, desk);
      for (const path of ["/groups/matching", "/groups/duplicates"])
        expect((await page.goto(origin + path))?.status(), path).toBe(404);
    }
  }, 60_000);

  it("every page of it has nothing for axe to find, in every look, and is whole", async () => {
    const page = await be("amina", {});
    const check = async (path: string) => {
      if (path) await page.goto(origin + path);
      expect(faultsOf(await page.content()), path).toEqual([]);
      expect(await faultsInEveryLook(page), path).toEqual([]);
    };
    await check("/groups/matching");
    await press(page, "Match those with the same number");
    await check("");
    await check("/groups/matching?search=nobody");
    await check("/groups/duplicates");
    await page
      .getByRole("link", { name: /Compare/ })
      .first()
      .click();
    await press(page, "Put the two together");
    await check("");
    const one = new URL(page.url()).pathname;
    await check(one);
    await page.goto(`${origin}/groups/duplicates`);
    await page
      .getByRole("link", { name: /Compare/ })
      .first()
      .click();
    await page.getByRole("radio").first().check();
    await press(page, "Put the two together");
    await check("");
    const merge = /merge=([\w-]+)/.exec(page.url())![1];
    await check(`/groups/merges/${merge}/undoing`);
    await check(one);
  }, 240_000);
});
