import type { LoaderFunctionArgs } from "@remix-run/node";
import { fundData } from "~/domain/funds/open-data";
import { fundShown } from "~/server/funds/fund-shown.server";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { contact, isChanged, others, wordings: _, ...fund } = await fundShown(context, params.fund);
  return Response.json({ ...fundData(fund, context.origin), contact, isChanged, otherRounds: others });
}
