import { useTranslation } from "react-i18next";
import type { Offer } from "~/domain/funds/offer";
import { Disclosure } from "../disclosure";
import { FundFacts } from "../funds/fund-facts";
import { MoneyRules } from "../funds/money-rules";
import { standingIn, standingLooks } from "../funds/standing-words";
import { TreatsGroups } from "../funds/treats-groups";
import { WhatHappens } from "../funds/what-happens";
import { Tag } from "../tag";

interface Props {
  /** What the public would be offered, were it published now. */
  offer: Offer;
  fund: { name: string; about: string };
  funder: string;
  /** Nothing of the round is published yet. */
  isDraft: boolean;
  contact: { name: string; phone: string | null; email: string | null } | null;
}

/** What the page of the fund will tell, drawn by what draws that page. */
export function PublicFacts({ offer, fund, funder, contact, isDraft }: Props) {
  const { t } = useTranslation("publishing");
  const { tone, icon } = standingLooks[offer.standing.is];
  const { questions } = offer.design;
  return (
    <section className="card design__group" aria-labelledby="public">
      <h2 id="public">{t("public.heading")}</h2>
      <Tag tone={tone} icon={icon}>
        {standingIn(t, offer.standing)}
      </Tag>
      <p className="lead">{fund.about}</p>
      <FundFacts offer={offer} at="public" />
      <p>
        <strong>{t("public.contact")}</strong>{" "}
        {contact ? [contact.name, contact.phone, contact.email].filter(Boolean).join(", ") : t("public.unsaid")}
      </p>
      <WhatHappens offer={offer} />
      <MoneyRules design={offer.design} />
      <Disclosure summary={t("public.questions", { count: questions.length })}>
        <ol>
          {questions.map(({ id, text }) => (
            <li key={id}>{text}</li>
          ))}
        </ol>
      </Disclosure>
      <TreatsGroups treats={offer.treats} funder={funder} at="public" isDraft={isDraft} />
    </section>
  );
}
