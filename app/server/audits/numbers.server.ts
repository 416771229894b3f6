import type { TFunction } from "i18next";
import { severities } from "~/domain/rules/rule";
import type { ShownFunder } from "~/ui/audit/shown";
import type { Cell } from "../csv/csv-answer.server";

/** Every number that the pages of an audit show, as lists of name, value and what it is out of. */
const parts = {
  figures,
  coverage,
  lengths,
  "award-months": (funder: ShownFunder, t: TFunction) => months(funder.distributions.awardMonths, t),
  "end-months": (funder: ShownFunder, t: TFunction) => months(funder.distributions.endMonths, t),
  words,
  streaks,
  findings,
} as const;

type Line = [name: string, value: Cell, of: Cell];

/**
 * The numbers of funders, a line each: funder, part, name, value, of. `part` chooses one part; null, or one that there is
 * not, gives all.
 */
export function* numbersOf(funders: readonly ShownFunder[], t: TFunction, part: string | null): Iterable<Cell[]> {
  const known = Object.keys(parts) as (keyof typeof parts)[];
  const chosen = known.filter((name) => name === part);
  for (const funder of funders)
    for (const name of chosen.length > 0 ? chosen : known)
      for (const line of parts[name](funder, t)) yield [funder.name, t(`audit-page:numbers.parts.${name}`), ...line];
}

function figures(funder: ShownFunder): Line[] {
  return funder.figures.map(({ label, raw }) => [label, raw, null]);
}

function coverage({ coverage: shares }: ShownFunder, t: TFunction): Line[] {
  const facts = ["awardDate", "plannedStart", "plannedEnd", "duration", "recipientId"] as const;
  return facts.map((fact) => [t(`audit:coverage.${fact}`), shares[fact], 1]);
}

function lengths({ distributions }: ShownFunder, t: TFunction): Line[] {
  const of = distributions.lengths.reduce((sum, { grants }) => sum + grants, 0);
  return distributions.lengths.map(({ band, grants }) => [t(`audit:charts.lengthNames.${band}`), grants, of]);
}

function months(counts: readonly number[], t: TFunction): Line[] {
  const of = counts.reduce((sum, grants) => sum + grants, 0);
  return counts.map((grants, month) => [t(`audit:charts.monthNames.${month}`), grants, of]);
}

function words({ words: found }: ShownFunder): Line[] {
  return found ? found.lines.map(({ label, grants }) => [label, grants, found.of]) : [];
}

/** The groups drawn, by name where they are named: in how many years each had a grant. */
function streaks({ streaks: found }: ShownFunder, t: TFunction): Line[] {
  if (!found) return [];
  return found.first.map(({ name, years }) => [name ?? t("audit-page:streaks.unnamed"), years.length, null]);
}

function findings({ findings: found }: ShownFunder, t: TFunction): Line[] {
  return found.flatMap(({ rule, counts, grants }) => {
    const title = t(`rules/${rule}:title`);
    const levels = [...severities].reverse().map((level): Line => {
      return [`${title}: ${t(`audit:severity.${level}`)}`, counts[level], counts.of];
    });
    return [...levels, [t("audit-page:numbers.behind", { title }), grants.count, null] satisfies Line];
  });
}
