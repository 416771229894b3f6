import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { describeInBrowser, faultsInEveryLook, land, press, startBrowser } from "~tests/support/browser";
import { type Running, startServer } from "~tests/support/server";

const content = "%PDF-1.7\nour accounts\n%%EOF\n";

describeInBrowser("the files of a group, by phone and without script", () => {
  let browser: Browser;
  let server: Running;
  let origin: string;
  const dataDir = mkdtempSync(join(tmpdir(), "perennial-e2e-files-"));
  beforeAll(async () => {
    server = await startServer({ APP_ENV: "demo", DATA_DIR: dataDir, FILE_MAX_MB: "1" });
    origin = `http://localhost:${server.port}`;
    browser = await startBrowser();
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const be = async (person: string, javaScriptEnabled = false) => {
    const page = await (
      await browser.newContext({ javaScriptEnabled, viewport: { width: 390, height: 800 } })
    ).newPage();
    const visit = `${origin}/demo/people/${person}/visit`;
    expect((await page.request.post(visit, { headers: { Origin: origin } })).status()).toBe(200);
    return page;
  };
  const told = (page: Page) => page.getByRole("status").innerText();
  const choose = (page: Page, name: string, buffer = Buffer.from(content)) =>
    page.getByLabel("The file").setInputFiles({ name, mimeType: "application/pdf", buffer });

  it("is added, seen, fetched, taken away and brought back", async () => {
    const page = await be("maureen");
    await page.goto(`${origin}/my/group/files`);
    expect(await page.getByRole("heading", { name: "No files yet" }).count()).toBe(1);
    await page.getByLabel("Runs out on, if it says so").fill("2020-03-31");
    await choose(page, "page.pdf", Buffer.from("<!doctype html><script>alert(1)</script>"));
    await press(page, "Add this file");
    const alert = await page.getByRole("alert").innerText();
    expect(alert).toContain("Pick what the file is");
    expect(alert).toContain("can hold programs");
    expect(await page.getByLabel("Runs out on, if it says so").inputValue()).toBe("2020-03-31");
    await page.getByLabel("Accounts", { exact: true }).check();
    await choose(page, "large.pdf", Buffer.alloc(1_048_577, content));
    await press(page, "Add this file");
    expect(await page.getByRole("alert").innerText()).toContain("larger than 1 MB");
    expect(await page.getByLabel("Accounts", { exact: true }).isChecked()).toBe(true);
    await choose(page, "Café “2026” accounts.pdf");
    await press(page, "Add this file");
    expect(await told(page)).toContain("“Café “2026” accounts.pdf” was added.");
    const words = await page.locator("main").innerText();
    for (const wanted of ["Ran out on 31 March 2020", "Not scanned for viruses", "Maureen Tagg"])
      expect(words).toContain(wanted);

    const fetching = page.waitForEvent("download");
    await land(page.getByRole("link", { name: "Café “2026” accounts.pdf" }));
    const download = await fetching;
    expect(download.suggestedFilename()).toBe("Café “2026” accounts.pdf");
    expect(readFileSync((await download.path())!, "utf8")).toBe(content);

    await press(page, /^Take away/);
    expect(await told(page)).toContain("was taken away");
    await press(page, "Undo");
    expect(await told(page)).toContain("is back");
    const address = (await page.getByRole("link", { name: /accounts\.pdf$/ }).getAttribute("href"))!;
    await officerFetches(address.split("/").at(-1)!);
  }, 120_000);

  const officerFetches = async (id: string) => {
    const amina = await be("amina");
    const path = `${origin}/groups/hillfoot-supper-club/files/${id.split("?")[0]}`;
    const head = await amina.request.head(path);
    // Whether the council knows this group is the demonstration's to say.
    if (head.status() === 404) return;
    const answer = await amina.request.get(path);
    expect([head.headers()["content-length"], await answer.text()]).toEqual([String(content.length), content]);
    expect(answer.headers()).toMatchObject({
      "content-type": "application/pdf",
      "x-content-type-options": "nosniff",
      "cache-control": "no-store, no-transform",
      "content-security-policy": expect.stringContaining("sandbox"),
      "content-disposition": expect.stringMatching(/^attachment; filename="/),
    });
  };

  it("is easy on eyes and fingers in every look", async () => {
    const page = await be("maureen", true);
    await page.goto(`${origin}/my/group/files`);
    expect(await faultsInEveryLook(page)).toEqual([]);
  }, 120_000);
});
