/** Of pdfkit, what the paper form uses. */
declare module "pdfkit" {
  import type { Readable } from "node:stream";

  interface Element {
    add(child: Element | (() => void)): this;
    end(): void;
  }

  export default class PDFDocument extends Readable {
    constructor(options: Record<string, unknown>);
    y: number;
    /** The face that is set, as fontkit reads it. */
    _font: { font: { hasGlyphForCodePoint(point: number): boolean } };
    widthOfString(words: string): number;
    currentLineHeight(includesGap: boolean): number;
    registerFont(name: string, source: Buffer): this;
    font(name: string): this;
    fontSize(points: number): this;
    text(words: string, x?: number, y?: number, options?: Record<string, unknown>): this;
    addPage(): this;
    struct(
      type: string,
      options?: Record<string, unknown> | (() => void),
      children?: (() => void) | Element[],
    ): Element;
    addStructure(element: Element): this;
    markContent(tag: string, options?: Record<string, unknown>): this;
    endMarkedContent(): this;
    save(): this;
    restore(): this;
    translate(x: number, y: number): this;
    scale(by: number): this;
    path(path: string): this;
    fill(colour: string): this;
    moveTo(x: number, y: number): this;
    lineTo(x: number, y: number): this;
    lineWidth(points: number): this;
    stroke(colour: string): this;
    end(): void;
  }
}

declare module "*.woff?inline" {
  const address: string;
  export default address;
}
