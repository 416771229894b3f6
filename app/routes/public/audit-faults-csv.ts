import { dirname } from "node:path";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { translator } from "~/messages";
import { viewFolder } from "~/server/audits/folders.server";
import { allFaults } from "~/server/audits/queries-parts.server";
import { readyView } from "~/server/audits/report-file.server";
import { type Cell, csvAnswer } from "~/server/csv/csv-answer.server";
import type { ShownAudit } from "~/ui/audit/shown";

const t = translator("en");
const columns = ["file", "sheet", "row", "column", "id", "says", "reason", "fixed"] as const;

/** Everything that could not be read, one a line, to send back to whoever published the file. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { view } = await readyView(context, params.id ?? "", new URL(request.url).origin);
  const files = (view.summary as ShownAudit).files.map((file) => file.name);
  return csvAnswer({
    name: t("audit-parts:faults.csvName"),
    head: columns.map((column) => t(`audit-parts:faults.head.${column}`)),
    rows: rowsOf(allFaults(dirname(viewFolder(context.env.dataDir, view)), files)),
  });
}

async function* rowsOf(faults: ReturnType<typeof allFaults>): AsyncGenerator<Cell[]> {
  for await (const fault of faults) yield columns.map((column) => fault[column]);
}
