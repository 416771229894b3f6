import type { LoaderFunctionArgs } from "@remix-run/node";
import { fundData } from "~/domain/funds/open-data";
import { fundsOffered } from "~/server/funds/queries-public.server";

export async function loader({ context: { store, now, origin } }: LoaderFunctionArgs) {
  const funds = await fundsOffered(store, now());
  return Response.json({ funds: funds.map((fund) => fundData(fund, origin)) });
}
