import ts from "typescript";
import { expect, it } from "vitest";
import { filesUnder, lineOf, parsed, textOf, walk } from "~tests/support/sources";

const code = filesUnder("app", "db", "scripts", "tests").filter((path) => /\.(tsx?|mjs|css)$/.test(path));

/** Most lines a file may have, by the first line that fits (architecture.md 3, fence 5). */
const limits: [RegExp, number][] = [
  [/^tests\//, 400],
  [/^app\/styles\//, 400],
  [/^app\/routes\//, 250],
  [/^app\/ui\//, 150],
  [/^app\/server\/.*queries[^/]*\.server\.ts$/, 250],
  [/^app\/server\//, 150],
  [/./, 200],
];

const isRule = (path: string) => path.startsWith("app/domain/rules/") && /= defineRule\(/.test(textOf(path));
const limitOf = (path: string) => (isRule(path) ? 120 : (limits.find(([pattern]) => pattern.test(path))?.[1] ?? 0));

it("no file is longer than its kind may be", () => {
  const lines = (path: string) => textOf(path).trimEnd().split("\n").length;
  expect(code.length).toBeGreaterThan(50);
  expect(
    code.filter((path) => lines(path) > limitOf(path)).map((path) => `${path}: ${lines(path)} of ${limitOf(path)}`),
  ).toEqual([]);
});

it("no function is longer than 40 lines, no component longer than 80", () => {
  const long = code
    // A list of tables is a list, however long.
    .filter((path) => !/^(tests|db\/schema)\//.test(path) && !path.endsWith(".css"))
    .flatMap((path) => functionsOf(path))
    .filter(({ path, name, lines }) => lines > (path.endsWith(".tsx") && /^[A-Z]/.test(name) ? 80 : 40));
  expect(long.map(({ path, name, line, lines }) => `${path}:${line} ${name}: ${lines} lines`)).toEqual([]);
});

it("no folder is an attic", () => {
  const attic = /(^|\/)(utils?|lib|helpers?|common|shared|misc|services?)\//;
  expect(code.filter((path) => attic.test(path))).toEqual([]);
});

it("code of the server says so in its name", () => {
  expect(filesUnder("app/server").filter((path) => !/\.(server\.ts|d\.ts)$/.test(path))).toEqual([]);
});

it("a decision is told on one page", () => {
  const decisions = filesUnder("docs/decisions");
  expect(decisions.length).toBeGreaterThan(4);
  for (const path of decisions) {
    expect(path).toMatch(/\/\d{3}-[a-z0-9-]+\.md$/);
    expect(textOf(path).split("\n").length, path).toBeLessThanOrEqual(61);
    for (const part of ["## Context", "## Decision", "## Consequences"]) expect(textOf(path), path).toContain(part);
  }
  expect(new Set(decisions.map((path) => /(\d{3})-/.exec(path)?.[1])).size).toBe(decisions.length);
});

/** Named functions, methods, and functions given a name. */
function functionsOf(path: string) {
  const found: { path: string; name: string; line: number; lines: number }[] = [];
  walk(parsed(path), (node) => {
    const name = nameOf(node);
    if (name === undefined) return;
    const end = node.getSourceFile().getLineAndCharacterOfPosition(node.getEnd()).line + 1;
    found.push({ path, name, line: lineOf(node), lines: end - lineOf(node) + 1 });
  });
  return found;
}

function nameOf(node: ts.Node): string | undefined {
  if ((ts.isFunctionDeclaration(node) || ts.isMethodDeclaration(node)) && node.body)
    return node.name?.getText() ?? "default";
  const isFunction = ts.isArrowFunction(node) || ts.isFunctionExpression(node);
  const named = isFunction && (ts.isVariableDeclaration(node.parent) || ts.isPropertyAssignment(node.parent));
  return named ? node.parent.name.getText() : undefined;
}
