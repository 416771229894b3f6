import { readFileSync, writeFileSync } from "node:fs";
import { constants, deflateRawSync } from "node:zlib";
import { workbookParts, writeZip } from "./workbook";

const MB = 1_048_576;

/** The part of a workbook that holds its first sheet. */
export const SHEET = "xl/worksheets/sheet1.xml";

/** The parts of a small workbook. */
export const plain = () =>
  workbookParts({
    sheets: {
      grants: [
        ["Identifier", "Title"],
        ["a", "b"],
      ],
    },
  });

/** Writes a workbook with one part that repeats itself: the repetition is packed once and its bytes are written again. */
export async function inflating(
  path: string,
  part: string,
  before: string,
  again: string,
  times: number,
  after: string,
) {
  const block = again.repeat(Math.ceil(MB / again.length));
  const blocks = Math.max(1, Math.round((times * again.length) / block.length));
  const pack = (text: string) => deflateRawSync(text, { level: 9, finishFlush: constants.Z_FULL_FLUSH });
  const packed = Buffer.concat([pack(before), ...Array<Buffer>(blocks).fill(pack(block)), deflateRawSync(after)]);
  const size = before.length + blocks * block.length + after.length;
  const { [part]: _, ...others } = plain();
  return withPackedPart(await writeZip(path, { ...others, [part]: "" }), part, packed, size);
}

/** Puts packed bytes in the place of the last part of a zip, which is empty. */
function withPackedPart(path: string, part: string, packed: Buffer, size: number): string {
  const zip = readFileSync(path);
  const directory = zip.indexOf("PK\x01\x02");
  const local = zip.lastIndexOf("PK\x03\x04");
  const data = local + 30 + part.length;
  const central = zip.lastIndexOf("PK\x01\x02");
  for (const header of [local + 8, central + 10]) {
    zip.writeUInt16LE(8, header);
    zip.writeUInt32LE(packed.length, header + 10);
    zip.writeUInt32LE(size, header + 14);
  }
  const end = zip.lastIndexOf("PK\x05\x06");
  zip.writeUInt32LE(data + packed.length, end + 16);
  writeFileSync(path, Buffer.concat([zip.subarray(0, data), packed, zip.subarray(directory)]));
  return path;
}
