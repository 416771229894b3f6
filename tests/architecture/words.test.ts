import ts from "typescript";
import { expect, it } from "vitest";
import { translator } from "~/messages";
import { filesUnder, lineOf, parsed, textOf, walk } from "~tests/support/sources";

const pages = filesUnder("app").filter((path) => path.endsWith(".tsx"));

it("all text a person reads is in the message files", () => {
  const readable = /^(alt|aria-label|placeholder|title)$/;
  const found: string[] = [];
  for (const path of pages)
    walk(parsed(path), (node) => {
      const inText = ts.isJsxText(node) && /\p{L}/u.test(node.text);
      const inAttribute =
        ts.isJsxAttribute(node) &&
        readable.test(node.name.getText()) &&
        node.initializer &&
        ts.isStringLiteral(node.initializer);
      if (inText || inAttribute) found.push(`${path}:${lineOf(node)} ${node.getText().trim()}`);
    });
  expect(found).toEqual([]);
});

it("every message that is asked for by name is there", () => {
  const t = translator("en");
  const asked = filesUnder("app", "scripts")
    .filter((path) => /\.tsx?$/.test(path))
    .flatMap(keysIn);
  expect(asked.length).toBeGreaterThan(10);
  expect(asked.filter(({ key }) => String(t(key, { count: 2 })) === key.replace(/^[^:]*:/, ""))).toEqual([]);
});

it("message files are valid and have no empty sentence", () => {
  for (const path of filesUnder("app/messages").filter((file) => file.endsWith(".json")))
    expect(textOf(path), path).not.toMatch(/:\s*"\s*"/);
});

/** Keys given as plain text to `t`, with the namespace of the nearest `useTranslation` in the file. */
function keysIn(path: string): { path: string; key: string }[] {
  const text = textOf(path);
  const namespace = /useTranslation\("([^"]+)"/.exec(text)?.[1] ?? "pages";
  return [...text.matchAll(/\bt\("([^"]+)"/g)].map(([, key = ""]) => ({
    path,
    key: key.includes(":") ? key : `${namespace}:${key}`,
  }));
}
