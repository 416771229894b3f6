import type { Cell } from "./source";

/** A hash in the making: two halves of 32 bits, mixed as in cyrb53 (public domain). */
export interface Hash {
  a: number;
  b: number;
}

/** Makes a hash new again. */
export function startHash(hash: Hash): void {
  hash.a = 0x5eadbeef;
  hash.b = 0x41c6ce57;
}

/** Takes a number of at most 32 bits into the hash. */
export function hashNumber(hash: Hash, value: number): void {
  hash.a = Math.imul(hash.a ^ value, 0x9e3779b1);
  hash.b = Math.imul(hash.b ^ value, 0x5f356495);
}

/** Takes a text into the hash, two characters into each half in turn: it runs over every cell of a file. */
export function hashText(hash: Hash, text: string): void {
  let { a, b } = hash;
  const { length } = text;
  let i = 0;
  for (; i + 3 < length; i += 4) {
    a = Math.imul(a ^ (text.charCodeAt(i) | (text.charCodeAt(i + 1) << 16)), 0x9e3779b1);
    b = Math.imul(b ^ (text.charCodeAt(i + 2) | (text.charCodeAt(i + 3) << 16)), 0x5f356495);
    a ^= a >>> 15;
    b ^= b >>> 13;
  }
  for (; i < length; i++) a = Math.imul(a ^ text.charCodeAt(i), 0x9e3779b1);
  hash.a = Math.imul(a ^ length ^ (b >>> 16), 0x9e3779b1);
  hash.b = Math.imul(b ^ length ^ (a >>> 15), 0x5f356495);
}

/** The whole number of up to 53 bits that the hash has come to. */
export function endHash({ a, b }: Hash): number {
  const low = Math.imul(a ^ (a >>> 16), 0x85ebca6b) ^ Math.imul(b ^ (b >>> 13), 0xc2b2ae35);
  const high = Math.imul(b ^ (b >>> 16), 0x85ebca6b) ^ Math.imul(a ^ (a >>> 13), 0xc2b2ae35);
  return 4_294_967_296 * (high & 0x1fffff) + (low >>> 0);
}

/**
 * Hash of all cells of a row, or -1 when every one of them is blank. Empty cells at the end do not count. The row is copied
 * into bytes and taken four at a time: its cells are slices of a block, and asking those for each character costs most of a file's time.
 */
export function hashRow(hash: Hash, cells: readonly Cell[]): number {
  const row = textOfRow(cells);
  if (!SOMETHING.test(row)) return -1;
  if (row.length * 3 + 4 > room.bytes.length) room = roomFor(row.length * 4);
  const { written } = encoder.encodeInto(row, room.bytes);
  room.bytes.fill(0, written, written + 3);
  startHash(hash);
  hashWords(hash, room.words, (written + 3) >> 2);
  hashNumber(hash, written);
  return endHash(hash);
}

const SOMETHING = /\S/;
const encoder = new TextEncoder();
let room = roomFor(8192);

function roomFor(length: number): { bytes: Uint8Array; words: Int32Array } {
  const buffer = new ArrayBuffer((length + 7) & ~3);
  return { bytes: new Uint8Array(buffer), words: new Int32Array(buffer) };
}

function textOfRow(cells: readonly Cell[]): string {
  let end = cells.length;
  while (end > 0 && (cells[end - 1] === "" || cells[end - 1] == null)) end--;
  const filled = end === cells.length ? cells : cells.slice(0, end);
  return filled.every((cell) => typeof cell === "string" || cell === null)
    ? filled.join("\t")
    : filled.map((cell) => (typeof cell === "object" && cell !== null ? cell.day : cell)).join("\t");
}

function hashWords(hash: Hash, words: Int32Array, count: number): void {
  let { a, b } = hash;
  for (let i = 0; i < count; i += 2) {
    a = Math.imul(a ^ words[i]!, 0x9e3779b1);
    b = Math.imul(b ^ (i + 1 < count ? words[i + 1]! : 0), 0x5f356495);
    a ^= a >>> 15;
    b ^= b >>> 13;
  }
  hash.a = a ^ (b >>> 16);
  hash.b = b ^ (a >>> 15);
}
