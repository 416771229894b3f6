import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { translator } from "~/messages";
import { describeInBrowser, land, startBrowser } from "~tests/support/browser";
import { longFile } from "~tests/support/long-file";
import { faultsOf } from "~tests/support/page";
import { type Running, startServer } from "~tests/support/server";
import { describeShared, shared } from "~tests/support/shared";
import { root } from "~tests/support/sources";

const t = translator("en");
const run = promisify(execFile);

const files = [
  "grants/trafford-council-2013-2024.csv",
  "grants/blagrave-trust-2016.xlsx",
  "grants/ab-charitable-trust-2013-2021.json.gz",
  "messy/bom.csv",
  "messy/fundingproviders-grants_2_grants.xlsx",
  "messy/multiple_funder_names_org_ids.json",
].map((name) => shared(`data/360giving/${name}`));

let server: Running;
let browser: Browser;

describeInBrowser("files through the page", () => {
  beforeAll(async () => {
    server = await startServer({ AUDIT_PER_HOUR: "0" });
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  describeShared("real and messy files", () => {
    it.each(files)(
      "%s: the page, its CSV and its JSON say what the command says",
      { timeout: 120_000 },
      async (path) => {
        const { page, said } = await newPage();
        await send(page, path);
        await page.waitForURL(/\/audit\/[\w-]{22}(\?|$)/, { timeout: 90_000 });
        const address = page.url();
        const told = JSON.parse(await commandSays(path));
        const answer = await page.request.get(`${address}/report.json`);
        expect(told.funders.length).toBeGreaterThan(0);
        expect(await answer.json()).toEqual(told);
        const csv = await (await page.request.get(`${address}/numbers.csv`)).text();
        for (const [place, funder] of told.funders.entries()) {
          if (told.funders.length > 1) await page.goto(`${address}?funder=${place + 1}`);
          await expectFigures(page, funder, csv);
        }
        expect(faultsOf(await page.content())).toEqual([]);
        expect(said).toEqual([]);
        await page.context().close();
      },
    );
  });

  it("what the page tells of its progress is heard, and Stop stops it", { timeout: 240_000 }, async () => {
    const { page, said } = await newPage();
    // So long that it is still being read when Stop is pressed, however fast the computer.
    const buffer = gzipSync(longFile(950_000), { level: 1 });
    await send(page, { name: "long.csv.gz", mimeType: "application/gzip", buffer });
    await page.waitForURL(/\/progress$/);
    const bar = page.getByRole("progressbar", { name: t("audit-start:progress.meter") });
    await bar.waitFor();
    const heard = new Set<string>();
    const isUnderWay = () => [...heard].some((words) => /^[1-9]0% read$/.test(words));
    for (const until = Date.now() + 60_000; Date.now() < until && !isUnderWay(); await page.waitForTimeout(100)) {
      const [words] = await page.getByRole("status").allTextContents();
      if (words) heard.add(words);
    }
    expect(isUnderWay(), [...heard].join()).toBe(true);
    // A tenth at a time, not each look.
    expect(heard.size).toBeLessThanOrEqual(3);
    expect(Number(await bar.getAttribute("aria-valuenow"))).toBeGreaterThan(0);
    expect(Number(await bar.getAttribute("aria-valuemax"))).toBe(1);
    const described = await bar.getAttribute("aria-describedby");
    expect(await page.locator(`[id="${described}"]`).textContent()).toMatch(/\d row/);
    const address = page.url();
    await page.goto(`${server.origin}/checks`);
    await page.goto(address);
    await land(page.getByRole("button", { name: t("audit-start:progress.stop") }));
    await page.getByRole("heading", { name: t("audit-start:progress.stopped.heading") }).waitFor({ timeout: 60_000 });
    expect(page.url()).toBe(address);
    await land(page.getByRole("button", { name: t("audit-start:progress.again") }));
    await land(page.getByRole("button", { name: t("audit-start:progress.stop") }));
    await page.getByRole("heading", { name: t("audit-start:progress.stopped.heading") }).waitFor({ timeout: 60_000 });
    await land(page.getByRole("link", { name: t("audit-start:progress.delete") }));
    await land(page.getByRole("button", { name: t("audit-start:deletion.button") }));
    expect((await page.request.get(address)).status()).toBe(404);
    expect(said).toEqual([]);
    await page.context().close();
  });

  it("the whole job with script off: send, read, filter, hours, a column, delete", { timeout: 120_000 }, async () => {
    const { page } = await newPage({ javaScriptEnabled: false });
    await send(page, `${root}/db/seed/wendle-grants.csv`);
    await page.waitForURL(/\/audit\/[\w-]{22}$/, { timeout: 60_000 });
    const address = page.url();
    const summary = await page.locator(".whose").innerText();
    expect(summary).toMatch(/grants to .* groups/);

    await land(page.getByText(t("audit-page:filter.heading"), { exact: true }));
    const year = page.getByLabel(t("audit-page:filter.names.year"));
    const [, latest = ""] = await year
      .locator("option")
      .evaluateAll((all) => all.map((option) => (option as HTMLOptionElement).value));
    await year.selectOption(latest);
    await land(page.getByRole("button", { name: t("audit-page:filter.button") }));
    await page.waitForURL((url) => !url.pathname.endsWith("/progress"), { timeout: 60_000 });
    expect(new URL(page.url()).searchParams.get("year")).toBe(latest);
    expect(await page.locator(".active").innerText()).toContain(latest);
    expect(await page.locator(".whose").innerText()).not.toBe(summary);
    await land(page.locator(".active a").first());
    expect(page.url()).toBe(address);

    await land(page.getByText(t("audit-page:again.change", { hours: 9 })));
    const before = await page.locator(".fact:has(#hours) .big").innerText();
    await page.fill("#hours", "18");
    await land(page.getByRole("button", { name: t("audit-page:again.button") }));
    expect(new URL(page.url()).searchParams.get("hours")).toBe("18");
    expect(await page.locator(".fact:has(#hours) .big").innerText()).not.toBe(before);

    await page.goto(`${address}/columns`);
    const column = page.getByLabel(t("audit-parts:columns.choose", { heading: "Amount Awarded" }));
    await column.selectOption("");
    await land(page.locator("main form[method=post] button[type=submit]").last());
    await page.waitForURL(address, { timeout: 60_000 });
    expect(await page.locator(".whose").innerText()).not.toBe(summary);

    await land(page.getByRole("link", { name: t("audit-page:file.delete") }));
    await land(page.getByRole("button", { name: t("audit-start:deletion.button") }));
    expect(await page.locator("main").innerText()).toContain(t("audit-start:deleted.first"));
    expect((await page.request.get(address)).status()).toBe(404);
    await page.context().close();
  });

  it("the whole way by keyboard alone, and where it stands is always seen", { timeout: 120_000 }, async () => {
    const { page } = await newPage();
    await page.goto(`${server.origin}/audit`);
    await tabTo(page, "#file");
    await page.setInputFiles("#file", `${root}/db/seed/wendle-grants.csv`);
    await tabTo(page, "main form .btn");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/audit\/[\w-]{22}$/, { timeout: 60_000 });
    await tabTo(page, ".filters summary");
    await page.keyboard.press("Enter");
    await tabTo(page, "#filter-year");
    await page.keyboard.press("ArrowDown");
    await tabTo(page, ".filters .btn");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/audit\/[\w-]{22}\?.*year=\d/, { timeout: 60_000 });
    await page.waitForURL((url) => !url.pathname.endsWith("/progress"), { timeout: 60_000 });
    await tabTo(page, ".find a[href*='/findings/']");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/findings\/\d+\?.*year=\d/);
    expect(await page.locator("table.grants tbody tr").count()).toBeGreaterThan(0);
    await page.context().close();
  });
});

async function newPage(options: { javaScriptEnabled?: boolean } = {}): Promise<{ page: Page; said: string[] }> {
  const page = await (await browser.newContext(options)).newPage();
  const said: string[] = [];
  page.on("console", (message) => message.type() === "error" && said.push(message.text()));
  page.on("pageerror", (error) => said.push(error.message));
  return { page, said };
}

async function send(page: Page, file: Parameters<Page["setInputFiles"]>[1]) {
  await page.goto(`${server.origin}/audit`);
  await page.setInputFiles("#file", file);
  await land(page.getByRole("button", { name: t("audit-start:send") }));
}

async function commandSays(path: string): Promise<string> {
  const { stdout } = await run(process.execPath, ["build/perennial/main.js", "audit", "--json", path], {
    cwd: root,
    maxBuffer: 100_000_000,
  });
  return stdout;
}

interface Told {
  name: string;
  grants: number;
  recipients: number;
  figures: Record<string, number | null>;
  findings: { sentence: string }[];
}

/** The figures that the command counted, as the page and the CSV write them, and each finding by its sentence. */
async function expectFigures(page: Page, funder: Told, csv: string) {
  const shown = (await page.locator("main").textContent()) ?? "";
  expect(shown).toContain(t("audit:about.grants", { count: funder.grants }));
  expect(shown).toContain(t("audit:about.recipients", { count: funder.recipients }));
  for (const { sentence } of funder.findings) expect(shown).toContain(sentence);
  for (const [name, value] of Object.entries(funder.figures)) {
    if (value === null) continue;
    const label = t(`audit:figures.${name}`);
    expect(csv, label).toMatch(new RegExp(`${quoted(label)}"?,"?${quoted(String(value))}"?,`));
    if (Number.isInteger(value)) expect(shown.replaceAll(/[,£]/g, ""), label).toContain(String(value));
  }
}

const quoted = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Presses Tab until what `selector` finds first has the focus; each stop on the way must show where it is. */
async function tabTo(page: Page, selector: string) {
  for (let pressed = 0; pressed < 120; pressed++) {
    await page.keyboard.press("Tab");
    const at = await page.evaluate((wanted) => {
      const active = document.activeElement as HTMLElement;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(active);
      const { width, height } = active.getBoundingClientRect();
      return {
        here: active.matches(wanted),
        what: active.outerHTML.slice(0, 90),
        seen: ((outlineStyle !== "none" && outlineWidth !== "0px") || boxShadow !== "none") && width * height > 0,
      };
    }, selector);
    expect(at.seen, at.what).toBe(true);
    if (at.here) return;
  }
  throw new Error(`Tab never comes to ${selector}`);
}
