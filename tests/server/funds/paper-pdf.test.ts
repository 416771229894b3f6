import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import PDFDocument from "pdfkit";
import { beforeAll, describe, expect, it, vi } from "vitest";
import type { FundPage } from "~/domain/funds/offer";
import { offerOf } from "~/domain/funds/offer";
import { paperForm } from "~/server/funds/paper-form.server";
import { paperPdf } from "~/server/funds/paper-pdf.server";
import { type Doc, hasGlyph, linesOf } from "~/server/funds/paper-type.server";
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
const asking = (changes: Partial<FundPage["offer"]["design"]["questions"][number]>, count = 5): FundPage => {
  const question = { ...offer.design.questions[0]!, ...changes };
  const questions = Array.from({ length: count }, (_, at) => ({ ...question, id: `q${at}` }));
  return { ...fund, offer: { ...offer, design: { ...offer.design, questions } } };
};

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

  it("in Welsh says so, and of each sentence of the funder's that it is English", async () => {
    const welsh = paperForm(fund, "https://grants.example.org", "cy");
    expect(welsh.sheets[0]!.foot).toBe(`Tudalen 1 o ${welsh.sheets.length}`);
    const text = (await paperPdf(welsh, new Date("2027-01-04T00:00:00Z"))).toString("latin1");
    expect(text).toContain("/Lang (cy)");
    const theirs = welsh.sheets.flatMap(({ parts }) => parts.flatMap((part) => [part, ...part.hints]));
    const marked = theirs.filter(({ isFunders }) => isFunders).length;
    expect(marked).toBeGreaterThan(5);
    expect(text.match(/\/Lang \(en-GB\)/g)).toHaveLength(marked);
  });

  it("has a page for each sheet, each with the square and its number", () => {
    const text = pdf.toString("latin1");
    const sheets = paperForm(fund, "https://grants.example.org").sheets;
    expect(sheets.length).toBeGreaterThan(2);
    expect(text.match(/\/Type \/Page\b/g)).toHaveLength(sheets.length);
    expect(text.match(/\/S \/Figure/g)).toHaveLength(sheets.length);
    expect(text).toContain("Leads to https://grants.example.org/funds/keeping-going");
  });

  it("is marked as tagged in its catalogue, with a tree that its pages belong to", () => {
    const text = pdf.toString("latin1");
    expect(text).toMatch(/\/MarkInfo\s*(<<[^>]*\/Marked true|\d+ 0 R)/);
    expect(text).toMatch(/\/Type \/StructTreeRoot/);
    expect(text.match(/\/StructParents \d+/g)).toHaveLength(text.match(/\/Type \/Page\b/g)!.length);
  });

  it.skipIf(!hasPdfinfo)("pdfinfo reads it as tagged (skipped by name: pdfinfo is not installed here)", () => {
    const path = file("form.pdf");
    writeFileSync(path, pdf);
    expect(execFileSync("pdfinfo", [path], { encoding: "utf8" })).toMatch(/Tagged:\s+yes/);
  });
});

describe("the words of the paper form", () => {
  const welsh = "Ysgrifennwch â llaw: dŵr, tŷ, ŴŶ, ẁẃẅ, gwên, môr, sïon – “Croeso” £5";

  it("have a glyph for each letter of Welsh, in lines that lose none of them", () => {
    const lines = linesOf(welsh, 13, 120);
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.map((line) => line.map(({ words }) => words).join("")).join(" ")).toBe(welsh);
    for (const run of lines.flat())
      for (const letter of run.words) expect(hasGlyph(run.face, letter), letter).toBe(true);
  });

  it("are set in a face that holds them in the PDF too", async () => {
    const pdf = await paperPdf(paperForm(asking({ text: welsh }), "https://x.example"), new Date(0));
    expect(pdf.toString("latin1").match(/\/FontFile/g)).toHaveLength(2);
  });

  it.each([
    { what: "usual", text: "What do you do?", why: "We ask because." },
    {
      what: "1,000 characters",
      text: "What do you do? ".repeat(63).slice(0, 1_000),
      why: "Because. ".repeat(120).slice(0, 1_000),
    },
    { what: "one word of 1,000 characters", text: "x".repeat(1_000), why: "y".repeat(1_000) },
  ])("stay on their sheet: $what", async ({ text, why }) => {
    const form = paperForm(asking({ text, why }), "https://grants.example.org");
    const lowest: number[] = [];
    const line = vi.spyOn(PDFDocument.prototype, "lineTo").mockImplementation(function (
      this: Doc,
      _: number,
      y: number,
    ) {
      lowest.push(y);
      return this;
    });
    const write = vi.spyOn(PDFDocument.prototype, "text");
    const pdf = await paperPdf(form, new Date(0));
    const ys = write.mock.calls.flatMap(([words, , y]) => (/^Paper form/.test(words) ? [] : [y!]));
    line.mockRestore();
    write.mockRestore();
    expect(Math.max(...lowest, ...ys.filter((y) => y < 800))).toBeLessThan(800);
    expect(ys.filter((y) => y >= 800)).toEqual([]);
    expect(pdf.toString("latin1").match(/\/Type \/Page\b/g)).toHaveLength(form.sheets.length);
  });
});
