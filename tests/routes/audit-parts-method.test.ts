import { expect, it } from "vitest";
import { figuresOf, noGroupsCounted } from "~/domain/audit/figures";
import { noGrantsCounted } from "~/domain/audit/grant-counts";
import { lookingBack } from "~/domain/audit/looking-back";
import { Flag } from "~/domain/opendata/grant-table";
import { flagsOfWords } from "~/domain/opendata/words";
import { parameters, type RuleId } from "~/domain/rules/parameters";
import { translator } from "~/messages";
import { loader } from "~/routes/public/audit-method";
import { thresholdWords } from "~/ui/threshold-words";
import { noFigures } from "~tests/support/figures";

const t = translator("en");
const method = loader();
const said = (key: string) => t(key, { defaultValue: "" });

it("says of every figure what it counts", () => {
  expect([...method.figures].sort()).toEqual(Object.keys(noFigures).sort());
  expect(Object.keys(figuresOf(noGrantsCounted(), noGroupsCounted()))).toEqual(method.figures);
  for (const figure of method.figures) {
    expect(said(`audit:figures.${figure}`), figure).not.toBe("");
    expect(said(`audit-parts:method.figure.${figure}`), figure).not.toBe("");
  }
  const told = Object.keys(t("audit-parts:method.figure", { returnObjects: true }));
  expect(told.sort()).toEqual([...method.figures].sort());
});

it("prints every rule of the audit, each number it goes by, and where that comes from", () => {
  expect(method.rules).toHaveLength(lookingBack.length);
  expect(method.rules.map(({ id }) => id).sort()).toEqual(Object.keys(parameters).sort());
  const keys = method.sources.map(({ key }) => key);
  for (const rule of method.rules) {
    expect(rule.parameters.map(({ from, values }) => ({ from, values }))).toEqual(
      parameters[rule.id].map(({ from, values }) => ({ from, values })).reverse(),
    );
    for (const { values, source } of rule.parameters) {
      for (const [name, value] of Object.entries(values))
        expect(thresholdWords(t, rule.id, name, value), `${rule.id} ${name}`).not.toBeNull();
      expect(keys).toEqual(expect.arrayContaining(source.match(/S\d+[a-z]?/g) ?? []));
    }
  }
});

it("says what each rule needs to know, and which are about facts that no file tells", () => {
  const seen = method.rules.filter((rule) => rule.isPublished).map(({ id }) => id);
  const told = Object.keys(t("audit-parts:method.back", { returnObjects: true })) as RuleId[];
  expect(seen.sort()).toEqual(told.sort());
  expect(method.rules.filter((rule) => !rule.isPublished)).toHaveLength(19);
  for (const { id, needs } of method.rules) {
    expect(needs.length, id).toBeGreaterThan(0);
    for (const fact of needs) expect(said(`facts:${fact}`), fact).not.toBe("");
  }
});

it("gives examples of words that are counted as it says", () => {
  const flagged = (text: string) => flagsOfWords(text, "") & (Flag.coreWording | Flag.noveltyWording);
  for (const word of quoted("audit-parts:method.figure.coreWording"))
    expect(flagged(word), word).toBe(Flag.coreWording);
  for (const word of quoted("audit-parts:method.figure.noveltyWording"))
    expect(flagged(word), word).toBe(Flag.noveltyWording);
});

it("prints the numbers of the code in its sentences", () => {
  const words = t("audit-parts:method.figure.serialStrict", { ...method.yearly });
  expect(words).toContain("183 to 548 days");
  const spared = t("audit-parts:method.spared.points", { returnObjects: true, micro: method.microPence }) as string[];
  expect(spared[0]).toContain("£1,000");
});

function quoted(key: string): string[] {
  const words = [...t(key).matchAll(/“([^”]+)”/g)].map(([, word]) => word!);
  expect(words.length).toBeGreaterThan(3);
  return words;
}
