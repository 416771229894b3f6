import { expect, it } from "vitest";
import { GrantTable } from "~/domain/opendata/grant-table";
import { type FileReport, grantImporter } from "~/domain/opendata/import";
import { openSource } from "~/server/opendata/open-source.server";
import { describeShared, shared } from "~tests/support/shared";

interface Expected {
  files: string[];
  rows: number;
  recipients: number;
  /** Whole pounds, half a pound up. */
  total: number;
  zero: number;
  repeat?: number;
  conflict?: number;
}

/** Rows, recipients and totals: 360giving.md section 9. */
const funders: Record<string, Expected> = {
  "Lloyds Bank Foundation": {
    files: ["lloyds-bank-foundation-2010-2015.xlsx", "lloyds-bank-foundation-2010-2015.json.gz"],
    rows: 4116,
    recipients: 3624,
    total: 115_795_636,
    zero: 1,
  },
  "A B Charitable Trust": {
    files: ["ab-charitable-trust-2013-2021.xlsx", "ab-charitable-trust-2013-2021.json.gz"],
    rows: 783,
    recipients: 322,
    total: 12_785_625,
    zero: 0,
  },
  "Trafford Council": {
    files: ["trafford-council-2013-2024.csv", "trafford-council-2013-2024.json.gz"],
    rows: 555,
    recipients: 323,
    total: 1_291_437,
    zero: 0,
  },
  "Blagrave Trust": {
    files: ["blagrave-trust-2016.xlsx"],
    rows: 69,
    recipients: 63,
    total: 4_529_664,
    zero: 0,
    repeat: 1,
  },
  "Wolfson Foundation": {
    files: ["wolfson-foundation-2014.json.gz"],
    rows: 379,
    recipients: 305,
    total: 31_178_456,
    zero: 114,
  },
  "Arts Council England": {
    files: ["arts-council-england-2013-2014.csv.gz"],
    rows: 2162,
    recipients: 2078,
    total: 43_057_543,
    zero: 0,
  },
  "Arts Council of Wales": {
    files: ["arts-council-wales-2005-2014.csv.gz"],
    rows: 4020,
    recipients: 1104,
    total: 242_022_953,
    zero: 0,
    repeat: 7,
    conflict: 245,
  },
};

async function importFile(table: GrantTable, name: string, number = 0): Promise<FileReport> {
  const source = await openSource(shared(`data/360giving/grants/${name}`));
  const importer = grantImporter(table, number);
  try {
    for await (const chunk of source.chunks) importer.take(chunk);
    return importer.finish();
  } finally {
    await source.close();
  }
}

function total(table: GrantTable): number {
  return Math.floor((table.pence.slice(0, table.size).reduce((sum, pence) => sum + pence, 0) + 50) / 100);
}

function counts({ notes }: FileReport): Record<string, number> {
  const byCode: Record<string, number> = {};
  for (const { code } of notes) byCode[code] = (byCode[code] ?? 0) + 1;
  return byCode;
}

describeShared("the published files", () => {
  for (const [funder, { files, rows, recipients, total: pounds, zero, repeat, conflict }] of Object.entries(funders)) {
    it.each(files)(`${funder}: %s`, async (file) => {
      const table = new GrantTable();
      const report = await importFile(table, file);
      expect(report).toMatchObject({ rows, grants: rows, merged: 0, rejectedCount: 0 });
      expect(table.recipients.size).toBe(recipients);
      expect(total(table)).toBe(pounds);
      const noted = { "amount-zero": zero || undefined, repeat, conflict };
      expect(counts(report)).toEqual(JSON.parse(JSON.stringify(noted)));
    });
  }

  // The workbook of Lloyds gives no id for the recipient of one grant, its JSON does: it is known again by its own id and all the rest.
  it.each(["Lloyds Bank Foundation", "A B Charitable Trust", "Trafford Council"] as const)(
    "%s: both formats give one set",
    async (funder) => {
      const { files, rows } = funders[funder]!;
      const table = new GrantTable();
      await importFile(table, files[0]!, 0);
      const second = await importFile(table, files[1]!, 1);
      expect(second).toMatchObject({ rows, grants: 0, taken: rows });
    },
  );
});
