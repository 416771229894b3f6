import { useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Note } from "../note";

/** Says to somebody whose session had ended whether what they sent was kept, while they can still go back to it. */
export function KeptOrNot() {
  const { t } = useTranslation("kept-forms");
  const [params] = useSearchParams();
  const how = ["all", "part", "none"].find((one) => one === params.get("kept"));
  if (!how) return null;
  return (
    <Note tone={how === "all" ? "sky" : "honey"} first={t(`onTheWay.${how}`)}>
      {t(how === "all" ? "onTheWay.there" : "onTheWay.what")}
    </Note>
  );
}
