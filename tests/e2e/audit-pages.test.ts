import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { translator } from "~/messages";
import { describeInBrowser, faultsInEveryLook, land, startBrowser } from "~tests/support/browser";
import { longFile } from "~tests/support/long-file";
import { sendFiles, whenReady } from "~tests/support/sending";
import { type Running, startServer } from "~tests/support/server";
import { root } from "~tests/support/sources";

const t = translator("en");
const wendle = `${root}/db/seed/wendle-grants.csv`;

let server: Running;
let browser: Browser;
let page: Page;
let said: string[] = [];
/** The example, and an audit of two files. */
let one: string;
let two: string;

describeInBrowser("every page of an audit", () => {
  beforeAll(async () => {
    server = await startServer({ AUDIT_PER_HOUR: "0" });
    browser = await startBrowser();
    page = await (await browser.newContext()).newPage();
    page.on("console", (message) => message.type() === "error" && said.push(message.text()));
    page.on("pageerror", (error) => said.push(error.message));
    one = await audited([wendle]);
    two = await audited([wendle, { name: "next.csv", content: longFile(400) }]);
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  const open = async (path: string) => {
    said = [];
    await page.emulateMedia({ media: "screen" });
    const answer = await page.goto(server.origin + path, { waitUntil: "load" });
    return answer!.status();
  };

  it.each([
    ["/audit", 200],
    ["ONE", 200],
    ["ONE?hours=many", 422],
    ["ONE?as-at=soon", 422],
    ["ONE/findings/1", 200],
    ["ONE/groups", 200],
    ["ONE/columns", 200],
    ["ONE/faults", 200],
    ["ONE/compare", 200],
    ["ONE/deletion", 200],
    ["TWO/compare?a=file-1&b=file-2", 200],
    ["/who-we-fund", 200],
  ])("%s is well in every look", { timeout: 90_000 }, async (path, status) => {
    const address = path.replace("ONE", one).replace("TWO", two);
    expect(await open(address)).toBe(status);
    expect(await faultsInEveryLook(page)).toEqual([]);
    expect(said.filter((line) => !(status === 422 && /status of 422/.test(line)))).toEqual([]);
    if (path.includes("/") && status === 200) expect(await page.locator("h1").count()).toBe(1);
  });

  it("a form without a file comes back with what was chosen, well in every look", { timeout: 90_000 }, async () => {
    await open("/audit");
    await page.selectOption("#year-start", { index: 1 });
    const chosen = await page.inputValue("#year-start");
    await land(page.getByRole("button", { name: t("audit-start:send") }));
    await page.getByRole("alert").waitFor();
    expect(await page.inputValue("#year-start")).toBe(chosen);
    expect(await faultsInEveryLook(page)).toEqual([]);
  });

  it("columns of which two are the same thing come back, well in every look", { timeout: 90_000 }, async () => {
    await open(`${one}/columns`);
    for (const heading of ["Title", "Description"])
      await page.getByLabel(t("audit-parts:columns.choose", { heading })).selectOption("title");
    await land(page.locator("main form[method=post] button[type=submit]").last());
    await page.locator(".error").first().waitFor();
    expect(await faultsInEveryLook(page)).toEqual([]);
  });

  it("progress is well in every look while a file is read, waits, and is stopped", { timeout: 180_000 }, async () => {
    const file = { name: "long.csv", content: longFile(250_000) };
    const sent = [await sendFiles(server.origin, [file]), await sendFiles(server.origin, [file])];
    for (let more = 0; more < 2; more++) sent.push(await sendFiles(server.origin, [wendle]));
    const stages = { reading: sent[0]!.location!, waiting: sent[3]!.location! };
    for (const [stage, path] of Object.entries(stages)) {
      await open(path);
      expect(await page.locator("h1").innerText()).toBe(t(`audit-start:progress.${stage}.heading`));
      expect(await faultsInEveryLook(page)).toEqual([]);
    }
    // The second long one waits or is being read by now, however quick the computer is.
    await open(sent[1]!.location!);
    await land(page.getByRole("button", { name: t("audit-start:progress.stop") }));
    await page.getByRole("heading", { name: t("audit-start:progress.stopped.heading") }).waitFor({ timeout: 30_000 });
    expect(await faultsInEveryLook(page)).toEqual([]);
    expect(said).toEqual([]);
  });

  it("a file that is none is told so, well in every look", { timeout: 90_000 }, async () => {
    const sent = await sendFiles(server.origin, [
      { name: "page.csv", content: "<!doctype html><title>Log in</title>" },
    ]);
    await open(sent.location!);
    await page.getByRole("heading", { name: t("audit-start:progress.refused.heading") }).waitFor({ timeout: 30_000 });
    expect(await faultsInEveryLook(page)).toEqual([]);
  });

  it("filters from the form make views that become ready", { timeout: 120_000 }, async () => {
    for (const name of ["programme", "year", "area"]) {
      await open(one);
      await land(page.getByText(t("audit-page:filter.heading"), { exact: true }));
      await page.selectOption(`#filter-${name}`, { index: 1 });
      const chosen = await page.inputValue(`#filter-${name}`);
      await land(page.getByRole("button", { name: t("audit-page:filter.button") }));
      await page.waitForURL((url) => url.pathname === one, { timeout: 30_000 });
      expect(new URL(page.url()).searchParams.get(name)).toBe(chosen);
      expect(await page.locator(".active li").count()).toBe(1);
      expect(await page.locator("figure.chart").count()).toBeGreaterThan(0);
    }
    await open(one);
    await land(page.getByText(t("audit-page:filter.heading"), { exact: true }));
    await page.fill("#filter-as-at", "2022-03-31");
    await land(page.getByRole("button", { name: t("audit-page:filter.button") }));
    await page.waitForURL((url) => url.pathname === one, { timeout: 30_000 });
    expect(await page.locator("main").innerText()).toMatch(/after 31 March 2022/);
  });

  it("two years and two files are set side by side", { timeout: 120_000 }, async () => {
    for (const [audit, kind] of [[one, "year"] as const, [two, "file"] as const]) {
      await open(`${audit}/compare`);
      const values = await page
        .locator(`#a option[value^=${kind}-]`)
        .evaluateAll((all) => all.map((option) => (option as HTMLOptionElement).value));
      await page.selectOption("#a", values[0]!);
      await page.selectOption("#b", values[1]!);
      await land(page.locator(".compare-form button"));
      // The page looks again by itself until both sides are ready.
      await page.locator(".compared").first().waitFor({ timeout: 60_000 });
      expect(await page.locator(".compared tbody tr").count()).toBeGreaterThan(5);
      expect(await faultsInEveryLook(page)).toEqual([]);
    }
  });

  it("a printed audit is A4, black on white, with its charts and what is folded, without buttons", async () => {
    await open(one);
    await page.emulateMedia({ colorScheme: "dark", media: "print" });
    expect(await page.evaluate(() => getComputedStyle(document.body).color)).toBe("rgb(0, 0, 0)");
    for (const part of [".nav", ".foot", ".btn", ".filters", ".downloads"])
      for (const piece of await page.locator(part).all()) expect(await piece.isVisible(), part).toBe(false);
    for (const chart of await page.locator("figure.chart").all()) expect(await chart.isVisible()).toBe(true);
    expect(await page.locator(".find details").first().locator("table").isVisible()).toBe(true);
    const pdf = await page.pdf({ preferCSSPageSize: true, format: "A4" });
    const [, width = 0, height = 0] = /\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/
      .exec(pdf.toString("latin1"))!
      .map(Number);
    expect(Math.abs(width - 595) + Math.abs(height - 842), `${width} by ${height} points`).toBeLessThan(4);
    expect([...pdf.toString("latin1").matchAll(/\/Type\s*\/Page\b/g)].length).toBeLessThanOrEqual(8);
  });

  it("grants brought in are shown, well in every look", { timeout: 120_000 }, async () => {
    await open("/who-we-fund");
    expect(await page.locator("main").innerText()).toContain(t("who-we-fund:empty.heading"));
    await fetch(`${server.origin}${one}/import`, { method: "POST", headers: { Origin: server.origin } });
    for (const until = Date.now() + 60_000; Date.now() < until && !(await page.locator("table").count()); ) {
      await page.waitForTimeout(500);
      await open("/who-we-fund");
    }
    expect(await page.locator("table tbody tr").count()).toBeGreaterThanOrEqual(25);
    expect(await faultsInEveryLook(page)).toEqual([]);
  });
});

/** Sends files and gives the path of their audit, ready. */
async function audited(files: Parameters<typeof sendFiles>[1]): Promise<string> {
  const { location } = await sendFiles(server.origin, files);
  return whenReady(server.origin, location!);
}
