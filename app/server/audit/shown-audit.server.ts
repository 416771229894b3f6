import type { TFunction } from "i18next";
import { choicesOf, grantsOfFiles } from "~/domain/audit/choices";
import type { AuditReport } from "~/domain/audit/report";
import { isoDay } from "~/domain/period";
import type { ShownAudit, ShownFunder } from "~/ui/audit/shown";
import type { AuditRun } from "./run-audit.server";
import { filesOfFunders, shownFile, shownFunder } from "./shown.server";

/** A run ready to be drawn, apart from its funders and each of those. */
export function shownAudit(
  run: AuditRun,
  report: AuditReport,
  t: TFunction,
): { summary: ShownAudit; funders: ShownFunder[] } {
  const sources = filesOfFunders(run);
  const funders = report.funders.map((funder, number) => {
    const files = (sources[number] ?? []).flatMap((file) => report.files[file] ?? []);
    return shownFunder(funder, number, { ...run, audit: run.funders[number]! }, files, t);
  });
  const counts = grantsOfFiles(run.table, report.files.length);
  const summary: ShownAudit = {
    files: report.files.map((file) => shownFile(file, t)),
    funders: funders.map(({ name, title, about }) => ({ name, title, about })),
    choices: {
      ...choicesOf(run.table),
      files: report.files.map(({ name }, number) => ({ name, grants: counts[number]! })),
    },
    later: run.asAt === null ? null : { grants: run.later.length, asAt: isoDay(run.asAt) },
  };
  return { summary, funders };
}
