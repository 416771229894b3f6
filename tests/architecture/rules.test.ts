import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseDay } from "~/domain/period";
import { rulebook } from "~/domain/rules/book";
import { cited } from "~/domain/rules/cited";
import type { Example } from "~/domain/rules/examples/example";
import { rules } from "~/domain/rules/index";
import { designBook } from "~/domain/rules/of-design";
import { parameters } from "~/domain/rules/parameters";
import { type SourceKey, sources } from "~/domain/rules/sources";

const ids = rules.map((rule) => rule.id as string);
const folder = "app/domain/rules";
const messages = "app/messages/en/rules";
const names = (from: string, ending: string) =>
  readdirSync(from).flatMap((file) => (file.endsWith(ending) ? [file.slice(0, -ending.length)] : []));

const examplesOf = async (id: string): Promise<readonly Example[]> =>
  (await import(`../../app/domain/rules/examples/${id}.ts`)).examples;
const wordsOf = (id: string) => JSON.parse(readFileSync(`${messages}/${id}.json`, "utf8"));
const numbersIn = (source: string) => source.match(/\bS\d+[a-z]?\b/g) ?? [];

describe("the rules stand together", () => {
  it("lists every rule file in index.ts, and nothing else", () => {
    const files = names(folder, ".ts").filter((name) =>
      readFileSync(`${folder}/${name}.ts`, "utf8").includes("defineRule({"),
    );
    expect(files.sort()).toEqual([...ids].sort());
  });

  it("lists them in the order of the rulebook, with its numbers", () => {
    const places = rules.map((rule) => rulebook.findIndex((entry) => entry.id === rule.id) + 1);
    expect(places).toEqual(rules.map((rule) => rule.number));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(0);
  });

  it("judges a round by every rule that looks at a fund, a round or a form, and by thresholds of its own", () => {
    const levels = ["fund", "round", "form"] as const;
    const looking = rules.filter(({ check }) => levels.some((level) => check[level])).map(({ id }) => id);
    expect(designBook.rules.map(({ id }) => id)).toEqual(looking);
    expect(Object.keys(designBook.parameters).sort()).toEqual([...looking].sort());
  });

  it("has parameters, messages and examples for the rules there are, and for no other", () => {
    expect(Object.keys(parameters).sort()).toEqual([...ids].sort());
    expect(names(messages, ".json").sort()).toEqual([...ids].sort());
    expect(names(`${folder}/examples`, ".ts").sort()).toEqual([...ids, "example"].sort());
  });

  it("keeps no source that nobody leans on", () => {
    const used = [
      ...Object.values(cited).flatMap((one) => one.sources),
      ...Object.values(cited).flatMap(({ thresholds }) => Object.values(thresholds).flatMap(numbersIn)),
    ];
    expect(Object.keys(sources).filter((key) => !used.includes(key))).toEqual([]);
  });
});

describe.each(rules.map((rule) => [rule.id as string, rule] as const))("%s", (id, rule) => {
  it("is exported by the file of its name", async () => {
    const exported = Object.values(await import(`../../app/domain/rules/${id}.ts`));
    expect(exported).toContain(rule);
  });

  it("looks at the levels that the rulebook says", () => {
    const entry = rulebook.find((one) => one.id === id)!;
    expect(Object.keys(rule.check).sort()).toEqual([...entry.levels].sort());
    expect(rule.version).toMatch(/^\d+\.\d+$/);
  });

  it("yields only to a rule that is there", () => {
    expect([undefined, ...ids]).toContain(rule.yieldsTo);
  });

  it("has a test of its own", () => {
    expect(existsSync(`tests/rules/${id}.test.ts`), `write tests/rules/${id}.test.ts with ruleTester`).toBe(true);
    expect(readFileSync(`tests/rules/${id}.test.ts`, "utf8")).toContain(`ruleTester("${id}"`);
  });

  it("has thresholds with a day from which they hold, oldest first, and a source", () => {
    const dated = parameters[rule.id];
    const days = dated.map((one) => parseDay(one.from));
    expect(days).not.toContain(null);
    expect(days).toEqual([...days].sort((a, b) => a! - b!));
    expect(Object.keys(cited[rule.id].thresholds)).toEqual(dated.map((one) => one.from));
    for (const source of Object.values(cited[rule.id].thresholds))
      expect(source, "name S-numbers, or say that it is ours or reasoned").toMatch(/S\d|ours|reasoned/);
  });

  it("names sources that sources.ts has, or is reasoned", () => {
    const said = Object.values(cited[rule.id].thresholds);
    const named = [...cited[rule.id].sources, ...said.flatMap(numbersIn)];
    expect(named.filter((key) => !sources[key as SourceKey])).toEqual([]);
    const reasoned = said.every((source) => source.includes("reasoned"));
    expect(cited[rule.id].sources.length > 0 || reasoned).toBe(true);
  });

  it("has an example that fires and one that just does not", async () => {
    const expected = (await examplesOf(id)).map((example) => example.expect);
    expect(expected.filter((one) => one === "info" || one === "warn" || one === "serious")).not.toEqual([]);
    expect(expected).toContain("none");
  });

  it("says all that its page needs, and a sentence for every example", async () => {
    const words = wordsOf(id);
    for (const part of ["title", "looksFor", "why", "instead", "fair"]) expect(words[part], part).toMatch(/\S.{3}/);
    for (const part of ["sentence", "fixes"]) expect(Object.keys(words[part]), part).not.toEqual([]);
    expect(Object.keys(words.examples).sort()).toEqual((await examplesOf(id)).map((example) => example.key).sort());
  });
});
