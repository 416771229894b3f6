import { useTranslation } from "react-i18next";
import { ButtonLink, Buttons } from "../button";
import { Page } from "../page";

/** The funder's own sign-in did not work, or was not begun; the letter always works. */
export function OidcRefused({ problem }: { problem: "unknown" | "failed" | "away" | "begin" }) {
  const { t } = useTranslation("sign-in");
  return (
    <Page here="account">
      <h1>{t("oidc.refused")}</h1>
      <p className="lead">{t(`oidc.${problem}`)}</p>
      <Buttons>
        <ButtonLink to="/sign-in">{t(problem === "begin" ? "oidc.toBegin" : "oidc.byMail")}</ButtonLink>
      </Buttons>
    </Page>
  );
}
