import { expect, it } from "vitest";
import { textOf } from "~tests/support/sources";

const manifest = JSON.parse(textOf("package.json"));
const all: Record<string, string> = { ...manifest.dependencies, ...manifest.devDependencies };

it("there are at most 40 runtime dependencies, each with a line that says why", () => {
  const reasons = textOf("docs/decisions/005-dependencies.md");
  const names = Object.keys(manifest.dependencies);
  expect(names.length).toBeLessThanOrEqual(40);
  expect(names.filter((name) => !reasons.includes(`\`${name}\``))).toEqual([]);
});

it("no reason is left over", () => {
  const reasons = textOf("docs/decisions/005-dependencies.md")
    .split("\n")
    .filter((line) => line.startsWith("- `"));
  const named = reasons.flatMap((line) =>
    [...(line.split(":")[0] ?? "").matchAll(/`([^`]+)`/g)].map(([, name]) => name ?? ""),
  );
  expect(named.filter((name) => !(name in manifest.dependencies))).toEqual([]);
});

it("all parts of Remix are of the one version that `remix` says", () => {
  const { version } = JSON.parse(textOf("node_modules/remix/package.json"));
  const parts = Object.keys(all).filter((name) => name.startsWith("@remix-run/"));
  expect(parts.length).toBeGreaterThan(3);
  for (const name of ["remix", ...parts]) expect(all[name], name).toBe(version);
  for (const name of parts) expect(JSON.parse(textOf(`node_modules/${name}/package.json`)).version, name).toBe(version);
});

it("the lockfile names no place to fetch from, so that any mirror will do", () => {
  expect(textOf("package-lock.json")).not.toMatch(/"resolved": "https?:/);
});
