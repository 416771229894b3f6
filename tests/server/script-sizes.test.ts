import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { root } from "~tests/support/sources";

interface Part {
  module: string;
  imports?: string[];
}

const client = `${root}build/web/client/`;
const file = readdirSync(`${client}assets`).find((name) => /^manifest-.*\.js$/.test(name))!;
const manifest = JSON.parse(/\{.*\}/s.exec(readFileSync(`${client}assets/${file}`, "utf8"))![0]) as {
  entry: Part;
  routes: Record<string, Part>;
};

/** What a page of a route loads by itself. */
function scriptsOf(route: string): string[] {
  const parts = [manifest.entry, manifest.routes.root!, manifest.routes[route]!];
  return [...new Set(parts.flatMap(({ module, imports = [] }) => [module, ...imports]))];
}

const sent = (paths: readonly string[]) =>
  paths.reduce((sum, path) => sum + gzipSync(readFileSync(client + path)).length, 0);

const isBase = (path: string) => /\/base-/.test(path);

/** The aim is 135,000 in all and 45,000 beyond the base; these hold what is reached until then. */
it("the designer ships no more than it does now, rules and dates included", () => {
  const scripts = scriptsOf("routes/officer/round-design");
  expect(scripts.filter(isBase)).toHaveLength(1);
  expect(sent(scripts)).toBeLessThanOrEqual(141_400);
  expect(sent(scripts.filter((path) => !isBase(path)))).toBeLessThanOrEqual(56_700);
});

it.each(["audit-progress", "audit-compare"].map((name) => `routes/public/${name}`).concat("routes/account/passkeys"))(
  "%s ships what it needs, and no messages",
  (route) => {
    const scripts = scriptsOf(route);
    expect(sent(scripts.filter((path) => !isBase(path)))).toBeLessThanOrEqual(14_000);
    expect(scripts.some((path) => readFileSync(client + path, "utf8").includes("Short terms for lasting work"))).toBe(
      false,
    );
  },
);
