import type { MetaDescriptor } from "@remix-run/node";
import type { TFunction } from "i18next";
import type { FundOffered } from "~/domain/funds/offer";
import { standingIn } from "./standing-words";

/** What a search engine or a message shows of a page of a fund: `title` begins with its h1. */
export function fundMeta(t: TFunction, fund: FundOffered, title: string): MetaDescriptor[] {
  const description = t("fund-page:description", { about: fund.about, standing: standingIn(t, fund.offer.standing) });
  const data = { tagName: "link", rel: "alternate", type: "application/json", href: `/funds/${fund.slug}.json` };
  return [{ title: t("frame:title", { title }) }, { name: "description", content: description }, data];
}
