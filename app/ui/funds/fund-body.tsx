import { useTranslation } from "react-i18next";
import type { FundPage } from "~/domain/funds/offer";
import { FundersWords } from "../language/funders-words";
import { ForYou } from "./for-you";
import { FundFacts } from "./fund-facts";
import { MoneyRules } from "./money-rules";
import { OtherWays } from "./other-ways";
import { SeeQuestions } from "./see-questions";
import { StandingNotes } from "./standing-notes";
import { TalkCard } from "./talk-card";
import { TreatsGroups } from "./treats-groups";
import { WhatHappens } from "./what-happens";

/** All that the page of a fund says below its top; `isDraft`: it is not published, and its funder looks at it before. */
export function FundBody({ fund, isDraft = false }: { fund: FundPage; isDraft?: boolean }) {
  const { t } = useTranslation("fund-page");
  const { slug, funder, offer, contact, isChanged, publishedOn: day } = fund;
  return (
    <>
      <StandingNotes fund={fund} />
      <FundFacts offer={offer} />
      <div className="cols cols--main">
        <div>
          <ForYou fund={fund} />
          <WhatHappens offer={offer} />
          <MoneyRules design={offer.design} />
          <Guidance words={offer.design.guidance} />
          <SeeQuestions slug={slug} count={offer.design.questions.length} />
          <TreatsGroups treats={offer.treats} funder={funder.name} isDraft={isDraft} />
          {!isDraft && <p className="small soft">{t(isChanged ? "notes.changed" : "notes.published", { day })}</p>}
        </div>
        <div className="side">
          <TalkCard slug={slug} funder={funder.name} contact={contact} reach={fund.reach} />
          <OtherWays slug={slug} />
        </div>
      </div>
    </>
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
