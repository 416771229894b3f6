import { createWriteStream } from "node:fs";
import { finished } from "node:stream/promises";
import { ZipFile } from "yazl";

/** A cell of a test workbook: text (shared), a number, a truth, or XML of one's own. */
export type TestCell = string | number | boolean | null | { xml: string };

export interface TestWorkbook {
  sheets: Record<string, TestCell[][]>;
  /** Number format codes; the cell style n + 1 shows `formats[n]`. Style 0 is general. */
  formats?: string[];
  since1904?: boolean;
  /** Parts added, or put in the place of ours. */
  parts?: Record<string, string>;
}

/** Writes a small workbook for a test, all but its last part as a spreadsheet program would. */
export async function writeWorkbook(path: string, workbook: TestWorkbook): Promise<string> {
  return writeZip(path, { ...workbookParts(workbook), ...workbook.parts });
}

/** Writes a zip of named texts. */
export async function writeZip(path: string, parts: Record<string, string | Buffer>): Promise<string> {
  const zip = new ZipFile();
  for (const [name, text] of Object.entries(parts)) zip.addBuffer(Buffer.from(text as string), name);
  zip.end();
  await finished(zip.outputStream.pipe(createWriteStream(path)));
  return path;
}

/** The parts of a workbook, to be changed before they are written. */
export function workbookParts({ sheets, formats = [], since1904 = false }: TestWorkbook): Record<string, string> {
  const names = Object.keys(sheets);
  const strings: string[] = [];
  const tables = names.map((name, i) => [`xl/worksheets/sheet${i + 1}.xml`, sheetXml(sheets[name]!, strings)]);
  const list = names
    .map((name, i) => `<sheet name="${escaped(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
    .join("");
  return {
    "_rels/.rels": relations([["officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": `<workbook ${NAMESPACES}><workbookPr date1904="${since1904}"/><sheets>${list}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relations(names.map((_, i) => ["worksheet", `worksheets/sheet${i + 1}.xml`])),
    "xl/styles.xml": stylesXml(formats),
    ...Object.fromEntries(tables),
    "xl/sharedStrings.xml": `<sst ${NAMESPACES}>${strings.map((text) => `<si><t>${escaped(text)}</t></si>`).join("")}</sst>`,
  };
}

const NAMESPACES =
  'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

function sheetXml(rows: TestCell[][], strings: string[]): string {
  const body = rows.map(
    (cells, i) => `<row r="${i + 1}">${cells.map((cell, j) => cellXml(cell, i, j, strings)).join("")}</row>`,
  );
  return `<worksheet ${NAMESPACES}><sheetData>${body.join("")}</sheetData></worksheet>`;
}

function cellXml(cell: TestCell, row: number, column: number, strings: string[]): string {
  const at = `r="${String.fromCharCode(65 + column)}${row + 1}"`;
  if (cell === null) return "";
  if (typeof cell === "object") return cell.xml.replace("<c", `<c ${at}`);
  if (typeof cell === "number") return `<c ${at}><v>${cell}</v></c>`;
  if (typeof cell === "boolean") return `<c ${at} t="b"><v>${Number(cell)}</v></c>`;
  return `<c ${at} t="s"><v>${strings.push(cell) - 1}</v></c>`;
}

function stylesXml(formats: string[]): string {
  const codes = formats.map((code, i) => `<numFmt numFmtId="${200 + i}" formatCode="${escaped(code)}"/>`).join("");
  const styles = formats.map((_, i) => `<xf numFmtId="${200 + i}"/>`).join("");
  return `<styleSheet ${NAMESPACES}><numFmts>${codes}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${styles}<xf numFmtId="14"/></cellXfs></styleSheet>`;
}

function relations(targets: (readonly [string, string])[]): string {
  const type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const list = targets.map(
    ([kind, target], i) => `<Relationship Id="rId${i + 1}" Type="${type}/${kind}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join("")}</Relationships>`;
}

const escaped = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");
