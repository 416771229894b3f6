import type { MetaDescriptor } from "@remix-run/node";
import { useTranslation } from "react-i18next";
import type { FundWithdrawn } from "~/domain/funds/offer";
import { type Locale, translator } from "~/messages";
import { FundersWords } from "../language/funders-words";
import { Page } from "../page";
import { TalkCard } from "./talk-card";

/** The page of a fund of which nothing is published any more: since when, why, and whom to ask. */
export function TakenBack({
  fund: { slug, name, funder, contact, reach, withdrawnOn: day, why },
}: {
  fund: FundWithdrawn;
}) {
  const { t } = useTranslation("fund-page");
  return (
    <Page here="funds" funder={funder.name}>
      <h1>
        <FundersWords>{name}</FundersWords>
      </h1>
      <p className="lead">{t("withdrawn.lead", { funder: funder.name, day })}</p>
      <h2>{t("withdrawn.why")}</h2>
      <p className="fund-words">
        <FundersWords>{why}</FundersWords>
      </p>
      <p>{t("withdrawn.then")}</p>
      <TalkCard {...{ slug, contact, reach }} funder={funder.name} />
    </Page>
  );
}

/** A search engine forgets the page. */
export function withdrawnMeta({ name }: FundWithdrawn, locale: Locale): MetaDescriptor[] {
  const title = translator(locale)("frame:title", { title: name });
  return [{ title }, { name: "robots", content: "noindex" }];
}
