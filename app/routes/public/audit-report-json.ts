import type { LoaderFunctionArgs } from "@remix-run/node";
import { reportFile } from "~/server/audits/report-file.server";

export function loader({ params, request, context }: LoaderFunctionArgs) {
  const kind = { name: "report.json", type: "application/json; charset=utf-8" };
  return reportFile(context, { id: params.id ?? "", url: request.url }, kind);
}
