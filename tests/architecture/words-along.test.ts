import { existsSync } from "node:fs";
import { posix } from "node:path";
import { expect, it } from "vitest";
import type { WordNames } from "~/messages/words";
import { aroundWords } from "~/messages/words-along";
import { filesUnder, root, textOf } from "~tests/support/sources";

const routes = filesUnder("app/routes").filter((path) => /handle = \{[^}]*\bscript:/.test(textOf(path)));
const modules = import.meta.glob<{ handle: { words?: WordNames | ((data: unknown) => WordNames) } }>(
  "../../app/routes/**/*.tsx",
);

it.each(routes)("%s takes along the messages that its components ask for", async (path) => {
  const { handle } = await modules[`../../${path}`]!();
  const { words = [] } = handle;
  const named = typeof words === "function" ? words({ part: "length" }) : words;
  const along = [...aroundWords, ...named].map((name) => name.split(/[:/]/)[0]!);
  expect([...askedBy(path)].filter((namespace) => !along.includes(namespace))).toEqual([]);
});

/** Namespaces that a module and all it imports, but for the server's, name; of `rules/…` the first part. */
function askedBy(path: string, seen = new Set<string>(), asked = new Set<string>()): Set<string> {
  if (seen.has(path) || path.includes(".server") || path.startsWith("app/messages/")) return asked;
  seen.add(path);
  const text = textOf(path);
  for (const [, namespace = ""] of text.matchAll(/useTranslation\("([\w-]+)"|\bt\([`"]([\w-]+)[:/]/g))
    if (namespace) asked.add(namespace);
  for (const [, namespace = ""] of text.matchAll(/\bt\([`"]([\w-]+)[:/]/g)) asked.add(namespace);
  for (const [, from = ""] of text.matchAll(/(?:from|import) ?\(?"((?:~\/|\.)[^"]+)"/g)) {
    const base = from.startsWith("~") ? `app${from.slice(1)}` : posix.join(posix.dirname(path), from);
    const found = [`${base}.tsx`, `${base}.ts`].find((file) => existsSync(root + file));
    if (found) askedBy(found, seen, asked);
  }
  return asked;
}
