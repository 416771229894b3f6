import { expect } from "vitest";

/** A page as it was sent: every page of the product that a test fetches goes through `fetchPage`. */
export interface FetchedPage {
  status: number;
  html: string;
  title: string;
  h1: string;
}

/**
 * Fetches a page and holds it to what every page owes its readers: a language, one h1 that the title begins with, a label
 * for each control, no id twice, no link or button inside another.
 */
export async function fetchPage(origin: string, path: string): Promise<FetchedPage> {
  const answer = await fetch(origin + path, { redirect: "manual" });
  const html = await answer.text();
  const page = {
    status: answer.status,
    html,
    title: wordsOf(html, "title")[0] ?? "",
    h1: wordsOf(html, "h1")[0] ?? "",
  };
  expect(faultsOf(html), path).toEqual([]);
  return page;
}

/**
 * What a page shows in its main part. The words that come along for its script stand outside of it, so a sentence found
 * here was said, not only brought.
 */
export function mainOf(html: string): string {
  const main = /<main\b[\s\S]*<\/main>/.exec(html)?.[0];
  if (main === undefined) throw new Error(`a page without a main part: ${html.slice(0, 200)}`);
  return main;
}

/** What is wrong with a page, in words; empty when nothing is. */
export function faultsOf(html: string): string[] {
  const headings = wordsOf(html, "h1");
  const title = wordsOf(html, "title")[0] ?? "";
  const tags = tagsOf(html);
  const ids = tags.map((tag) => tag.at.id).filter((id) => id !== undefined);
  return [
    ...(/<html[^>]*\slang="[a-z]{2}/i.test(html) ? [] : ["no language"]),
    ...(headings.length === 1 ? [] : [`${headings.length} h1`]),
    ...(headings[0] && (title === headings[0] || title.startsWith(`${headings[0]} – `))
      ? []
      : [`title "${title}" does not begin with h1 "${headings[0]}"`]),
    ...ids.filter((id, place) => ids.indexOf(id) !== place).map((id) => `id ${id} twice`),
    ...tags.filter((tag) => isControl(tag) && !isLabelled(tag, tags)).map((tag) => `no label for <${tag.name}>`),
    ...tags.filter((tag) => isPressed(tag) && tag.inside.some(isPressed)).map((tag) => `<${tag.name}> in another`),
    ...tags.flatMap((tag) => (tag.at["aria-labelledby"] ?? "").split(/\s+/).filter((id) => id && !ids.includes(id))),
  ];
}

interface Tag {
  name: string;
  at: Record<string, string>;
  inside: readonly Tag[];
}

const empty = /^(area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr|path|rect|circle|line)$/;

function tagsOf(html: string): Tag[] {
  const open: Tag[] = [];
  const all: Tag[] = [];
  for (const [, end, name = "", attributes = "", closed] of html.matchAll(/<(\/?)([a-z][a-z0-9-]*)([^>]*?)(\/?)>/gi)) {
    if (end) {
      while (open.length > 0 && open.pop()!.name !== name);
      continue;
    }
    const tag = { name, at: attributesIn(attributes), inside: [...open] };
    all.push(tag);
    if (!closed && !empty.test(name)) open.push(tag);
  }
  return all;
}

function attributesIn(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/([a-z-]+)(?:="([^"]*)")?/gi)].map(([, name, value = ""]) => [name, value]),
  );
}

function isControl({ name, at }: Tag): boolean {
  return /^(select|textarea)$/.test(name) || (name === "input" && !/^(hidden|submit|button)$/.test(at.type ?? ""));
}

function isLabelled({ at, inside }: Tag, tags: readonly Tag[]): boolean {
  const named = Boolean(at["aria-label"] || at["aria-labelledby"]) || inside.some((tag) => tag.name === "label");
  return named || (at.id !== undefined && tags.some((tag) => tag.name === "label" && tag.at.for === at.id));
}

function isPressed({ name }: Tag): boolean {
  return /^(a|button|select|textarea|input|summary)$/.test(name);
}

function wordsOf(html: string, name: string): string[] {
  return [...html.matchAll(new RegExp(`<${name}[^>]*>(.*?)</${name}>`, "gs"))].map(([, text = ""]) =>
    text.replace(/<[^>]*>/g, "").trim(),
  );
}
