import type { TFunction } from "i18next";
import type { FunderAudit } from "~/domain/audit/audit";
import type { Figures } from "~/domain/audit/figures";
import type { TitleWords } from "~/domain/audit/grant-counts";
import type { FileSection, FindingSection, FunderSection } from "~/domain/audit/report";
import type { SmallGrants } from "~/domain/audit/small-grants";
import { longestStreaks, type Streak, type Streaks } from "~/domain/audit/streaks";
import type { GrantTable } from "~/domain/opendata/grant-table";
import type { RuleId } from "~/domain/rules/parameters";
import type { ShownFile, ShownFinding, ShownFunder, ShownStreaks, ShownWords } from "~/ui/audit/shown";
import { keyNumbers } from "./key-numbers.server";
import {
  aboutFile,
  aboutFunder,
  amount,
  attributionLine,
  missingLines,
  noteGroups,
  roundAmount,
  weighed,
} from "./phrases.server";
import { titleOf } from "./report.server";
import type { AuditRun } from "./run-audit.server";
import { shownStreak } from "./shown-streak.server";

/** How many of the grants behind a finding are listed by id; the JSON has all of them. */
const FIRST_IDS = 20;
/** How many of the rows that are no grant are listed. */
const FIRST_REJECTED = 5;
const FIRST_STREAKS = 10;

const amounts: ReadonlySet<string> = new Set<keyof Figures>(["amountTotal", "amountMedian"]);

/**
 * A funder's part of the report, ready to be drawn: `number` counts the run's funders from 0, `files` are the files its
 * grants came from. The shape is plain data, so a loader may send it too.
 */
export function shownFunder(
  funder: FunderSection,
  number: number,
  { table, yearStart, audit }: { table: GrantTable; yearStart: string; audit: FunderAudit },
  files: readonly FileSection[],
  t: TFunction,
): ShownFunder {
  const { distributions } = audit;
  const { headline, observations, grants, coverage, findings, figures, currency } = funder;
  return {
    anchor: `funder-${number + 1}`,
    about: t("audit:about.funder", { name: funder.name, id: funder.id }),
    name: funder.name,
    title: titleOf(audit, t),
    headline,
    summary: aboutFunder(funder, t),
    sources: [...new Set(files.map((file) => attributionLine(file, t)))],
    observations: observations.map((one) => one.sentence),
    grants,
    recipients: funder.recipients,
    totalText: roundAmount(funder.total, currency),
    yearStart,
    keyNumbers: keyNumbers(funder, distributions.awardMonths, yearStart, t),
    repeatGrants: figures.repeatGrants,
    words: shownWords(audit.words, t),
    streaks: shownStreaks(table, audit.streaks, currency),
    small: shownSmall(audit.small, currency),
    coverage,
    distributions,
    findings: weighed(findings).map(shownFinding),
    notAssessed: missingLines(funder, t),
    figures: Object.entries(figures).map(([name, value]) => ({
      name,
      label: t(`audit:figures.${name}`),
      value: figureValue(name, value, currency, t),
      raw: value,
    })),
  };
}

/** A file's part of the report, ready to be drawn. */
export function shownFile(file: FileSection, t: TFunction): ShownFile {
  const { rejected } = file;
  const more = rejected.length - FIRST_REJECTED;
  return {
    name: file.name,
    rejected: rejected.length,
    about: aboutFile(file, t),
    source: attributionLine(file, t),
    notes: [
      ...rejected
        .slice(0, FIRST_REJECTED)
        .map(({ row, message }) => t("audit:html.rejected", { place: t("audit:row", { row }), message })),
      ...(more > 0 ? [t("audit:html.rejectedMore", { count: more })] : []),
      ...noteGroups(file, t),
    ],
    columns: file.columns,
  };
}

/** For each of the run's funders, the numbers of the files that its grants came from, ascending. */
export function filesOfFunders({ table, funders }: AuditRun): number[][] {
  const met = table.funders.map(() => new Set<number>());
  for (let place = 0; place < table.size; place++)
    if (!table.dropped[place]) met[table.funder[place]!]!.add(table.file[place]!);
  return funders.map(({ id, currency }) => {
    const number = table.funders.findIndex((entry) => entry.key === id && entry.currency === currency);
    return [...(met[number] ?? [])].sort((a, b) => a - b);
  });
}

function shownWords({ of, ...lines }: TitleWords, t: TFunction): ShownWords {
  const codes = ["project", "novelty", "event", "core"] as const;
  return { of, lines: codes.map((code) => ({ code, label: t(`audit:words.${code}`), grants: lines[code] })) };
}

function shownStreaks(table: GrantTable, streaks: Streaks, currency: string): ShownStreaks {
  const shown = (streak: Streak) => shownStreak(streak, currency);
  return { all: streaks.ends.length, first: first(longestStreaks(table, streaks), FIRST_STREAKS).map(shown) };
}

function shownSmall({ grants, groups }: SmallGrants, currency: string): ShownFunder["small"] {
  return grants > 0 && currency === "GBP" ? { grants, groups } : null;
}

function shownFinding(finding: FindingSection, place: number): ShownFinding {
  const { rule, severity, evidence, sentence, computed, thresholds, grants } = finding;
  const count = (name: string) => Number(computed[name] ?? 0);
  return {
    number: place + 1,
    rule: rule as RuleId,
    severity,
    evidence,
    sentence,
    counts: { of: count("of"), serious: count("serious"), warn: count("warn"), info: count("info") },
    thresholds,
    grants: { count: grants.count, firstIds: first(grants.ids(), FIRST_IDS) },
  };
}

function first<T>(all: Iterable<T>, most: number): T[] {
  const kept: T[] = [];
  for (const one of all) {
    if (kept.length === most) break;
    kept.push(one);
  }
  return kept;
}

function figureValue(name: string, value: number | null, currency: string, t: TFunction): string {
  if (value === null) return t("audit:unknown");
  return amounts.has(name) ? amount(value, currency) : t("audit:charts.number", { value });
}
