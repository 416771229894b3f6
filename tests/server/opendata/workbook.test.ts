import { beforeAll, describe, expect, it } from "vitest";
import { dayOfSerial, showsDate } from "~/domain/opendata/number-format";
import { testFolder } from "~tests/support/folder";
import { readFile } from "~tests/support/read-source";
import { type TestWorkbook, workbookParts, writeWorkbook, writeZip } from "~tests/support/workbook";
import { builtWorkbookChild } from "~tests/support/workbook-child";

const file = testFolder();
beforeAll(builtWorkbookChild);

let count = 0;
const read = async (workbook: TestWorkbook) => readFile(await writeWorkbook(file(`${count++}.xlsx`), workbook));
const cells = async (row: TestWorkbook["sheets"][string][number], formats: string[] = []) =>
  (await read({ sheets: { grants: [row] }, formats })).rows[0];

describe("a workbook", () => {
  it("gives its sheets in order, by name, with their rows", async () => {
    const found = await read({ sheets: { "grants ": [["Identifier"], ["a"]], "Planned Dates": [["Identifier"]] } });
    expect(found).toMatchObject({ format: "xlsx", encoding: null });
    expect(found.sheets).toEqual([
      { name: "grants ", rows: [["Identifier"], ["a"]], firsts: [1] },
      { name: "Planned Dates", rows: [["Identifier"]], firsts: [1] },
    ]);
  });
  it("keeps text as text, numbers as numbers and truths as truths", async () => {
    expect(await cells(["1.0", "1e21", 3239.34, true, "£ & <é"])).toEqual(["1.0", "1e21", 3239.34, true, "£ & <é"]);
  });
  it("joins rich text, leaves out how it is spoken, and reads inline text, formulas, errors and escapes", async () => {
    const inline =
      '<c t="inlineStr"><is><r><t>Core </t></r><r><t xml:space="preserve">costs</t></r><rPh><t>x</t></rPh></is></c>';
    const row = [
      { xml: inline },
      { xml: '<c t="str"><f>A1</f><v>made</v></c>' },
      { xml: '<c t="e"><v>#N/A</v></c>' },
      "a_x000D_b",
    ];
    expect(await cells(row)).toEqual(["Core costs", "made", null, "a\rb"]);
  });
  it("reads dates by their format, without the time, in both date systems", async () => {
    const day = (style: number, value: number) => ({ xml: `<c s="${style}"><v>${value}</v></c>` });
    const formats = ["dd/mm/yyyy", '0 "days"', "[$-809]d mmmm yyyy;@", "[Red]#,##0.00"];
    const found = await cells(
      [day(1, 42_005.75), day(2, 42_005), day(3, 42_005), day(4, 42_005), day(5, 42_005)],
      formats,
    );
    const newYear = { day: "2015-01-01" };
    expect(found).toEqual([newYear, 42_005, newYear, 42_005, newYear]);
    const since1904 = await read({ sheets: { g: [[day(1, 40_543)]] }, formats, since1904: true });
    expect(since1904.rows).toEqual([[newYear]]);
  });
  it("keeps the places of rows and leaves out what is empty", async () => {
    const parts = workbookParts({ sheets: { grants: [] } });
    parts["xl/worksheets/sheet1.xml"] =
      '<x:worksheet xmlns:x="m"><x:sheetData><x:row r="2"><x:c r="C2"><x:v>1</x:v></x:c><x:c r="D2"/></x:row><x:row r="3"/>' +
      "<x:row r='9'><x:c><x:v>2</x:v></x:c></x:row><x:row><x:c><x:v>3</x:v></x:c></x:row></x:sheetData></x:worksheet>";
    const found = await readFile(await writeZip(file("sparse.xlsx"), parts));
    expect(found.sheets).toEqual([{ name: "grants", rows: [[null, null, 1], [2], [3]], firsts: [2, 9] }]);
  });
  it("takes a Meta sheet as facts about the file and passes over charts", async () => {
    const parts = workbookParts({
      sheets: {
        META: [
          ["Publisher:Name", "A Fund"],
          ["Version", 1.4],
        ],
        grants: [["Identifier"]],
        Chart: [],
      },
    });
    parts["xl/_rels/workbook.xml.rels"] = parts["xl/_rels/workbook.xml.rels"]!.replace(
      /worksheet"( Target="worksheets\/sheet3)/,
      'chartsheet"$1',
    );
    const found = await readFile(await writeZip(file("meta.xlsx"), parts));
    expect(found.about).toEqual({ "Publisher:Name": "A Fund", Version: 1.4 });
    expect(found.sheets.map((sheet) => sheet.name)).toEqual(["grants"]);
    expect(found.notes).toMatchObject([{ code: "sheet-skipped", detail: "Chart" }]);
  });
  it("gives many rows whole and in order", async () => {
    const rows = Array.from({ length: 2_345 }, (_, i) => [i, `grant ${i}`]);
    expect((await read({ sheets: { grants: rows } })).rows).toEqual(rows);
  });
});

describe("a number format", () => {
  it.each([
    [14, undefined, true],
    [0, undefined, false],
    [44, undefined, false],
    [200, "yyyy-mm-dd", true],
    [200, '"paid on day" 0', false],
    [200, "0\\d", false],
    [200, "_d0", false],
    [200, "[DBNum1]0", false],
    [14, "0.00", false],
  ])("%i %s", (id, code, expected) => {
    expect(showsDate(id, code)).toBe(expected);
  });
  it("counts days as Excel does, the 29 February 1900 that never was included", () => {
    const days = [1, 59, 60, 61, 36_526, 2_958_465, 2_958_466].map((serial) => dayOfSerial(serial, false));
    expect(days).toEqual(["1900-01-01", "1900-02-28", "1900-02-28", "1900-03-01", "2000-01-01", "9999-12-31", null]);
    expect([0.5, -1, Number.NaN].map((serial) => dayOfSerial(serial, false))).toEqual([null, null, null]);
  });
});
