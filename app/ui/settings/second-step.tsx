import { useTranslation } from "react-i18next";
import { ButtonLink } from "../button";
import { Card } from "../card";
import { settingsAddress } from "./addresses";
import { PostButton } from "./post-button";

interface Props {
  person: { id: string; name: string };
  /** What was asked and waits. */
  reset: { id: string; askedOn: string; askedBy: string; reason: string; whyNot: string | null } | null;
  /** Nobody asks for themselves. */
  mayAsk: boolean;
  chosen: string | null;
}

/** Somebody lost their second step: asks that they may set up a new one, or agrees to it. */
export function SecondStepOf({ person, reset, mayAsk, chosen }: Props) {
  const { t } = useTranslation("people");
  const { id, name } = person;
  if (!reset)
    return mayAsk ? (
      <Card heading={t("reset.cardHeading")} level={2} tone="sunken">
        <p>{t("reset.card", { name })}</p>
        <ButtonLink look="second" small to={settingsAddress(`/people/${id}/resets`, chosen)}>
          {t("reset.ask")}
        </ButtonLink>
      </Card>
    ) : null;
  return (
    <Card heading={t("reset.waits")} level={2} tone="tint">
      <p>{t("reset.asked", { name, by: reset.askedBy, day: reset.askedOn })}</p>
      <p>{t("reset.wrote", { reason: reset.reason })}</p>
      {reset.whyNot === null && (
        <>
          <p>{t("reset.sure")}</p>
          <PostButton
            action={settingsAddress(`/resets/${reset.id}/confirmation`, chosen)}
            words={t("agree")}
            look="filled"
          />
        </>
      )}
      {reset.whyNot !== null && <p className="soft small">{t(`refused.${reset.whyNot}`, { name })}</p>}
      <PostButton action={settingsAddress(`/resets/${reset.id}/ending`, chosen)} words={t("takeBack")} />
    </Card>
  );
}
