import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import type { FundPage } from "~/domain/funds/offer";
import { offerOf } from "~/domain/funds/offer";
import { paperForm } from "~/server/funds/paper-form.server";
import { paperPdf } from "~/server/funds/paper-pdf.server";
import { filledIn, publishedCheck } from "~tests/support/designs";
import { testFolder } from "~tests/support/folder";

const file = testFolder();
const design = filledIn();
const offer = offerOf({ design, check: publishedCheck(design, "2027-01-04") }, { day: "2027-03-01", time: "12:00" });
const fund: FundPage = {
  ...{ slug: "keeping-going", name: "Keeping Going", about: "Tea", funder: { id: "f", name: "Wendle" }, round: "2027" },
  ...{
    publishedOn: "2027-01-04",
    offer,
    contact: "Amina",
    reach: { phone: null, email: null },
    isChanged: false,
    others: [],
  },
};
const hasPdfinfo = (() => {
  try {
    execFileSync("pdfinfo", ["-v"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
})();

describe("the paper form as a PDF", () => {
  let pdf: Buffer;
  beforeAll(async () => {
    pdf = await paperPdf(paperForm(fund, "https://grants.example.org"), new Date("2027-01-04T00:00:00Z"));
  });

  it("is tagged, says its language and title, and embeds its font", () => {
    const text = pdf.toString("latin1");
    expect(text.startsWith("%PDF-1.7")).toBe(true);
    for (const part of [
      "/StructTreeRoot",
      "/Marked true",
      "/Lang (en-GB)",
      "/DisplayDocTitle true",
      "pdfuaid:part",
      "/FontFile",
    ])
      expect(text).toContain(part);
    for (const tag of ["/S /H1", "/S /H2", "/S /P", "/S /Figure"]) expect(text).toContain(tag);
  });

  it("has a page for each sheet, each with the square and its number", () => {
    const text = pdf.toString("latin1");
    const sheets = paperForm(fund, "https://grants.example.org").sheets;
    expect(sheets.length).toBeGreaterThan(2);
    expect(text.match(/\/Type \/Page\b/g)).toHaveLength(sheets.length);
    expect(text.match(/\/S \/Figure/g)).toHaveLength(sheets.length);
    expect(text).toContain("Leads to https://grants.example.org/funds/keeping-going");
  });

  it.skipIf(!hasPdfinfo)("pdfinfo reads it as tagged (skipped where pdfinfo is not installed)", () => {
    const path = file("form.pdf");
    writeFileSync(path, pdf);
    expect(execFileSync("pdfinfo", [path], { encoding: "utf8" })).toMatch(/Tagged:\s+yes/);
  });
});
