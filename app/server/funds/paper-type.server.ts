import latin from "@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-400-normal.woff?inline";
import latinExt from "@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-400-normal.woff?inline";
import PDFDocument from "pdfkit";

export type Doc = InstanceType<typeof PDFDocument>;
type Face = "latin" | "latin-ext";

/** Letters of one face that stand together. */
interface Run {
  face: Face;
  words: string;
  width: number;
}

const bytes = (font: string) => Buffer.from(font.slice(font.indexOf(",") + 1), "base64");
const faces: Record<Face, Buffer> = { latin: bytes(latin), "latin-ext": bytes(latinExt) };

/** Makes the faces of the paper form known to a document: ŵ and ŷ are in a second one. */
export function withFaces(doc: Doc): Doc {
  for (const [face, font] of Object.entries(faces)) doc.registerFont(face, font);
  return doc.font("latin");
}

/** A document that is only measured with. */
const ruler = withFaces(new PDFDocument({ font: null }));
/** Whether a face holds a letter. */
export const hasGlyph = (face: Face, letter: string) =>
  ruler.font(face)._font.font.hasGlyphForCodePoint(letter.codePointAt(0)!);

function runsOf(words: string, size: number): Run[] {
  const runs: { face: Face; words: string }[] = [];
  for (const letter of words) {
    const face = !hasGlyph("latin", letter) && hasGlyph("latin-ext", letter) ? "latin-ext" : "latin";
    const last = runs.at(-1);
    if (last?.face === face) last.words += letter;
    else runs.push({ face, words: letter });
  }
  return runs.map((run) => ({ ...run, width: ruler.font(run.face).fontSize(size).widthOfString(run.words) }));
}

const widthOf = (words: string, size: number) => runsOf(words, size).reduce((sum, { width }) => sum + width, 0);

/** Words in lines of a width (points), each in runs of one face. A word that is wider than a line is broken. */
export function linesOf(words: string, size: number, width: number): Run[][] {
  const lines: string[] = [];
  let line = "";
  for (const word of words.split(/\s+/).flatMap((one) => pieces(one, size, width))) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (widthOf(longer, size) <= width) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line].map((one) => runsOf(one, size));
}

function pieces(word: string, size: number, width: number): string[] {
  if (widthOf(word, size) <= width) return [word];
  const found = [""];
  for (const letter of word)
    if (widthOf(found.at(-1)! + letter, size) <= width) found[found.length - 1] += letter;
    else found.push(letter);
  return found;
}

/** How high a line is, in points. */
export function lineHeight(size: number): number {
  return ruler.font("latin").fontSize(size).currentLineHeight(true);
}

/** How high words are when they are drawn, in points. */
export function heightOf(words: string, size: number, width: number): number {
  return linesOf(words, size, width).length * lineHeight(size);
}
