import { isUtf8 } from "node:buffer";
import { readFile } from "node:fs/promises";
import { FileTypeParser } from "file-type/node";
import { fileTypes } from "~/domain/files/types";

/** Why a file's type is not one that is kept; each has a sentence under `problem.file` in messages/en/files.json. */
export type TypeProblem = "oldOffice" | "script" | "notText" | "otherType";

const WITHIN = 5_000;
/** Browsers and mail programs run what stands in these, whatever the file is called. */
const SCRIPT = /<(!doctype|html|head|body|svg|script|iframe|object|embed|\?xml)\b/i;
/** What no text has: signs that steer a machine, but for tab, line feed, form feed and carriage return. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const STEERING = /[\x00-\x08\x0b\x0e-\x1f\x7f]/;

/**
 * The type of a file by what is in it. A text is CSV when its name says so: both are harmless. Of what is packed, only the
 * table of contents is read, and of that no more than a megabyte.
 */
export async function typeOf(path: string, name: string): Promise<{ type: string } | { problem: TypeProblem }> {
  const found = await new FileTypeParser({ signal: AbortSignal.timeout(WITHIN) }).fromFile(path).catch(() => undefined);
  if (!found) return textType(await readFile(path), name);
  if (Object.hasOwn(fileTypes, found.mime)) return { type: found.mime };
  if (found.mime === "application/x-cfb") return { problem: "oldOffice" };
  return { problem: found.ext === "xml" ? "script" : "otherType" };
}

function textType(bytes: Buffer, name: string): { type: string } | { problem: TypeProblem } {
  const text = bytes.toString("latin1");
  if (SCRIPT.test(text)) return { problem: "script" };
  if (STEERING.test(text)) return { problem: "otherType" };
  if (!isUtf8(bytes)) return { problem: "notText" };
  return { type: /\.csv$/i.test(name) ? "text/csv" : "text/plain" };
}
