import { describe, expect, it } from "vitest";
import { filesUnder, textOf } from "~tests/support/sources";

const forms = ["zero", "one", "two", "few", "many", "other"];
/** Said at start and on the command line to whoever runs the server; the pages never say them. */
const notYet = new Set(["edge:start", "edge:setting"]);
/** Names, and what is typed as it stands. */
const alike = new Set([
  "frame:name",
  "frame:title",
  "frame:language.cy",
  "frame:language.en",
  "edge:product",
  "pages:home.audit.command",
  "who-we-fund:grants.for",
  "funds:data",
  "checks:unit.grants_one",
]);

const namespaces = filesUnder("app/messages/cy")
  .filter((path) => path.endsWith(".json"))
  .map((path) => path.slice("app/messages/cy/".length, -".json".length));

/** The sentences of a file by their whole key. */
function sentences(locale: "en" | "cy", namespace: string): Map<string, string> {
  const found = new Map<string, string>();
  const note = (value: unknown, key: string) => {
    if (notYet.has(key)) return;
    if (typeof value === "string") found.set(key, value);
    else
      for (const [name, more] of Object.entries(value as object))
        note(more, key.endsWith(":") ? key + name : `${key}.${name}`);
  };
  note(JSON.parse(textOf(`app/messages/${locale}/${namespace}.json`)), `${namespace}:`);
  return found;
}

const without = (key: string) => key.replace(/_(zero|one|two|few|many|other)$/, "");
/** Plurals alone: `lead_text` is a sentence of its own. */
const base = (key: string, all: ReadonlyMap<string, string>) => (all.has(`${without(key)}_other`) ? without(key) : key);
const bases = (all: ReadonlyMap<string, string>) => [...new Set([...all.keys()].map((key) => base(key, all)))].sort();
const held = (text = "") => [...text.matchAll(/\{\{.*?\}\}|\$t\([^)]*\)/g)].map(([found]) => found).sort();

it("there is Welsh to compare", () => {
  expect(namespaces).toEqual(expect.arrayContaining(["frame", "pages", "checks", "edge", "rules/funding-gap"]));
});

describe.each(namespaces)("%s in Welsh", (namespace) => {
  const english = sentences("en", namespace);
  const welsh = sentences("cy", namespace);

  it("says all that the English says, and nothing else", () => {
    expect(bases(welsh)).toEqual(bases(english));
  });

  it("has all six forms of what is counted", () => {
    const counted = [...welsh.keys()].filter((key) => base(key, welsh) !== key).map(without);
    const plural = new Set([...counted, ...bases(english).filter((key) => english.has(`${key}_other`))]);
    const missing = [...plural]
      .flatMap((key) => forms.map((form) => `${key}_${form}`))
      .filter((key) => !welsh.has(key));
    expect(missing).toEqual([]);
  });

  it("puts the same values into each sentence, written in the same way", () => {
    const unlike = [...welsh].filter(([key, text]) => {
      const known = base(key, welsh);
      const likely = [english.get(known), english.get(`${known}_other`), english.get(`${known}_one`)];
      return !likely.some((other) => other !== undefined && String(held(other)) === String(held(text)));
    });
    expect(unlike.map(([key]) => key)).toEqual([]);
  });

  it("has no sentence that is English still", () => {
    const same = [...welsh].filter(([key, text]) => {
      const words = text.replace(/\{\{.*?\}\}|\$t\([^)]*\)/g, "");
      return /\p{L}{2}/u.test(words) && text === english.get(key) && !alike.has(key);
    });
    expect(same.map(([key]) => key)).toEqual([]);
  });
});
