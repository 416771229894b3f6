import type { RouteConfigEntry } from "@remix-run/route-config";
import { expect, it } from "vitest";
import { policies } from "~/policies";
import routes from "~/routes";
import { filesUnder } from "~tests/support/sources";

const entries = (await routes) as RouteConfigEntry[];

it("every path of routes.ts has its policy in policies.ts, and no policy is left over", () => {
  expect(pathsOf(entries).sort()).toEqual(Object.keys(policies).sort());
});

it("every file in app/routes is a route, once", () => {
  const modules = filesOf(entries);
  expect(new Set(modules).size).toBe(modules.length);
  expect(modules.sort()).toEqual(filesUnder("app/routes").map((path) => path.replace("app/", "")));
});

it("paths are plain lower-case words", () => {
  for (const path of pathsOf(entries))
    expect(path).toMatch(/^\/$|^(\/([a-z0-9]+[a-z0-9.-]*|:[a-z][a-zA-Z]*(\.[a-z]+)?|\*))+$/);
});

function pathsOf(level: RouteConfigEntry[], above = ""): string[] {
  return level.flatMap(({ path, index, children }) => {
    const here = path ? `${above}/${path}` : above;
    return [...(path || index ? [here || "/"] : []), ...pathsOf(children ?? [], here)];
  });
}

function filesOf(level: RouteConfigEntry[]): string[] {
  return level.flatMap(({ file, children }) => [file, ...filesOf(children ?? [])]);
}
