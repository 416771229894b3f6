import { Refusal } from "~/domain/opendata/source";
import { fileBlocks } from "./file-pieces.server";
import type { OpenedFile } from "./opened-file.server";

/** What a file begins with that is something else; the name is a context of `refused.unknown-format` in messages/en/opendata.json. */
const beginnings: readonly [name: string, RegExp][] = [
  ["pdf", /^%PDF/],
  ["image", /^(\x89PNG|\xff\xd8\xff|GIF8|RIFF.{4}WEBP|II\*\0|MM\0\*|(<!doctype svg[^>]*>\s*)?<svg\b)/is],
  ["html", /^<(!doctype html|html|head|body|title|meta|script|style|table|div|p|h1)\b/i],
];
/** What may stand before the first element of a page or a drawing. */
const BEFORE_ELEMENT = /<!--.*?-->|<\?[^>]*>/gs;
const BYTE_ORDER_MARK = /^\xef\xbb\xbf/;
const OLD_OFFICE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);
/** A workbook with a password is an old container with this part in it. */
const LOCKED = Buffer.from("EncryptedPackage", "utf16le");

/** Throws `Refusal` unknown-format, by its name where we know it, for what is neither CSV nor JSON by its content. */
export async function refuseOther({ head, handle }: OpenedFile): Promise<void> {
  if (head.indexOf(OLD_OFFICE) === 0) {
    const isLocked = await holds(handle, LOCKED);
    throw new Refusal("unknown-format", { context: isLocked ? "locked-workbook" : "old-workbook" });
  }
  const text = head.toString("latin1").replace(BYTE_ORDER_MARK, "").replace(BEFORE_ELEMENT, "").trimStart();
  const [context] = beginnings.find(([, beginning]) => beginning.test(text)) ?? [];
  if (context) throw new Refusal("unknown-format", { context });
  if (head.includes(0)) throw new Refusal("unknown-format");
}

async function holds(handle: OpenedFile["handle"], wanted: Buffer): Promise<boolean> {
  let before: Buffer = Buffer.alloc(0);
  for await (const block of fileBlocks(handle)) {
    const piece = Buffer.concat([before, block]);
    if (piece.includes(wanted)) return true;
    before = piece.subarray(-wanted.length);
  }
  return false;
}
