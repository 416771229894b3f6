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

const WIDTH = 100;

/** The report for a terminal: the finding first, then what limits it, then the rest. Plain text, at most 100 columns wide. */
export function* asText(report: AuditReport, t: TFunction): Iterable<string> {
  for (const funder of report.funders) yield funderText(funder, t);
  for (const file of report.files) yield fileText(file, t);
}

function funderText(funder: FunderSection, t: TFunction): string {
  return [
    wrapped(t("audit:about.funder", { name: funder.name, id: funder.id })),
    wrapped(aboutFunder(funder, t)),
    "",
    wrapped(funder.headline),
    ...findings(funder, t),
    ...section(
      t("audit:heads.observations"),
      funder.observations.map((one) => one.sentence),
    ),
    ...section(t("audit:heads.notAssessed"), missingLines(funder, t)),
    "",
    "",
  ].join("\n");
}

function findings({ findings: found }: FunderSection, t: TFunction): string[] {
  if (found.length === 0) return [];
  const lines = weighed(found).flatMap(({ severity, rule, sentence, evidence }) => [
    "",
    wrapped(`${t(`audit:severity.${severity}`).toUpperCase()}  ${ruleTitle(rule, t)}`, 2),
    wrapped(sentence, 4),
    wrapped(`${t("audit:heads.sure")}: ${t(`audit:evidence.${evidence}`)}.`, 4),
    wrapped(insteadLine(rule, t), 4),
    wrapped(t("audit:seeCheck", { rule }), 4),
  ]);
  return ["", underlined(t("audit:heads.finding")), ...lines];
}

function fileText(file: FileSection, t: TFunction): string {
  const read = file.columns
    .filter((column) => column.field !== null)
    .map(({ heading, field }) => `${heading} → ${field}`);
  const unread = file.columns
    .filter((column) => column.field === null)
    .map((column) => `${column.heading} → ${t("audit:heads.unread")}`);
  return [
    underlined(file.name),
    wrapped(aboutFile(file, t)),
    wrapped(attributionLine(file, t)),
    ...section(t("audit:heads.notes"), [...rejectedLines(file, t), ...noteGroups(file, t)]),
    ...section(t("audit:heads.columns"), [...read, ...unread]),
    "",
    "",
  ].join("\n");
}

function section(head: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ["", underlined(head), ...lines.map((line) => wrapped(`- ${line}`, 0, 2))];
}

function underlined(text: string): string {
  return `${harmless(text)}\n${"-".repeat(text.length)}`;
}

function wrapped(text: string, indent = 0, hanging = indent): string {
  const lines: string[] = [];
  let line = " ".repeat(indent);
  for (const word of harmless(text).split(/\s+/)) {
    if (line.trim() !== "" && line.length + word.length + 1 > WIDTH) {
      lines.push(line);
      line = " ".repeat(hanging);
    }
    line += line.trim() === "" ? word : ` ${word}`;
  }
  return [...lines, line].join("\n");
}
