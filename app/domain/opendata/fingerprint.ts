import { isInk } from "./normalise";
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

/** Hash of all cells of a row, or -1 when every one of them is blank. Empty cells do not count, only where the others stand. */
export function hashRow(hash: Hash, cells: readonly Cell[]): number {
  startHash(hash);
  let filled = false;
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i] ?? null;
    if (cell === null || cell === "") continue;
    const text = typeof cell === "string" ? cell : typeof cell === "object" ? cell.day : String(cell);
    hashNumber(hash, i);
    hashText(hash, text);
    filled ||= isInk(text, 0) || text.trim() !== "";
  }
  return filled ? endHash(hash) : -1;
}
