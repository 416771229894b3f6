import type { MetaDescriptor } from "@remix-run/node";
import type { FundOffered } from "~/domain/funds/offer";
import { type Locale, translator } from "~/messages";
import { standingIn } from "./standing-words";

/** What a search engine or a message shows of a page of a fund: `title` begins with its h1. */
export function fundMeta(fund: FundOffered, title: string, locale: Locale = "en"): MetaDescriptor[] {
  const t = translator(locale);
  const description = t("fund-page:description", { about: fund.about, standing: standingIn(t, fund.offer.standing) });
  const data = { tagName: "link", rel: "alternate", type: "application/json", href: `/funds/${fund.slug}.json` };
  return [{ title: t("frame:title", { title }) }, { name: "description", content: description }, data];
}
