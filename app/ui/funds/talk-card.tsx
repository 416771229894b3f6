import { useContext } from "react";
import { useTranslation } from "react-i18next";
import type { FundPage } from "~/domain/funds/offer";
import { ButtonLink } from "../button";
import { Card } from "../card";
import { Person } from "../person";
import { FundLinks } from "./fund-links";

interface Props {
  slug: string;
  funder: string;
  /** Whom to talk to; null: nobody is named. */
  contact: string | null;
  reach: FundPage["reach"];
}

/** A person to talk to, in the same place on every page of a fund. */
export function TalkCard({ slug, funder, contact, reach }: Props) {
  const { t } = useTranslation("fund-page");
  const linkTo = useContext(FundLinks);
  return (
    <Card heading={t("talk.heading")} level={2}>
      {contact === null ? (
        <p>{t("talk.nobody", { funder })}</p>
      ) : (
        <Person name={contact} about={t("talk.about")} of="funder" />
      )}
      {reach.phone !== null && (
        <p>
          {t("talk.phone")} <a href={`tel:${reach.phone.replaceAll(/[^+\d]/g, "")}`}>{reach.phone}</a>
        </p>
      )}
      {reach.email !== null && (
        <p>
          {t("talk.email")} <a href={`mailto:${reach.email}`}>{reach.email}</a>
        </p>
      )}
      <ButtonLink look="second" icon="phone" to={linkTo(slug, "call")}>
        {t("talk.call")}
      </ButtonLink>
    </Card>
  );
}
