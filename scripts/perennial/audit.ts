import { readdir, realpath, stat } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import type { AuditReport } from "~/domain/audit/report";
import { type Day, parseDay } from "~/domain/period";
import { type Severity, severities } from "~/domain/rules/rule";
import { translator } from "~/messages";
import { asJson } from "~/server/audit/as-json.server";
import { asMarkdown } from "~/server/audit/as-markdown.server";
import { asText } from "~/server/audit/as-text.server";
import { reportOf } from "~/server/audit/report.server";
import { type AuditRun, runAudit } from "~/server/audit/run-audit.server";
import { version } from "../../package.json";
import { progressBar } from "./progress";
import { writeAll } from "./write";

const t = translator("en");
const formats = { text: asText, json: asJson, md: asMarkdown, html: null };

interface Asked {
  paths: string[];
  asAt: Day | null;
  yearStart: string;
  format: keyof typeof formats;
  out: string | undefined;
  failOn: string | undefined;
}

/** `perennial audit <file…>`: reads published grants and prints how the money is cut. Returns the exit code. */
export async function audit(args: string[]): Promise<number> {
  const asked = await askedFor(args);
  if (typeof asked === "string") return failed(asked, 2);
  const bar = progressBar(t);
  try {
    const run = await runAudit(asked.paths, { asAt: asked.asAt, yearStart: asked.yearStart, progress: bar.show });
    bar.clear();
    return await printed(run, asked);
  } catch (error) {
    bar.clear();
    return failed(t("cli:unexpected", { message: error instanceof Error ? error.message : String(error) }), 1);
  }
}

async function askedFor(args: string[]): Promise<Asked | string> {
  const read = parsed(args);
  if (typeof read === "string") return read;
  const { values, positionals } = read;
  const asAt = values["as-at"] === undefined ? null : parseDay(values["as-at"]);
  if (values["as-at"] !== undefined && asAt === null) return t("cli:badDay", { value: values["as-at"] });
  const yearStart = values["year-start"] ?? "04-01";
  if (parseDay(`2023-${yearStart}`) === null) return t("cli:badYearStart", { value: yearStart });
  const format = values.json ? "json" : (values.format ?? "text");
  if (!(format in formats)) return t("cli:badFormat", { value: format });
  const failOn = values["fail-on"];
  if (failOn !== undefined && !severities.some((severity) => severity === failOn))
    return t("cli:badFailOn", { value: failOn });
  if (positionals.length === 0) return t("cli:noFile");
  const paths = await filesIn(positionals);
  const out = values.out === undefined ? undefined : fromCaller(values.out);
  if (typeof paths !== "string" && out !== undefined && (await isOneOf(paths, out)))
    return t("cli:outIsInput", { name: values.out });
  return typeof paths === "string"
    ? paths
    : { paths, asAt, yearStart, format: format as keyof typeof formats, out: values.out, failOn };
}

function parsed(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        "as-at": { type: "string" },
        "year-start": { type: "string" },
        format: { type: "string" },
        json: { type: "boolean" },
        out: { type: "string" },
        "fail-on": { type: "string" },
      },
    });
  } catch (error) {
    return t("cli:badOption", { command: "audit", detail: (error as Error).message });
  }
}

/** Paths as people typed them, from where they stood; a folder stands for the files of published grants in it. */
async function filesIn(typed: readonly string[]): Promise<string[] | string> {
  const files: string[] = [];
  for (const name of typed) {
    const path = name === "-" ? name : fromCaller(name);
    if (name === "-" || !(await isFolder(path))) files.push(path);
    else {
      const listed = await readdir(path).catch((error: NodeJS.ErrnoException) => error);
      if (!Array.isArray(listed)) return t("cli:folderUnreadable", { name, reason: listed.code ?? listed.message });
      const inside = listed.filter((file) => /\.(json|csv|xlsx)(\.gz)?$/i.test(file)).sort();
      if (inside.length === 0) return t("cli:emptyFolder", { name });
      files.push(...inside.map((file) => join(path, file)));
    }
  }
  return files;
}

/** As people typed it, from where they stood. */
function fromCaller(name: string): string {
  return resolve(process.env.INIT_CWD ?? process.cwd(), name);
}

/** True when the place to write is one of the files to be read, by another name too. */
async function isOneOf(paths: readonly string[], out: string): Promise<boolean> {
  const real = (path: string) => realpath(path).catch(() => path);
  const target = await real(out);
  return (await Promise.all(paths.map(real))).includes(target);
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

async function printed(run: AuditRun, asked: Asked): Promise<number> {
  for (const { name, refusal } of run.refused) {
    process.stderr.write(
      `${t("cli:refused", { name: basename(name), sentence: t(`opendata:refused.${refusal.code}`, refusal.data) })}\n`,
    );
  }
  if (run.files.length === 0) return 1;
  const report = reportOf(run, t, version);
  const out = asked.out === undefined ? undefined : fromCaller(asked.out);
  // React is loaded for HTML only: it costs more time than reading a small file.
  const format = formats[asked.format] ?? (await import("~/server/audit/as-html.server")).asHtml;
  const problem = await writeAll(format(report, t, run), out);
  if (problem) return failed(t("cli:cannotWrite", { name: asked.out, reason: problem }), 1);
  if (run.refused.length > 0) return 1;
  return asked.failOn && reaches(report, asked.failOn) ? 3 : 0;
}

function reaches(report: AuditReport, failOn: string): boolean {
  const least = severities.indexOf(failOn as Severity);
  return report.funders.some(({ findings }) => findings.some(({ severity }) => severities.indexOf(severity) >= least));
}

function failed(sentence: string, code: number): number {
  process.stderr.write(`${sentence}\n`);
  return code;
}
