import { useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Note } from "../note";

/** Says to somebody whose session had ended that not all of what they sent could be kept, while they can go back to it. */
export function NotKept() {
  const { t } = useTranslation("kept-forms");
  const [params] = useSearchParams();
  const how = ["part", "none"].find((one) => one === params.get("kept"));
  if (!how) return null;
  return (
    <Note tone="honey" first={t(`notKept.${how}`)}>
      {t("notKept.what")}
    </Note>
  );
}
