import { useTranslation } from "react-i18next";
import { ButtonLink } from "../button";
import { Card } from "../card";
import { Person } from "../person";

interface Props {
  slug: string;
  funder: string;
  /** Whom to talk to; null: nobody is named. */
  contact: string | null;
}

/** A person to talk to, in the same place on every page of a fund. */
export function TalkCard({ slug, funder, contact }: Props) {
  const { t } = useTranslation("fund-page");
  return (
    <Card heading={t("talk.heading")} level={2}>
      {contact === null ? (
        <p>{t("talk.nobody", { funder })}</p>
      ) : (
        <Person name={contact} about={t("talk.about")} of="funder" />
      )}
      <ButtonLink look="second" icon="phone" to={`/call-me?fund=${slug}`}>
        {t("talk.call")}
      </ButtonLink>
    </Card>
  );
}
