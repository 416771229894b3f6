import { existsSync } from "node:fs";
import { posix } from "node:path";
import { describe, expect, it } from "vitest";
import { parseDay } from "~/domain/period";
import { rules } from "~/domain/rules";
import { rulebook } from "~/domain/rules/book";
import { evaluate } from "~/domain/rules/evaluate";
import { parameters, type RuleId, valuesOn } from "~/domain/rules/parameters";
import { translator } from "~/messages";
import { asText } from "~/server/audit/as-text.server";
import { reportOf } from "~/server/audit/report.server";
import { runAudit } from "~/server/audit/run-audit.server";
import { filesUnder, root, textOf } from "~tests/support/sources";
import { runCheck } from "../../scripts/perennial/check";

const written = [
  "README.md",
  "SECURITY.md",
  "CONTRIBUTING.md",
  "CHANGELOG.md",
  ...filesUnder("docs").filter((path) => path.endsWith(".md")),
];
const guide = textOf("docs/guide/audit.md");
const pkg = JSON.parse(textOf("package.json"));
const t = translator("en");

describe.each(written)("%s", (path) => {
  const text = textOf(path);

  it("links to what is there", () => {
    const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, to = ""]) => to).filter((to) => !/^[a-z]+:/.test(to));
    const dead = links.filter((to) => {
      const [file = "", anchor] = to.split("#");
      const target = file === "" ? path : posix.join(posix.dirname(path), file);
      return !existsSync(root + target) || (anchor !== undefined && !anchorsOf(target).includes(anchor));
    });
    expect(dead, "mend the link or the place it leads to").toEqual([]);
  });

  it("names files and folders that are there", () => {
    expect(pathsIn(text).filter((named) => !existsSync(root + named))).toEqual([]);
  });

  it("names commands that are there", () => {
    const npm = [...text.matchAll(/\bnpm run (?:--silent )?([\w:-]+)/g)].map(([, name = ""]) => name);
    const plain = [...text.matchAll(/\bnpm (start|test)\b/g)].map(([, name = ""]) => name);
    expect([...npm, ...plain].filter((name) => !(name in pkg.scripts))).toEqual([]);
    const usage = t("cli:usage");
    const commands = [...text.matchAll(/\bperennial(?: --)? (audit|check|import|export|seed|[a-z]+ <file)/g)].map(
      ([, name = ""]) => name,
    );
    expect(commands.filter((name) => !usage.includes(`perennial ${name}`))).toEqual([]);
  });

  it("is short enough to read and says nothing of the machine it was written on", () => {
    expect(text.split("\n").length).toBeLessThanOrEqual(path.includes("/decisions/") ? 60 : 200);
    expect(text).not.toMatch(/(^|[\s`"'(])\/(work|tmp|home|root|Users)\//m);
    expect(text).not.toMatch(/\bregistry\.[a-z]|localhost:\d{4,5}\/npm/);
  });
});

describe("the guide to the audit", () => {
  const figures = Object.keys(t("audit:figures", { returnObjects: true }) as object);
  const observations = Object.keys(t("audit:observations", { returnObjects: true }) as object);
  const schema = JSON.parse(textOf("docs/audit.schema.json"));

  it("has a line for every figure, and for no other", () => {
    const listed = [...guide.matchAll(/^\| `([a-z]\w+)` \|/gim)].map(([, name = ""]) => name);
    expect(listed.filter((name) => /^[a-z]+[A-Z0-9]|^grants$|^recipients$|^retrospective$/.test(name))).toEqual(
      figures,
    );
    expect(schema.properties.funders.items.properties.figures.required.toSorted()).toEqual(figures.toSorted());
  });

  it("has a line for every rule, every observation and every kind of evidence", () => {
    const evidence = Object.keys(t("audit:evidence", { returnObjects: true }) as object);
    const plain = observations.map((code) => code.replace(/_(one|other)$/, ""));
    const all = [...Object.keys(parameters), ...plain, ...evidence];
    expect(all.filter((name) => !guide.includes(`\`${name}\``))).toEqual([]);
  });

  it.each(Object.entries(linesOf()))("gives the lines of %s as the rules have them", (rule, values) => {
    const line = guide.split("\n").find((one) => one.startsWith(`| \`${rule}\``)) ?? "";
    const lines = line.split("|").at(-2) ?? "";
    expect([...lines.matchAll(/\d+/g)].map(Number), line).toEqual(values);
  });
});

it("the README shows how the audit of the invented council begins", async () => {
  const options = { asAt: null, yearStart: "04-01" };
  const run = await runAudit([`${root}docs/guide/wendle-grants.csv`], options);
  const printed = [...asText(reportOf(run, t, pkg.version), t)].join("").split("\n");
  const shown = blockIn("README.md", "Wendle Borough Council");
  expect(shown, "paste the beginning of what the command above it prints").toEqual(printed.slice(0, shown.length));
});

describe("the guide to checks", () => {
  const design = "docs/guide/wendle-round.json";

  it("shows the round and what the command says of it", async () => {
    const pieces: string[] = [];
    const io = {
      read: async () => textOf(design),
      out: (text: string) => void pieces.push(text),
      err: expect.unreachable,
    };
    expect(await runCheck([design, "--as-at", "2026-12-01"], io)).toBe(0);
    const said = pieces.join("");
    expect(blockIn("docs/guide/check.md", "{\n").join("\n")).toBe(textOf(design).trimEnd());
    const shown = blockIn("docs/guide/check.md", said.slice(0, 10));
    expect(shown, "paste what the command above it prints").toEqual(said.trimEnd().split("\n"));
  });

  it("tells the truth about what is left after mending", () => {
    const { snapshot } = JSON.parse(textOf(design));
    const left = (changes: object) =>
      evaluate("round", { ...snapshot, fund: { ...snapshot.fund, ...changes } }, parseDay("2026-12-01")).findings;
    expect(left({ spend_by: "2028-03-31" }).find(({ rule }) => rule === "short-spend-window")?.computed).toEqual({
      days: 322,
    });
    const mended = { term_months: 36, overhead_cap_pct: null, requires_new: false, closes_on: "2027-03-08" };
    expect(left(mended)).toMatchObject([{ rule: "decision-lag", severity: "info" }]);
  });
});

it("the README counts the rules that are to come", () => {
  expect(textOf("README.md")).toContain(
    `${rulebook.length - rules.length} of the rulebook's ${rulebook.length} rules arrive`,
  );
});

it("the changelog has a part for this version", () => {
  expect(textOf("CHANGELOG.md")).toContain(`## [${pkg.version}]`);
});

it("no message uses a word that the glossary retires", () => {
  const list = textOf("docs/glossary.md").split("Tests read this list and look for each in `app/messages`:\n")[1] ?? "";
  const words = list.split(",").map((word) => word.trim().replace(/\s+/g, " "));
  expect(words.length).toBeGreaterThan(10);
  const messages = filesUnder("app/messages").filter((path) => path.endsWith(".json"));
  const used = messages.flatMap((path) => {
    const told = sentencesIn(JSON.parse(textOf(path))).join("\n");
    return words.filter((word) => new RegExp(`\\b${word}`, "i").test(told)).map((word) => `${path}: ${word}`);
  });
  expect(used, "docs/glossary.md says what to write instead").toEqual([]);
});

it("SECURITY.md tells the truth about the lockfile", () => {
  const locked = Object.entries<{ version: string; dev?: boolean }>(JSON.parse(textOf("package-lock.json")).packages);
  const [shipped = "", unmended = ""] = textOf("SECURITY.md").split("Not mended upstream");
  for (const [name, version] of Object.entries<string>(pkg.overrides))
    if (name.includes("router")) expect(shipped).toContain(version);
  const named = [...unmended.matchAll(/^\| ([\w-]+) (\d[^|]+)\|/gm)].flatMap(([, name, versions = ""]) =>
    [...versions.matchAll(/\d+\.\d+\.\d+/g)].map(([version]) => ({ name, version })),
  );
  expect(named.length).toBeGreaterThan(4);
  for (const { name, version } of named) {
    const found = locked.filter(([path, one]) => path.endsWith(`node_modules/${name}`) && one.version === version);
    expect(found.length, `${name} ${version}: no longer locked, take it off the list`).toBeGreaterThan(0);
    expect(
      found.every(([, one]) => one.dev),
      `${name} ${version} ships to production`,
    ).toBe(true);
  }
});

/** The numbers in the last cell of a rule's row: its thresholds as the parameters have them, in the order of the text. */
function linesOf(): Record<string, number[]> {
  const at = <Id extends RuleId>(id: Id) => valuesOn(id, null);
  const steps = (id: "year-end-rush" | "short-spend-window" | "award-after-start" | "funding-gap") => [
    at(id).info,
    at(id).warn,
    at(id).serious,
  ];
  const term = at("one-year-terms");
  const cliff = at("renewal-cliff");
  const chain = at("serial-short-awards");
  const tied = at("restricted-share");
  const long = at("few-long-awards");
  const quarter = at("cliff-concentration");
  const circle = at("closed-circle");
  return {
    "year-end-rush": steps("year-end-rush"),
    "short-spend-window": steps("short-spend-window"),
    "one-year-terms": [term.info, term.warn, term.serious, term.historyMonths],
    "award-after-start": steps("award-after-start"),
    "renewal-cliff": [cliff.warnShare, cliff.seriousShare],
    "serial-short-awards": [chain.info, chain.warn, chain.serious, chain.seriousSpanMonths],
    "funding-gap": steps("funding-gap"),
    "restricted-share": [tied.info, tied.warn, tied.serious],
    "few-long-awards": [long.info, long.warn, long.serious, long.aheadInfo, long.aheadWarn, long.aheadSerious],
    "cliff-concentration": [quarter.info, quarter.warn, quarter.serious],
    "closed-circle": [
      ...[circle.newInfo, circle.newWarn, circle.newSerious],
      ...[circle.topInfo, circle.topWarn, circle.topSerious],
    ],
  };
}

/** The lines of the fenced block that begins with some words. */
function blockIn(path: string, begins: string): string[] {
  const blocks = [...textOf(path).matchAll(/^```\w*\n(.*?)\n```$/gms)].map(([, block = ""]) => block);
  return (blocks.find((block) => block.startsWith(begins)) ?? "").split("\n");
}

/** Headings as the hosting sites make anchors of them. */
function anchorsOf(path: string): string[] {
  return [...textOf(path).matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replace(/[^\w\s-]/g, "")
      .replace(/\s+/g, "-"),
  );
}

/** Paths in backticks, up to the first part that stands for another name. What the style calls bad is not there on purpose. */
function pathsIn(text: string): string[] {
  return [...text.matchAll(/`([^`\n]+)`/g)]
    .flatMap(([, code = ""]) => code.split(/\s+/))
    .filter((word) => /^(app|db|docs|scripts|tests|public|\.ci)\//.test(word) && !/^app\/(utils|services)\//.test(word))
    .map((word) => word.replace(/[),.:;]+$/, "").replace(/[^/]*[<*{].*$/, ""));
}

/** What is said to people; the keys are ours or the standard's. */
function sentencesIn(messages: unknown): string[] {
  if (typeof messages === "string") return [messages];
  return Object.values(messages as Record<string, unknown>).flatMap(sentencesIn);
}
