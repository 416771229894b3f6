import { useTranslation } from "react-i18next";
import { Card } from "../card";
import { Tag } from "../tag";
import { Reached } from "./people-table";

interface Props {
  name: string;
  email: string | null;
  phone: string | null;
  isDisabled: boolean;
  addedOn: string;
  seenOn: string | null;
  /** Where these are corrected; null: not by whoever looks. */
  correctAt: string | null;
}

/** How somebody is reached, and since when they are here. */
export function PersonFacts({ name, email, phone, isDisabled, addedOn, seenOn, correctAt }: Props) {
  const { t } = useTranslation("people");
  return (
    <Card heading={t("facts.heading", { name })} level={2}>
      {isDisabled && (
        <p>
          <Tag tone="brick" icon="cross">
            {t("state.disabled")}
          </Tag>
        </p>
      )}
      <dl className="about">
        <dt>{t("facts.reached")}</dt>
        <dd>
          <Reached email={email} phone={phone} />
        </dd>
        <dt>{t("facts.added")}</dt>
        <dd>{t("day", { day: addedOn })}</dd>
        <dt>{t("facts.seen")}</dt>
        <dd>{seenOn === null ? t("never") : t("day", { day: seenOn })}</dd>
      </dl>
      {correctAt !== null && <a href={correctAt}>{t("correct.link")}</a>}
    </Card>
  );
}
