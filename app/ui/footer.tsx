import { useTranslation } from "react-i18next";
import { Still } from "./served/still";

/** What stands at the end of every page. */
export function Footer() {
  return <Still as="footer" className="foot" inside={import.meta.env.SSR && <Inside />} />;
}

function Inside() {
  const { t } = useTranslation("frame");
  return (
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
  );
}
