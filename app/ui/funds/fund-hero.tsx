import { useContext } from "react";
import { useTranslation } from "react-i18next";
import type { FundOffered } from "~/domain/funds/offer";
import { ButtonLink } from "../button";
import { Hero } from "../hero";
import { FundersWords } from "../language/funders-words";
import { Tag } from "../tag";
import { FundLinks } from "./fund-links";
import { standingIn, standingLooks } from "./standing-words";

/** The top of a fund's page: whether it is open, what it is, and what to do next. */
export function FundHero({ fund: { slug, name, about, offer } }: { fund: FundOffered }) {
  const { t } = useTranslation("fund-page");
  const linkTo = useContext(FundLinks);
  const { tone, icon } = standingLooks[offer.standing.is];
  const count = offer.design.questions.length;
  return (
    <Hero
      heading={<FundersWords>{name}</FundersWords>}
      lead={<FundersWords>{about}</FundersWords>}
      above={
        <Tag tone={tone} icon={icon}>
          {standingIn(t, offer.standing)}
        </Tag>
      }
      actions={
        <>
          {count > 0 && (
            <ButtonLink icon="file" to={linkTo(slug, "questions")}>
              {t("act.questions", { count })}
            </ButtonLink>
          )}
          <ButtonLink look="second" icon="phone" to={linkTo(slug, "call")}>
            {t("act.call")}
          </ButtonLink>
        </>
      }
    />
  );
}
