import { expect, it } from "vitest";
import type { AuditReport } from "~/domain/audit/report";
import { translator } from "~/messages";
import { reportOf } from "~/server/audit/report.server";
import { runAudit } from "~/server/audit/run-audit.server";
import { describeShared, shared } from "~tests/support/shared";

/** The table of expected readings of 360giving.md section 9, trap by trap. */
describeShared("expected readings of real published grants", () => {
  it("Trafford: strongly serial by declared length, and no claim about the year end", async () => {
    const { found, missing, observed, headline } = await readingsOf("trafford-council-2013-2024.csv");
    expect(found("serial-short-awards")).toMatchObject({
      evidence: "declared-length",
      computed: { members: 10, serious: 6, warn: 4, of: 323 },
    });
    expect(found("one-year-terms")).toMatchObject({
      evidence: "declared-length",
      severity: "serious",
      computed: { members: 374, exempt: 181 },
    });
    expect(found("one-year-terms")?.sentence).toContain("181 small or one-off grants are left out of this.");
    expect(headline).toBe(found("one-year-terms")?.sentence);
    for (const rule of ["year-end-rush", "short-spend-window", "award-after-start", "funding-gap", "renewal-cliff"]) {
      expect(found(rule)).toBeUndefined();
      expect(missing(rule)).toBe(555);
    }
    expect(observed("year-end-excess")).toBeUndefined();
  });

  it("Lloyds: no series, a mild excess of year ends, long gaps that are not gaps, and a cliff", async () => {
    const { found, observed, headline } = await readingsOf("lloyds-bank-foundation-2010-2015.xlsx");
    expect(found("renewal-cliff")).toMatchObject({ severity: "serious", computed: { members: 1857, of: 3624 } });
    expect(headline).toBe(found("renewal-cliff")?.sentence);
    expect(found("year-end-rush")).toBeUndefined();
    expect(found("serial-short-awards")).toMatchObject({ severity: "info", computed: { members: 1 } });
    expect(found("award-after-start")).toMatchObject({
      severity: "info",
      computed: { members: 11, of: 4116, serious: 3 },
    });
    expect(found("funding-gap")?.severity).toBe("info");
    expect(observed("year-end-excess")).toMatchObject({ value: 423, of: 4116 });
    expect(observed("year-end-excess")?.sentence).toContain("10.3%");
    expect(observed("year-end-excess")?.sentence).toContain("4.1%");
    expect(observed("ends-read-as-31-march")?.value).toBeGreaterThan(0);
    expect(observed("came-back-later")).toMatchObject({ value: 391, of: 492 });
  });

  it("A B Charitable Trust: a yearly beat, claimed softly where the text promises more", async () => {
    const { funder, found, observed, missing } = await readingsOf("ab-charitable-trust-2013-2021.xlsx");
    expect(funder.findings).toHaveLength(1);
    expect(found("serial-short-awards")).toMatchObject({
      evidence: "cadence-only",
      severity: "info",
      computed: { members: 54, of: 322, info: 54 },
    });
    expect(found("serial-short-awards")?.sentence).toMatch(/look yearly/);
    expect(found("serial-short-awards")?.sentence).not.toMatch(/serial/);
    expect(observed("promises-more")).toMatchObject({ value: 79, of: 783 });
    expect(missing("one-year-terms")).toBe(783);
  });

  it("Blagrave: ends only, and 28 February dominates them", async () => {
    const { found, observed, missing } = await readingsOf("blagrave-trust-2016.xlsx");
    expect(observed("commonest-end-day")).toMatchObject({ value: 16, of: 69 });
    expect(observed("commonest-end-day")?.sentence).toContain("28 February");
    expect(missing("year-end-rush")).toBe(69);
    expect(found("renewal-cliff")).toBeUndefined();
  });

  it("Wolfson: nothing to detect, much to import", async () => {
    const { funder, observed, headline, missing } = await readingsOf("wolfson-foundation-2014.json.gz");
    expect(funder.findings).toEqual([]);
    expect(headline).toMatch(
      /^We found no sign of project-itis in 379 grants\. But too little was published to judge \d+ of the 30 checks\.$/,
    );
    expect(observed("amounts-zero")).toMatchObject({ value: 114, of: 379 });
    expect(funder.coverage.awardDate).toBe(1);
    expect(missing("renewal-cliff")).toBe(379);
  });

  it("Arts Council England: the window leaves months out, so January to March says nothing", async () => {
    const { funder, observed } = await readingsOf("arts-council-england-2013-2014.csv.gz");
    expect(funder.findings).toEqual([]);
    expect(observed("award-months-missing")).toMatchObject({ value: 975, of: 2162 });
    expect(observed("award-months-missing")?.sentence).toMatch(/says nothing about a habit/);
  });

  it("Arts Council of Wales: dates by year only, never a rush; a yearly beat all the same", async () => {
    const { report, funder, found, observed, missing } = await readingsOf("arts-council-wales-2005-2014.csv.gz");
    expect(funder.coverage.awardDatePrecision).toBe("year");
    expect(observed("award-dates-by-year")).toMatchObject({ value: 4020, of: 4020 });
    expect(funder.findings.map((finding) => finding.rule)).toEqual(["serial-short-awards"]);
    expect(found("serial-short-awards")).toMatchObject({
      evidence: "cadence-only",
      severity: "info",
      computed: { of: 1104 },
    });
    expect(funder.figures.cadenceOnly).toBe(254);
    expect(missing("year-end-rush")).toBe(4020);
    const codes = report.files[0]!.notes.map((note) => note.code);
    expect([
      codes.filter((code) => code === "repeat").length,
      codes.filter((code) => code === "conflict").length,
    ]).toEqual([7, 245]);
  });

  it("takes a grant that two files hold once, and says so", async () => {
    const files = ["trafford-council-2013-2024.csv", "trafford-council-2013-2024.json.gz"];
    const report = await reportFor(files);
    expect(report.funders[0]).toMatchObject({ grants: 555, recipients: 323 });
    expect(report.files.map((file) => file.grants)).toEqual([555, 0]);
    expect(report.files[1]!.notes.filter((note) => note.code === "already-taken")).toHaveLength(555);
  });
});

async function reportFor(files: string[]): Promise<AuditReport> {
  const run = await runAudit(
    files.map((file) => shared(`data/360giving/grants/${file}`)),
    { asAt: null, yearStart: "04-01" },
  );
  expect(run.refused).toEqual([]);
  return reportOf(run, translator("en"), "test");
}

async function readingsOf(file: string) {
  const report = await reportFor([file]);
  const funder = report.funders[0]!;
  return {
    report,
    funder,
    headline: funder.headline,
    found: (rule: string) => funder.findings.find((finding) => finding.rule === rule),
    observed: (code: string) => funder.observations.find((observation) => observation.code === code),
    missing: (rule: string) => funder.notAssessed.find((one) => one.rule === rule)?.count,
  };
}
