import { expect, it } from "vitest";
import { filesUnder, textOf } from "~tests/support/sources";

const sheets = filesUnder("app/styles").filter((path) => path.endsWith(".css"));
/** Tokens name the colours and sizes, faces the fonts, and drawings of the audit have units of their own. */
const ownSizes = /\/(tokens|faces|audit|audit-file|audit-parts)\.css$/;
const withoutComments = (path: string) => textOf(path).replace(/\/\*.*?\*\//gs, "");

it("colours and pixels are named in tokens.css and nowhere else", () => {
  const raw = /#[0-9a-f]{3,8}\b|\b(rgb|hsl|oklch|lab)a?\(|\b\d*\.?\d+px\b/gi;
  const checked = sheets.filter((path) => !ownSizes.test(path));
  expect(checked.length).toBeGreaterThan(20);
  expect(
    checked.flatMap((path) => [...withoutComments(path).matchAll(raw)].map(([found]) => `${path}: ${found}`)),
  ).toEqual([]);
});

it("every token that is used is there", () => {
  const defined = new Set([...textOf("app/styles/tokens.css").matchAll(/(--[a-z0-9-]+):/g)].map(([, name]) => name));
  /** Set by a component, on the element it is drawn with. */
  const set = new Set(["--v", "--at", "--from", "--to", "--drop", "--years", "--quarters"]);
  const unknown = sheets.flatMap((path) =>
    [...withoutComments(path).matchAll(/var\((--[a-z0-9-]+)/g)]
      .filter(([, name = ""]) => !defined.has(name) && !set.has(name))
      .map(([, name]) => `${path}: ${name}`),
  );
  expect(unknown).toEqual([]);
});

it("the dark side that is chosen is the dark side the device asks for, and names every colour of the light", () => {
  const text = textOf("app/styles/tokens.css");
  const block = (start: string) => {
    const from = text.indexOf(start);
    expect(from, start).toBeGreaterThan(-1);
    const lines = text.slice(from, text.indexOf("}", from)).split("\n").slice(1);
    return lines.map((line) => line.trim()).filter((line) => line.startsWith("--") || line.startsWith("color-scheme"));
  };
  const device = block(':root:not([data-theme="light"])');
  expect(block(':root[data-theme="dark"]')).toEqual(device);
  const isColour = (line: string) => /^--[a-z-]+: #/.test(line);
  const names = (lines: string[]) => lines.filter(isColour).map((line) => line.split(":")[0]);
  expect(names(block(":root {"))).toEqual(names(device));
});

it("every sheet is imported by another or linked by a page", () => {
  const code = filesUnder("app").filter((path) => /\.(css|tsx?)$/.test(path));
  const text = code.map(textOf).join("\n");
  expect(sheets.filter((path) => !text.includes(path.split("/").at(-1)!))).toEqual([]);
});
