import { type AppLoadContext, data } from "@remix-run/node";
import type { FundPage } from "~/domain/funds/offer";
import { fundPage, fundWithdrawn } from "./queries-public.server";

/** The fund that an address names, as the public sees it. Throws 404: there is none, or nothing of it was published. */
export async function fundShown(
  { store, now }: Pick<AppLoadContext, "store" | "now">,
  slug: string | undefined,
): Promise<FundPage> {
  const fund = await fundPage(store, slug ?? "", now());
  if (!fund) throw new Response(null, { status: 404 });
  return fund;
}

/** The same for its own page, which tells besides that it was taken back (410), so that nobody wonders at a link they kept. */
export async function fundOrWithdrawn({ store, now }: Pick<AppLoadContext, "store" | "now">, slug: string | undefined) {
  const fund = await fundPage(store, slug ?? "", now());
  if (fund) return data(fund);
  const withdrawn = await fundWithdrawn(store, slug ?? "");
  if (!withdrawn) throw new Response(null, { status: 404 });
  return data(withdrawn, { status: 410 });
}
