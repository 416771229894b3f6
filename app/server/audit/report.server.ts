import type { TFunction } from "i18next";
import { type FunderAudit, headlineOf } from "~/domain/audit/audit";
import type { Reading } from "~/domain/audit/reading";
import type { AuditReport, FileSection, FindingSection, FunderSection } from "~/domain/audit/report";
import type { Note } from "~/domain/opendata/notes";
import { isoDay } from "~/domain/period";
import { rules } from "~/domain/rules";
import type { RuleId } from "~/domain/rules/parameters";
import type { AuditRun, FileRead } from "./run-audit.server";

const versions = new Map(rules.map((rule) => [rule.id as string, rule.version]));

/** Puts a run into words. */
export function reportOf(run: AuditRun, t: TFunction, version: string): AuditReport {
  return {
    tool: "perennial",
    version,
    asAt: run.asAt === null ? null : isoDay(run.asAt),
    files: run.files.map((file, number) => fileSection(run, file, number, t)),
    funders: run.funders.map((funder) => funderSection(run, funder, t)),
  };
}

function fileSection(run: AuditRun, file: FileRead, number: number, t: TFunction): FileSection {
  const { name, format, encoding, rows, grants, merged, columns } = file;
  const rejected = file.rejected.map(({ row, column, code, data }) => ({
    row,
    column,
    message: t(`opendata:notes.${code}`, data),
  }));
  return {
    name,
    format,
    encoding,
    rows,
    grants,
    merged,
    rejected,
    notes: [...laterNote(run, number, t), ...file.notes.map((note) => noteLine(note, t))],
    columns,
    attribution: { publisher: file.about.publisher ?? null, license: file.about.license ?? null },
  };
}

function noteLine({ code, row, id, column, data }: Note, t: TFunction): FileSection["notes"][number] {
  return { code, row, id, column, message: t(`opendata:notes.${code}`, { ...data, row, column }) };
}

function laterNote(run: AuditRun, number: number, t: TFunction): FileSection["notes"] {
  const count = run.later.filter((place) => run.table.file[place] === number).length;
  if (count === 0 || run.asAt === null) return [];
  const message = t("audit:later", { count, asAt: isoDay(run.asAt) });
  return [{ code: "awarded-after-as-at", row: null, id: null, column: "awardDate", message }];
}

function funderSection(run: AuditRun, funder: FunderAudit, t: TFunction): FunderSection {
  const { id, name, asAt, grants, recipients, currency, total, coverage, figures } = funder;
  return {
    id,
    name,
    asAt,
    grants,
    recipients,
    currency,
    total,
    headline: headline(funder, t),
    coverage,
    figures,
    observations: funder.observations.map(({ code, value, of, data }) => ({
      code,
      sentence: t(`audit:observations.${code}`, { ...data, count: Number(data.months ?? value), value, of }),
      value,
      of,
    })),
    findings: funder.findings.map((finding) => findingSection(run, funder, finding, t)),
    notAssessed: funder.notAssessed.map(({ rule, missing, count }) => ({ rule, missing, count })),
  };
}

function findingSection(run: AuditRun, funder: FunderAudit, finding: Reading, t: TFunction): FindingSection {
  const { rule, severity, evidence, inputs, computed, thresholds, places } = finding;
  return {
    rule,
    version: versions.get(rule) ?? "1.0",
    severity,
    evidence,
    subject: `funder:${funder.id}`,
    sentence: sentence(finding, t),
    inputs,
    computed,
    thresholds,
    grants: { count: places.length, ids: () => idsOf(run, places) },
  };
}

function* idsOf({ table }: AuditRun, places: Uint32Array): Iterable<string> {
  for (const place of places) yield table.idOf(place);
}

/** A finding none of whose members is serious is told without that part; what was exempt is told after it. */
function sentence({ rule, message, data, computed }: Reading, t: TFunction): string {
  const keys = [...(computed.serious === 0 ? [`${message}-mild`] : []), message].map(
    (key) => `audit:findings.${rule}.${key}`,
  );
  const told = t(keys, { ...data, count: computed.members });
  const exempt = Number(computed.exempt ?? 0);
  return exempt > 0 ? `${told} ${t("audit:exempt", { count: exempt })}` : told;
}

/** The weightiest finding; with none, that no sign was found, and how many checks had too little to go by. */
function headline({ findings, notAssessed, grants }: FunderAudit, t: TFunction): string {
  const first = headlineOf(findings);
  if (first) return sentence(first, t);
  if (grants === 0) return t("audit:headline.nothing");
  const none = t("audit:headline.none", { count: grants });
  const unjudged = new Set(notAssessed.map(({ rule }) => rule)).size;
  return unjudged === 0 ? none : t("audit:headline.unjudged", { sentence: none, unjudged, checks: rules.length });
}

const ofGroups: ReadonlySet<string> = new Set<RuleId>(["renewal-cliff", "serial-short-awards", "funding-gap"]);

/** The headline in few words, for the head of a page. "Most" is of all there are, not of those that could be judged. */
export function titleOf({ findings, grants, recipients, coverage }: FunderAudit, t: TFunction): string {
  const first = headlineOf(findings);
  if (first) {
    const { rule, message, data, computed } = first;
    const all = ofGroups.has(rule) ? recipients : grants;
    const share = computed.members * 2 > all ? "most" : "some";
    const keys = [message, share, "any"].map((key) => `audit:titles.${rule}.${key}`);
    return t(keys, { ...data, count: computed.members });
  }
  if (grants === 0) return t("audit:headline.nothing");
  const tellsLengths = coverage.duration > 0 || (coverage.plannedStart > 0 && coverage.plannedEnd > 0);
  return t(tellsLengths ? "audit:titles.none" : "audit:titles.unjudged");
}
