import type { TFunction } from "i18next";

/** A piece of a letter: a sentence or two, an address to open, or a code to type. */
export type Part = { words: string } | { link: string; button: string } | { code: string };

/** What was ordered with a letter, each on one line. */
export type Values = Record<string, string>;

/** How a kind of letter is written. */
export interface Draft {
  /** The letter makes no sense without them. */
  needs: readonly string[];
  parts(t: TFunction, values: Values): Part[];
}

interface Words {
  title: string;
  greeting: string;
  parts: readonly Part[];
  /** Why they got it, and from whom. */
  end: readonly string[];
  /** Where such letters can be stopped. */
  stop: { words: string; link: string } | null;
}

/** A letter as plain text, lines parted by `\n`. A link and a code each stand on a line of their own. */
export function asText({ greeting, parts, end, stop }: Words): string {
  const lines = parts.map((part) => ("words" in part ? part.words : "link" in part ? part.link : part.code));
  const last = stop ? [...end, stop.words, stop.link] : end;
  return `${[greeting, ...lines, last.join("\n")].join("\n\n")}\n`;
}

const face = "font-family:Verdana,Arial,sans-serif;font-size:18px;line-height:1.55;color:#241b2b";
const quiet = "font-size:16px;color:#5b5063";
const button =
  "display:inline-block;padding:12px 20px;border-radius:12px;background:#6b1f57;color:#ffffff;font-weight:bold";
const letters = "font-family:Consolas,Menlo,monospace;font-size:26px;font-weight:bold;letter-spacing:2px";

/** The same as HTML: no picture, nothing fetched, readable when a mail program takes the style away. */
export function asHtml({ title, greeting, parts, end, stop }: Words): string {
  const body = [paragraph(greeting), ...parts.map(partAsHtml)];
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
</head>
<body style="margin:0;padding:24px;background:#ffffff">
<div style="max-width:600px;${face}">
${body.join("\n")}
<hr style="border:0;border-top:1px solid #85788c;margin:24px 0">
${end.map((words) => paragraph(words, quiet)).join("\n")}
${stop ? stopAsHtml(stop) : ""}</div>
</body>
</html>
`;
}

function partAsHtml(part: Part): string {
  if ("words" in part) return paragraph(part.words);
  if ("code" in part) return paragraph(part.code, letters);
  const link = escaped(part.link);
  return [
    `<p style="margin:16px 0"><a href="${link}" style="${button}">${escaped(part.button)}</a></p>`,
    `<p style="margin:16px 0;${quiet};word-break:break-all">${link}</p>`,
  ].join("\n");
}

function stopAsHtml({ words, link }: { words: string; link: string }): string {
  return `<p style="margin:16px 0;${quiet}"><a href="${escaped(link)}" style="color:#5b5063">${escaped(words)}</a></p>\n`;
}

function paragraph(words: string, style = ""): string {
  return `<p style="margin:16px 0;${style}">${escaped(words)}</p>`;
}

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => entities[sign]!);
}
