/** A piece of CSV and the next place of each mark in it: found once, kept until the reader has passed it. */
export interface Searched {
  text: string;
  delimiter: string;
  next: { quote: number; delimiter: number; lineFeed: number; carriageReturn: number; above127: number };
}

export const unsearched = (): Searched["next"] => ({
  quote: -1,
  delimiter: -1,
  lineFeed: -1,
  carriageReturn: -1,
  above127: -1,
});

/** Place of the delimiter or line break that ends the plain cell at `from`; the text's length when it is not there. */
export function cellEnd(reading: Searched, from: number): number {
  const { next, text } = reading;
  if (next.delimiter < from) next.delimiter = orEnd(findDelimiter(reading, from), text);
  return Math.min(next.delimiter, nextBreak(reading, from));
}

/** Spelled out because V8 searches many times faster for a constant than for a variable. */
function findDelimiter({ text, delimiter }: Searched, from: number): number {
  if (delimiter === ",") return text.indexOf(",", from);
  return delimiter === ";" ? text.indexOf(";", from) : text.indexOf("\t", from);
}

/** Place of the next line feed or carriage return; the text's length when there is none. */
export function nextBreak({ next, text }: Searched, from: number): number {
  if (next.lineFeed < from) next.lineFeed = orEnd(text.indexOf("\n", from), text);
  if (next.carriageReturn < from) next.carriageReturn = orEnd(text.indexOf("\r", from), text);
  return Math.min(next.lineFeed, next.carriageReturn);
}

/** Place of the next quote; the text's length when there is none. */
export function nextQuote({ next, text }: Searched, from: number): number {
  if (next.quote < from) next.quote = orEnd(text.indexOf('"', from), text);
  return next.quote;
}

/** Place of the next byte that is not ASCII; the text's length when there is none. */
export function nextAbove127({ next, text }: Searched, from: number): number {
  if (next.above127 < from) {
    ABOVE_127.lastIndex = from;
    next.above127 = ABOVE_127.exec(text)?.index ?? text.length;
  }
  return next.above127;
}

const ABOVE_127 = /[\x80-\xff]/g;
const orEnd = (place: number, text: string) => (place < 0 ? text.length : place);
