import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Env } from "../env.server";
import { letterName } from "./folder.server";
import { folderOf } from "./settings.server";

/** So many are listed: it is to find the one that has just been sent. */
const MOST = 50;

/** A letter in a mail folder; `name` is what its file is called, `day` and `time` are by the clock in Britain. */
export interface LetterInFolder {
  name: string;
  to: string;
  subject: string;
  day: string;
  time: string;
}

/** The folder whose letters anybody may read, so that a visitor can sign in; null where letters are for those they went to. */
export function demoFolder({ mode, mailUrl }: Pick<Env, "mode" | "mailUrl">): string | null {
  return mode === "demo" ? folderOf({ mailUrl }) : null;
}

/** The newest letters in a folder, at most 50, the newest first; none when there is no such folder. */
export async function lettersIn(folder: string): Promise<LetterInFolder[]> {
  const names = (await readdir(folder).catch(() => []))
    .filter((file) => file.endsWith(".eml"))
    .map((file) => file.slice(0, -".eml".length))
    .filter((name) => letterName.test(name))
    .sort()
    .reverse();
  const read = await Promise.all(names.slice(0, MOST).map((name) => letterIn(folder, name)));
  return read.flatMap((found) => (found === null ? [] : [found.letter]));
}

/** One letter and the lines of its plain text; null when `name` is not one of ours, or there is no such file. */
export async function letterIn(
  folder: string,
  name: string,
): Promise<{ letter: LetterInFolder; lines: string[] } | null> {
  if (!letterName.test(name)) return null;
  const file = await readFile(join(folder, `${name}.eml`), "utf8").catch(() => null);
  if (file === null) return null;
  const [head = "", ...body] = file.split("\r\n\r\n");
  const headers = headersIn(head);
  const letter = { name, to: headers.to ?? "", subject: headers.subject ?? "", ...inBritain(headers.date ?? "") };
  return { letter, lines: plainText(body.join("\r\n\r\n"), headers["content-type"] ?? "") };
}

/** Headers by their name in small letters. A line that begins with a space goes on from the one before. */
function headersIn(head: string): Record<string, string> {
  const lines = head.replace(/\r\n(?=[ \t])/g, "").split("\r\n");
  const pairs = lines.map((line) => /^([^:]+):\s*(.*)$/.exec(line) ?? []);
  return Object.fromEntries(pairs.map(([, name = "", value = ""]) => [name.toLowerCase(), inPlainWords(value)]));
}

/** Undoes what headers do to signs beyond ASCII: `=?UTF-8?B?U2nDom4=?=`. The space between two such words is none. */
function inPlainWords(value: string): string {
  return value
    .replace(/\?=\s+=\?/g, "?==?")
    .replace(/=\?UTF-8\?B\?(.*?)\?=/g, (_, word: string) => Buffer.from(word, "base64").toString());
}

/** The first part of the message, which folder.server.ts writes as it stands. */
function plainText(body: string, type: string): string[] {
  const [, boundary = ""] = /boundary="([^"]+)"/.exec(type) ?? [];
  const [, part = ""] = body.split(`--${boundary}\r\n`);
  const text = part.slice(part.indexOf("\r\n\r\n") + 4).split(`\r\n--${boundary}`)[0] ?? "";
  return text.trimEnd().split("\r\n");
}

function inBritain(date: string): { day: string; time: string } {
  const at = new Date(date);
  const zone = { timeZone: "Europe/London" } as const;
  return {
    day: at.toLocaleDateString("sv-SE", zone),
    time: at.toLocaleTimeString("en-GB", { ...zone, hour: "2-digit", minute: "2-digit" }),
  };
}
