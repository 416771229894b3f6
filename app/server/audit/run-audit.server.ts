import { auditGrants, type FunderAudit } from "~/domain/audit/audit";
import { wantedBy } from "~/domain/audit/choices";
import type { AuditFilter } from "~/domain/audit/filter";
import { GrantTable } from "~/domain/opendata/grant-table";
import { type FileReport, grantImporter, type ImportOptions } from "~/domain/opendata/import";
import { type Chunk, Refusal, type Source, type SourceEncoding, type SourceFormat } from "~/domain/opendata/source";
import type { Day } from "~/domain/period";
import type { ReaderLimits } from "../opendata/limits.server";
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
  /** Called after each piece that was read: share of the file from 0 to 1 (null when the size is not known) and its rows so far. */
  progress?: (name: string, share: number | null, rows: number) => void;
  /** The part of the grants that is audited; its day is `asAt`. All are read. */
  filter?: AuditFilter;
  /** Columns as somebody said them to be: heading → field of the standard, or null for "leave it out". */
  columns?: ImportOptions["columns"];
  limits?: Partial<ReaderLimits>;
  /** Rows of all files together. */
  maxRows?: number;
  /** Is told each grant and its cells as they are put into the table. */
  kept?: ImportOptions["kept"];
  /** Asked after each piece; true ends the run with `Stopped`. */
  stopped?: () => boolean;
}

/** A file to be read, and what it is called. */
export interface NamedFile {
  path: string;
  name: string;
}

/** The run was told to stop. */
export class Stopped extends Error {
  override readonly name = "Stopped";
}

/**
 * Reads files of published grants into one table and audits every funder in it. A grant that an earlier file of the run
 * gave is counted once. A file that cannot be read is named in `refused`; the others are audited all the same.
 *
 * @param paths files, or "-" for standard input
 */
export async function runAudit(paths: readonly (string | NamedFile)[], options: AuditOptions): Promise<AuditRun> {
  const table = new GrantTable();
  const files: FileRead[] = [];
  const refused: AuditRun["refused"] = [];
  const rows = { left: options.maxRows ?? Number.POSITIVE_INFINITY };
  for (const file of paths) {
    const { path, name } = typeof file === "string" ? { path: file, name: undefined } : file;
    const kept = table.size;
    try {
      const read = await readFile(path, table, files.length, options, rows);
      files.push({ ...read, name: name ?? read.name });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      table.dropped.fill(1, kept, table.size);
      refused.push({ name: name ?? path, refusal: error });
    }
  }
  const isWanted = options.filter && wantedBy(table, options.filter);
  const { funders, later } = auditGrants(table, options.asAt, { yearStart: options.yearStart }, isWanted);
  return { table, files, refused, funders, later, asAt: options.asAt, yearStart: options.yearStart };
}

interface RowsLeft {
  left: number;
}

async function readFile(
  path: string,
  table: GrantTable,
  number: number,
  options: AuditOptions,
  rows: RowsLeft,
): Promise<FileRead> {
  const source = await openSource(path, options.limits);
  try {
    const report = await importAll(source, table, number, options, rows);
    return { name: source.name, format: source.format, encoding: source.encoding, ...report };
  } finally {
    await source.close();
  }
}

async function importAll(
  source: Source,
  table: GrantTable,
  number: number,
  { progress, stopped, kept, columns, maxRows }: AuditOptions,
  all: RowsLeft,
): Promise<FileReport> {
  const importer = grantImporter(table, number, { kept, columns });
  let rows = 0;
  for await (const chunk of source.chunks) {
    const more = rowsOf(chunk);
    rows += more;
    all.left -= more;
    if (all.left < 0) throw new Refusal("too-many-rows", { limit: maxRows ?? 0, context: "file" });
    importer.take(chunk);
    progress?.(source.name, source.bytes ? Math.min(1, source.done() / source.bytes) : null, rows);
    if (stopped?.()) throw new Stopped();
  }
  return importer.finish();
}

function rowsOf(chunk: Chunk): number {
  if (chunk.kind === "rows") return chunk.rows.length;
  return chunk.kind === "grants" ? chunk.grants.length : 0;
}
