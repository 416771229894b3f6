import { createRequire } from "node:module";
import { cruise, type IConfiguration, type ICruiseOptions, type ICruiseResult } from "dependency-cruiser";
import extractTsConfig from "dependency-cruiser/config-utl/extract-ts-config";
import { expect, it } from "vitest";
import { filesUnder, lineOf, parsed, root, textOf, walk } from "~tests/support/sources";

const { forbidden, options }: IConfiguration = createRequire(import.meta.url)("../../.dependency-cruiser.cjs");

it("imports go only where they may", async () => {
  const cruised = await cruise(
    ["app", "db", "scripts", "tests"],
    { ...(options as ICruiseOptions), baseDir: root, ruleSet: { forbidden }, validate: true },
    undefined,
    { tsConfig: extractTsConfig(`${root}tsconfig.json`) },
  );
  const { summary, modules } = cruised.output as ICruiseResult;
  expect(modules.length).toBeGreaterThan(50);
  expect(summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`)).toEqual([]);
});

it("the domain never asks the clock: pass `now` in", () => {
  const asked: string[] = [];
  for (const path of filesUnder("app/domain").filter((file) => file.endsWith(".ts")))
    walk(parsed(path), (node) => {
      if (/^(new Date\(\)|Date\.now\(\)|performance\.now\(\))$/.test(node.getText()))
        asked.push(`${path}:${lineOf(node)}`);
    });
  expect(asked).toEqual([]);
});

// A view of an audit is made when it is first asked for: what a reader's address says is the only place it is written.
const ordersWhatItShows = "~/server/audits/view-of.server";
// Whoever fetches a group's file is noted in the group's record.
const notesWhoOpens = "~/server/files/open-document.server";
// Whoever takes the list of groups away is noted in the funder's record.
const notesExport = "~/server/groups/note-export.server";
const mayWrite = [ordersWhatItShows, notesWhoOpens, notesExport];

it("a route that only loads imports nothing that writes", () => {
  const importing = filesUnder("app/routes")
    .filter((path) => !/export (async )?(function|const) action\b/.test(textOf(path)))
    .flatMap((path) => [...textOf(path).matchAll(/from "(~\/server\/[^"]+)"/g)].map(([, from]) => ({ path, from })))
    .filter(({ from }) => !mayWrite.includes(from!) && /\bwrite\(/.test(textOf(`${from!.replace("~", "app")}.ts`)));
  expect(importing).toEqual([]);
});

it("nobody calls Drizzle's own transaction: store.write is the one way", () => {
  expect(
    filesUnder("app", "db", "scripts").filter((path) => /\.ts$/.test(path) && /\.transaction\(/.test(textOf(path))),
  ).toEqual([]);
});
