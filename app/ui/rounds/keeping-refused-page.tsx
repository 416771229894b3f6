import { useTranslation } from "react-i18next";
import { Page } from "../page";

/** Why a press about a reason did nothing. */
export function KeepingRefusedPage({ code }: { code: string }) {
  const { t } = useTranslation("reasons");
  return (
    <Page here="rounds">
      <h1>{t("refused.heading")}</h1>
      <p className="lead">{t(`refused.${code}`)}</p>
      <p>
        <a href="/rounds">{t("refused.back")}</a>
      </p>
    </Page>
  );
}
