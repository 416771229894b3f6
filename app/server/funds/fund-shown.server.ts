import { type AppLoadContext, data } from "@remix-run/node";
import type { FundPage } from "~/domain/funds/offer";
import type { Wording } from "~/domain/wordings/wording";
import { wordingsOf } from "../wordings/queries.server";
import { fundPage, fundWithdrawn } from "./queries-public.server";

/**
 * The fund that an address names, as the public sees it, with what its funder says in its own words. Throws 404: there is none, or
 * nothing of it was published.
 */
export async function fundShown(
  { store, now, locale }: Pick<AppLoadContext, "store" | "now" | "locale">,
  slug: string | undefined,
): Promise<FundPage & { wordings: Wording[] }> {
  const fund = await fundPage(store, slug ?? "", now());
  if (!fund) throw new Response(null, { status: 404 });
  return { ...fund, wordings: await wordingsOf(store, fund.funder.id, locale) };
}

/** The same for its own page, which tells besides that it was taken back (410), so that nobody wonders at a link they kept. */
export async function fundOrWithdrawn(
  { store, now, locale }: Pick<AppLoadContext, "store" | "now" | "locale">,
  slug: string | undefined,
) {
  const fund = await fundPage(store, slug ?? "", now());
  if (fund) return data({ ...fund, wordings: await wordingsOf(store, fund.funder.id, locale) });
  const withdrawn = await fundWithdrawn(store, slug ?? "");
  if (!withdrawn) throw new Response(null, { status: 404 });
  return data({ ...withdrawn, wordings: await wordingsOf(store, withdrawn.funder.id, locale) }, { status: 410 });
}
