import { GrantTable, type GrantTable as Table, UNKNOWN } from "~/domain/opendata/grant-table";
import { type FileReport, grantImporter, type ImportOptions } from "~/domain/opendata/import";
import type { Cell, Chunk } from "~/domain/opendata/source";
import { isoDay } from "~/domain/period";

/** What came of chunks: the table, the report and the codes of its notes. */
export interface Imported extends FileReport {
  table: Table;
  codes: string[];
}

export function importChunks(
  chunks: Chunk[],
  table = new GrantTable(),
  file = 0,
  options: ImportOptions = {},
): Imported {
  const importer = grantImporter(table, file, options);
  for (const chunk of chunks) importer.take(chunk);
  const report = importer.finish();
  return { ...report, table, codes: report.notes.map(({ code }) => code) };
}

/** A file of one sheet: the first row holds the headings. */
export function importRows(rows: Cell[][], table?: Table, file?: number): Imported {
  return importChunks([{ kind: "rows", first: 1, rows }], table, file);
}

export function importGrants(grants: unknown[], table?: Table, file?: number): Imported {
  return importChunks([{ kind: "grants", first: 1, grants }], table, file);
}

export function dates(table: Table, place: number): (string | null)[] {
  return [table.award[place]!, table.start[place]!, table.end[place]!].map((day) =>
    day === UNKNOWN ? null : isoDay(day),
  );
}

export const NAMES = [
  "Identifier",
  "Title",
  "Description",
  "Currency",
  "Amount Awarded",
  "Award Date",
  "Planned Dates:Start Date",
  "Planned Dates:End Date",
  "Planned Dates:Duration (months)",
  "Recipient Org:Identifier",
  "Recipient Org:Name",
  "Recipient Ind:Identifier",
  "Recipient Ind:Name",
  "Funding Org:Identifier",
  "Funding Org:Name",
  "Funding Type:Title",
  "From An Open Call?",
];

const whole: Record<string, Cell> = {
  Identifier: "360G-a-1",
  Title: "Core costs",
  Description: "For three years",
  Currency: "GBP",
  "Amount Awarded": "30000",
  "Award Date": "2024-03-05",
  "Planned Dates:Start Date": "2024-04-01",
  "Planned Dates:End Date": "2027-03-31",
  "Planned Dates:Duration (months)": "36",
  "Recipient Org:Identifier": "GB-CHC-900001",
  "Recipient Org:Name": "The Well",
  "Funding Org:Identifier": "GB-CHC-900002",
  "Funding Org:Name": "Alder Trust",
};

/** A row that is right in every cell, but for the changes. */
export function row(changes: Record<string, Cell> = {}): Cell[] {
  return NAMES.map((name) => (name in changes ? changes[name]! : (whole[name] ?? "")));
}

/** One right row, changed, under all headings. */
export function importRow(changes: Record<string, Cell>): Imported {
  return importRows([NAMES, row(changes)]);
}
