import { useTranslation } from "react-i18next";
import { Note } from "../../note";

/** Words that were sent after the session had ended are in the form again; `asSaved` is the page without them. */
export function KeptNote({ asSaved }: { asSaved: string }) {
  const { t } = useTranslation("groups");
  return (
    <Note tone="honey" first={t("form.kept")} actions={<a href={asSaved}>{t("form.asSaved")}</a>}>
      {t("form.keptText")}
    </Note>
  );
}
