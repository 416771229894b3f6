import type { LoaderFunctionArgs } from "@remix-run/node";
import { translator } from "~/messages";
import { numbersOf } from "~/server/audits/numbers.server";
import { chosenFunders } from "~/server/audits/queries-page.server";
import { readyView } from "~/server/audits/report-file.server";
import { csvAnswer } from "~/server/csv/csv-answer.server";

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { view, address } = await readyView(context, params.id ?? "", request.url);
  const t = translator("en");
  const part = new URL(request.url).searchParams.get("part");
  const funders = await chosenFunders(context.store, view, address.funder);
  return csvAnswer({
    name: `audit-${part ?? "numbers"}`,
    head: ["funder", "part", "name", "value", "of"].map((column) => t(`audit-page:numbers.head.${column}`)),
    rows: numbersOf(funders, t, part),
  });
}
