import { auditGrants, type FunderAudit } from "~/domain/audit/audit";
import { GrantTable } from "~/domain/opendata/grant-table";
import { type FileReport, grantImporter } from "~/domain/opendata/import";
import { Refusal, type Source, type SourceEncoding, type SourceFormat } from "~/domain/opendata/source";
import type { Day } from "~/domain/period";
import { openSource } from "../opendata/open-source.server";

export interface FileRead extends FileReport {
  name: string;
  format: SourceFormat;
  encoding: SourceEncoding;
}

export interface AuditRun {
  table: GrantTable;
  files: FileRead[];
  refused: { name: string; refusal: Refusal }[];
  funders: FunderAudit[];
  /** Places of the grants left out because they were awarded after the day asked for. */
  later: number[];
  asAt: Day | null;
  /** First day of the financial year, `MM-DD`. */
  yearStart: string;
}

export interface AuditOptions {
  /** Awards after this day are left out; null: each funder as at its own last award. */
  asAt: Day | null;
  /** First day of the financial year, `MM-DD`. */
  yearStart: string;
  /** Called after each piece that was read: share from 0 to 1 (null when the size is not known) and rows so far. */
  progress?: (name: string, share: number | null, rows: number) => void;
}

/**
 * Reads files of published grants into one table and audits every funder in it. A grant that an earlier file of the run
 * gave is counted once. A file that cannot be read is named in `refused`; the others are audited all the same.
 *
 * @param paths files, or "-" for standard input
 */
export async function runAudit(paths: readonly string[], options: AuditOptions): Promise<AuditRun> {
  const table = new GrantTable();
  const files: FileRead[] = [];
  const refused: AuditRun["refused"] = [];
  for (const path of paths) {
    const kept = table.size;
    try {
      files.push(await readFile(path, table, files.length, options));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      table.dropped.fill(1, kept, table.size);
      refused.push({ name: path, refusal: error });
    }
  }
  const { funders, later } = auditGrants(table, options.asAt, { yearStart: options.yearStart });
  return { table, files, refused, funders, later, asAt: options.asAt, yearStart: options.yearStart };
}

async function readFile(path: string, table: GrantTable, number: number, options: AuditOptions): Promise<FileRead> {
  const source = await openSource(path);
  try {
    const report = await importAll(source, table, number, options);
    return { name: source.name, format: source.format, encoding: source.encoding, ...report };
  } finally {
    await source.close();
  }
}

async function importAll(
  source: Source,
  table: GrantTable,
  number: number,
  { progress }: AuditOptions,
): Promise<FileReport> {
  const importer = grantImporter(table, number);
  let rows = 0;
  for await (const chunk of source.chunks) {
    importer.take(chunk);
    rows += chunk.kind === "rows" ? chunk.rows.length : chunk.kind === "grants" ? chunk.grants.length : 0;
    progress?.(source.name, source.bytes ? Math.min(1, source.done() / source.bytes) : null, rows);
  }
  return importer.finish();
}
