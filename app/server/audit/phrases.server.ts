import type { TFunction } from "i18next";
import type { FileSection, FindingSection, FunderSection } from "~/domain/audit/report";
import { severities } from "~/domain/rules/rule";

/** The title of a rule. */
export function ruleTitle(rule: string, t: TFunction): string {
  return t(`rules/${rule}:title`);
}

/** "555 grants to 323 groups, £1,291,437 in all, awarded …". */
export function aboutFunder(
  { grants, recipients, total, currency, coverage, asAt }: FunderSection,
  t: TFunction,
): string {
  const { from, to } = coverage.awardWindow;
  return t("audit:about.summary", {
    grants: t("audit:about.grants", { count: grants }),
    recipients: t("audit:about.recipients", { count: recipients }),
    total: amount(total, currency),
    window: from && to ? t("audit:about.window", { from, to }) : t("audit:about.noWindow"),
    asAt: asAt ? t("audit:about.day", { day: asAt }) : t("audit:about.noAsAt"),
  });
}

/** Whole units with the sign of the currency, or its code where there is no sign for it. */
export function amount(units: number, currency: string): string {
  if (!/^[A-Z]{3}$/.test(currency)) return new Intl.NumberFormat("en-GB").format(units);
  return new Intl.NumberFormat("en-GB", { style: "currency", currency, maximumFractionDigits: 0 }).format(units);
}

/** "£7.9 million" from a million on; below that as `amount`. */
export function roundAmount(units: number, currency: string): string {
  if (units < 1_000_000 || !/^[A-Z]{3}$/.test(currency)) return amount(units, currency);
  const short = { notation: "compact", compactDisplay: "long", maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat("en-GB", { style: "currency", currency, ...short }).format(units);
}

/** "trafford.csv (CSV, UTF-8): 555 rows, 555 grants, …". */
export function aboutFile(file: FileSection, t: TFunction): string {
  const encoding = file.encoding ? `, ${file.encoding}` : "";
  return t("audit:about.file", {
    ...file,
    rejected: file.rejected.length,
    format: file.format.toUpperCase(),
    encoding,
  });
}

/** Who published the file and under which licence, or that it does not say. */
export function attributionLine({ attribution }: FileSection, t: TFunction): string {
  const notStated = t("audit:about.notStated");
  return t("audit:about.attribution", {
    publisher: attribution.publisher ?? notStated,
    license: attribution.license ?? notStated,
  });
}

/** Facts that the open-data standard has no field for. */
export const neverPublished: ReadonlySet<string> = new Set([
  "opens_on",
  "closes_on",
  "decision_due_on",
  "funding_types",
  "overhead_cap_pct",
  "guidance_text",
  "criteria",
  "questions",
  "attachments",
  "year_amounts",
  "clauses",
  "panel",
  "is_pilot",
  "pilot_decision_on",
  "match_cash_pct",
  "applications_expected",
  "budget_total",
  "min_income",
  "min_award",
  "groundwork_ok",
  "changes",
  "participation",
  "form_visible_before_signup",
  "saves_drafts",
  "outcomes",
  "year_firm",
  "payments",
  "spend_plan",
  "underspend_rule",
  "virement_limit_pct",
]);

/** A line for each rule that could not judge for lack of facts, and one for all those whose facts are never published. */
export function missingLines({ notAssessed }: FunderSection, t: TFunction): string[] {
  const never = notAssessed.filter(({ missing }) => missing.every((field) => neverPublished.has(field)));
  const titles = never.map(({ rule }) => ruleTitle(rule, t)).join(", ");
  const lines = notAssessed.filter((one) => !never.includes(one)).map((one) => missingLine(one, t));
  return never.length === 0 ? lines : [...lines, t("audit:neverPublished", { titles })];
}

function missingLine({ rule, missing, count }: FunderSection["notAssessed"][number], t: TFunction): string {
  const facts = missing
    .filter((field) => !neverPublished.has(field))
    .map((field) => t(`facts:${field}`, { defaultValue: field }));
  const either = new Intl.ListFormat("en-GB", { type: "disjunction" }).format(facts);
  return t("audit:notAssessedLine", { title: ruleTitle(rule, t), count, missing: either });
}

/** What a funder would do instead, in the rule's own words. */
export function insteadLine(rule: string, t: TFunction): string {
  return t("audit:insteadLine", { instead: t(`rules/${rule}:instead`) });
}

/** One line for each kind of note, with how often and the first of them. */
export function noteGroups({ notes }: FileSection, t: TFunction): string[] {
  const byCode = new Map<string, { count: number; row: number | null; message: string }>();
  for (const { code, row, message } of notes) {
    const same = byCode.get(code);
    if (same) same.count++;
    else byCode.set(code, { count: 1, row, message });
  }
  return [...byCode.values()].map(({ count, row, message }) => {
    const line = row === null ? message : `${t("audit:row", { row })}: ${message}`;
    return count === 1 ? line : t("audit:noteCount", { count, message: line });
  });
}

const SHOWN_REJECTED = 5;

/** The first rows of which no grant could be made, and how many more there are. */
export function rejectedLines({ rejected }: FileSection, t: TFunction): string[] {
  const lines = rejected.slice(0, SHOWN_REJECTED).map((one) => `${t("audit:row", { row: one.row })}: ${one.message}`);
  const more = rejected.length - lines.length;
  return more > 0 ? [...lines, t("audit:more", { count: more })] : lines;
}

/** Findings with the highest severity and the most members first. */
export function weighed(findings: readonly FindingSection[]): FindingSection[] {
  const members = (finding: FindingSection) => Number(finding.computed.members);
  return [...findings].sort(
    (a, b) => severities.indexOf(b.severity) - severities.indexOf(a.severity) || members(b) - members(a),
  );
}
