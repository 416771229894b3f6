import { useTranslation } from "react-i18next";
import { ButtonLink } from "../button";
import { Note } from "../note";

/** What somebody may do waits until the second step is shown. */
export function FactorLacking() {
  const { t } = useTranslation("factors");
  const show = <ButtonLink to="/sign-in/second?to=%2Faccount">{t("account.show")}</ButtonLink>;
  return (
    <Note tone="honey" first={t("account.waits")} actions={show}>
      {t("account.waitsText")}
    </Note>
  );
}
