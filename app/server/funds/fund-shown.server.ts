import type { AppLoadContext } from "@remix-run/node";
import type { FundPage } from "~/domain/funds/offer";
import { fundPage } from "./queries-public.server";

/** The fund that an address names, as the public sees it. Throws 404: there is none, or nothing of it was published. */
export async function fundShown(
  { store, now }: Pick<AppLoadContext, "store" | "now">,
  slug: string | undefined,
): Promise<FundPage> {
  const fund = await fundPage(store, slug ?? "", now());
  if (!fund) throw new Response(null, { status: 404 });
  return fund;
}
