import { closeSync, existsSync, mkdirSync, openSync, renameSync } from "node:fs";
import { join } from "node:path";
import type { TFunction } from "i18next";
import type { AuditReport } from "~/domain/audit/report";
import { longestStreaks } from "~/domain/audit/streaks";
import type { RefusalCode } from "~/domain/opendata/source";
import { translator } from "~/messages";
import type { ShownAudit, ShownFunder } from "~/ui/audit/shown";
import { version } from "../../../package.json";
import { asHtml } from "./as-html.server";
import { asJson } from "./as-json.server";
import { keepFaults } from "./faults.server";
import type { AuditFolders } from "./grants-behind.server";
import { GrantsKept } from "./grants-kept.server";
import { LineWriter, writeAll } from "./line-file.server";
import { weighed } from "./phrases.server";
import { reportOf } from "./report.server";
import { type AuditOptions, type AuditRun, type NamedFile, runAudit } from "./run-audit.server";
import { shownAudit } from "./shown-audit.server";
import { shownStreak } from "./shown-streak.server";

export type AuditMade =
  | { kind: "done"; summary: ShownAudit; funders: ShownFunder[] }
  /** A file that cannot be read, by the name it was sent under; the sentence is `opendata:refused.<code>`. */
  | { kind: "refused"; refusal: { code: RefusalCode; file: string; data: Record<string, string | number> } };

/**
 * Audits files and keeps what their pages draw: of the reading the grants and faults, of the view the report as JSON and HTML
 * and the grants behind each finding. Both folders are made when they are not there, but not the one that they are in: an
 * audit that was deleted meanwhile stays so. A reading that is whole stays as it is. Throws `Stopped` when told to stop. For a process of its own: it writes while it waits.
 */
export async function auditToFolder(
  files: readonly NamedFile[],
  options: Omit<AuditOptions, "kept">,
  folders: AuditFolders,
): Promise<AuditMade> {
  makeFolder(folders.reading);
  makeFolder(folders.view);
  const kept = existsSync(join(folders.reading, "faults.json")) ? null : new GrantsKept(folders.reading);
  const run = await runKeeping(files, options, kept);
  const [refused] = run.refused;
  if (refused) {
    kept?.drop();
    return { kind: "refused", refusal: { ...refused.refusal, file: refused.name } };
  }
  const t = translator("en");
  kept?.finish(run.table);
  if (kept) keepFaults(folders.reading, run, t);
  return { kind: "done", ...keepView(folders.view, run, t) };
}

async function runKeeping(
  files: readonly NamedFile[],
  options: Omit<AuditOptions, "kept">,
  kept: GrantsKept | null,
): Promise<AuditRun> {
  try {
    return await runAudit(files, { ...options, kept: kept && ((_place, raw, sheet) => kept.keep(raw, sheet)) });
  } catch (error) {
    kept?.drop();
    throw error;
  }
}

function makeFolder(path: string): void {
  try {
    mkdirSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
}

function keepView(folder: string, run: AuditRun, t: TFunction): { summary: ShownAudit; funders: ShownFunder[] } {
  const report = reportOf(run, t, version);
  writePieces(join(folder, "report.json"), asJson(report));
  writePieces(join(folder, "report.html"), asHtml(report, t, run));
  for (const [number] of report.funders.entries()) keepBehind(folder, run, report, number);
  return shownAudit(run, report, t);
}

/** The places of the grants behind each finding, and the groups on repeat. */
function keepBehind(folder: string, { table, funders }: AuditRun, report: AuditReport, number: number): void {
  const { findings, streaks, currency } = funders[number]!;
  const sections = report.funders[number]!.findings;
  for (const [at, section] of weighed(sections).entries()) {
    const { places } = findings[sections.indexOf(section)]!;
    writePieces(join(folder, `behind-${number + 1}-${at + 1}.bin`), [
      new Uint8Array(places.buffer, places.byteOffset, places.byteLength),
    ]);
  }
  const groups = new LineWriter(join(folder, `groups-${number + 1}`));
  for (const streak of longestStreaks(table, streaks)) groups.add(shownStreak(streak, currency));
  groups.finish();
}

function writePieces(path: string, pieces: Iterable<string | Uint8Array>): void {
  const file = openSync(`${path}.part`, "w");
  try {
    for (const piece of pieces) writeAll(file, typeof piece === "string" ? Buffer.from(piece) : piece);
  } finally {
    closeSync(file);
  }
  renameSync(`${path}.part`, path);
}
