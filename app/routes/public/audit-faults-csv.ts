import { dirname } from "node:path";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { translator } from "~/messages";
import { viewFolder } from "~/server/audits/folders.server";
import { allFaults, type FaultLine } from "~/server/audits/queries-parts.server";
import { readyView } from "~/server/audits/report-file.server";
import { type Cell, csvAnswer } from "~/server/csv/csv-answer.server";

const t = translator("en");
const columns = ["file", "sheet", "row", "column", "id", "says", "wrong", "fixed"] as const;

/** Everything that could not be read, one a line, to send back to whoever published the file. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { view } = await readyView(context, params.id ?? "", new URL(request.url).origin);
  return csvAnswer({
    name: t("audit-parts:faults.csvName"),
    head: columns.map((column) => t(`audit-parts:faults.head.${column}`)),
    rows: rowsOf(allFaults(dirname(viewFolder(context.env.dataDir, view)))),
  });
}

async function* rowsOf(faults: AsyncIterable<FaultLine>): AsyncGenerator<Cell[]> {
  for await (const fault of faults) yield columns.map((column) => fault[column]);
}
