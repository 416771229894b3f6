import { useTranslation } from "react-i18next";
import { ButtonLink, Buttons } from "../button";
import { Page } from "../page";

/** In place of the form where only people who are signed in may send files. */
export function StartClosed() {
  const { t } = useTranslation("audit-start");
  return (
    <Page here="audit">
      <h1>{t("heading")}</h1>
      <p className="lead">{t("closed.lead")}</p>
      <Buttons>
        <ButtonLink to="/sign-in?to=%2Faudit">{t("closed.signIn")}</ButtonLink>
      </Buttons>
      <p>{t("closed.what")}</p>
      <p>
        <a href="/audit/method">{t("happens.method")}</a>
      </p>
    </Page>
  );
}
