import { useTranslation } from "react-i18next";
import type { FieldName } from "~/domain/rounds/fields";

/** Which questions of the design have to be answered before something can be worked out. */
export function MissingLine({
  words,
  missing,
}: {
  words: "net" | "turned" | "forward";
  missing: readonly FieldName[];
}) {
  const { t } = useTranslation("reckoning");
  const what = missing.map((field) => t("quoted", { label: t(`rounds:fields.${field}.label`) })).join(", ");
  return <p className="soft">{t(`${words}.missing`, { what })}</p>;
}
