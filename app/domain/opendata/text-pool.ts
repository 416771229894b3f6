/**
 * Many short texts in one block of bytes, each kept once and known by its number. A million grant ids as JavaScript strings
 * would take three times the room, and would keep alive the blocks of the file they were cut from.
 */
export class TextPool {
  size = 0;
  #bytes = new Uint8Array(1 << 16);
  #ends = new Uint32Array(1 << 10);
  #slots = new Int32Array(1 << 11).fill(-1);
  #scratch = new Uint8Array(1 << 10);
  static #encoder = new TextEncoder();
  static #decoder = new TextDecoder("utf-8", { ignoreBOM: true });

  /** The number of a text, which is kept when it is new. Numbers count up from 0. */
  intern(text: string): number {
    const length = this.#encode(text);
    const slot = this.#slotOf(length);
    const known = this.#slots[slot]!;
    return known === -1 ? this.#append(length, slot) : known;
  }

  /** The number of a text when it is kept; undefined otherwise. */
  find(text: string): number | undefined {
    const known = this.#slots[this.#slotOf(this.#encode(text))]!;
    return known === -1 ? undefined : known;
  }

  /** The text of a number that `intern` gave. */
  textOf(index: number): string {
    return TextPool.#decoder.decode(this.#bytes.subarray(this.#startOf(index), this.#ends[index]!));
  }

  #startOf(index: number): number {
    return index === 0 ? 0 : this.#ends[index - 1]!;
  }

  #encode(text: string): number {
    if (text.length * 3 > this.#scratch.length) this.#scratch = new Uint8Array(text.length * 4);
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code > 127) return TextPool.#encoder.encodeInto(text, this.#scratch).written;
      this.#scratch[i] = code;
    }
    return text.length;
  }

  #slotOf(length: number): number {
    const mask = this.#slots.length - 1;
    for (let slot = hash(this.#scratch, 0, length) & mask; ; slot = (slot + 1) & mask) {
      const index = this.#slots[slot]!;
      if (index === -1 || this.#holds(index, length)) return slot;
    }
  }

  #holds(index: number, length: number): boolean {
    const start = this.#startOf(index);
    if (this.#ends[index]! - start !== length) return false;
    for (let i = 0; i < length; i++) if (this.#bytes[start + i] !== this.#scratch[i]) return false;
    return true;
  }

  #append(length: number, slot: number): number {
    const index = this.size++;
    const start = this.#startOf(index);
    if (start + length > this.#bytes.length) this.#bytes = grown(this.#bytes, start + length);
    if (index >= this.#ends.length) this.#ends = grown(this.#ends, index + 1);
    this.#bytes.set(this.#scratch.subarray(0, length), start);
    this.#ends[index] = start + length;
    this.#slots[slot] = index;
    if (this.size * 2 > this.#slots.length) this.#rehash();
    return index;
  }

  #rehash(): void {
    const slots = new Int32Array(this.#slots.length * 2).fill(-1);
    for (let index = 0; index < this.size; index++) {
      let slot = hash(this.#bytes, this.#startOf(index), this.#ends[index]!) & (slots.length - 1);
      while (slots[slot] !== -1) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = index;
    }
    this.#slots = slots;
  }
}

/** FNV-1a over bytes, mixed so that its low bits can pick a slot. */
function hash(bytes: Uint8Array, from: number, to: number): number {
  let h = 0x811c9dc5;
  for (let i = from; i < to; i++) h = Math.imul(h ^ bytes[i]!, 0x01000193);
  h ^= h >>> 15;
  return Math.imul(h, 0x2c1b3c6d) ^ (h >>> 12);
}

/** A copy with at least twice the room. */
export function grown<T extends Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array>(
  old: T,
  atLeast: number,
): T {
  const bigger = new (old.constructor as new (length: number) => T)(Math.max(old.length * 2, atLeast));
  bigger.set(old as never);
  return bigger;
}
