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

/** One line for what a rule could not judge. */
export function missingLine({ rule, missing, count }: FunderSection["notAssessed"][number], t: TFunction): string {
  const facts = missing.map((field) => t(`facts:${field}`, { defaultValue: field })).join(", ");
  return t("audit:notAssessedLine", { title: ruleTitle(rule, t), count, missing: facts });
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

/** Findings with the highest severity and the most members first. */
export function weighed(findings: readonly FindingSection[]): FindingSection[] {
  const members = (finding: FindingSection) => Number(finding.computed.members);
  return [...findings].sort(
    (a, b) => severities.indexOf(b.severity) - severities.indexOf(a.severity) || members(b) - members(a),
  );
}
