import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { auditGrants } from "~/domain/audit/audit";
import type { GrantTable } from "~/domain/opendata/grant-table";
import { translator } from "~/messages";
import { asHtml } from "~/server/audit/as-html.server";
import { reportOf } from "~/server/audit/report.server";
import type { AuditRun, FileRead } from "~/server/audit/run-audit.server";
import { published } from "~tests/support/awards";
import { axeFaults, describeInBrowser, startBrowser } from "~tests/support/browser";
import { faultsOf } from "~tests/support/page";

const t = translator("en");

/** Three groups, each given three one-year grants in a row and one of three years; all end on 31 March. */
const grants = ["A", "B", "C"].flatMap((to) => [
  { to, awarded: "2020-03-01", from: "2020-04-01", until: "2021-03-31" },
  { to, awarded: "2021-03-01", from: "2021-04-01", until: "2022-03-31" },
  { to, awarded: "2022-03-01", from: "2022-04-01", until: "2023-03-31" },
  { to, awarded: "2023-02-01", from: "2023-04-01", until: "2026-03-31" },
]);

function runOf(table: GrantTable, file: Partial<FileRead> = {}): AuditRun {
  const { funders, later } = auditGrants(table, null, { yearStart: "04-01" });
  return {
    table,
    files: [{ ...read, grants: table.size, ...file }],
    refused: [],
    funders,
    later,
    asAt: null,
    yearStart: "04-01",
  };
}

const read: FileRead = {
  name: "grants.csv",
  format: "csv",
  encoding: "utf-8",
  rows: 12,
  grants: 12,
  merged: 0,
  taken: 0,
  rejectedCount: 0,
  rejected: [],
  notes: [],
  notesLeftOut: 0,
  columns: [
    { heading: "Identifier", field: "id" },
    { heading: "Ward", field: null },
  ],
  about: { publisher: "Wendle Borough Council", license: "CC BY 4.0" },
};

const html = (run: AuditRun) => [...asHtml(reportOf(run, t, "0.1.0"), t, run)].join("");
const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, found = ""]) => found);
const headings = (page: string) => all(page, /<h(\d)/g).map(Number);
const visible = (page: string) => page.replace(/<style>.*?<\/style>/s, "").replace(/<[^>]+>/g, " ");

const page = html(runOf(published(grants)));

it("stands alone: style inside, no script, nothing asked of any network", () => {
  expect(page).toMatch(/^<!doctype html><html lang="en-GB">/);
  expect(page).toMatch(/<style>[^<]*--brick:[^<]*\.chart[^<]*<\/style>/);
  expect(page).not.toMatch(/<script|<link|<iframe|<img|\bon[a-z]+=|@import|@font-face|javascript:|https?:\/\//i);
  expect(all(page, /url\(([^)]*)\)/g).filter((target) => !target.startsWith("#"))).toEqual([]);
  expect(page).toContain("default-src &#x27;none&#x27;; style-src &#x27;unsafe-inline&#x27;; img-src data:");
  expect(page).toContain('<meta name="robots" content="noindex"/>');
});

it("leads with the finding, then what limits it, then the charts", () => {
  const headline = /<h1>(.+?)<\/h1>/.exec(page)?.[1];
  expect(headline).toMatch(/grants|groups/);
  expect(page).toContain(`<title>${headline}</title>`);
  const parts = [
    t("audit-page:caveat.heading"),
    t("audit:coverage.awardDate"),
    "<figure",
    t("audit-page:finding.heading"),
    t("audit:heads.notAssessed"),
    t("audit-page:figures.heading"),
    t("audit:heads.columns"),
  ].map((part) => page.indexOf(part));
  expect(parts.every((at) => at > 0)).toBe(true);
  expect(parts).toEqual([...parts].sort((a, b) => a - b));
  expect(visible(page)).toContain("Source: Wendle Borough Council. Licence: CC BY 4.0.");
});

it("has one h1, and skips no level of heading", () => {
  for (const one of [page, html(runOf(published([...grants, { ...grants[0], funder: "GB-LAE-NOR" }])))]) {
    const levels = headings(one);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels.filter((level, at) => level > (levels[at - 1] ?? 0) + 1)).toEqual([]);
  }
});

it("is a page without faults", () => {
  expect(faultsOf(page)).toEqual([]);
});

it("gives each of several funders its own part, and no id twice", () => {
  const both = html(runOf(published([...grants, ...grants.map((grant) => ({ ...grant, funder: "GB-LAE-NOR" }))])));
  expect(both).toContain(`<h1>${t("audit:html.several", { count: 2 })}</h1>`);
  for (const anchor of ["funder-1", "funder-2"]) {
    expect(both).toContain(`href="#${anchor}"`);
    expect(both).toContain(`<section id="${anchor}"><h2>`);
  }
  const ids = all(both, /\sid="([^"]+)"/g);
  expect(ids.length).toBeGreaterThan(10);
  expect(new Set(ids).size).toBe(ids.length);
  for (const named of all(both, /(?:aria-labelledby|fill)="(?:url\(#)?([^")]+)/g).flatMap((names) => names.split(" ")))
    expect(ids).toContain(named);
});

it("draws every bar as long as its number says", () => {
  const figures = all(page, /(<figure.*?<\/figure>)/gs);
  const [lengths, awards, ends] = [figures[0]!, figures[1]!, figures.at(-1)!].map(chartOf);
  expect(lengths?.numbers).toEqual([9, 0, 0, 0, 3]);
  expect(awards?.numbers).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 9]);
  expect(ends?.numbers).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 12]);
  for (const { numbers, bars } of [lengths!, awards!, ends!]) {
    const most = Math.max(...bars);
    expect(bars).toEqual(numbers.map((number) => expect.closeTo((number / Math.max(...numbers)) * most, 1)));
    expect(most).toBeGreaterThanOrEqual(100);
  }
});

it("says in a chart's heading what it shows, and in its description every number", () => {
  expect(page).toContain("75% of grants last a year or less</h3>");
  expect(page).toContain("100% of grants end in March</h3>");
  expect(page).toContain("100% of grants are awarded in February and March, as the money year ends</h3>");
  expect(page).toMatch(
    /<svg [^>]*role="img"[^>]*><title [^>]*>[^<]+<\/title><desc [^>]*>[^<]*March: 12\.[^<]*<\/desc>/,
  );
});

it("draws where the money year ends, and begins with its first month", () => {
  const [, months = ""] = all(html({ ...runOf(published(grants)), yearStart: "01-01" }), /(<figure.*?<\/figure>)/gs);
  expect(months).toContain("Money year ends 31 December");
  expect(chartOf(months).numbers.indexOf(9)).toBe(2);
  expect(months).toContain("75% of grants are awarded in March</h3>");
});

it("gives short and middling lengths a pattern beside their colour", () => {
  for (const judged of ["bad", "mid"]) {
    expect(page).toContain(`<span class="bar bar--${judged}">`);
    expect(page).toMatch(new RegExp(`bar--${judged} i[^{]*{[^}]*background:\\s*var\\(--(?:hatch|dots)\\),`));
  }
});

it("draws no chart of nothing, and says why", () => {
  const dateless = html(runOf(published([{ awarded: "2020-01-05" }, { awarded: "2021-02-05" }])));
  expect(all(dateless, /(<svg[^>]* role="img")/g)).toHaveLength(1);
  expect(dateless).not.toContain('class="bars"');
  expect(visible(dateless)).toContain(t("audit:charts.none.lengths"));
  expect(visible(dateless)).toContain(t("audit:charts.none.ends"));
});

it("draws no award months of dates that stand for a year", () => {
  const years = ["2019", "2020", "2021"].flatMap((year) => Array.from({ length: 10 }, () => `${year}-03-31`));
  const byYear = html(runOf(published(years.map((awarded) => ({ awarded, months: 12 })))));
  expect(all(byYear, /(<svg[^>]* role="img")/g)).toHaveLength(0);
  expect(visible(byYear)).toContain(t("audit:charts.none.byYear"));
});

it("backs a finding with its level in words, how sure, its lines, twenty grants and what to do instead", () => {
  const many = Array.from({ length: 30 }, (_, i) => ({ ...grants[0], to: `G${i}` }));
  const [card = ""] = all(html(runOf(published(many))), /(<article class="find".*?<\/article>)/gs);
  expect(visible(card)).toContain(t("audit:severity.warn"));
  expect(visible(card)).toContain(t("audit:evidence.dated"));
  expect(visible(card)).toContain(t("rules/one-year-terms:instead"));
  expect(visible(card)).toContain("up to 12 months");
  expect(visible(card)).toContain("/checks/one-year-terms");
  expect(all(card, /(<code>G-\d+<\/code>)/g)).toHaveLength(20);
  expect(visible(card)).toContain(t("audit:more", { count: 10 }));
});

it("names no group", () => {
  const named = published(grants.map((grant) => ({ ...grant, to: `Hafan Welcome ${grant.to}` })));
  expect(html(runOf(named))).not.toContain("Hafan");
});

it("shows what a file says as text, never as markup", () => {
  const hostile = `"><script>alert(1)</script></style><template></template>`;
  const table = published(grants);
  const [entry] = table.funders;
  entry!.name = hostile;
  const shown = html(
    runOf(table, {
      name: hostile,
      columns: [{ heading: hostile, field: null }],
      about: { publisher: hostile, license: hostile },
    }),
  );
  expect(shown).not.toMatch(/<script|<template/);
  expect(shown.split("&lt;script&gt;alert(1)&lt;/script&gt;").length - 1).toBeGreaterThan(4);
  expect(all(shown, /(<\/html>)/g)).toHaveLength(1);
});

it("shows of an empty table that there is nothing", () => {
  const nothing = html(runOf(published([])));
  expect(nothing).toContain(`<h1>${t("audit:headline.nothing")}</h1>`);
  expect(headings(nothing)[0]).toBe(1);
});

it("names each funder's own files as its sources", () => {
  const table = published([...grants, ...grants.map((grant) => ({ ...grant, funder: "GB-LAE-NOR" }))]);
  table.file.fill(1, grants.length, table.size);
  const run = runOf(table);
  run.files.push({ ...read, name: "north.csv", about: { publisher: "Northside", license: "OGL 3.0" } });
  const [, first = "", second = ""] = html(run).split(/<section id="funder-\d">/);
  expect(first).toContain("Wendle Borough Council");
  expect(first).not.toContain("Northside");
  expect(second.split("<section id=")[0]).toContain("Northside");
});

it("is the same bytes for the same input", () => {
  expect(html(runOf(published(grants)))).toBe(page);
});

describeInBrowser("in a browser", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser.close());

  const both = html(runOf(published([...grants, ...grants.map((grant) => ({ ...grant, funder: "GB-LAE-NOR" }))])));

  it.each(["light", "dark"] as const)(
    "has no fault by axe at any width, and no sideways scroll (%s)",
    async (scheme) => {
      const context = await browser.newContext({ colorScheme: scheme, bypassCSP: true });
      const shown = await context.newPage();
      await shown.setContent(both);
      for (const width of [320, 390, 1280]) {
        await shown.setViewportSize({ width, height: 800 });
        expect(await axeFaults(shown)).toEqual([]);
        expect(await shown.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
        expect(await shown.evaluate(cutTables)).toEqual([]);
      }
      await context.close();
    },
  );

  it("shows every number on paper", async () => {
    const shown = await browser.newPage();
    await shown.setContent(page);
    const tables = shown.locator("figure details table");
    expect(await tables.count()).toBeGreaterThanOrEqual(3);
    expect(await tables.first().isVisible()).toBe(false);
    await shown.emulateMedia({ media: "print" });
    for (const table of await tables.all()) expect(await table.isVisible()).toBe(true);
    await shown.close();
  });
});

/** Runs in the page: tables that are wider than the box that hides what sticks out. */
function cutTables(): string[] {
  return [...document.querySelectorAll(".boxed")]
    .filter((box) => box.scrollWidth > box.clientWidth)
    .map((box) => box.textContent ?? "");
}

function chartOf(chart: string): { numbers: number[]; bars: number[] } {
  return {
    numbers: all(chart, /<\/th><td class="n">([\d,]+)<\/td>/g).map((number) => Number(number.replace(",", ""))),
    bars: all(chart, chart.includes("<svg") ? /<rect [^>]*height="([\d.]+)"/g : /--v:([\d.]+)/g).map(Number),
  };
}
