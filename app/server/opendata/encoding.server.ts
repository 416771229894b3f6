import { isUtf8 } from "node:buffer";
import type { FileHandle } from "node:fs/promises";
import { fileBlocks } from "./file-pieces.server";

export type TextEncoding = "utf-8" | "windows-1252";

/** Turns bytes, one character each, into what they say. */
export interface Decoder {
  decoded(bytes: string): string;
  /** Bytes met so far that mean nothing in this encoding and became U+FFFD. */
  replaced(): number;
}

/** UTF-8 if every byte of the file fits it, else Windows-1252. */
export async function encodingOf(file: FileHandle): Promise<TextEncoding> {
  let rest = Buffer.alloc(0);
  for await (const block of fileBlocks(file)) {
    const whole = rest.length > 0 ? Buffer.concat([rest, block]) : block;
    const cut = whole.length - openSequence(whole);
    if (!isUtf8(whole.subarray(0, cut))) return "windows-1252";
    rest = Buffer.from(whole.subarray(cut));
  }
  return rest.length === 0 ? "utf-8" : "windows-1252";
}

/** Bytes at the end that begin a UTF-8 character without finishing it (0 to 3). */
function openSequence(block: Buffer): number {
  for (let back = 1; back <= Math.min(3, block.length); back++) {
    const byte = block[block.length - back]!;
    if (byte >= 0xc0) return back < lengthOf(byte) ? back : 0;
    if (byte < 0x80) return 0;
  }
  return 0;
}

const lengthOf = (lead: number) => (lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2);

/** The decoder of an encoding. */
export function decoderOf(encoding: TextEncoding): Decoder {
  if (encoding === "utf-8") return { decoded: fromUtf8, replaced: () => 0 };
  let replaced = 0;
  const letter = (byte: string) => {
    const found = WINDOWS_1252[byte.charCodeAt(0) - 0x80]!;
    if (found === "\ufffd") replaced += 1;
    return found;
  };
  return { decoded: (bytes) => bytes.replace(/[\x80-\x9f]/g, letter), replaced: () => replaced };
}

function fromUtf8(bytes: string): string {
  return /[\x80-\xff]/.test(bytes) ? Buffer.from(bytes, "latin1").toString("utf8") : bytes;
}

/** 0x80 to 0x9F; the rest of Windows-1252 equals the first 256 code points. Five bytes are not assigned. */
const WINDOWS_1252 = [..."€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffdŽ\ufffd\ufffd‘’“”•–—˜™š›œ\ufffdžŸ"];
