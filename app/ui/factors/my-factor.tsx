import { useTranslation } from "react-i18next";
import { Card } from "../card";

/** A line about the second step, and the way to set it up. */
export function MyFactor({ isShown }: { isShown: boolean }) {
  const { t } = useTranslation("factors");
  return (
    <Card heading={t("account.heading")} level={2}>
      <p>{t(isShown ? "account.on" : "account.off")}</p>
      <p>
        <a href="/account/authenticator">{t("account.link")}</a>
      </p>
    </Card>
  );
}
