import PDFDocument from "pdfkit";
import { htmlLang } from "~/messages";
import type { PaperForm, PrintedPart } from "./paper-form.server";
import { BESIDE, FOOT, GAPS, MARGIN, RIGHT, SIZES, SQUARE, TOP, WIDTH } from "./paper-measures.server";
import { type Doc, lineHeight, linesOf, withFaces } from "./paper-type.server";

const INK = "black";

type Element = ReturnType<Doc["struct"]>;

/** The paper form as a PDF that can be read aloud (PDF/UA-1): tagged, in its language, with its title and an embedded font. */
export async function paperPdf(form: PaperForm, madeAt: Date): Promise<Buffer> {
  const doc = new PDFDocument({
    ...{
      tagged: true,
      subset: "PDF/UA",
      pdfVersion: "1.7",
      lang: form.lang,
      displayTitle: true,
      size: "A4",
      font: null,
    },
    margins: { top: MARGIN, left: MARGIN, right: MARGIN, bottom: 0 },
    info: { Title: form.title, CreationDate: madeAt },
  });
  withFaces(doc);
  const whole = doc.struct("Document");
  doc.addStructure(whole);
  for (const [at, sheet] of form.sheets.entries()) {
    if (at > 0) doc.addPage();
    drawSquare(doc, whole, form);
    doc.y = MARGIN;
    if (at === 0) drawHead(doc, whole, form);
    else doc.y = TOP;
    for (const part of sheet.parts) drawPart(doc, whole, part);
    put(doc, whole, { tag: "P", words: `${form.title}. ${sheet.foot}`, size: SIZES.foot, y: FOOT });
  }
  if (form.sheets.length === 0) drawHead(doc, whole, form);
  whole.end();
  doc.end();
  const chunks: Buffer[] = [];
  for await (const chunk of doc) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function drawHead(doc: Doc, whole: Element, { title, lead, about }: PaperForm): void {
  put(doc, whole, { tag: "H1", words: title, size: SIZES.title, width: BESIDE });
  for (const words of lead) put(doc, whole, { tag: "P", words, size: SIZES.lead, width: BESIDE });
  for (const words of about) drawPart(doc, whole, { heading: words, isFunders: false, hints: [], lines: 1 });
}

function drawPart(doc: Doc, whole: Element, { heading, isFunders, hints, lines }: PrintedPart): void {
  doc.y += GAPS.part;
  put(doc, whole, { tag: "H2", words: heading, isFunders, size: SIZES.heading });
  for (const hint of hints) put(doc, whole, { tag: "P", ...hint, size: SIZES.hint });
  drawn(doc, () => {
    for (let line = 0; line < lines; line++) {
      doc.y += line === 0 ? GAPS.first : GAPS.next;
      doc.lineWidth(0.5).moveTo(MARGIN, doc.y).lineTo(RIGHT, doc.y).stroke(INK);
    }
  });
}

interface Written {
  tag: "H1" | "H2" | "P";
  words: string;
  isFunders?: boolean;
  size: number;
  width?: number;
  y?: number;
}

function put(doc: Doc, whole: Element, { tag, words, isFunders, size, width = WIDTH, y }: Written): void {
  const element = doc.struct(tag, isFunders ? { lang: htmlLang.en } : {}, () => {
    doc.y = y ?? doc.y;
    for (const line of linesOf(words, size, width)) {
      const at = doc.y;
      let x = MARGIN;
      for (const run of line) {
        doc.font(run.face).fontSize(size).text(run.words, x, at, { lineBreak: false });
        x += run.width;
      }
      doc.y = at + lineHeight(size);
    }
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
