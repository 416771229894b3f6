import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { translator } from "~/messages";
import { addFormats } from "~/messages/formats";
import light from "~/messages/light/i18next";
import { filesUnder, root } from "~tests/support/sources";

const files = filesUnder("app/messages/en").filter((path) => path.endsWith(".json"));
const bundles = files.map(
  (path) =>
    [
      path.slice("app/messages/en/".length, -".json".length),
      JSON.parse(readFileSync(root + path, "utf8")) as Record<string, unknown>,
    ] as const,
);

const stand = light.createInstance();
void stand.init({ lng: "en", defaultNS: "pages" });
addFormats(stand as never);
for (const [namespace, bundle] of bundles) stand.addResourceBundle("en", namespace, bundle);

/** Every sentence by its key, without the endings of its plurals. */
function sentencesIn(bundle: object, above = ""): { key: string; text: string }[] {
  return Object.entries(bundle).flatMap(([name, value]) => {
    const key = above + name;
    if (typeof value === "string") return [{ key: key.replace(/_(zero|one|two|few|many|other)$/, ""), text: value }];
    return Array.isArray(value) ? [] : sentencesIn(value as object, `${key}.`);
  });
}

const samples: readonly unknown[] = [
  ...[0, 1, 2, 5, 12.5, 1_234_567, -3, true, null, undefined, "", "words"],
  ...["2027-03-31", "2027-02-30", "12-20", "$t(frame:name)", "{{more}}", "$& $1 \\", "<b>&amp;"],
];

const named = bundles.flatMap(([namespace, bundle]) =>
  sentencesIn(bundle).map(({ key, text }) => ({ key: `${namespace}:${key}`, text })),
);

it("the browser's stand-in says every sentence as i18next does, whatever values it gets", () => {
  expect(named.length).toBeGreaterThan(2_000);
  const differ: unknown[] = [];
  for (const { key, text } of named)
    for (const [place, sample] of samples.entries()) {
      const names = [...text.matchAll(/\{\{([^},]+)/g)].map(([, name = ""]) => name.trim());
      const values = Object.fromEntries(names.map((name, at) => [name, samples[(place + at) % samples.length]]));
      // What leads to a message within a message is ours: a number, or the end of a name.
      if (text.includes("$t(")) for (const name of names) values[name] = place;
      const options = { ...values, ...(typeof sample === "number" && { count: sample }) };
      const [one, other] = [stand.t(key, options), translator("en")(key, options)];
      if (one !== other) differ.push({ key, options, one, other });
    }
  expect(differ.slice(0, 5)).toEqual([]);
});

it("a context, a default and a key that is not there are as with i18next", () => {
  const fixed = stand.getFixedT(null, "sign-in");
  const real = translator("en");
  for (const context of ["text", undefined, "other"])
    expect(fixed("code.label", { context })).toBe(real("sign-in:code.label", { context }));
  for (const options of [{}, { defaultValue: "" }, { defaultValue: "{{a}} b", a: 1 }])
    expect(stand.t("frame:not.there", options)).toBe(real("frame:not.there", options));
  expect(stand.t("checks:severity.warn.word")).toBe(real("checks:severity.warn.word"));
});
