import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { FundOffered } from "~/domain/funds/offer";
import { FundersWords } from "../language/funders-words";
import { Tag } from "../tag";
import { amountIn, spanIn, termIn } from "./fact-words";
import { standingIn, standingLooks } from "./standing-words";

/** Funds as cards to compare: what they pay, for how long, the chances, the time it takes, until when. */
export function FundList({ funds, level = 3 }: { funds: readonly FundOffered[]; level?: 3 | 4 }) {
  return (
    <ul className="fund-list">
      {funds.map((fund) => (
        <li key={fund.slug}>
          <FundCard fund={fund} level={level} />
        </li>
      ))}
    </ul>
  );
}

function FundCard({ fund, level }: { fund: FundOffered; level: 3 | 4 }) {
  const { t } = useTranslation("funds");
  const { slug, name, about, funder, offer } = fund;
  const { tone, icon } = standingLooks[offer.standing.is];
  const Heading = `h${level}` as const;
  const facts = [
    [t("amount"), amountOf(t, offer)],
    [t("chances"), oddsOf(t, offer)],
    [t("time"), offer.effort.whole === null ? t("unsaid") : spanIn(t, offer.effort.whole)],
  ];
  return (
    <article className="card">
      <Tag tone={tone} icon={icon}>
        {standingIn(t, offer.standing)}
      </Tag>
      <Heading className="card-heading">
        <a href={`/funds/${slug}`}>
          <FundersWords>{name}</FundersWords>
        </a>
      </Heading>
      <p className="soft">{t("by", { funder: funder.name })}</p>
      <p>
        <FundersWords>{about}</FundersWords>
      </p>
      <dl className="about about--pairs">
        {facts.map(([what, words]) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </article>
  );
}

function amountOf(t: TFunction<"funds">, { design }: FundOffered["offer"]): string {
  const amount = amountIn(t, design);
  return amount === null ? t("unsaid") : t("amountYear", { amount, term: termIn(t, design) });
}

function oddsOf(t: TFunction<"funds">, { odds }: FundOffered["offer"]): string {
  if (typeof odds === "string") return t("unsaid");
  const { some, of } = odds;
  return of === 1 ? t("oddsAll") : t("oddsIn", { some, of });
}
