import type { TFunction } from "i18next";
import type { Distributions } from "~/domain/audit/distributions";
import type { Figures } from "~/domain/audit/figures";
import type { FileSection, FindingSection, FunderSection } from "~/domain/audit/report";
import type { RuleId } from "~/domain/rules/parameters";
import type { KeyNumber, ShownFile, ShownFinding, ShownFunder } from "~/ui/audit/shown";
import { aboutFile, aboutFunder, amount, attributionLine, missingLines, noteGroups, weighed } from "./phrases.server";
import type { AuditRun } from "./run-audit.server";

/** How many of the grants behind a finding are listed by id; the JSON has all of them. */
const FIRST_IDS = 20;
/** How many of the rows that are no grant are listed. */
const FIRST_REJECTED = 5;

const amounts: ReadonlySet<string> = new Set<keyof Figures>(["amountTotal", "amountMedian"]);

/**
 * A funder's part of the report, ready to be drawn: `number` counts the run's funders from 0, `files` are the files its
 * grants came from. The shape is plain data, so a loader may send it too.
 */
export function shownFunder(
  funder: FunderSection,
  number: number,
  { distributions, yearStart }: { distributions: Distributions; yearStart: string },
  files: readonly FileSection[],
  t: TFunction,
): ShownFunder {
  const { headline, observations, grants, coverage, findings, figures, currency } = funder;
  return {
    anchor: `funder-${number + 1}`,
    about: t("audit:about.funder", { name: funder.name, id: funder.id }),
    name: funder.name,
    title: headline,
    headline,
    summary: aboutFunder(funder, t),
    sources: [...new Set(files.map((file) => attributionLine(file, t)))],
    observations: observations.map((one) => one.sentence),
    grants,
    recipients: funder.recipients,
    totalText: amount(funder.total, currency),
    yearStart,
    keyNumbers: keyNumbers(funder, t),
    repeatGrants: figures.repeatGrants,
    words: null,
    streaks: null,
    small: null,
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

/** Figures for the top of a page; one that cannot be known, or is nought of nothing, is left out. */
function keyNumbers({ figures, grants }: FunderSection, t: TFunction): KeyNumber[] {
  const share = (value: number, of: number) => `${Math.round((value / of) * 100)}%`;
  const of = (code: string, value: number | null, all: number) =>
    value === null || all === 0
      ? []
      : [{ code, label: t(`audit:key.${code}`), value: share(value, all), from: t("audit:key.of", { value, all }) }];
  const runs = figures.serialStrict || figures.cadenceOnly;
  const code = figures.serialStrict > 0 ? "onRepeat" : "yearly";
  return [
    ...of("upToAYear", figures.durationUpTo12, figures.durationKnown),
    ...of("janToMar", figures.awardedJanToMar, grants),
    ...(runs > 0
      ? [{ code, label: t(`audit:key.${code}`), value: String(runs), from: t(`audit:key.${code}From`) }]
      : []),
  ];
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

function first(ids: Iterable<string>, most: number): string[] {
  const kept: string[] = [];
  for (const id of ids) {
    if (kept.length === most) break;
    kept.push(id);
  }
  return kept;
}

function figureValue(name: string, value: number | null, currency: string, t: TFunction): string {
  if (value === null) return t("audit:unknown");
  return amounts.has(name) ? amount(value, currency) : t("audit:charts.number", { value });
}
