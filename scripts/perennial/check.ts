import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { text as textOf } from "node:stream/consumers";
import { parseArgs } from "node:util";
import { type Day, isoDay, parseDay } from "~/domain/period";
import { type CheckLevel, type Evaluation, evaluate } from "~/domain/rules/evaluate";
import { type Severity, severities } from "~/domain/rules/rule";
import { rank } from "~/domain/rules/settle";
import { type Locale, translator } from "~/messages";
import { fixLabel, sentenceOf } from "~/messages/tell";
import { version } from "../../package.json";
import { readDesign } from "./design";

type T = ReturnType<typeof translator>;
/** What is wrong with the asking itself. */
const tell = translator("en");

interface Asked {
  name: string;
  asAt: Day | null;
  json: boolean;
  failOn: Severity | null;
  lang: Locale;
}

/** Where a run reads from and prints to; tests give their own. */
export interface CheckIo {
  /** The text of a file, `-` for standard input. Rejects with a system error. */
  read(name: string): Promise<string>;
  out(text: string): void;
  err(text: string): void;
}

/** `perennial check FILE.json`: what the rules say about a design written as a snapshot. Returns the exit code. */
export async function check(args: string[]): Promise<number> {
  return runCheck(args, {
    read: (name) =>
      name === "-" ? textOf(process.stdin) : readFile(resolve(process.env.INIT_CWD ?? process.cwd(), name), "utf8"),
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
  });
}

/** The same with its own reading and printing. Exit codes: 0 done, 1 a file it cannot read, 2 usage, 3 a finding that --fail-on names. */
export async function runCheck(args: string[], io: CheckIo): Promise<number> {
  const refuse = (sentence: string, code: number) => {
    io.err(`${sentence}\n`);
    return code;
  };
  const asked = askedFor(args);
  if (typeof asked === "string") return refuse(asked, 2);
  const t = translator(asked.lang);
  const text = await io.read(asked.name).catch((error: NodeJS.ErrnoException) => error);
  if (typeof text !== "string") {
    return refuse(t("check:cannotRead", { name: asked.name, reason: text.code ?? text.message }), 1);
  }
  const design = readDesign(t, asked.name, text);
  if (typeof design === "string") return refuse(design, 1);
  const evaluation = evaluate(design.level, design.snapshot, asked.asAt);
  io.out(asked.json ? asJson(t, design.level, asked.asAt, evaluation) : asText(t, evaluation));
  const { failOn } = asked;
  return failOn && evaluation.findings.some(({ severity }) => rank(severity) >= rank(failOn)) ? 3 : 0;
}

function askedFor(args: string[]): Asked | string {
  const read = parsed(args);
  if (typeof read === "string") return read;
  const { values, positionals } = read;
  const day = values["as-at"];
  const asAt = day === undefined ? null : parseDay(day);
  if (day !== undefined && asAt === null) return tell("cli:badDay", { value: day });
  const failOn = severities.find((severity) => severity === values["fail-on"]) ?? null;
  if (values["fail-on"] !== undefined && failOn === null) return tell("cli:badFailOn", { value: values["fail-on"] });
  const { lang = "en", json = false } = values;
  if (lang !== "en" && lang !== "cy") return tell("cli:badLang", { value: lang });
  const [name, ...more] = positionals;
  return name === undefined || more.length > 0 ? tell("check:noFile") : { name, asAt, json, failOn, lang };
}

function parsed(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        "as-at": { type: "string" },
        json: { type: "boolean" },
        "fail-on": { type: "string" },
        lang: { type: "string" },
      },
    });
  } catch (error) {
    return tell("cli:badOption", { command: "check", detail: (error as Error).message });
  }
}

function asJson(t: T, level: CheckLevel, asAt: Day | null, { findings, notAssessed, notBuilt }: Evaluation): string {
  const day = asAt === null ? null : isoDay(asAt);
  const told = findings.map((finding) => ({
    rule: finding.rule,
    version: finding.version,
    severity: finding.severity,
    subject: finding.subject,
    path: finding.path,
    asAt: day,
    sentence: sentenceOf(t, finding),
    inputs: finding.inputs,
    computed: finding.computed,
    thresholds: finding.thresholds,
    fixes: finding.fixes.map(({ code, value }) => (value === undefined ? code : `${code}:${value}`)),
    state: "open",
    ...(finding.exception ? { exception: finding.exception } : {}),
  }));
  const unjudged = notAssessed.map(({ rule, subject, missing }) => ({ rule, subject, missing }));
  const result = { tool: "perennial", version, asAt: day, level, findings: told, notAssessed: unjudged, notBuilt };
  return `${JSON.stringify(result, null, 2)}\n`;
}

function asText(t: T, { findings, notAssessed, notBuilt }: Evaluation): string {
  const paragraphs = [
    ...findings.map((finding) => findingText(t, finding)),
    ...(findings.length === 0 ? [t("check:text.nothing")] : []),
    ...(notAssessed.length > 0
      ? [[t("check:text.notAssessed"), ...notAssessed.map((one) => missingText(t, one))].join("\n")]
      : []),
    ...(notBuilt.length > 0 ? [t("check:text.notBuilt", { rules: notBuilt.join(", ") })] : []),
  ];
  return `${paragraphs.join("\n\n")}\n`;
}

function findingText(t: T, finding: Evaluation["findings"][number]): string {
  const title = t(`rules/${finding.rule}:title`);
  const reason = finding.exception && t(`checks:exceptions.${finding.exception}`);
  return [
    t("check:text.finding", { severity: t(`checks:severity.${finding.severity}.word`), title }),
    sentenceOf(t, finding),
    t("check:text.where", { path: finding.path }),
    ...(reason ? [t("check:text.exception", { reason })] : []),
    t("check:text.fixes"),
    ...finding.fixes.map((fix) => t("check:text.fix", { label: fixLabel(t, finding.rule, fix) })),
  ].join("\n");
}

function missingText(t: T, { rule, missing }: Evaluation["notAssessed"][number]): string {
  const facts = missing.map((name) =>
    t("check:text.fact", { words: t(`facts:${name}`, { defaultValue: name }), name }),
  );
  return t("check:text.missing", { title: t(`rules/${rule}:title`), fields: facts.join(", ") });
}
