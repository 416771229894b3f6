import { SaxesParser } from "saxes";
import { Refusal } from "~/domain/opendata/source";

/** What a reader of a workbook's part wants to hear. Names come without their prefix. */
export interface XmlListener {
  open?(name: string, attributes: Record<string, string>): void;
  close?(name: string): void;
  text?(text: string): void;
}

export interface XmlReader {
  write(piece: Buffer): void;
  end(): void;
}

/** Longest stretch without a tag, in characters, before the part is given up: no cell is as long. */
const SILENCE = 4_194_304;

/** Reads XML as it comes. Throws `Refusal`: entities-refused for any DOCTYPE, broken-workbook. */
export function xmlReader(listener: XmlListener): XmlReader {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const decoder = new TextDecoder("utf-8");
  let silence = 0;
  parser.on("error", () => {
    throw new Refusal("broken-workbook");
  });
  parser.on("doctype", () => {
    throw new Refusal("entities-refused");
  });
  parser.on("opentag", (tag) => {
    silence = 0;
    listener.open?.(localName(tag.name), tag.attributes);
  });
  parser.on("closetag", (tag) => {
    silence = 0;
    listener.close?.(localName(tag.name));
  });
  const text = (value: string) => listener.text?.(value);
  parser.on("text", text);
  parser.on("cdata", text);
  const write = (value: string) => {
    silence += value.length;
    parser.write(value);
    if (silence > SILENCE) throw new Refusal("broken-workbook");
  };
  return {
    write: (piece) => write(decoder.decode(piece, { stream: true })),
    end: () => {
      write(decoder.decode());
      parser.close();
    },
  };
}

/** Reads a whole part. */
export async function readXml(part: AsyncIterable<Buffer>, listener: XmlListener): Promise<void> {
  const reader = xmlReader(listener);
  for await (const piece of part) reader.write(piece);
  reader.end();
}

/** An attribute whatever its prefix. */
export function attribute(attributes: Record<string, string>, name: string): string | undefined {
  return attributes[name] ?? Object.entries(attributes).find(([key]) => localName(key) === name)?.[1];
}

/** Excel writes characters that XML cannot hold, and some line ends, as `_x000D_`. */
export function unescaped(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

const localName = (name: string) => name.slice(name.indexOf(":") + 1);
