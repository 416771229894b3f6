import { useTranslation } from "react-i18next";

/** That only a part of an audit is looked at, and the way to all of it; nothing when it is all. */
export function OfPart({ parts, all }: { parts: readonly string[]; all: string }) {
  const { t } = useTranslation("audit-parts");
  if (parts.length === 0) return null;
  return (
    <p>
      {t("part.note", { parts: parts.join(", ") })} <a href={all}>{t("part.all")}</a>
    </p>
  );
}
