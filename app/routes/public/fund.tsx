import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { FundPage, FundWithdrawn } from "~/domain/funds/offer";
import { fundOrWithdrawn } from "~/server/funds/fund-shown.server";
import fundStyles from "~/styles/funds.css?url";
import { ForYou } from "~/ui/funds/for-you";
import { FundFacts } from "~/ui/funds/fund-facts";
import { FundHero } from "~/ui/funds/fund-hero";
import { fundMeta } from "~/ui/funds/fund-meta";
import { MoneyRules } from "~/ui/funds/money-rules";
import { OtherWays } from "~/ui/funds/other-ways";
import { SeeQuestions } from "~/ui/funds/see-questions";
import { StandingNotes } from "~/ui/funds/standing-notes";
import { TakenBack, withdrawnMeta } from "~/ui/funds/taken-back";
import { TalkCard } from "~/ui/funds/talk-card";
import { TreatsGroups } from "~/ui/funds/treats-groups";
import { WhatHappens } from "~/ui/funds/what-happens";
import { FundersWords } from "~/ui/language/funders-words";
import { localeOf, translatorOf } from "~/ui/language/locale-of";
import { Page } from "~/ui/page";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: fundStyles }];

export function loader({ params, context }: LoaderFunctionArgs) {
  return fundOrWithdrawn(context, params.fund);
}

export const handle = { languages: ["en", "cy"] };

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  const fund = data as FundPage | FundWithdrawn | undefined;
  if (!fund) return [];
  return "withdrawnOn" in fund
    ? withdrawnMeta(fund, localeOf(matches))
    : fundMeta(translatorOf(matches), fund, fund.name);
};

export default function Fund() {
  const fund = useLoaderData<typeof loader>() as FundPage | FundWithdrawn;
  return "withdrawnOn" in fund ? <TakenBack fund={fund} /> : <Offered fund={fund} />;
}

function Offered({ fund }: { fund: FundPage }) {
  const { t } = useTranslation("fund-page");
  const { slug, funder, offer, contact, isChanged, publishedOn: day } = fund;
  return (
    <Page here="funds" funder={funder.name} hero={<FundHero fund={fund} />}>
      <StandingNotes fund={fund} />
      <FundFacts offer={offer} />
      <div className="cols cols--main">
        <div>
          <ForYou fund={fund} />
          <WhatHappens offer={offer} />
          <MoneyRules design={offer.design} />
          <Guidance words={offer.design.guidance} />
          <SeeQuestions slug={slug} count={offer.design.questions.length} />
          <TreatsGroups treats={offer.treats} funder={funder.name} />
          <p className="small soft">{t(isChanged ? "notes.changed" : "notes.published", { day })}</p>
        </div>
        <div className="side">
          <TalkCard slug={slug} funder={funder.name} contact={contact} reach={fund.reach} />
          <OtherWays slug={slug} />
        </div>
      </div>
    </Page>
  );
}

function Guidance({ words }: { words: string | null }) {
  const { t } = useTranslation("fund-page");
  if (words === null) return null;
  return (
    <section aria-labelledby="guidance">
      <h2 id="guidance">{t("guidance.heading")}</h2>
      <p className="fund-words">
        <FundersWords>{words}</FundersWords>
      </p>
    </section>
  );
}
