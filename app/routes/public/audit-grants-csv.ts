import type { LoaderFunctionArgs } from "@remix-run/node";
import { translator } from "~/messages";
import type { GrantBehind } from "~/server/audit/grants-behind.server";
import { findingOf, openPart } from "~/server/audits/open-part.server";
import { allGrants } from "~/server/audits/queries-parts.server";
import { type Cell, csvAnswer } from "~/server/csv/csv-answer.server";

const t = translator("en");
const columns = [
  "id",
  "grant",
  "group",
  "award",
  "start",
  "end",
  "amount",
  "currency",
  "file",
  "sheet",
  "row",
] as const;

/** Every grant behind a finding, to take away. */
export async function loader(asked: LoaderFunctionArgs) {
  const part = await openPart(asked);
  const { rule, number } = findingOf(part, asked.params.number);
  const which = { funder: part.funder.place, finding: number };
  return csvAnswer({
    name: t("audit-parts:grants.csvName", { title: t(`rules/${rule}:title`) }),
    head: columns.map((column) => t(`audit-parts:csv.${column}`)),
    rows: rowsOf(allGrants(part.folders, which), part.files),
  });
}

async function* rowsOf(lines: AsyncIterable<GrantBehind>, files: readonly string[]): AsyncGenerator<Cell[]> {
  const unnamed = t("audit-parts:grants.unnamedCsv");
  for await (const { id, title, recipient, award, start, end, pence, currency, file, sheet, row } of lines) {
    const amount = pence === null ? null : pence / 100;
    yield [id, title, recipient ?? unnamed, award, start, end, amount, currency, files[file - 1] ?? null, sheet, row];
  }
}
