import type { TFunction } from "i18next";
import type { AuditReport, FileSection, FunderSection } from "~/domain/audit/report";
import { harmless } from "./harmless.server";
import {
  aboutFile,
  aboutFunder,
  attributionLine,
  insteadLine,
  missingLines,
  noteGroups,
  rejectedLines,
  ruleTitle,
  weighed,
} from "./phrases.server";

/** The report as Markdown, for a paper or an issue tracker. What came out of the file is escaped. */
export function* asMarkdown(report: AuditReport, t: TFunction): Iterable<string> {
  for (const funder of report.funders) yield funderMarkdown(funder, t);
  for (const file of report.files) yield fileMarkdown(file, t);
}

function funderMarkdown(funder: FunderSection, t: TFunction): string {
  const { headline, findings, observations, figures } = funder;
  const found = weighed(findings).map(
    ({ severity, rule, sentence, evidence }) =>
      `### ${t(`audit:severity.${severity}`)}: ${ruleTitle(rule, t)}\n\n${sentence}\n\n${insteadLine(rule, t)}\n\n${t("audit:heads.sure")}: ${t(`audit:evidence.${evidence}`)}. ${t("audit:seeCheck", { rule })}\n`,
  );
  const rows = Object.entries(figures).map(
    ([name, value]) => `| ${t(`audit:figures.${name}`)} | ${value ?? t("audit:unknown")} |`,
  );
  return [
    `# ${headline}\n`,
    `${escaped(t("audit:about.funder", { name: funder.name, id: funder.id }))}: ${aboutFunder(funder, t)}.\n`,
    ...list(
      t("audit:heads.observations"),
      observations.map((one) => one.sentence),
    ),
    ...(found.length > 0 ? [`## ${t("audit:heads.finding")}\n`, ...found] : []),
    ...list(t("audit:heads.notAssessed"), missingLines(funder, t)),
    `## ${t("audit:heads.figures")}\n`,
    `| | |\n| --- | ---: |\n${rows.join("\n")}\n`,
    "",
  ].join("\n");
}

function fileMarkdown(file: FileSection, t: TFunction): string {
  const columns = file.columns.map(
    ({ heading, field }) => `| ${escaped(heading)} | ${field ?? t("audit:heads.unread")} |`,
  );
  return [
    `## ${escaped(file.name)}\n`,
    `${escaped(aboutFile(file, t))}. ${escaped(attributionLine(file, t))}\n`,
    ...list(t("audit:heads.notes"), [...rejectedLines(file, t), ...noteGroups(file, t)].map(escaped)),
    `### ${t("audit:heads.columns")}\n`,
    `| ${t("audit:heads.heading")} | ${t("audit:heads.read")} |\n| --- | --- |\n${columns.join("\n")}\n`,
    "",
  ].join("\n");
}

function list(head: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`## ${head}\n`, `${lines.map((line) => `- ${line}`).join("\n")}\n`];
}

/** A file's own text must not become a heading, a link, a table cell or a piece of HTML. */
function escaped(text: string): string {
  return harmless(text).replace(/[\\`*_{}[\]<>#|!~]/g, "\\$&");
}
