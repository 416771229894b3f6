import { posix } from "node:path";
import { showsDate } from "~/domain/opendata/number-format";
import { Refusal } from "~/domain/opendata/source";
import type { Archive } from "./workbook-archive.server";
import { attribute, readXml, unescaped } from "./workbook-xml.server";

export interface SheetPart {
  name: string;
  /** Null when it is a chart or dialog sheet, or is not in the file. */
  path: string | null;
}

/** What must be known before a workbook's sheets can be read. */
export interface WorkbookParts {
  sheets: SheetPart[];
  since1904: boolean;
  strings: string[];
  /** For each cell style whether it shows a date. */
  dateStyles: boolean[];
}

interface Relation {
  type: string;
  path: string;
}

/** Reads the list of sheets in workbook order, the shared strings and the styles. Throws `Refusal` unknown-format. */
export async function workbookParts(archive: Archive): Promise<WorkbookParts> {
  const main = await mainPart(archive);
  const relations = await relationsOf(archive, main);
  const found = (type: string) => [...relations.values()].find((relation) => relation.type === type)?.path;
  const { sheets, since1904 } = await sheetList(archive, main, relations);
  const strings = found("sharedStrings") ?? "xl/sharedStrings.xml";
  const styles = found("styles") ?? "xl/styles.xml";
  return {
    sheets,
    since1904,
    strings: archive.has(strings) ? await sharedStrings(archive, strings) : [],
    dateStyles: archive.has(styles) ? await dateStyles(archive, styles) : [],
  };
}

async function mainPart(archive: Archive): Promise<string> {
  const relations = archive.has("_rels/.rels") ? await relationsOf(archive, "") : new Map<string, Relation>();
  const named = [...relations.values()].find((relation) => relation.type === "officeDocument")?.path;
  const path = named !== undefined && archive.has(named) ? named : "xl/workbook.xml";
  if (archive.has(path) && path.endsWith(".xml") && !/^(word|ppt)\//.test(path)) return path;
  if (archive.has("xl/workbook.bin")) throw new Refusal("unknown-format", { context: "binary-workbook" });
  if (archive.has("content.xml")) throw new Refusal("unknown-format", { context: "open-document" });
  throw new Refusal("unknown-format", { context: "zip" });
}

async function relationsOf(archive: Archive, part: string): Promise<Map<string, Relation>> {
  const folder = posix.dirname(part);
  const path = posix.join(folder, "_rels", `${posix.basename(part)}.rels`);
  const relations = new Map<string, Relation>();
  if (!archive.has(path)) return relations;
  await readXml(archive.part(path), {
    open(name, { Id, Type, Target }) {
      if (name !== "Relationship" || !Id || !Target) return;
      const target = Target.startsWith("/") ? Target.slice(1) : posix.join(folder, Target);
      relations.set(Id, { type: posix.basename(Type ?? ""), path: target });
    },
  });
  return relations;
}

async function sheetList(archive: Archive, main: string, relations: Map<string, Relation>) {
  const sheets: SheetPart[] = [];
  let since1904 = false;
  await readXml(archive.part(main), {
    open(name, attributes) {
      if (name === "workbookPr") since1904 = /^(1|true)$/.test(attributes.date1904 ?? "");
      if (name !== "sheet") return;
      const relation = relations.get(attribute(attributes, "id") ?? "");
      const isTable = relation?.type === "worksheet" && archive.has(relation.path);
      sheets.push({ name: unescaped(attributes.name ?? ""), path: isTable ? relation.path : null });
    },
  });
  return { sheets, since1904 };
}

/** Runs of rich text are joined; how a text is pronounced (rPh) is not part of it. */
async function sharedStrings(archive: Archive, path: string): Promise<string[]> {
  const strings: string[] = [];
  let current = "";
  let isText = false;
  let spoken = 0;
  await readXml(archive.part(path), {
    open(name) {
      if (name === "si") current = "";
      if (name === "rPh") spoken += 1;
      isText = name === "t" && spoken === 0;
    },
    text(text) {
      if (isText) current += text;
    },
    close(name) {
      isText = false;
      if (name === "rPh") spoken -= 1;
      if (name === "si") strings.push(unescaped(current));
    },
  });
  return strings;
}

async function dateStyles(archive: Archive, path: string): Promise<boolean[]> {
  const codes = new Map<number, string>();
  const formats: number[] = [];
  let inCellStyles = false;
  await readXml(archive.part(path), {
    open(name, attributes) {
      if (name === "numFmt") codes.set(Number(attributes.numFmtId), attributes.formatCode ?? "");
      if (name === "cellXfs") inCellStyles = true;
      if (name === "xf" && inCellStyles) formats.push(Number(attributes.numFmtId ?? 0));
    },
    close(name) {
      if (name === "cellXfs") inCellStyles = false;
    },
  });
  return formats.map((id) => showsDate(id, codes.get(id)));
}
