import { useTranslation } from "react-i18next";

export function Footer() {
  const { t } = useTranslation("frame");
  return (
    <footer className="foot">
      <div className="wrap">
        <ul>
          <li>
            <a href="/">{t("nav.home")}</a>
          </li>
          <li>
            <a href="/audit">{t("nav.audit")}</a>
          </li>
          <li>
            <a href="/checks">{t("nav.checks")}</a>
          </li>
          <li>
            <a href="/funds">{t("nav.funds")}</a>
          </li>
          <li>
            <a href="/who-we-fund">{t("nav.whoWeFund")}</a>
          </li>
          <li>
            <a href="/how-we-decide">{t("nav.howWeDecide")}</a>
          </li>
          <li>
            <a href="/call-me">{t("nav.callMe")}</a>
          </li>
        </ul>
        <p>{t("foot")}</p>
      </div>
    </footer>
  );
}
