import { describe, expect, it } from "vitest";
import { scales } from "~/domain/checks/scales";
import { rules } from "~/domain/rules/index";
import { translator } from "~/messages";
import { loader as check } from "~/routes/public/check";
import { loader as checks } from "~/routes/public/checks";
import { type CheckPage, checkPage } from "~/server/checks/queries.server";

const t = translator("en");
const ids = rules.map((rule) => rule.id);
const pages = ids.map((id) => checkPage(id)!);
const unsaid = (...keys: string[]) => keys.filter((key) => t(key, { defaultValue: "", count: 2 }) === "");

it("lists every rule of the rulebook once, those that are built and those to come", () => {
  const { chapters } = checks();
  expect(chapters.flatMap((chapter) => chapter.built)).toEqual(ids);
  expect(chapters.flatMap((chapter) => [...chapter.built, ...chapter.toCome])).toHaveLength(43);
  const keys = chapters.flatMap(({ key, toCome }) => [
    `checks:chapter.${key}.heading`,
    `checks:chapter.${key}.what`,
    ...toCome.map((id) => `checks:toCome.${id}`),
  ]);
  expect(unsaid(...keys)).toEqual([]);
});

it("answers 404 for a rule that is not in the book or not built", () => {
  for (const rule of ["no-such-rule", "constructor", "", "year-end-rush/"]) {
    expect(() => check({ params: { rule } } as never)).toThrow(expect.objectContaining({ status: 404 }));
  }
});

describe.each(pages)("the page of $id", (page) => {
  it("has words for its measures, numbers, exceptions and levels", () => {
    expect(unsaid(...keysOf(page))).toEqual([]);
  });

  it("has a name for every fact that its worked examples show", () => {
    const names = page.examples.flatMap(({ finding, missing }) => [
      ...Object.keys({ ...finding?.inputs, ...finding?.computed }),
      ...(missing ?? []),
    ]);
    expect(unsaid(...[...new Set(names)].map((name) => `checks:field.${name}`))).toEqual([]);
  });

  it("shows an example that is flagged and one that is not", () => {
    expect(page.examples.map(({ finding }) => finding !== null)).toEqual(expect.arrayContaining([true, false]));
  });

  it("names a source for each S number of its thresholds", () => {
    const cited = page.parameters.flatMap(({ source }) => source.match(/S\d+[a-z]?/g) ?? []);
    expect(page.sources.map(({ key }) => key)).toEqual(expect.arrayContaining(cited));
  });
});

it("links each page to the one before and the one after", () => {
  expect(pages.map(({ after }) => after)).toEqual([...ids.slice(1), null]);
  expect(pages.map(({ before }) => before)).toEqual([null, ...ids.slice(0, -1)]);
});

function keysOf(page: CheckPage): string[] {
  const measures = scales[page.id];
  const drawn = measures.flatMap((scale) => scale.steps.map((step) => step.value));
  const numbers = page.parameters.flatMap(({ values }) => Object.keys(values)).filter((name) => !drawn.includes(name));
  return [
    ...measures.flatMap(({ key }) => [`scales.${page.id}.${key}.heading`, `scales.${page.id}.${key}.counts`]),
    ...(measures.length === 0 ? [`noScale.${page.id}`] : []),
    ...numbers.flatMap((name) => [`parameters.${page.id}.${name}.what`, `parameters.${page.id}.${name}.value`]),
    ...page.exceptions.flatMap(({ code, effect }) => [`exceptions.${code}`, `effects.${effect}`]),
    ...page.levels.map((level) => `level.${level}`),
  ].map((key) => `checks:${key}`);
}
