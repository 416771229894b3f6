import { useTranslation } from "react-i18next";
import { Note } from "../note";

/** Why there is no second step to set up for somebody who came in through a shared inbox. */
export function NotThroughInbox() {
  const { t } = useTranslation("factors");
  return <Note first={t("inbox.first")}>{t("inbox.why")}</Note>;
}
