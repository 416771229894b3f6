import font from "@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-400-normal.woff?inline";
import PDFDocument from "pdfkit";
import type { PaperForm, PrintedPart } from "./paper-form.server";

/** In points: A4 with a margin, a square to scan at its top right. */
const MARGIN = 48;
const RIGHT = 595 - MARGIN;
const FOOT = 800;
const SQUARE = 64;
const LINE = 24;
const WIDTH = RIGHT - MARGIN;
const INK = "black";

type Doc = InstanceType<typeof PDFDocument>;
type Element = ReturnType<Doc["struct"]>;

/** The paper form as a PDF that can be read aloud (PDF/UA-1): tagged, in English, with its title and an embedded font. */
export async function paperPdf(form: PaperForm, madeAt: Date): Promise<Buffer> {
  const doc = new PDFDocument({
    ...{ tagged: true, subset: "PDF/UA", pdfVersion: "1.7", lang: "en-GB", displayTitle: true, size: "A4", font: null },
    margins: { top: MARGIN, left: MARGIN, right: MARGIN, bottom: 0 },
    info: { Title: form.title, CreationDate: madeAt },
  });
  doc.registerFont("body", Buffer.from(font.slice(font.indexOf(",") + 1), "base64")).font("body");
  const whole = doc.struct("Document");
  doc.addStructure(whole);
  for (const [at, sheet] of form.sheets.entries()) {
    if (at > 0) doc.addPage();
    drawSquare(doc, whole, form);
    doc.y = MARGIN;
    if (at === 0) drawHead(doc, whole, form);
    else doc.y = MARGIN + SQUARE + LINE / 2;
    for (const part of sheet.parts) drawPart(doc, whole, part);
    put(doc, whole, { tag: "P", words: `${form.title}. ${sheet.foot}`, size: 9, y: FOOT });
  }
  if (form.sheets.length === 0) drawHead(doc, whole, form);
  whole.end();
  doc.end();
  const chunks: Buffer[] = [];
  for await (const chunk of doc) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function drawHead(doc: Doc, whole: Element, { title, lead, about }: PaperForm): void {
  const beside = WIDTH - SQUARE - LINE;
  put(doc, whole, { tag: "H1", words: title, size: 20, width: beside });
  for (const words of lead) put(doc, whole, { tag: "P", words, size: 11, width: beside });
  for (const words of about) drawPart(doc, whole, { heading: words, hints: [], lines: 1 });
}

function drawPart(doc: Doc, whole: Element, { heading, hints, lines }: PrintedPart): void {
  doc.y += LINE / 3;
  put(doc, whole, { tag: "H2", words: heading, size: 13 });
  for (const words of hints) put(doc, whole, { tag: "P", words, size: 10 });
  drawn(doc, () => {
    for (let line = 0; line < lines; line++) {
      doc.y += line === 0 ? LINE * 0.8 : LINE * 0.9;
      doc.lineWidth(0.5).moveTo(MARGIN, doc.y).lineTo(RIGHT, doc.y).stroke(INK);
    }
  });
}

interface Written {
  tag: "H1" | "H2" | "P";
  words: string;
  size: number;
  width?: number;
  y?: number;
}

function put(doc: Doc, whole: Element, { tag, words, size, width = WIDTH, y }: Written): void {
  const element = doc.struct(tag, () => {
    doc.fontSize(size).text(words, MARGIN, y ?? doc.y, { width });
  });
  whole.add(element);
  element.end();
}

function drawSquare(doc: Doc, whole: Element, { square, squareWords }: PaperForm): void {
  const figure = doc.struct(
    "Figure",
    { alt: squareWords, bbox: [RIGHT - SQUARE, MARGIN, RIGHT, MARGIN + SQUARE] },
    () => {
      doc.save().translate(RIGHT - SQUARE, MARGIN);
      doc
        .scale(SQUARE / square.size)
        .path(square.path)
        .fill(INK)
        .restore();
    },
  );
  whole.add(figure);
  figure.end();
}

/** What is only there for the eye. */
function drawn(doc: Doc, draw: () => void): void {
  doc.markContent("Artifact", { type: "Layout" });
  draw();
  doc.endMarkedContent();
}
