import { useTranslation } from "react-i18next";

/** First thing the Tab key reaches: past the masthead, to what the page is about. */
export function SkipLink() {
  const { t } = useTranslation("frame");
  return (
    <a className="skip" href="#main">
      {t("skip")}
    </a>
  );
}
